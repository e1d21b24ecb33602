// Stems of words. The door of Snowball.
#pragma once

#include <string>
#include <string_view>

namespace mazmun::text {

/// The stem of an English word in small letters by the Snowball stemmer "english" (Porter 2). Words that are no English
/// come back much as they are.
std::string english_stem(std::string_view word);

}  // namespace mazmun::text
