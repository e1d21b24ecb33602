#include "statistics/distance.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numbers>
#include <utility>

namespace mazmun::statistics {

namespace {

Fraction square(const Fraction& value) { return value * value; }

Fraction difference(const Measures& measures, std::size_t a, std::size_t b) {
  return measures.values[a] - measures.values[b];
}

/// Twice the number of ratings below each category and half of its own.
std::vector<Wide> doubled_ranks(const Integers& uses) {
  std::vector<Wide> ranks;
  Wide below = 0;
  for (const std::int64_t use : uses) {
    ranks.push_back(2 * below + use);
    below += use;
  }
  return ranks;
}

Fraction ratio(const Measures& measures, std::size_t a, std::size_t b) {
  return square(difference(measures, a, b) / (measures.values[a] + measures.values[b]));
}

Fraction circular(const Measures& measures, std::size_t a, std::size_t b) {
  const double part = (difference(measures, a, b) / measures.metric.period).value();
  const double sine = std::sin(std::numbers::pi * part);
  return Fraction::about(sine * sine);
}

Fraction polar(const Measures& measures, std::size_t a, std::size_t b) {
  const Fraction sum = measures.values[a] + measures.values[b];
  const Fraction from_low = sum - Fraction(2) * measures.metric.low;
  const Fraction from_high = Fraction(2) * measures.metric.high - sum;
  return square(difference(measures, a, b)) / (from_low * from_high);
}

struct Overlap {
  std::size_t both = 0;
  std::size_t either = 0;
  std::size_t smaller = 0;
};

Overlap overlap(const std::vector<int>& a, const std::vector<int>& b) {
  std::vector<int> common;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(common));
  return {common.size(), a.size() + b.size() - common.size(), std::min(a.size(), b.size())};
}

Fraction share(const Overlap& sets) {
  if (sets.either == 0) return Fraction(1);
  return {static_cast<Wide>(sets.both), static_cast<Wide>(sets.either)};
}

/// Passonneau's M.
Fraction monotonicity(const Overlap& sets) {
  if (sets.both == sets.either) return Fraction(1);
  if (sets.both == 0) return Fraction(0);
  return {sets.both == sets.smaller ? 2 : 1, 3};
}

}  // namespace

Distance metric_distance(const Measures& measures, const Integers& uses) {
  switch (measures.metric.kind) {
    case MetricKind::nominal:
      break;
    case MetricKind::ordinal:
      return [ranks = doubled_ranks(uses)](std::size_t a, std::size_t b) {
        return square(Fraction(ranks[a] - ranks[b], 2));
      };
    case MetricKind::interval:
      return [measures](std::size_t a, std::size_t b) { return square(difference(measures, a, b)); };
    case MetricKind::ratio:
      return [measures](std::size_t a, std::size_t b) { return ratio(measures, a, b); };
    case MetricKind::circular:
      return [measures](std::size_t a, std::size_t b) { return circular(measures, a, b); };
    case MetricKind::polar:
      return [measures](std::size_t a, std::size_t b) { return polar(measures, a, b); };
  }
  return [](std::size_t, std::size_t) { return Fraction(1); };
}

Distance weight_distance(const Measures& measures) {
  if (measures.weights == WeightKind::identity) return [](std::size_t, std::size_t) { return Fraction(1); };
  if (measures.weights == WeightKind::table) {
    return [measures](std::size_t a, std::size_t b) { return Fraction(1) - measures.table[a][b]; };
  }
  const bool squared = measures.weights == WeightKind::quadratic;
  return [measures, squared](std::size_t a, std::size_t b) {
    const Fraction part =
        difference(measures, std::max(a, b), std::min(a, b)) / (measures.values.back() - measures.values.front());
    return squared ? square(part) : part;
  };
}

Distance jaccard_distance(const std::vector<std::vector<int>>& sets) {
  return [sets](std::size_t a, std::size_t b) { return Fraction(1) - share(overlap(sets[a], sets[b])); };
}

Distance masi_distance(const std::vector<std::vector<int>>& sets) {
  return [sets](std::size_t a, std::size_t b) {
    const Overlap both = overlap(sets[a], sets[b]);
    return Fraction(1) - share(both) * monotonicity(both);
  };
}

}  // namespace mazmun::statistics
