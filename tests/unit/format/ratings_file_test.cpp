#include "format/ratings_file.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/error.hpp"

namespace mazmun::format {
namespace {

Ratings parsed(const std::string& text) { return ratings_from(parse_csv(text, "ratings.csv")); }

std::string refusal(const std::string& text) {
  try {
    parsed(text);
  } catch (const InputError& error) {
    return error.what();
  }
  return "none";
}

TEST(Ratings, HaveTheUnitFirstAndACoderAColumn) {
  const Ratings ratings = parsed("unit,ann,ben\n1,yes,no\n2,,yes\n");
  EXPECT_EQ(ratings.coders, (std::vector<std::string>{"ann", "ben"}));
  EXPECT_EQ(ratings.units, (std::vector<std::string>{"1", "2"}));
  EXPECT_EQ(ratings.categories, (std::vector<std::string>{"no", "yes"}));
  EXPECT_EQ(ratings.values, (std::vector<std::vector<int>>{{1, 0}, {Ratings::missing, 1}}));
}

TEST(Ratings, TakeByteOrderMarkSemicolonsTabsAndCarriageReturns) {
  for (const std::string separator : {";", "\t"}) {
    const std::string text = "\xEF\xBB\xBFواحد" + separator + "زهرا" + separator + "ben\r\n\r\n\"1\"" + separator +
                             "\"a;b\t\"" + separator + "c\r\n";
    const Ratings ratings = parsed(text);
    EXPECT_EQ(ratings.coders.front(), "زهرا");
    EXPECT_EQ(ratings.units, std::vector<std::string>{"1"});
    EXPECT_EQ(ratings.categories.size(), 2U);
  }
}

TEST(Ratings, SortTheLabelsOfASet) {
  const Ratings ratings = parsed("unit,ann,ben\n1,b | a|b,a|b\n2,a,b10\n3,b9,a\n");
  EXPECT_EQ(ratings.categories, (std::vector<std::string>{"a", "a|b", "b9", "b10"}));
  EXPECT_EQ(ratings.values[0], (std::vector<int>{1, 1}));
}

TEST(Ratings, AreRefusedWithFewerThanTwoCoders) {
  EXPECT_EQ(refusal("unit,ann\n1,yes\n"), "ratings.csv: has fewer than two columns of ratings");
}

TEST(Ratings, AreRefusedWithAUnitThatStandsTwice) {
  EXPECT_EQ(refusal("unit,ann,ben\n1,a,b\n2,a,b\n1,b,b\n"), "ratings.csv:4: unit \"1\" stands in line 2 already");
}

TEST(Ratings, AreRefusedWithEveryFinding) {
  EXPECT_EQ(refusal("unit,,ben\n,a,b\n2,a|,b\n"),
            "ratings.csv: column 2 has no coder's name in the header\nratings.csv:2: the unit has no name\n"
            "ratings.csv:3: column 2 (\"\"): an empty label beside \"|\" in \"a|\"");
}

TEST(Ratings, AreRefusedWithARowOfAnotherLength) {
  EXPECT_NE(refusal("unit,ann,ben\n1,a\n").find("ratings.csv:2: "), std::string::npos);
}

}  // namespace
}  // namespace mazmun::format
