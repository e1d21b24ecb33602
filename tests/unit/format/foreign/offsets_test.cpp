#include "format/foreign/offsets.hpp"

#include <gtest/gtest.h>

namespace mazmun::format::foreign {
namespace {

const std::string text =
    "\xEF\xBB\xBF"
    "a\xF0\x9F\x99\x82"
    "b\r\n\xD8\xA7"
    "c";  // mark, a, a smiley, b, line end, alef, c

std::vector<std::size_t> points(const OffsetRule& rule, const std::vector<std::int64_t>& positions) {
  std::vector<std::size_t> found;
  for (const auto& point : to_code_points(text, rule, positions)) found.push_back(point.value_or(99));
  return found;
}

TEST(PlainText, HasNoMarkAndLineFeedsAlone) {
  EXPECT_EQ(plain_text(text),
            "a\xF0\x9F\x99\x82"
            "b\n\xD8\xA7"
            "c");
}

TEST(ToCodePoints, CountsEachUnitOfTheRule) {
  EXPECT_EQ(points({}, {0, 1, 2, 3, 4, 5, 6, 7, 8}), (std::vector<std::size_t>{0, 1, 2, 3, 3, 4, 5, 6, 99}));
  EXPECT_EQ(points({OffsetUnit::utf16, false, false}, {0, 1, 2, 3, 4, 6, 7, 8}),
            (std::vector<std::size_t>{0, 1, 1, 2, 3, 4, 5, 6}));
  EXPECT_EQ(points({OffsetUnit::byte, false, false}, {0, 1, 5, 6, 8, 10, 11, 12}),
            (std::vector<std::size_t>{0, 1, 2, 3, 4, 5, 6, 99}));
  EXPECT_EQ(points({OffsetUnit::code_point, true, true}, {1, 2, 4, 5, 7}), (std::vector<std::size_t>{0, 1, 3, 4, 6}));
}

TEST(ToCodePoints, TakesPositionsInAnyOrderAndRefusesThoseOutside) {
  EXPECT_EQ(points({}, {7, 0, -1, 3}), (std::vector<std::size_t>{6, 0, 99, 3}));
}

TEST(FindRule, BelievesQuotesMoreThanAnythingElse) {
  // By UTF-16 units it lies at 3-8, by code points nothing does.
  const Testimony testimony{text,
                            {{3, 8,
                              "b \xD8\xA7"
                              "c"}}};
  const Verdict verdict = find_rule({testimony}, std::nullopt);
  EXPECT_EQ(verdict.rule, (OffsetRule{OffsetUnit::utf16, false, false}));
  EXPECT_EQ(verdict.quotes, 1U);
}

TEST(FindRule, KeepsToTheStandardWhereNothingSpeaksAgainstIt) {
  EXPECT_EQ(find_rule({{text, {}}}, std::nullopt).rule, OffsetRule{});
  EXPECT_FALSE(find_rule({{"plain text", {{0, 5, ""}}}}, std::nullopt).had_choice);
}

TEST(FindRule, KeepsToTheUnitThatIsGiven) {
  EXPECT_EQ(find_rule({{text,
                        {{1, 4,
                          "\xF0\x9F\x99\x82"
                          "b"}}}},
                      OffsetUnit::byte)
                .rule.unit,
            OffsetUnit::byte);
}

TEST(IsQuoted, LooksPastBlanksAndCuts) {
  EXPECT_TRUE(is_quoted("the town\nand its people", "the town and its people"));
  EXPECT_TRUE(is_quoted("the town and its people", "the town and…"));
  EXPECT_FALSE(is_quoted("the town and its people", "the town and"));
  EXPECT_FALSE(is_quoted("a", "a")) << "a letter is no evidence";
}

TEST(QuoteFinder, GivesEveryPlace) {
  EXPECT_EQ(QuoteFinder("one two one  two").find("one two"), (std::vector<Span>{{0, 7}, {8, 16}}));
  EXPECT_TRUE(QuoteFinder("one two").find("three").empty());
}

}  // namespace
}  // namespace mazmun::format::foreign
