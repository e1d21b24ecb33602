#include "statistics/alignment.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "statistics/gamma.hpp"
#include "statistics/matching.hpp"
#include "statistics/set_packing.hpp"
#include "unitizing_arbitrary.hpp"

namespace mazmun::statistics {
namespace {

constexpr std::size_t enough_steps = 1000000;

/// The least disorder by trying every alignment: the next unit not yet aligned with every choice of one unit, or none,
/// of each later coder.
class EveryAlignment {
 public:
  EveryAlignment(const Continuum& continuum, const Dissimilarity& weights) : continuum_(continuum), weights_(weights) {
    for (const std::vector<Unit>& units : continuum.coders) open_.emplace_back(units.size(), true);
  }

  double least() {
    for (std::size_t coder = 0; coder < open_.size(); ++coder) {
      for (std::size_t unit = 0; unit < open_[coder].size(); ++unit) {
        if (!open_[coder][unit]) continue;
        AlignedUnits row(open_.size(), no_unit);
        row[coder] = unit;
        open_[coder][unit] = false;
        const double best = extend(row, coder + 1);
        open_[coder][unit] = true;
        return best;
      }
    }
    return 0;
  }

 private:
  double extend(AlignedUnits& row, std::size_t coder) {
    if (coder == open_.size()) return row_disorder(continuum_, row, weights_) + least();
    double best = extend(row, coder + 1);
    for (std::size_t unit = 0; unit < open_[coder].size(); ++unit) {
      if (!open_[coder][unit]) continue;
      row[coder] = unit;
      open_[coder][unit] = false;
      best = std::min(best, extend(row, coder + 1));
      open_[coder][unit] = true;
      row[coder] = no_unit;
    }
    return best;
  }

