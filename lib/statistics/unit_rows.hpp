// Rated units as standard errors go through them, in floating point.
#pragma once

#include <cstddef>
#include <vector>

#include "statistics/standard_errors.hpp"

namespace mazmun::statistics {

using Numbers = std::vector<double>;

/// Distances of all categories, asked once each.
class DistanceTable {
 public:
  DistanceTable(const Distance& distance, std::size_t categories);
  double operator()(std::size_t a, std::size_t b) const { return distances_[a * categories_ + b]; }
  /// By category: its mean distance from what `shares` (which add up to 1) describe.
  Numbers from(const Numbers& shares) const;

 private:
  std::size_t categories_;
  Numbers distances_;
};

/// Units that are rated alike.
struct UnitRow {
  double weight = 0;   ///< how many
  double ratings = 0;  ///< of each, 1 or more
  const std::vector<int>* values = nullptr;
  double disagreement = 0;  ///< mean distance of two ratings of the unit; 0 where there is one
};

/// The rows of `spread.ratings` that have a rating.
std::vector<UnitRow> unit_rows(const Spread& spread, const DistanceTable& distances);

/// Sum over the ratings of `row` of `by_category`.
double sum_over(const UnitRow& row, const Numbers& by_category);

}  // namespace mazmun::statistics
