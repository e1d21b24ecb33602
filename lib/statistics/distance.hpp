// How far two categories are apart: metrics of Krippendorff's alpha, weights of the kappas, distances of sets.
#pragma once

#include <functional>
#include <vector>

#include "statistics/counts.hpp"
#include "statistics/fraction.hpp"

namespace mazmun::statistics {

/// By the indices of two different categories: 0 or more, the same both ways. A category is 0 from itself.
using Distance = std::function<Fraction(std::size_t a, std::size_t b)>;

/// The squared differences of Krippendorff's alpha (Krippendorff 2011, section "Metric differences"; 2019, chapter 12).
enum class MetricKind { nominal, ordinal, interval, ratio, circular, polar };

struct Metric {
  MetricKind kind = MetricKind::nominal;
  Fraction period = 0;  ///< circular: the length of the circle
  Fraction low = 0;     ///< polar: the ends of the scale
  Fraction high = 0;
};

/// Agreement weights of the other coefficients: 1 - distance.
enum class WeightKind { identity, linear, quadratic, table };

/// What agreement is measured by, for ratings with certain categories.
struct Measures {
  Metric metric;
  WeightKind weights = WeightKind::identity;
  std::vector<Fraction> values;              ///< by category, rising: numbers, or ranks on a declared scale
  std::vector<std::vector<Fraction>> table;  ///< of WeightKind::table: agreement weights, symmetric, 1 on the diagonal

  bool nominal_metric() const { return metric.kind == MetricKind::nominal; }
  bool identity_weights() const { return weights == WeightKind::identity; }
};

/// δ² of the metric. `uses`: how often each category stands among pairable values, which ordinal distances count:
///   ordinal   (sum of n_g for g from c to k, less (n_c + n_k)/2)²
///   interval  (c - k)²
///   ratio     ((c - k)/(c + k))²
///   circular  sin²(180° (c - k)/period)
///   polar     (c - k)² / ((c + k - 2 low)(2 high - c - k))
/// A ratio or polar distance of two values that lie on the same end is 0/0 only for equal values, which are no pair.
Distance metric_distance(const Measures& measures, const Integers& uses);

/// 1 - weight: linear |c - k|/(largest - smallest), quadratic its square (Cohen 1968; Gwet 2014, section 3.5).
Distance weight_distance(const Measures& measures);

/// 1 - |A ∩ B| / |A ∪ B|; two empty sets are equal. `sets` by category, rising.
Distance jaccard_distance(const std::vector<std::vector<int>>& sets);

/// 1 - J M (Passonneau 2006): M is 1 for equal sets, 2/3 where one holds the other, 1/3 where they share something, 0
/// where they don't.
Distance masi_distance(const std::vector<std::vector<int>>& sets);

}  // namespace mazmun::statistics
