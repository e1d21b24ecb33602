// Which unit of one coder stands for which unit of the others: the alignment of least disorder, on which γ rests.
// Mathet, Widlöcher & Métivier (2015, Computational Linguistics 41(3), 437-479).
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "statistics/unitizing.hpp"

namespace mazmun::statistics {

/// How dissimilar two units are. The authors' α, β and Δ_∅.
struct Dissimilarity {
  double positional = 1;   ///< weight of the borders
  double categorical = 1;  ///< weight of the category
  double empty = 1;        ///< dissimilarity of a unit and of none, above 0

  friend bool operator==(const Dissimilarity&, const Dissimilarity&) = default;
};

/// ((|difference of starts| + |difference of ends|) / (sum of lengths))² Δ_∅, without weight.
double positional_dissimilarity(const Unit& a, const Unit& b, const Dissimilarity& weights);

/// α times that, and β Δ_∅ where the categories differ.
double dissimilarity(const Unit& a, const Unit& b, const Dissimilarity& weights);

/// One unit of each coder, or none: index into the coder's units, or `no_unit`.
using AlignedUnits = std::vector<std::size_t>;
constexpr std::size_t no_unit = static_cast<std::size_t>(-1);

struct Alignment {
  /// Each unit of each coder in exactly one row, rows by the position of their first unit.
  std::vector<AlignedUnits> rows;
  /// Sum over rows of their disorder: the mean over pairs of coders of the dissimilarity, Δ_∅ where one or both have no
  /// unit. Not yet divided by the mean number of units a coder.
  double disorder = 0;
};

/// The disorder of one row, as above.
double row_disorder(const Continuum& continuum, const AlignedUnits& row, const Dissimilarity& weights);

/// The alignment with the least disorder; of equals, one that keeps units apart. Exact: for two coders as a matching,
/// in time that grows with the number of units times neighbours; for more by search among the rows that are better
/// together than in any two parts, which is the hard problem of set packing. Their number grows with the power of the
/// coders: three coders with a thousand passages and five with a hundred are quick, ten are hopeless. Nothing where
/// there are more than `steps` such rows, ten times as many to look at, or the search takes more than `steps` steps for
/// linked passages. Requires two coders or more.
std::optional<Alignment> best_alignment(const Continuum& continuum, const Dissimilarity& weights, std::size_t steps);

}  // namespace mazmun::statistics
