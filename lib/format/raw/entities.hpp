// The entities that captions and web pages write for single characters: "&amp;", "&#39;", "&#x200c;".
#pragma once

#include <string>
#include <string_view>

namespace mazmun::format::raw {

/// `text` with known entities replaced by what they stand for; everything else stays.
std::string without_entities(std::string_view text);

}  // namespace mazmun::format::raw
