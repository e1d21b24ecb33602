// A folded text that knows where each of its bytes came from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/utf8.hpp"

namespace mazmun::text {

struct FoldedText {
  std::string text;
  std::vector<std::uint32_t> origins;  ///< of each byte: the code point of the unfolded text, counted from 0

  /// The code points from the first to the last that gave the bytes `range`, which must not be empty.
  Range code_points(Range range) const { return {origins[range.start], origins[range.end - 1] + std::size_t{1}}; }
};

/// `text` of less than 2^32 code points.
FoldedText fold_with_origins(std::string_view text);

/// True where a word of `folded` begins or ends at the byte `at`: half-spaces inside words are passed over.
bool is_word_border(std::string_view folded, std::size_t at);

}  // namespace mazmun::text
