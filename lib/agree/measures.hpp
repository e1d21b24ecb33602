// What --metric, --weights and --scale mean.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/agreement.hpp"
#include "statistics/distance.hpp"

namespace mazmun::agree {

/// "nominal", "ordinal", "interval", "ratio", "circular:PERIOD" or "polar:MIN,MAX". Throws UsageError.
statistics::Metric parse_metric(const std::string& text);

/// "identity", "linear" or "quadratic"; anything else is the name of a file: WeightKind::table.
statistics::WeightKind parse_weights(const std::string& text);

/// What the measures need of the ratings.
struct Needs {
  bool numbers = false;
  std::optional<double> least;
  std::optional<double> most;
};

/// Numbers for metrics that calculate, and for orders without a declared scale; 0 or more for ratio, MIN to MAX for
/// polar.
Needs needs_of(const statistics::Measures& measures, const std::vector<std::string>& scale);

/// Fills in the values of the categories of `ratings`: the numbers that they are, or their places on the scale. `table`
/// holds weights of `labels` as decimal numbers. Throws UsageError where a scale of numbers doesn't rise, or a category
/// has no weights.
statistics::Measures measures_for(statistics::Measures measures, const Ratings& ratings,
                                  const std::vector<std::string>& labels,
                                  const std::vector<std::vector<std::string>>& table);

}  // namespace mazmun::agree
