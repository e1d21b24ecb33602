// "did you mean": the nearest of the names that would have been right.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mazmun {

/// The candidate with the smallest edit distance to `word` (Damerau: adjacent letters swapped count one), as
/// `did you mean "trust"?`; empty where none is near enough (a third of the word's letters, at least one). The first of
/// equals.
std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace mazmun
