// Sums and shares that several coefficients are made of.
#pragma once

#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include "statistics/counts.hpp"
#include "statistics/outcome.hpp"

namespace mazmun::statistics {

/// Ratings of each category on units with two or more ratings.
inline Integers pairable_uses(const Counts& counts) {
  Integers uses(counts.categories);
  for (std::size_t ratings = 2; ratings < counts.strata.size(); ++ratings) {
    for (std::size_t i = 0; i < uses.size(); ++i) uses[i] += counts.strata[ratings].uses[i];
  }
  return uses;
}

inline Wide total(const Integers& uses) {
  Wide sum = 0;
  for (const std::int64_t use : uses) sum += use;
  return sum;
}

/// The mean over all rated units of each category's share in the unit (Gwet 2014, chapter 2, for missing ratings).
inline std::vector<Fraction> mean_shares(const Counts& counts) {
  std::int64_t units = 0;
  for (std::size_t ratings = 1; ratings < counts.strata.size(); ++ratings) units += counts.strata[ratings].units;
  std::vector<Fraction> shares;
  for (std::size_t category = 0; category < counts.categories; ++category) {
    Fraction share(0);
    for (std::size_t ratings = 1; ratings < counts.strata.size(); ++ratings) {
      const std::int64_t uses = counts.strata[ratings].uses[category];
      if (uses > 0) share = share + Fraction(uses, Wide{units} * static_cast<std::int64_t>(ratings));
    }
    shares.push_back(share);
  }
  return shares;
}

/// The mean of `of_pair` over the pairs of coders for which it has a value.
template <typename OfPair>
Outcome mean_over_pairs(const Counts& counts, OfPair of_pair) {
  std::vector<Fraction> values;
  std::string why = reasons::no_common_unit;
  for (std::size_t pair = 0; pair < counts.pairs.size(); ++pair) {
    if (counts.pairs[pair].units == 0) continue;
    Outcome outcome = of_pair(pair);
    if (outcome.value) values.push_back(*outcome.value);
    if (!outcome.value) why = outcome.why;
  }
  if (values.empty()) return {std::nullopt, why};
  return {mean(std::move(values)), {}};
}

}  // namespace mazmun::statistics
