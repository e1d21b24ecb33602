#include "agree/agree.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "agree/units.hpp"
#include "base/error.hpp"

namespace mazmun::agree {
namespace {

struct Judged {
  std::string coder;
  std::vector<std::string> codes;
};

Segment segment(const std::string& id, const std::vector<Judged>& judgements) {
  Segment result;
  result.id = id;
  for (const Judged& judged : judgements) {
    result.coders.push_back(judged.coder);
    for (const std::string& code : judged.codes) {
      Coding coding;
      coding.code = code;
      coding.coder = judged.coder;
      result.codes.push_back(coding);
    }
  }
  return result;
}

Comparison compared(const std::vector<Segment>& segments) {
  Comparison comparison;
  for (const Segment& one : segments) comparison.add(one);
  return comparison;
}

Agreement agreement(const std::vector<Segment>& segments) {
  Comparison comparison = compared(segments);
  Agreement found = agreement_of_coded(comparison.units().ratings);
  found.unit = "segment";
  return found;
}

std::optional<double> value(const Coefficients& coefficients, const std::string& name) {
  for (const Coefficient& one : coefficients) {
    if (one.name == name) return one.value;
  }
  throw std::out_of_range(name);
}

/// Levels code, basic, global: culture > norms > {trust, respect}, and structure > rules directly.
Codebook small_codebook() {
  Codebook codebook;
  codebook.levels = {"code", "basic", "global"};
  const auto add = [&](const std::string& id, std::size_t level, std::size_t parent) {
    Theme theme;
    theme.id = id;
    theme.level = level;
    theme.parent = parent;
    codebook.themes.push_back(theme);
  };
  add("culture", 2, no_parent);
  add("norms", 1, 0);
  add("trust", 0, 1);
  add("respect", 0, 1);
  add("structure", 2, no_parent);
  add("rules", 0, 4);
  return codebook;
}

TEST(Comparison, TakesSegmentsJudgedByTwoOrMore) {
  const CodedUnits units =
      compared({segment("a:1", {{"ann", {"x"}}, {"ben", {"x"}}}), segment("a:2", {{"ann", {"x"}}}), segment("a:3", {})})
          .units();
  EXPECT_EQ(units.ratings.units, std::vector<std::string>{"a:1"});
}

TEST(Comparison, HoldsSetsOfCodesAsLabels) {
  const CodedUnits units =
      compared({segment("a:1", {{"ben", {"y", "x", "y"}}, {"ann", {}}, {"coder10", {"x"}}, {"coder2", {"x", "y"}}})})
          .units();
  EXPECT_EQ(units.ratings.coders, (std::vector<std::string>{"ann", "ben", "coder2", "coder10"}));
  EXPECT_EQ(units.ratings.categories, (std::vector<std::string>{"(none)", "x", "x|y"}));
  EXPECT_EQ(units.ratings.values, (std::vector<std::vector<int>>{{0, 2, 2, 1}}));
  EXPECT_EQ(units.ratings.codes, (std::vector<std::string>{"x", "y"}));
  EXPECT_EQ(units.ratings.sets, (std::vector<std::vector<int>>{{}, {0}, {0, 1}}));
}

TEST(Comparison, TakesWhoDidNotJudgeAsMissing) {
  const CodedUnits units =
      compared({segment("a:1", {{"ann", {"x"}}, {"ben", {}}}), segment("a:2", {{"ann", {"x"}}, {"cem", {"x"}}})})
          .units();
  EXPECT_EQ(units.ratings.values[0][2], Ratings::missing);
  EXPECT_EQ(units.ratings.values[1][1], Ratings::missing);
}

TEST(Comparison, TakesWhoGaveACodeAsJudge) {
  Segment one = segment("a:1", {{"ann", {"x"}}, {"ben", {"x"}}});
  one.coders = {"ann"};
  EXPECT_EQ(compared({one}).units().ratings.units.size(), 1U);
}

TEST(Comparison, ReplacesCodesByTheirAncestorsOnTheLevel) {
  Comparison comparison(UnitKind::segment, CodeLevel(small_codebook(), "basic"));
  comparison.add(segment("a:1", {{"ann", {"trust", "respect"}}, {"ben", {"norms"}}}));
  const Ratings ratings = comparison.units().ratings;
  EXPECT_EQ(ratings.values, (std::vector<std::vector<int>>{{0, 0}}));
  EXPECT_EQ(ratings.categories, std::vector<std::string>{"norms"});
}

TEST(Comparison, CountsCodesThatHaveNoPlaceOnTheLevel) {
  Comparison comparison(UnitKind::segment, CodeLevel(small_codebook(), "basic"));
  comparison.add(segment("a:1", {{"ann", {"culture", "trust"}}, {"ben", {"rules", "culture", "other"}}}));
  const CodedUnits units = comparison.units();
  EXPECT_EQ(units.ratings.categories, (std::vector<std::string>{"(none)", "norms"}));
  EXPECT_EQ(units.left_out, (std::map<std::string, std::size_t>{{"culture", 2}, {"other", 1}, {"rules", 1}}));
}

TEST(Comparison, RefusesALevelThatTheCodebookLacks) {
  try {
    const CodeLevel level(small_codebook(), "bsaic");
    FAIL();
  } catch (const UsageError& error) {
    EXPECT_STREQ(error.what(), "the codebook has no level \"bsaic\"");
    EXPECT_EQ(error.hint(), "did you mean \"basic\"?");
  }
}

TEST(Agreement, ComparesWholeSetsAndHolstiSingleCodes) {
  const Agreement found =
      agreement({segment("a:1", {{"ann", {"x", "y"}}, {"ben", {"x"}}}),
                 segment("a:2", {{"ann", {"y"}}, {"ben", {"y"}}}), segment("a:3", {{"ann", {}}, {"ben", {}}})});
  EXPECT_EQ(found.unit, "segment");
  EXPECT_EQ(found.units, 3U);
  EXPECT_EQ(value(found.overall, "percent"), 2.0 / 3);
  EXPECT_EQ(value(found.overall, "holsti"), 4.0 / 5);  // 2 x 2 / (3 + 2)
  EXPECT_EQ(found.overall[1].n, 5U);
}

TEST(Agreement, OfCodedSegmentsOnlyLeavesOutWhereNobodyGaveACode) {
  const Agreement found =
      agreement({segment("a:1", {{"ann", {}}, {"ben", {}}}), segment("a:2", {{"ann", {"x"}}, {"ben", {}}}),
                 segment("a:3", {{"ann", {"y"}}, {"ben", {"y"}}})});
  EXPECT_EQ(found.coded_only_units, 2U);
  EXPECT_EQ(value(*found.coded_only, "percent"), 0.5);
  EXPECT_EQ(value(*found.coded_only, "holsti"), value(found.overall, "holsti"));
}

TEST(Agreement, OfCodedSegmentsOnlySaysWhyThereIsNone) {
  const Agreement found = agreement({segment("a:1", {{"ann", {}}, {"ben", {}}})});
  EXPECT_EQ(found.coded_only_units, 0U);
  EXPECT_EQ(found.coded_only->front().why, "no unit was rated by two coders");
  EXPECT_EQ(found.overall[1].why, "no code was given where two coders judged");
}

TEST(Agreement, TakesEachCodeAsGivenOrNotGiven) {
  const Agreement found =
      agreement({segment("a:1", {{"ann", {"x", "y"}}, {"ben", {"x"}}}),
                 segment("a:2", {{"ann", {"y"}}, {"ben", {"y"}}}), segment("a:3", {{"ann", {}}, {"ben", {"x"}}})});
  ASSERT_EQ(found.codes.size(), 2U);
  EXPECT_EQ(found.codes[0].code, "x");
  EXPECT_EQ(value(found.codes[0].coefficients, "percent"), 2.0 / 3);
  EXPECT_EQ(value(found.codes[0].coefficients, "holsti"), 2.0 / 3);
  EXPECT_EQ(value(found.codes[0].coefficients, "cohen_kappa"), 0.4);
  EXPECT_EQ(found.codes[1].code, "y");
}

TEST(Agreement, ListsPairsInNaturalOrder) {
  const Agreement found = agreement(
      {segment("a:1", {{"c10", {"x"}}, {"c2", {"x"}}, {"c1", {}}}), segment("a:2", {{"c10", {}}, {"c2", {"x"}}})});
  ASSERT_EQ(found.pairs.size(), 3U);
  EXPECT_EQ(found.pairs[0].a + found.pairs[0].b, "c1c2");
  EXPECT_EQ(found.pairs[2].a + found.pairs[2].b, "c2c10");
  EXPECT_EQ(value(found.pairs[2].coefficients, "percent"), 0.5);
  EXPECT_EQ(value(found.pairs[0].coefficients, "percent"), 0);
}

TEST(Agreement, DoesNotDependOnTheOrderOfSegments) {
  std::vector<Segment> segments = {segment("a:1", {{"ben", {"z"}}, {"ann", {"x"}}, {"cem", {}}}),
                                   segment("a:2", {{"ann", {"y", "z"}}, {"ben", {"y"}}}),
                                   segment("a:3", {{"cem", {"y"}}, {"ann", {"y"}}})};
  const Agreement first = agreement(segments);
  std::reverse(segments.begin(), segments.end());
  const Agreement second = agreement(segments);
  EXPECT_EQ(first.coders, second.coders);
  for (std::size_t i = 0; i < first.overall.size(); ++i) EXPECT_EQ(first.overall[i].value, second.overall[i].value);
  ASSERT_EQ(first.codes.size(), second.codes.size());
  for (std::size_t i = 0; i < first.codes.size(); ++i) EXPECT_EQ(first.codes[i].code, second.codes[i].code);
}

TEST(Agreement, OfATableOfRatingsHoldsCategoriesAsCodes) {
  Ratings ratings;
  ratings.coders = {"زهرا", "ann", "ben"};
  ratings.categories = {"no", "unused", "yes"};
  ratings.units = {"1", "2", "3"};
  ratings.values = {{0, 0, 2}, {2, 2, Ratings::missing}, {0, Ratings::missing, Ratings::missing}};
  const Agreement found = agreement_of(ratings);
  EXPECT_EQ(found.unit, "rating");
  EXPECT_EQ(found.units, 2U);
  EXPECT_FALSE(found.coded_only.has_value());
  EXPECT_EQ(found.coders, (std::vector<std::string>{"ann", "ben", "زهرا"}));
  ASSERT_EQ(found.codes.size(), 2U);
  EXPECT_EQ(found.codes[1].code, "yes");
  EXPECT_EQ(found.pairs[1].b, "زهرا");
  EXPECT_EQ(value(found.pairs[1].coefficients, "percent"), 1);
}

TEST(Agreement, OfATableWithOneCoderSaysWhy) {
  Ratings ratings;
  ratings.coders = {"ann"};
  EXPECT_EQ(agreement_of(ratings).overall.front().why, "there are fewer than two coders");
}

}  // namespace
}  // namespace mazmun::agree
