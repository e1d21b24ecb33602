#include "statistics/audit.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <string>
#include <vector>

#include "statistics/coefficients.hpp"

namespace mazmun::statistics {
namespace {

/// Complete ratings; one coder leans on some category, another follows the first.
Ratings arbitrary_ratings(std::size_t coders) {
  const auto units = *rc::gen::resize(100, rc::gen::inRange<std::size_t>(1, 41));
  const int categories = *rc::gen::resize(100, rc::gen::inRange(1, 6));
  const int follows = *rc::gen::resize(100, rc::gen::inRange(0, 11));
  Ratings ratings;
  ratings.coders.resize(coders);
  ratings.categories.resize(static_cast<std::size_t>(categories));
  const auto rating = rc::gen::weightedOneOf<int>({{1, rc::gen::just(0)}, {2, rc::gen::inRange(0, categories)}});
  for (std::size_t i = 0; i < units; ++i) {
    std::vector<int> values(coders);
    for (std::size_t coder = 0; coder < coders; ++coder) {
      const bool same = coder > 0 && *rc::gen::inRange(0, 10) < follows;
      values[coder] = same ? values[0] : *rating;
    }
    ratings.values.push_back(std::move(values));
  }
  return ratings;
}

/// What somebody would print with so many decimals; any of the figures may be left unreported.
Reported report(const Ratings& ratings, int decimals) {
  Reported reported;
  reported.coders = ratings.coders.size();
  if (*rc::gen::arbitrary<bool>()) reported.units = ratings.values.size();
  if (*rc::gen::arbitrary<bool>()) reported.categories = static_cast<std::size_t>(categories_used(count(ratings)));
  const double scale = std::pow(10.0, decimals);
  for (const Coefficient& one : coefficients(ratings)) {
    if (!one.value) continue;
    if (*rc::gen::inRange(0, 6) == 0) continue;
    figure_named(reported, one.name) = printed(std::round(*one.value * scale) / scale, decimals);
  }
  return reported;
}

void assert_quiet(const Reported& reported) {
  for (const AuditResult& result : audit(reported)) {
    if (!result.holds) RC_FAIL(result.constraint + ": " + result.arithmetic);
  }
}

RC_GTEST_PROP(Audit, NeverAlarmsOnFiguresOfTwoCoders, ()) {
  assert_quiet(report(arbitrary_ratings(2), *rc::gen::inRange(1, 7)));
}

RC_GTEST_PROP(Audit, NeverAlarmsOnFiguresOfMoreCoders, ()) {
  assert_quiet(report(arbitrary_ratings(*rc::gen::inRange<std::size_t>(3, 6)), *rc::gen::inRange(1, 7)));
}

RC_GTEST_PROP(Audit, NeverAlarmsOnFiguresInFull, ()) {
  const Ratings ratings = arbitrary_ratings(2);
  Reported reported;
  reported.units = ratings.values.size();
  for (const Coefficient& one : coefficients(ratings)) {
    if (!one.value) continue;
    figure_named(reported, one.name) = Interval{*one.value, *one.value};
  }
  assert_quiet(reported);
  reported.units.reset();
  assert_quiet(reported);
}

RC_GTEST_PROP(Audit, FindsPiAboveKappaWhereTheTwoAreExchanged, ()) {
  const Coefficients all = coefficients(arbitrary_ratings(2));
  const auto pi = all[2].value;
  const auto kappa = all[3].value;
  if (!pi || *kappa - *pi < 0.002) return;  // equal in print
  Reported reported;
  reported.scott_pi = printed(std::round(*kappa * 1000) / 1000, 3);
  reported.cohen_kappa = printed(std::round(*pi * 1000) / 1000, 3);
  RC_ASSERT(!audit(reported).front().holds);
  RC_ASSERT(!audit(reported).front().readings.empty());
}

}  // namespace
}  // namespace mazmun::statistics
