#include "statistics/position_alpha.hpp"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

namespace mazmun::statistics {

namespace {

enum class Gaps { value, missing };

struct Coincidences {
  std::map<std::vector<int>, Wide> values;  ///< how often each was given
  std::vector<Wide> differing;              ///< pairs of values that differ, by how many values the position has
};

/// Adds `length` positions that the stretches in `at`, one a coder, cover.
void add_positions(Coincidences& counts, const std::vector<const Stretch*>& at, Wide length, Gaps gaps) {
  std::map<std::vector<int>, Wide> given;
  Wide all = 0;
  for (const Stretch* stretch : at) {
    if (gaps == Gaps::missing && stretch->categories.empty()) continue;
    ++given[stretch->categories];
    ++all;
  }
  if (all < 2) return;
  for (const auto& [categories, times] : given) {
    counts.values[categories] += times * length;
    counts.differing[static_cast<std::size_t>(all)] += times * (all - times) * length;
  }
}

void add_document(Coincidences& counts, const Continuum& continuum, Gaps gaps) {
  std::vector<std::vector<Stretch>> coders;
  for (const std::vector<Unit>& units : continuum.coders) coders.push_back(stretches(units, continuum.length));
  std::vector<std::size_t> next(coders.size());
  for (std::size_t position = 0; position < continuum.length;) {
    std::size_t end = continuum.length;
    std::vector<const Stretch*> at;
    for (std::size_t coder = 0; coder < coders.size(); ++coder) {
      if (coders[coder][next[coder]].end == position) ++next[coder];
      at.push_back(&coders[coder][next[coder]]);
      end = std::min(end, at.back()->end);
    }
    add_positions(counts, at, static_cast<Wide>(end - position), gaps);
    position = end;
  }
}

/// 1 - (N - 1) (sum of o_ck, c ≠ k) / (N² - sum of n_c²)
Outcome alpha_of_positions(const Continua& continua, Gaps gaps) {
  if (const char* why = why_incomparable(continua)) return {std::nullopt, why};
  Coincidences counts;
  counts.differing.resize(coder_count(continua) + 1);
  for (const Continuum& continuum : continua) add_document(counts, continuum, gaps);
  Wide all = 0;
  Wide squares = 0;
  for (const auto& [categories, times] : counts.values) {
    all += times;
    squares += times * times;
  }
  if (all == 0) return {std::nullopt, "no text was coded by two coders"};
  if (all * all == squares)
    return {std::nullopt, "all text that counts has one and the same coding, so expected disagreement is 0"};
  std::vector<Fraction> differing;
  for (std::size_t values = 2; values < counts.differing.size(); ++values)
    differing.emplace_back(counts.differing[values], static_cast<Wide>(values) - 1);
  return {Fraction(1) - sum(std::move(differing)) * Fraction(all - 1, all * all - squares), {}};
}

}  // namespace

Outcome position_alpha(const Continua& continua) { return alpha_of_positions(continua, Gaps::value); }

Outcome binary_position_alpha(const Continua& continua) {
  return alpha_of_positions(as_one_category(continua), Gaps::value);
}

Outcome conditional_position_alpha(const Continua& continua) { return alpha_of_positions(continua, Gaps::missing); }

}  // namespace mazmun::statistics
