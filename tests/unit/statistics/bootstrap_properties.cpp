#include "statistics/bootstrap.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <vector>

#include "base/random.hpp"
#include "statistics/coefficients.hpp"

namespace mazmun::statistics {
namespace {

/// Two coders who, unit by unit, agree with probability 7/10 on one of three categories and else draw on their own.
Ratings simulated(std::size_t units, Random& random) {
  Ratings ratings;
  ratings.coders = {"a", "b"};
  ratings.categories = {"x", "y", "z"};
  for (std::size_t i = 0; i < units; ++i) {
    const int first = static_cast<int>(random.below(3));
    const bool same = random.below(10) < 7;
    ratings.values.push_back({first, same ? first : static_cast<int>(random.below(3))});
  }
  return ratings;
}

const Coefficient& estimate(const Coefficients& all, const std::string& name) {
  return *std::find_if(all.begin(), all.end(), [&](const Coefficient& one) { return one.name == name; });
}

bool covers(const Coefficient& coefficient, double truth) {
  return coefficient.ci && coefficient.ci->first <= truth && truth <= coefficient.ci->second;
}

constexpr double true_kappa = 0.7;  // independent draws agree as chance does

TEST(Intervals, CoverAtTheirNominalRate) {
  Random random(20);
  constexpr int studies = 300;
  int analytic = 0;
  int drawn = 0;
  for (int i = 0; i < studies; ++i) {
    const Ratings ratings = simulated(80, random);
    const Coefficients found = coefficients_with_errors(ratings, {}, false, 0.05);
    analytic += covers(estimate(found, "cohen_kappa"), true_kappa) ? 1 : 0;
    const Bootstrap bootstrap{200, static_cast<std::uint64_t>(i), 0.05, true};
    drawn += covers(estimate(with_bootstrap(found, ratings, {}, false, bootstrap), "cohen_kappa"), true_kappa) ? 1 : 0;
  }
  // 95 % of 300 is 285; four standard deviations are 15.
  EXPECT_GE(analytic, 270);
  EXPECT_LE(analytic, 299);
  EXPECT_GE(drawn, 267);
  EXPECT_LE(drawn, 299);
}

TEST(Intervals, OfTheBootstrapAreCloseToThoseOfTheFormula) {
  Random random(5);
  const Ratings ratings = simulated(400, random);
  const Coefficients formula = coefficients_with_errors(ratings, {}, false, 0.05);
  const Coefficients drawn = with_bootstrap(formula, ratings, {}, false, {1000, 3, 0.05, true});
  for (const Coefficient& one : formula) {
    if (one.se) EXPECT_NEAR(*one.se, *estimate(drawn, one.name).se, 0.1 * *one.se) << one.name;
  }
}

RC_GTEST_PROP(Bootstrap, DoesNotDependOnTheOrderOfUnits, ()) {
  Random random(*rc::gen::arbitrary<std::uint64_t>());
  const Ratings ratings = simulated(20, random);
  Ratings other = ratings;
  std::reverse(other.values.begin(), other.values.end());
  const Coefficients found = coefficients(ratings);
  const Coefficients one = with_bootstrap(found, ratings, {}, false, {20, 1, 0.05, true});
  const Coefficients two = with_bootstrap(found, other, {}, false, {20, 1, 0.05, true});
  for (std::size_t i = 0; i < one.size(); ++i) RC_ASSERT(one[i].ci == two[i].ci && one[i].se == two[i].se);
}

}  // namespace
}  // namespace mazmun::statistics
