// The font of a figure, cut down to the letters in it, so that the figure looks the same where the font isn't
// installed.
#pragma once

#include <string>
#include <string_view>

namespace mazmun::draw {

/// A style sheet with the letters of `text` (and what joins them) as a font of the family font_family; empty where the
/// program was built without the font.
std::string font_style(std::string_view text);

/// RFC 4648, section 4.
std::string base64(std::string_view bytes);

}  // namespace mazmun::draw
