// What is made of the coefficients: gold coders, confusion, planning, rules of thumb, requirements, reported figures.
#include <gtest/gtest.h>

#include <cmath>

#include "agree/confusion.hpp"
#include "agree/disagreements.hpp"
#include "agree/gold.hpp"
#include "agree/interpretation.hpp"
#include "agree/measures.hpp"
#include "agree/planning.hpp"
#include "agree/reported.hpp"
#include "base/error.hpp"

namespace mazmun::agree {
namespace {

/// Sets of x and y: none, x, y, both.
Ratings sets(std::vector<std::vector<int>> values) {
  Ratings ratings;
  ratings.coders = {"ann", "ben"};
  ratings.categories = {"(none)", "x", "y", "x|y"};
  ratings.codes = {"x", "y"};
  ratings.sets = {{}, {0}, {1}, {0, 1}};
  ratings.values = std::move(values);
  return ratings;
}

TEST(AgainstGold, CountsDecisionsOnUnitsThatBothJudged) {
  const auto found = against_gold(sets({{1, 3}, {2, 1}, {0, 2}, {1, 1}, {3, Ratings::missing}}), "ben");
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].right, 2U);
  EXPECT_EQ(found[0].extra, 1U);
  EXPECT_EQ(found[0].missed, 3U);
  EXPECT_EQ(found[0].precision, 2.0 / 3);
  EXPECT_EQ(found[0].recall, 2.0 / 5);
  EXPECT_EQ(found[0].f1, 4.0 / 8);
  EXPECT_EQ(found[1].code, "x");
  EXPECT_EQ(found[1].f1, 4.0 / 5);
  EXPECT_EQ(found[2].precision, 0.0);
}

TEST(AgainstGold, HasNoPrecisionWhereNothingWasGiven) {
  const auto found = against_gold(sets({{0, 1}}), "ben");
  EXPECT_FALSE(found[0].precision);
  EXPECT_EQ(found[0].recall, 0.0);
}

TEST(AgainstGold, RefusesAnUnknownCoder) { EXPECT_THROW(against_gold(sets({}), "bem"), UsageError); }

TEST(Confusion, PairsWhatOnlyOneGaveWithWhatOnlyTheOtherGave) {
  const auto found = confusion_of(sets({{1, 2}, {2, 1}, {3, 1}, {0, 0}, {1, 1}}));
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].a + found[0].b + std::to_string(found[0].count), "xx2");
  EXPECT_EQ(found[1].a + found[1].b + std::to_string(found[1].count), "xy2");
  EXPECT_EQ(found[2].a + found[2].b + std::to_string(found[2].count), "(none)y1");
}

TEST(Plans, GrowWithTheSquareOfTheWidth) {
  Coefficient kappa;
  kappa.name = "cohen_kappa";
  kappa.value = 0.6;
  kappa.n = 50;
  kappa.ci = {0.4, 0.8};
  const auto found = plans({kappa}, 0.1);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_NEAR(found[0].half_width, 0.2, 1e-12);
  EXPECT_EQ(found[0].units, static_cast<std::size_t>(std::ceil(50 * std::pow(found[0].half_width / 0.1, 2))));
  EXPECT_EQ(found[0].more, found[0].units - 50);
  EXPECT_TRUE(plans({kappa}, 0).empty());
}

std::string said(const std::string& scheme, const std::string& name, double value) {
  Coefficient coefficient;
  coefficient.name = name;
  coefficient.value = value;
  for (const Interpretation& one : interpretations({coefficient})) {
    if (one.scheme == scheme) return one.says;
  }
  return {};
}

TEST(Interpretations, AreThoseOfTheirAuthors) {
  EXPECT_EQ(said("Landis & Koch (1977)", "cohen_kappa", -0.1), "poor");
  EXPECT_EQ(said("Landis & Koch (1977)", "cohen_kappa", 0), "slight");
  EXPECT_EQ(said("Landis & Koch (1977)", "cohen_kappa", 0.6), "moderate");
  EXPECT_EQ(said("Landis & Koch (1977)", "cohen_kappa", 0.61), "substantial");
  EXPECT_EQ(said("Krippendorff (2004)", "krippendorff_alpha", 0.8), "reliable");
  EXPECT_EQ(said("Krippendorff (2004)", "krippendorff_alpha", 0.7), "for tentative conclusions only");
  EXPECT_EQ(said("Krippendorff (2004)", "cohen_kappa", 0.7), "");
}

TEST(AuditOf, ReadsPersianFiguresAndDecimalSlashes) {
  const Agreement audit = audit_of({"scott_pi=۰٫۷۵۵", "cohen_kappa=۰/۷۲۵"}, 0, 0, 0);
  ASSERT_EQ(audit.audit.size(), 1U);
  EXPECT_FALSE(audit.audit[0].holds);
  EXPECT_EQ(audit.audit[0].given[0].second.low, 0.7545);
}

TEST(AuditOf, RefusesWhatIsNoCoefficient) {
  EXPECT_THROW(audit_of({"kapa=0.7"}, 0, 0, 0), UsageError);
  EXPECT_THROW(audit_of({"percent=87"}, 0, 0, 0), UsageError);
  EXPECT_THROW(audit_of({"percent=.8", "percent=.7"}, 0, 0, 0), UsageError);
}

TEST(AuditOf, KnowsWhatManyCodersAndCategoriesImply) {
  const Agreement many = audit_of({"fleiss_kappa=0.50", "krippendorff_alpha=0.60"}, 4, 100, 0);
  EXPECT_NE(contradictions(many).find("coders x units"), std::string::npos);
  const Agreement bound = audit_of({"percent=0.50", "cohen_kappa=0.45"}, 2, 0, 2);
  EXPECT_NE(contradictions(bound).find("P*"), std::string::npos);
}

TEST(ParseMetric, TakesParameters) {
  EXPECT_EQ(parse_metric("polar:0,6").high.value(), 6);
  EXPECT_EQ(parse_metric("circular:24").period.value(), 24);
  for (const char* wrong : {"polar:6,0", "polar:1", "circular:0", "ordinal:3", "intervall"}) {
    EXPECT_THROW(parse_metric(wrong), UsageError) << wrong;
  }
}

TEST(Disagreements, HoldTheTextAroundAndThePlaceForTheDecision) {
  Disagreements disagreements;
  Segment segment;
  segment.document = "a";
  segment.coders = {"ann", "ben"};
  for (const char* text : {"one", "two", "three"}) {
    segment.id = std::string("a:") + text;
    segment.text = text;
    segment.codes.clear();
    if (segment.text == "two") segment.codes = {Coding{"x", "ann", {}, {}, {}, {}, {}}};
    disagreements.add(segment);
  }
  Agreement agreement;
  agreement.coders = {"ann", "ben"};
  const Table table = disagreements.table(agreement);
  ASSERT_EQ(table.rows.size(), 1U);
  EXPECT_EQ(table.rows[0][6].string() + table.rows[0][7].string(), "yesno");
  EXPECT_EQ(table.rows[0][8].string() + table.rows[0][9].string() + table.rows[0][10].string(), "onetwothree");
  EXPECT_TRUE(table.rows[0][11].is_null());
}

}  // namespace
}  // namespace mazmun::agree
