// What all coefficients are computed from: whole numbers, counted in one pass over the ratings.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "model/agreement.hpp"

namespace mazmun::statistics {

using Integers = std::vector<std::int64_t>;  ///< by category, where not said otherwise

/// Two coders over the units that both rated.
struct PairCounts {
  std::size_t a = 0;  ///< indices of the coders, a < b
  std::size_t b = 0;
  std::int64_t units = 0;
  Integers uses_a;  ///< how often a gave each category
  Integers uses_b;
  Integers both;               ///< how often both gave it on the same unit
  std::int64_t matched = 0;    ///< decisions of a that b took as well (Holsti's M)
  std::int64_t decisions = 0;  ///< decisions of a and of b (Holsti's N1 + N2)
};

/// Units with the same number of ratings.
struct Stratum {
  std::int64_t units = 0;
  Integers uses;   ///< ratings of each category
  Integers split;  ///< sum over units of k (r - k), where k of r ratings gave the category
};

/// Where categories are sets of codes, the decisions are those about single codes.
struct Counts {
  std::size_t coders = 0;
  std::size_t categories = 0;
  std::vector<Stratum> strata;       ///< index: ratings of the unit, 0 … coders
  std::vector<PairCounts> pairs;     ///< (0,1), (0,2), …, (1,2), …
  std::vector<Integers> coder_uses;  ///< coder × category, over all units
  Integers coder_units;              ///< by coder, over all units
  std::int64_t units = 0;            ///< with two or more ratings
  std::int64_t decisions = 0;        ///< made on them by all coders together
  std::size_t scale = 0;             ///< as in Ratings
};

/// Zeros for so many coders and categories.
Counts empty_counts(std::size_t coders, std::size_t categories);

/// Counts ratings in one pass. O(rows × coders²) time, O(coders² × categories) memory.
Counts count(const Ratings& ratings);

/// Points of the declared scale; without one, how many categories were given at all, ratings without a second one on
/// the same unit included.
std::int64_t categories_used(const Counts& counts);

}  // namespace mazmun::statistics