  const Continuum& continuum_;
  Dissimilarity weights_;
  std::vector<std::vector<bool>> open_;
};

/// Up to so many units each, close together.
Continuum arbitrary_continuum(std::size_t coders, int most) {
  Continuum continuum{40, {}};
  for (std::size_t coder = 0; coder < coders; ++coder) {
    std::vector<Unit> units;
    const int count = *rc::gen::inRange(0, most + 1);
    for (int i = 0; i < count; ++i) {
      const auto start = *rc::gen::inRange<std::size_t>(0, 30);
      units.push_back({start, start + *rc::gen::inRange<std::size_t>(1, 11), *rc::gen::inRange(0, 3)});
    }
    continuum.coders.push_back(std::move(units));
  }
  return continuum;
}

Dissimilarity arbitrary_weights() {
  return {static_cast<double>(*rc::gen::inRange(0, 4)), static_cast<double>(*rc::gen::inRange(0, 3)),
          *rc::gen::arbitrary<bool>() ? 1.0 : 0.5};
}

void assert_best(const Continuum& continuum) {
  const Dissimilarity weights = arbitrary_weights();
  const auto found = best_alignment(continuum, weights, enough_steps);
  RC_ASSERT(found.has_value());
  RC_ASSERT(std::abs(found->disorder - EveryAlignment(continuum, weights).least()) < 1e-9);
}

RC_GTEST_PROP(BestAlignment, OfTwoCodersHasTheLeastDisorder, ()) { assert_best(arbitrary_continuum(2, 5)); }

RC_GTEST_PROP(BestAlignment, OfThreeCodersHasTheLeastDisorder, ()) { assert_best(arbitrary_continuum(3, 3)); }

RC_GTEST_PROP(BestAlignment, OfFourCodersHasTheLeastDisorder, ()) { assert_best(arbitrary_continuum(4, 2)); }

RC_GTEST_PROP(BestAlignment, HasEachUnitOnce, ()) {
  const Continuum continuum = arbitrary_continuum(*rc::gen::inRange<std::size_t>(2, 5), 8);
  const auto found = best_alignment(continuum, {}, enough_steps);
  RC_ASSERT(found.has_value());
  std::set<std::pair<std::size_t, std::size_t>> seen;
  for (const AlignedUnits& row : found->rows) {
    for (std::size_t coder = 0; coder < row.size(); ++coder) {
      if (row[coder] != no_unit) RC_ASSERT(seen.insert({coder, row[coder]}).second);
    }
  }
  std::size_t all = 0;
  for (const std::vector<Unit>& units : continuum.coders) all += units.size();
  RC_ASSERT(seen.size() == all);
}

RC_GTEST_PROP(BestMatching, HasTheGreatestGain, ()) {
  const auto left = *rc::gen::inRange<std::size_t>(1, 7);
  const auto right = *rc::gen::inRange<std::size_t>(1, 7);
  std::vector<std::vector<double>> gain(left, std::vector<double>(right));
  std::vector<Pairing> pairings;
  for (std::size_t i = 0; i < left; ++i) {
    for (std::size_t j = 0; j < right; ++j) {
      gain[i][j] = *rc::gen::inRange(-3, 10);
      pairings.push_back({i, j, gain[i][j]});
    }
  }
  double total = 0;
  std::set<std::size_t> used;
  const std::vector<std::size_t> partner = best_matching(left, right, pairings);
  for (std::size_t i = 0; i < left; ++i) {
    if (partner[i] == alone) continue;
    RC_ASSERT(used.insert(partner[i]).second);
    total += gain[i][partner[i]];
  }
  // By dynamic programming over sets of right things.
  std::vector<double> best(std::size_t{1} << right);
  for (std::size_t i = 0; i < left; ++i) {
    for (std::size_t taken = best.size(); taken-- > 0;) {
      for (std::size_t j = 0; j < right; ++j) {
        if ((taken >> j & 1) != 0)
          best[taken] = std::max(best[taken], best[taken ^ (std::size_t{1} << j)] + gain[i][j]);
      }
    }
  }
  RC_ASSERT(std::abs(total - *std::max_element(best.begin(), best.end())) < 1e-9);
}

RC_GTEST_PROP(BestPacking, HasTheGreatestGain, ()) {
  constexpr std::size_t things = 10;
  std::vector<PackedSet> sets;
  std::vector<std::size_t> masks;
  const int count = *rc::gen::inRange(0, 15);
  for (int i = 0; i < count; ++i) {
    const auto mask = *rc::gen::inRange<std::size_t>(1, std::size_t{1} << things);
    PackedSet set{{}, static_cast<double>(*rc::gen::inRange(-2, 20))};
    for (std::size_t thing = 0; thing < things; ++thing) {
      if ((mask >> thing & 1) != 0 && set.members.size() < 4) set.members.push_back(thing);
    }
    masks.push_back(0);
    for (const std::size_t member : set.members) masks.back() |= std::size_t{1} << member;
    sets.push_back(std::move(set));
  }
  double greatest = 0;
  for (std::size_t choice = 0; choice < (std::size_t{1} << count); ++choice) {
    std::size_t taken = 0;
    double gain = 0;
    bool possible = true;
    for (std::size_t i = 0; possible && i < sets.size(); ++i) {
      if ((choice >> i & 1) == 0) continue;
      possible = (taken & masks[i]) == 0;
      taken |= masks[i];
      gain += sets[i].gain;
    }
    if (possible) greatest = std::max(greatest, gain);
  }
  const auto found = best_packing(things, sets, enough_steps);
  RC_ASSERT(found.has_value());
  double gain = 0;
  std::size_t taken = 0;
  for (const std::size_t i : *found) {
    RC_ASSERT((taken & masks[i]) == 0U);
    taken |= masks[i];
    gain += sets[i].gain;
  }
  RC_ASSERT(std::abs(gain - greatest) < 1e-9);
}

RC_GTEST_PROP(Gamma, DoesNotDependOnTheOrderOfCodersAndUnits, ()) {
  const Continuum continuum = arbitrary_continuum(*rc::gen::inRange<std::size_t>(2, 4), 4);
  GammaOptions options;
  options.most_samples = options.least_samples;
  const Gamma one = gamma({continuum}, options);
  const Gamma other = gamma(reordered({continuum}), options);
  RC_ASSERT(one.gamma.value == other.gamma.value);
  RC_ASSERT(one.gamma.why == other.gamma.why);
  RC_ASSERT(one.category.value == other.category.value);
  if (one.gamma.value) RC_ASSERT(*one.gamma.value <= 1);
}

}  // namespace
}  // namespace mazmun::statistics
