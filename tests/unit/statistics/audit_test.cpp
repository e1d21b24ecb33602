#include "statistics/audit.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>
#include <string>

namespace mazmun::statistics {
namespace {

/// Four coefficients as one published study prints them.
Reported published_study() {
  Reported reported;
  reported.holsti = printed(0.887, 3);
  reported.scott_pi = printed(0.755, 3);
  reported.cohen_kappa = printed(0.725, 3);
  reported.krippendorff_alpha = printed(0.817, 3);
  return reported;
}

AuditResult result(const Reported& reported, const std::string& constraint) {
  for (AuditResult& one : audit(reported)) {
    if (one.constraint.find(constraint) == 0) return std::move(one);
  }
  throw std::out_of_range(constraint);
}

bool holds(const Reported& reported, const std::string& constraint) { return result(reported, constraint).holds; }

bool all_hold(const Reported& reported) {
  const auto results = audit(reported);
  return std::all_of(results.begin(), results.end(), [](const AuditResult& one) { return one.holds; });
}

TEST(Printed, IsTheRangeThatRoundsToTheFigure) {
  EXPECT_DOUBLE_EQ(printed(0.887, 3).low, 0.8865);
  EXPECT_DOUBLE_EQ(printed(0.7, 1).high, 0.75);
}

TEST(Audit, FindsPiAboveKappa) {
  const AuditResult found = result(published_study(), "scott_pi <= cohen_kappa");
  EXPECT_FALSE(found.holds);
  EXPECT_EQ(found.arithmetic, "scott_pi is at least 0.7545 and cohen_kappa at most 0.7255, which is less by 0.0290");
  EXPECT_FALSE(found.readings.empty());
  ASSERT_EQ(found.given.size(), 2U);
  EXPECT_EQ(found.given[1].first, "cohen_kappa");
}

TEST(Audit, SaysWhereExchangedLabelsWouldMend) {
  Reported reported;
  reported.scott_pi = printed(0.755, 3);
  reported.cohen_kappa = printed(0.725, 3);
  EXPECT_EQ(result(reported, "scott_pi <= cohen_kappa").readings.front(),
            "scott_pi and cohen_kappa are exchanged: then every constraint holds");
}

TEST(Audit, FindsThatPiAndAlphaImplyTooFewUnits) {
  EXPECT_TRUE(holds(published_study(), "krippendorff_alpha = scott_pi"));
  const AuditResult found = result(published_study(), "holsti x units is a whole number for");
  EXPECT_FALSE(found.holds);
  EXPECT_NE(found.arithmetic.find("2 to 2 units"), std::string::npos) << found.arithmetic;
}

TEST(Audit, ChecksAlphaAgainstPiAndTheUnits) {
  Reported reported = published_study();
  reported.units = 100;
  EXPECT_FALSE(holds(reported, "krippendorff_alpha = scott_pi"));
  reported.krippendorff_alpha = printed(0.756, 3);
  EXPECT_TRUE(holds(reported, "krippendorff_alpha = scott_pi"));
}

TEST(Audit, FindsAlphaBelowPi) {
  Reported reported;
  reported.scott_pi = printed(0.80, 2);
  reported.krippendorff_alpha = printed(0.78, 2);
  EXPECT_FALSE(holds(reported, "scott_pi <= krippendorff_alpha"));
  EXPECT_FALSE(holds(reported, "krippendorff_alpha = scott_pi"));
}

TEST(Audit, RespectsRounding) {
  Reported reported;
  reported.scott_pi = printed(0.73, 2);
  reported.cohen_kappa = printed(0.725, 3);
  EXPECT_TRUE(all_hold(reported));
  reported.scott_pi = printed(0.730, 3);
  EXPECT_FALSE(all_hold(reported));
}

TEST(Audit, FindsKappaTooFarAbovePi) {
  Reported reported;
  reported.percent = printed(0.90, 2);
  reported.scott_pi = printed(0.50, 2);
  reported.cohen_kappa = printed(0.60, 2);
  EXPECT_FALSE(holds(reported, "1/(1 - cohen_kappa)"));
  reported.cohen_kappa = printed(0.51, 2);
  EXPECT_TRUE(all_hold(reported));
}

TEST(Audit, FindsAgreementThatNoCountMakes) {
  Reported reported;
  reported.percent = printed(0.85, 2);
  reported.units = 10;
  EXPECT_FALSE(holds(reported, "percent x units"));
  reported.units = 20;
  EXPECT_TRUE(holds(reported, "percent x units"));
}

TEST(Audit, FindsPiBelowItsLowerBound) {
  Reported reported;
  reported.percent = printed(0.80, 2);
  reported.scott_pi = printed(-0.20, 2);
  EXPECT_FALSE(holds(reported, "scott_pi >= "));
}

TEST(Audit, FindsThatNoNumberOfCategoriesMakesTheChance) {
  Reported reported;
  reported.percent = printed(0.800, 3);
  reported.brennan_prediger = printed(0.600, 3);
  EXPECT_TRUE(all_hold(reported));  // two categories
  reported.brennan_prediger = printed(0.650, 3);
  EXPECT_FALSE(holds(reported, "brennan_prediger follows"));
}

TEST(Audit, FindsAGwetThatDoesNotFollow) {
  Reported reported;  // 118, 5, 2, 0 of 125
  reported.percent = printed(0.944, 3);
  reported.scott_pi = printed(-0.029, 3);
  reported.gwet_ac = printed(0.941, 3);
  EXPECT_TRUE(all_hold(reported));
  reported.gwet_ac = printed(0.930, 3);
  EXPECT_FALSE(holds(reported, "gwet_ac follows"));
}

TEST(Audit, FindsPercentThatIsNotHolsti) {
  Reported reported;
  reported.percent = printed(0.90, 2);
  reported.holsti = printed(0.85, 2);
  const AuditResult found = result(reported, "percent = holsti");
  EXPECT_FALSE(found.holds);
  EXPECT_NE(found.readings.front().find("several codes"), std::string::npos);
}

TEST(Audit, SaysNothingWithoutFigures) { EXPECT_TRUE(audit({}).empty()); }

TEST(Audit, KeepsToWhatIsTrueOfMeansOverPairsForMoreCoders) {
  Reported reported = published_study();
  reported.coders = 3;
  EXPECT_FALSE(holds(reported, "scott_pi <= cohen_kappa"));
  EXPECT_THROW(result(reported, "scott_pi <= krippendorff_alpha"), std::out_of_range);
}

TEST(FigureNamed, KnowsEveryName) {
  const Reported reported;
  for (const std::string& name : reported_names()) EXPECT_FALSE(figure_named(reported, name).has_value());
  EXPECT_THROW(figure_named(reported, "kappa"), std::out_of_range);
}

}  // namespace
}  // namespace mazmun::statistics
