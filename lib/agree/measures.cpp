#include "agree/measures.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "base/error.hpp"
#include "base/suggest.hpp"

namespace mazmun::agree {

namespace {

using statistics::Fraction;
using statistics::Measures;
using statistics::Metric;
using statistics::MetricKind;
using statistics::WeightKind;

constexpr std::array<std::pair<std::string_view, MetricKind>, 6> metrics{{{"nominal", MetricKind::nominal},
                                                                          {"ordinal", MetricKind::ordinal},
                                                                          {"interval", MetricKind::interval},
                                                                          {"ratio", MetricKind::ratio},
                                                                          {"circular", MetricKind::circular},
                                                                          {"polar", MetricKind::polar}}};

std::vector<std::string> metric_names() {
  std::vector<std::string> names;
  for (const auto& [name, kind] : metrics) names.emplace_back(name);
  return names;
}

[[noreturn]] void refuse(const std::string& text, const std::string& expected) {
  throw UsageError("--metric: expected " + expected + ", found \"" + text + "\"");
}

void take_ends(Metric& metric, const std::string& text, std::string_view numbers) {
  const std::size_t comma = numbers.find(',');
  const auto low = statistics::parse_fraction(numbers.substr(0, comma));
  const auto high =
      comma == std::string_view::npos ? std::nullopt : statistics::parse_fraction(numbers.substr(comma + 1));
  if (!low || !high || !(low->value() < high->value()))
    refuse(text, "polar:MIN,MAX with two numbers, the smaller first");
  metric.low = *low;
  metric.high = *high;
}

bool calculates(MetricKind kind) { return kind != MetricKind::nominal && kind != MetricKind::ordinal; }

bool orders(const Measures& measures) {
  return measures.metric.kind == MetricKind::ordinal || measures.weights == WeightKind::linear ||
         measures.weights == WeightKind::quadratic;
}

/// Numbers where all categories are numbers, else their places.
std::vector<Fraction> values_of(const std::vector<std::string>& categories) {
  std::vector<Fraction> numbers;
  std::vector<Fraction> places;
  for (const std::string& category : categories) {
    if (const auto number = statistics::parse_fraction(category)) numbers.push_back(*number);
    places.emplace_back(static_cast<std::int64_t>(places.size()));
  }
  return numbers.size() == categories.size() ? numbers : places;
}

std::vector<std::vector<Fraction>> weights_of(const std::vector<std::string>& categories,
                                              const std::vector<std::string>& labels,
                                              const std::vector<std::vector<std::string>>& table) {
  std::vector<std::size_t> places;
  for (const std::string& category : categories) {
    const auto found = std::find(labels.begin(), labels.end(), category);
    if (found == labels.end()) {
      throw UsageError("--weights: the table has no row for \"" + category + "\"", did_you_mean(category, labels));
    }
    places.push_back(static_cast<std::size_t>(found - labels.begin()));
  }
  std::vector<std::vector<Fraction>> weights;
  for (const std::size_t row : places) {
    weights.emplace_back();
    for (const std::size_t column : places) {
      weights.back().push_back(statistics::parse_fraction(table[row][column]).value_or(Fraction(0)));
    }
  }
  return weights;
}

}  // namespace

Metric parse_metric(const std::string& text) {
  Metric metric;
  if (text.empty()) return metric;
  const std::size_t colon = std::min(text.find(':'), text.size());
  const std::string name = text.substr(0, colon);
  const auto found =
      std::find_if(metrics.begin(), metrics.end(), [&](const auto& known) { return known.first == name; });
  if (found == metrics.end()) {
    throw UsageError("--metric: unknown metric \"" + name + "\"", did_you_mean(name, metric_names()));
  }
  metric.kind = found->second;
  const std::string_view rest = std::string_view(text).substr(std::min(colon + 1, text.size()));
  if (metric.kind == MetricKind::circular) {
    const auto period = statistics::parse_fraction(rest);
    if (!period || !(period->value() > 0)) refuse(text, "circular:PERIOD with a number above 0, such as circular:360");
    metric.period = *period;
  } else if (metric.kind == MetricKind::polar) {
    take_ends(metric, text, rest);
  } else if (colon < text.size()) {
    refuse(text, "\"" + name + "\" alone");
  }
  return metric;
}

WeightKind parse_weights(const std::string& text) {
  if (text.empty() || text == "identity") return WeightKind::identity;
  if (text == "linear") return WeightKind::linear;
  return text == "quadratic" ? WeightKind::quadratic : WeightKind::table;
}

Needs needs_of(const Measures& measures, const std::vector<std::string>& scale) {
  const MetricKind kind = measures.metric.kind;
  Needs needs;
  needs.numbers = calculates(kind) || (orders(measures) && scale.empty());
  if (kind == MetricKind::ratio) needs.least = 0;
  if (kind == MetricKind::polar) {
    needs.least = measures.metric.low.value();
    needs.most = measures.metric.high.value();
  }
  return needs;
}

Measures measures_for(Measures measures, const Ratings& ratings, const std::vector<std::string>& labels,
                      const std::vector<std::vector<std::string>>& table) {
  measures.values = values_of(ratings.categories);
  const auto falls = [](const Fraction& a, const Fraction& b) { return !(a.value() < b.value()); };
  const bool rises = std::adjacent_find(measures.values.begin(), measures.values.end(), falls) == measures.values.end();
  if (!rises && (orders(measures) || calculates(measures.metric.kind))) {
    throw UsageError("--scale: the numbers must rise", "from the smallest to the largest");
  }
  if (measures.weights == WeightKind::table) measures.table = weights_of(ratings.categories, labels, table);
  return measures;
}

}  // namespace mazmun::agree
