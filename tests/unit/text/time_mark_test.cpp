#include "text/time_mark.hpp"

#include <gtest/gtest.h>

namespace mazmun::text {
namespace {

std::optional<double> seconds(std::string_view text) {
  const auto mark = time_mark_at(text, {0, text.size()});
  return mark ? std::optional(mark->seconds) : std::nullopt;
}

TEST(ParseTime, ReadsMinutesHoursAndFractions) {
  EXPECT_EQ(parse_time("0:21"), 21);
  EXPECT_EQ(parse_time("75:03"), 4503);
  EXPECT_EQ(parse_time("1:00:05"), 3605);
  EXPECT_EQ(parse_time("00:12:31.250"), 751.25);
  EXPECT_EQ(parse_time("00:12:31,5"), 751.5);
  EXPECT_EQ(parse_time("00:12:31-4"), 751.4);
  EXPECT_EQ(parse_time("۱۲:۳۱"), 751);
}

TEST(ParseTime, ReadsNothingElse) {
  for (const char* text : {"", "12", "0:7", "12:345", "1:60", "00:75:00", "1:2:3:04", "1:2:03", "12:31.", "12:31x",
                           "2021-03-04", ":12", "12:"})
    EXPECT_FALSE(parse_time(text)) << text;
}

TEST(TimeMark, IsReadInEveryKindOfBrackets) {
  EXPECT_EQ(seconds("[00:12:31] text"), 751);
  EXPECT_EQ(seconds("#00:12:31-4#"), 751.4);
  EXPECT_EQ(seconds("(0:12)"), 12);
  EXPECT_EQ(seconds("[00:43.810 --> 00:47.850]  text"), 43.81);
  EXPECT_EQ(seconds("[۰۰:۱۲]"), 12);
  EXPECT_EQ(seconds("00:00:06 Hello"), 6);
}

TEST(TimeMark, IsNoOtherThingInBrackets) {
  for (const char* text : {"[inaudible]", "[12]", "(see 3)", "#topic", "[", "00:00:06Hello", "[1:2]"})
    EXPECT_FALSE(seconds(text)) << text;
}

TEST(TimeMark, IsFoundBeforeAPlaceToo) {
  const std::string_view text = "Yes. #00:12:31-4#";
  const auto mark = time_mark_before(text, {0, text.size()});
  ASSERT_TRUE(mark);
  EXPECT_EQ(mark->range.start, 5U);
  EXPECT_FALSE(time_mark_before("at 17:30", {0, 8}));
  EXPECT_FALSE(time_mark_before("a list [1]", {0, 10}));
}

TEST(TimeMark, StandsAloneOnlyWhereNothingElseIsMeant) {
  EXPECT_TRUE(is_time_mark(" [0:12] "));
  EXPECT_TRUE(is_time_mark("00:00:12"));
  EXPECT_FALSE(is_time_mark("17:30"));
  EXPECT_FALSE(is_time_mark("[0:12] word"));
}

}  // namespace
}  // namespace mazmun::text
