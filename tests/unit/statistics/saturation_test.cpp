#include "statistics/saturation.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"

namespace mazmun::statistics {
namespace {

TEST(Saturation, IsReachedAtTheLastDocumentWithANewCodeBeforeTheRun) {
  EXPECT_EQ(saturation_point({4, 2, 1, 0, 0, 0}, {3}), 2U);
  EXPECT_EQ(saturation_point({4, 0, 1, 0, 0, 0, 1}, {3}), 2U);
  EXPECT_EQ(saturation_point({4, 0, 1}, {1}), 0U);
}

TEST(Saturation, IsNotReachedWithoutTheWholeRun) {
  EXPECT_EQ(saturation_point({4, 2, 1, 0, 0}, {3}), std::nullopt);
  EXPECT_EQ(saturation_point({}, {1}), std::nullopt);
}

TEST(Saturation, IsNotReachedWhereNothingIsCoded) { EXPECT_EQ(saturation_point({0, 0, 0, 0}, {3}), std::nullopt); }

TEST(Saturation, ReadsItsRule) {
  EXPECT_EQ(parse_saturation_rule("no-new:5").run, 5U);
  EXPECT_EQ(to_string(SaturationRule{5}), "no-new:5");
  EXPECT_THROW(parse_saturation_rule("no-new:0"), UsageError);
  EXPECT_THROW(parse_saturation_rule("none"), UsageError);
}

TEST(Saturation, ReadsTheRulesOfTheLiterature) {
  EXPECT_EQ(to_string(parse_saturation_rule("guest")), "guest:4,2,5");
  EXPECT_EQ(to_string(parse_saturation_rule("guest:6,3")), "guest:6,3,5");
  EXPECT_EQ(to_string(parse_saturation_rule("guest:5,2,0")), "guest:5,2,0");
  EXPECT_EQ(to_string(parse_saturation_rule("hennink")), "hennink:90");
  EXPECT_EQ(to_string(parse_saturation_rule("hennink:95")), "hennink:95");
  for (const char* wrong : {"guest:4", "guest:0,2", "guest:4,2,5,1", "guest:4,2,", "guest:4,2,101", "hennink:0",
                            "hennink:101", "hennink:", "no-new", "no-new:1,2", "guest:a,b", ""}) {
    EXPECT_THROW(parse_saturation_rule(wrong), UsageError) << wrong;
  }
}

// Base of four: 37 + 14 + 6 + 3 = 60 codes. The run of interviews 5 and 6 brings 5, that of 6 and 7 3 (5 %), that of 7
// and 8 none.
TEST(Saturation, IsReportedAsGuestNameyAndChenDo) {
  const std::vector<std::size_t> fresh{37, 14, 6, 3, 2, 3, 0, 0};
  const SaturationRule five = parse_saturation_rule("guest:4,2,5");
  ASSERT_EQ(saturation_point(fresh, five), 4U);
  EXPECT_EQ(reported(five, 4), "5+2");
  EXPECT_DOUBLE_EQ(*new_information(fresh, five, 4), 0.05);
  const SaturationRule zero = parse_saturation_rule("guest:4,2,0");
  ASSERT_EQ(saturation_point(fresh, zero), 5U);
  EXPECT_EQ(reported(zero, 5), "6+2");
  EXPECT_EQ(saturation_point(fresh, parse_saturation_rule("guest:4,3,0")), std::nullopt);
  EXPECT_EQ(saturation_point({1, 0}, five), std::nullopt) << "fewer interviews than base and run";
  EXPECT_EQ(saturation_point({0, 0, 0, 0, 0, 0}, five), std::nullopt) << "a base without codes";
}

TEST(Saturation, IsTheShareOfAllCodesThatIsKnown) {
  const SaturationRule rule = parse_saturation_rule("hennink:90");
  EXPECT_EQ(saturation_point({5, 3, 1, 0, 1}, rule), 2U) << "9 of 10";
  EXPECT_EQ(saturation_point({5, 3, 0, 0, 2}, rule), 4U);
  EXPECT_EQ(saturation_point({0, 0}, rule), std::nullopt);
}

TEST(SaturationBand, IsExactWhereOrderMakesNoDifference) {
  const SaturationBand band = saturation_band({{0}, {1}, {2}}, parse_saturation_rule("hennink:100"), {50, 1});
  EXPECT_EQ(band.mean, (std::vector<double>{1, 2, 3}));
  EXPECT_EQ(band.low, band.high);
  EXPECT_EQ(band.reached, 50U);
  EXPECT_EQ(band.point_median, 3.0);
}

TEST(SaturationBand, IsTheSameForOneSeed) {
  const std::vector<std::vector<std::size_t>> codes{{0, 1, 2}, {0}, {3}, {}, {1, 4}};
  const SaturationRule rule = parse_saturation_rule("no-new:1");
  const SaturationBand a = saturation_band(codes, rule, {200, 7});
  const SaturationBand b = saturation_band(codes, rule, {200, 7});
  EXPECT_EQ(a.mean, b.mean);
  EXPECT_NE(a.mean, saturation_band(codes, rule, {200, 8}).mean);
  EXPECT_EQ(a.mean.back(), 5.0) << "whatever the order, all codes are known at the end";
  EXPECT_LE(a.reached, 200U);
  // The mean behind the first document is the mean number of codes a document, 7/5, give or take the draws.
  EXPECT_NEAR(a.mean.front(), 1.4, 0.3);
}

}  // namespace
}  // namespace mazmun::statistics
