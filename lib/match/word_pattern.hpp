// One word of a phrase against one word of a text.
//
// A pattern is a folded word with "*" for any letters (none too) and "|" for a half-space that must stand there. A word
// of a text is folded and keeps its half-spaces (ZWNJ), which are skipped wherever the pattern doesn't ask for one.
#pragma once

#include <string>
#include <string_view>

namespace mazmun::match {

bool matches(std::string_view pattern, std::string_view word);

/// `word` without half-spaces.
std::string without_half_spaces(std::string_view word);

}  // namespace mazmun::match
