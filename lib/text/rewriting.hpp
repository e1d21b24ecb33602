// A text with stretches of it put in other words, and where its positions go.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/utf8.hpp"

namespace mazmun::text {

/// `bytes` of the old text become `with`.
struct Edit {
  Range bytes;
  std::string with;
};

/// In the order of the text, without overlaps.
using Edits = std::vector<Edit>;

std::string rewritten(std::string_view text, const Edits& edits);

/// The byte of the old text from which the byte `at` of the new one came: of what was put in, the first byte of what
/// stood there before.
std::size_t byte_before(const Edits& edits, std::size_t at);

/// Positions in code points of the old text, as positions of the new one. Rising positions rise: one inside of what was
/// replaced goes behind what was put in.
class MovedPositions {
 public:
  MovedPositions(std::string_view text, const Edits& edits);
  std::size_t operator()(std::size_t old) const;

 private:
  struct Stretch {
    Range old;
    std::size_t end = 0;  // in the new text
  };
  std::vector<Stretch> stretches_;
};

}  // namespace mazmun::text
