// Where all of several things stand near each other.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "text/utf8.hpp"

namespace mazmun::code {

/// The number of words that `range` touches; `words` are in the order of the text.
std::size_t words_in(const std::vector<text::Range>& words, text::Range range);

struct Near {
  std::optional<std::size_t> within;                ///< at most so many words from the first to the last
  const std::vector<text::Range>* words = nullptr;  ///< of the text; needed with `within`
  bool every_end = false;                           ///< all that is found, not only the longest from each start
};

/// What a choice of one range from each of `items` reaches from its first start to its last end, for all choices that
/// are near enough; in the order of starts, then from the longest. None where an item has no range.
std::vector<text::Range> find_near(std::vector<std::vector<text::Range>> items, const Near& near);

}  // namespace mazmun::code
