// Letters of the fonts Symbol and Wingdings, which old documents use for Greek letters, arrows and boxes.
#pragma once

#include <string>
#include <string_view>

namespace mazmun::format::raw {

/// The Unicode text for the letter with number `code` (0xF000 may be added to it, as Word does) of a font. Letters that
/// have no Unicode sign here, and those of other fonts, come as they are; "" for no letter at all.
std::string symbol_text(std::string_view font, unsigned code);

}  // namespace mazmun::format::raw
