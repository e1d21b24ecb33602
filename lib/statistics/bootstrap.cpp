#include "statistics/bootstrap.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <utility>
#include <vector>

#include "statistics/coefficients.hpp"
#include "statistics/distributions.hpp"
#include "statistics/ratings.hpp"

namespace mazmun::statistics {

namespace {

using Values = std::vector<double>;

/// The ratings that replicates draw from: rated units in groups, on a scale that no draw narrows.
Ratings population(const Ratings& ratings) {
  Ratings result = grouped(ratings);
  std::vector<std::size_t> rated;
  for (std::size_t row = 0; row < result.values.size(); ++row) {
    const auto& values = result.values[row];
    if (std::any_of(values.begin(), values.end(), [](int value) { return value != Ratings::missing; })) {
      rated.push_back(row);
    }
  }
  result = with_units(result, rated);
  if (result.scale == 0) result.scale = static_cast<std::size_t>(categories_used(count(result)));
  return result;
}

/// The value at `share` of the way through sorted values (type 7 of Hyndman & Fan 1996).
double quantile(const Values& sorted, double share) {
  const double place = share * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(place);
  const std::size_t above = std::min(below + 1, sorted.size() - 1);
  return sorted[below] + (place - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

/// Coefficients without each unit in turn; `weights[i]` units give `values[i]`.
struct Jackknife {
  std::vector<Coefficients> values;
  std::vector<double> weights;
};

Jackknife jackknife(Ratings ratings, const Measures& measures, bool sets) {
  Jackknife result;
  for (std::size_t row = 0; row < ratings.values.size(); ++row) {
    result.weights.push_back(static_cast<double>(ratings.weights[row]));
    --ratings.weights[row];
    result.values.push_back(coefficients(ratings, measures, sets));
    ++ratings.weights[row];
  }
  return result;
}

/// Efron & Tibshirani 1993, eq. 14.15.
double acceleration(const Jackknife& jackknife, std::size_t index) {
  double units = 0;
  double mean = 0;
  for (std::size_t i = 0; i < jackknife.values.size(); ++i) {
    const auto& value = jackknife.values[i][index].value;
    if (!value) continue;
    units += jackknife.weights[i];
    mean += jackknife.weights[i] * *value;
  }
  if (units == 0) return 0;
  mean /= units;
  double squares = 0;
  double cubes = 0;
  for (std::size_t i = 0; i < jackknife.values.size(); ++i) {
    const auto& value = jackknife.values[i][index].value;
    if (!value) continue;
    const double off = mean - *value;
    squares += jackknife.weights[i] * off * off;
    cubes += jackknife.weights[i] * off * off * off;
  }
  return squares > 0 ? cubes / (6 * std::pow(squares, 1.5)) : 0;
}

/// How many replicates lie below `value`, those equal to it by half, as a normal quantile (eq. 14.14).
double bias(const Values& sorted, double value) {
  const auto [first, last] = std::equal_range(sorted.begin(), sorted.end(), value);
  const double below = static_cast<double>(first - sorted.begin()) + static_cast<double>(last - first) / 2;
  const auto all = static_cast<double>(sorted.size());
  return normal_quantile(std::clamp(below / all, 0.5 / all, 1 - 0.5 / all));
}

/// The share of the replicates at which an end of the BCa interval lies (eq. 14.10).
double corrected(double share, double bias, double acceleration) {
  const double z = bias + normal_quantile(share);
  return normal_share(bias + z / (1 - acceleration * z));
}

double deviation(const Values& values) {
  double mean = 0;
  for (const double value : values) mean += value;
  mean /= static_cast<double>(values.size());
  double squares = 0;
  for (const double value : values) squares += (value - mean) * (value - mean);
  return std::sqrt(squares / static_cast<double>(values.size() - 1));
}

}  // namespace

Coefficients with_bootstrap(Coefficients found, const Ratings& ratings, const Measures& measures, bool sets,
                            const Bootstrap& bootstrap) {
  const Ratings units = population(ratings);
  const auto count = std::accumulate(units.weights.begin(), units.weights.end(), std::int64_t{0});
  const auto draws = bootstrap.draws ? bootstrap.draws : std::make_shared<Draws>(bootstrap.replicates, bootstrap.seed);
  DrawnRuns drawn(*draws, units.weights);
  std::vector<Values> replicates(found.size());
  Ratings draw = units;
  for (std::size_t i = 0; i < bootstrap.replicates && count > 1; ++i) {
    draw.weights = drawn.next();
    const Coefficients again = coefficients(draw, measures, sets);
    for (std::size_t c = 0; c < found.size(); ++c) {
      if (again[c].value) replicates[c].push_back(*again[c].value);
    }
  }
  const Jackknife without = bootstrap.corrected ? jackknife(units, measures, sets) : Jackknife();
  for (std::size_t c = 0; c < found.size(); ++c) {
    found[c].se = std::nullopt;
    found[c].ci = std::nullopt;
    Values& values = replicates[c];
    if (!found[c].value || values.size() < 2 || 2 * values.size() <= bootstrap.replicates) continue;
    std::sort(values.begin(), values.end());
    found[c].se = deviation(values);
    if (*found[c].se == 0) continue;
    double low = bootstrap.error / 2;
    double high = 1 - bootstrap.error / 2;
    if (bootstrap.corrected) {
      const double off = bias(values, *found[c].value);
      const double accelerated = acceleration(without, c);
      low = corrected(low, off, accelerated);
      high = corrected(high, off, accelerated);
    }
    found[c].ci = {quantile(values, low), quantile(values, high)};
  }
  return found;
}

}  // namespace mazmun::statistics
