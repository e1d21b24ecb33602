#include "statistics/gamma.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>
#include <utility>

#include "base/random.hpp"

namespace mazmun::statistics {

namespace {

/// Free positions, as half-open ranges in order.
using Ranges = std::vector<std::pair<std::size_t, std::size_t>>;

std::size_t draw(const Ranges& ranges, Random& random) {
  std::size_t all = 0;
  for (const auto& [start, end] : ranges) all += end - start;
  std::size_t left = random.below(all);
  std::size_t i = 0;
  for (; left >= ranges[i].second - ranges[i].first; ++i) left -= ranges[i].second - ranges[i].first;
  return ranges[i].first + left;
}

/// Without positions less than half a mean unit from `taken`. Two distances and their sums are compared in wholes.
Ranges without(const Ranges& ranges, std::size_t taken, std::size_t mean_over, std::size_t mean_under) {
  const std::size_t reach = (mean_over + 2 * mean_under - 1) / (2 * mean_under);  // rounded up: the next free one
  const std::size_t low = taken >= reach ? taken - reach + 1 : 0;
  const std::size_t high = taken + std::max<std::size_t>(reach, 1);
  Ranges result;
  for (const auto& [start, end] : ranges) {
    if (start < std::min(end, low)) result.emplace_back(start, std::min(end, low));
    if (std::max(start, high) < end) result.emplace_back(std::max(start, high), end);
  }
  return result;
}

Continuum sample(const Continuum& continuum, Random& random) {
  std::size_t units = 0;
  std::size_t marked = 0;
  for (const std::vector<Unit>& own : continuum.coders) {
    units += own.size();
    for (const Unit& unit : own) marked += unit.end - unit.start;
  }
  Continuum result{continuum.length, {}};
  Ranges free = {{0, continuum.length}};
  for (std::size_t coder = 0; coder < continuum.coders.size(); ++coder) {
    if (free.empty()) free = {{0, continuum.length}};
    const std::size_t shift = draw(free, random);
    free = without(free, shift, marked, units);
    std::vector<Unit> own = continuum.coders[random.below(continuum.coders.size())];
    for (Unit& unit : own) {
      const std::size_t length = unit.end - unit.start;
      unit.start = (unit.start + shift) % continuum.length;
      unit.end = unit.start + length;
    }
    std::sort(own.begin(), own.end());
    result.coders.push_back(std::move(own));
  }
  return result;
}

bool has_units(const Continuum& continuum) {
  return std::any_of(continuum.coders.begin(), continuum.coders.end(), [](const auto& own) { return !own.empty(); });
}

/// All documents once more, at random; not without any unit.
Continua sample(const Continua& continua, Random& random) {
  Continua result;
  do {
    result.clear();
    for (const Continuum& continuum : continua) {
      if (has_units(continuum)) result.push_back(sample(continuum, random));
    }
  } while (std::none_of(result.begin(), result.end(), has_units));
  return result;
}

/// Weighted pairs of aligned units, and those of them whose categories differ.
struct CategoryDisorder {
  double weight = 0;
  double differing = 0;
};

/// What one text, given or sampled, comes to.
struct Disorder {
  double total = 0;  ///< divided by the mean number of units a coder
  CategoryDisorder all;
  std::map<int, CategoryDisorder> of_category;
};

void add_pair(Disorder& disorder, const Unit& a, const Unit& b, double weight) {
  std::vector<CategoryDisorder*> sums = {&disorder.all, &disorder.of_category[a.category]};
  if (a.category != b.category) sums.push_back(&disorder.of_category[b.category]);
  for (CategoryDisorder* sum : sums) {
    sum->weight += weight;
    if (a.category != b.category) sum->differing += weight;
  }
}

void add_categories(Disorder& disorder, const Continuum& continuum, const AlignedUnits& row,
                    const Dissimilarity& weights) {
  std::vector<Unit> units;
  for (std::size_t coder = 0; coder < row.size(); ++coder) {
    if (row[coder] != no_unit) units.push_back(continuum.coders[coder][row[coder]]);
  }
  for (std::size_t a = 0; a < units.size(); ++a) {
    for (std::size_t b = a + 1; b < units.size(); ++b) {
      const double apart = weights.positional * positional_dissimilarity(units[a], units[b], weights);
      add_pair(disorder, units[a], units[b], std::max(0.0, 1 - apart) / static_cast<double>(units.size() - 1));
    }
  }
}

using Alignments = std::vector<Alignment>;

std::optional<Alignments> align(const Continua& continua, const GammaOptions& options) {
  Alignments alignments;
  for (const Continuum& continuum : continua) {
    auto alignment = best_alignment(continuum, options.weights, options.steps);
    if (!alignment) return std::nullopt;
    alignments.push_back(std::move(*alignment));
  }
  return alignments;
}

Disorder disorder_of(const Continua& continua, const Alignments& alignments, const Dissimilarity& weights) {
  Disorder disorder;
  std::size_t units = 0;
  for (std::size_t i = 0; i < continua.size(); ++i) {
    for (const std::vector<Unit>& own : continua[i].coders) units += own.size();
    for (const AlignedUnits& row : alignments[i].rows) add_categories(disorder, continua[i], row, weights);
    disorder.total += alignments[i].disorder;
  }
  disorder.total /= static_cast<double>(units) / static_cast<double>(coder_count(continua));
  return disorder;
}

double mean_of(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

/// 1.96 standard errors of the mean, as a share of the mean.
double relative_error(const std::vector<double>& values) {
  const double mean = mean_of(values);
  double squares = 0;
  for (const double value : values) squares += (value - mean) * (value - mean);
  const auto count = static_cast<double>(values.size());
  return mean > 0 ? 1.96 * std::sqrt(squares / (count - 1) / count) / mean : 0;
}

std::vector<double> totals_in(const std::vector<Disorder>& samples) {
  std::vector<double> values;
  for (const Disorder& sample : samples) values.push_back(sample.total);
  return values;
}

/// Disorders of sampled texts; fewer than two where an alignment could not be found.
std::vector<Disorder> sampled_disorders(const Continua& continua, const GammaOptions& options) {
  Random random(options.seed);
  std::vector<Disorder> samples;
  std::size_t wanted = std::max<std::size_t>(options.least_samples, 2);
  while (samples.size() < wanted) {
    const Continua sampled = sample(continua, random);
    const auto alignments = align(sampled, options);
    if (!alignments) return {};
    samples.push_back(disorder_of(sampled, *alignments, options.weights));
    if (samples.size() != wanted || wanted != std::max<std::size_t>(options.least_samples, 2)) continue;
    const double error = relative_error(totals_in(samples)) / options.precision;
    const double needed = std::ceil(error * error * static_cast<double>(wanted));
    if (needed > static_cast<double>(wanted)) {
      const auto most = static_cast<double>(std::max(options.most_samples, wanted));
      wanted = static_cast<std::size_t>(std::min(needed, most));
    }
  }
  return samples;
}

/// `observed` and each of `expected` are weights and disorders of the same pairs; null where there were none.
Estimate category_gamma(const CategoryDisorder* observed, const std::vector<const CategoryDisorder*>& expected) {
  if (observed == nullptr || observed->weight <= 0) return {std::nullopt, "no units are aligned closely enough"};
  std::vector<double> shares;
  for (const CategoryDisorder* one : expected) {
    if (one != nullptr && one->weight > 0) shares.push_back(one->differing / one->weight);
  }
  const double chance = shares.empty() ? 0 : mean_of(shares);
  if (chance <= 0) return {std::nullopt, "categories never differ in sampled texts"};
  return {1 - observed->differing / observed->weight / chance, {}};
}

const CategoryDisorder* found(const std::map<int, CategoryDisorder>& all, int category) {
  const auto at = all.find(category);
  return at == all.end() ? nullptr : &at->second;
}

void add_category_gammas(Gamma& result, const Continua& continua, const Disorder& observed,
                         const std::vector<Disorder>& samples) {
  std::vector<const CategoryDisorder*> expected;
  for (const Disorder& one : samples) expected.push_back(&one.all);
  result.category = category_gamma(&observed.all, expected);
  std::set<int> categories;
  for (const Continuum& continuum : continua) {
    for (const std::vector<Unit>& own : continuum.coders) {
      for (const Unit& unit : own) categories.insert(unit.category);
    }
  }
  for (const int category : categories) {
    expected.clear();
    for (const Disorder& one : samples) expected.push_back(found(one.of_category, category));
    result.categories.push_back({category, category_gamma(found(observed.of_category, category), expected)});
  }
}

/// Coders and units in an order of their own, so that the order given makes no difference.
struct InOrder {
  Continua continua;
  std::vector<std::size_t> coder;                           ///< as given, by place here
  std::vector<std::vector<std::vector<std::size_t>>> unit;  ///< the same, by document and place of the coder
};

InOrder in_order(const Continua& continua) {
  const std::size_t coders = coder_count(continua);
  std::vector<std::vector<std::vector<Unit>>> own(coders);  // by coder and document
  std::vector<std::vector<std::vector<std::size_t>>> order(coders);
  for (std::size_t coder = 0; coder < coders; ++coder) {
    for (const Continuum& continuum : continua) {
      const std::vector<Unit>& units = continuum.coders[coder];
      std::vector<std::size_t> places(units.size());
      std::iota(places.begin(), places.end(), std::size_t{0});
      std::stable_sort(places.begin(), places.end(), [&](std::size_t a, std::size_t b) { return units[a] < units[b]; });
      own[coder].emplace_back();
      for (const std::size_t place : places) own[coder].back().push_back(units[place]);
      order[coder].push_back(std::move(places));
    }
  }
  InOrder result;
  result.coder.resize(coders);
  std::iota(result.coder.begin(), result.coder.end(), std::size_t{0});
  std::stable_sort(result.coder.begin(), result.coder.end(),
                   [&](std::size_t a, std::size_t b) { return own[a] < own[b]; });
  for (std::size_t document = 0; document < continua.size(); ++document) {
    result.continua.push_back({continua[document].length, {}});
    result.unit.emplace_back();
    for (const std::size_t coder : result.coder) {
      result.continua.back().coders.push_back(own[coder][document]);
      result.unit.back().push_back(order[coder][document]);
    }
  }
  return result;
}

/// Rows with coders and units as they were given.
Alignments as_given(Alignments alignments, const InOrder& order) {
  for (std::size_t document = 0; document < alignments.size(); ++document) {
    for (AlignedUnits& row : alignments[document].rows) {
      AlignedUnits given(row.size(), no_unit);
      for (std::size_t place = 0; place < row.size(); ++place) {
        if (row[place] != no_unit) given[order.coder[place]] = order.unit[document][place][row[place]];
      }
      row = std::move(given);
    }
  }
  return alignments;
}

Gamma without_value(const char* why) {
  Gamma result;
  result.gamma.why = why;
  result.category.why = why;
  return result;
}

}  // namespace

Gamma gamma(const Continua& continua, const GammaOptions& options) {
  constexpr const char* too_long =
      "the search for the best alignment was given up: too many coders, or units close together";
  if (const char* why = why_incomparable(continua)) return without_value(why);
  if (std::none_of(continua.begin(), continua.end(), has_units)) return without_value("nobody marked anything");
  const InOrder order = in_order(continua);
  auto alignments = align(order.continua, options);
  if (!alignments) return without_value(too_long);
  const Disorder observed = disorder_of(order.continua, *alignments, options.weights);
  const std::vector<Disorder> samples = sampled_disorders(order.continua, options);
  if (samples.empty()) return without_value(too_long);

  Gamma result;
  result.observed = observed.total;
  result.expected = mean_of(totals_in(samples));
  result.samples = samples.size();
  result.alignments = as_given(std::move(*alignments), order);
  add_category_gammas(result, order.continua, observed, samples);
  if (result.expected <= 0) {
    result.gamma.why = "sampled texts have no disorder";
    return result;
  }
  const double error = relative_error(totals_in(samples));
  result.gamma.value = 1 - result.observed / result.expected;
  result.lowest = error < 1 ? 1 - result.observed / (result.expected * (1 - error)) : -HUGE_VAL;
  result.highest = 1 - result.observed / (result.expected * (1 + error));
  return result;
}

Continuum sampled_continuum(const Continuum& continuum, std::uint64_t seed) {
  Random random(seed);
  return has_units(continuum) ? sample(continuum, random) : continuum;
}

}  // namespace mazmun::statistics
