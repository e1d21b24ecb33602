// A repair: one place at which a damaged text was mended.
#pragma once

#include <cstddef>
#include <string>

namespace mazmun {

/// Repairs are listed in the order in which they were made. Made in this order, and undone in the reverse one, each
/// finds the text that it speaks of at `after`.
struct Repair {
  std::string rule;        ///< as --repair names it
  std::size_t before = 0;  ///< where it is in the raw text, in code points; where text was moved, where that began
  std::size_t after = 0;   ///< where it is, in code points, once all repairs before it in the list are made
  std::string old_text;
  std::string new_text;
  int sure = 1000;  ///< in thousandths: 1000 where a rule can't be wrong
};

}  // namespace mazmun
