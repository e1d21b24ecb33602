// Which different categories met: what weighted coefficients need beside the counts.
#pragma once

#include <cstdint>
#include <vector>

#include "model/agreement.hpp"

namespace mazmun::statistics {

/// Two different categories, and how often they met.
struct Meeting {
  std::size_t a = 0;
  std::size_t b = 0;
  std::int64_t count = 0;
};

/// Only what occurs, ordered by a, then b.
struct Coincidences {
  std::vector<std::vector<Meeting>> strata;  ///< by ratings of the unit: pairs of ratings of one unit, a < b
  std::vector<std::vector<Meeting>> pairs;   ///< by pair of coders as in Counts: a by the first, b by the second
};

/// One pass; O(rows × coders²).
Coincidences coincidences(const Ratings& ratings);

}  // namespace mazmun::statistics
