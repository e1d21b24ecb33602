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

/// Where coders give sets of codes to a unit, `uses`, `split` and `both` count each code by itself; only Holsti's
/// coefficient and one_against_rest() mean something then.
struct Counts {
  std::size_t coders = 0;
  std::size_t categories = 0;
  std::vector<Stratum> strata;       ///< index: ratings of the unit, 0 … coders
  std::vector<PairCounts> pairs;     ///< (0,1), (0,2), …, (1,2), …
  std::vector<Integers> coder_uses;  ///< coder × category, over units with two or more ratings
  Integers coder_units;              ///< by coder, over units with two or more ratings
  std::int64_t units = 0;            ///< with two or more ratings
  std::int64_t decisions = 0;        ///< made on them by all coders together
};

/// Zeros for so many coders and categories.
Counts empty_counts(std::size_t coders, std::size_t categories);

/// Counts a table of single-valued ratings. O(units × coders²) time, O(coders² × categories) memory.
Counts count(const Ratings& ratings);

/// Counts ratings whose categories stand for sets of codes: `sets[category]` lists indices below `codes`, each once.
Counts count_sets(const Ratings& ratings, const std::vector<std::vector<int>>& sets, std::size_t codes);

/// The counts that the two coders of `pair` would give alone: units that both rated. Two coders, same categories.
Counts counts_of_pair(const Counts& counts, const PairCounts& pair);

/// `category` as present (0) or absent (1) in each rating. The decisions are those to give it.
Counts one_against_rest(const Counts& counts, std::size_t category);

/// How many categories were given at all, ratings without a second one on the same unit included.
std::int64_t categories_used(const Counts& counts);

}  // namespace mazmun::statistics
