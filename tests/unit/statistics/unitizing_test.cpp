#include "statistics/unitizing.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace mazmun::statistics {
namespace {

using Units = std::vector<Unit>;

TEST(JoinedUnits, AreOneWhereTheyShareTextAndTwoWhereTheyTouch) {
  EXPECT_EQ(joined({{5, 9, 0}, {0, 6, 0}}), (Units{{0, 9, 0}}));
  EXPECT_EQ(joined({{5, 9, 0}, {0, 5, 0}}), (Units{{0, 5, 0}, {5, 9, 0}}));
}

TEST(JoinedUnits, AreLeftAloneByUnitsOfAnotherCategory) {
  EXPECT_EQ(joined({{0, 6, 0}, {2, 4, 1}, {5, 9, 0}}), (Units{{0, 9, 0}, {2, 4, 1}}));
}

TEST(Stretches, AreTheUnitsAndTheGapsBetweenThem) {
  const std::vector<Stretch> parts = stretches({{7, 9, 2}, {2, 5, 1}}, 10);
  ASSERT_EQ(parts.size(), 5U);
  const std::vector<std::size_t> ends = {2, 5, 7, 9, 10};
  const std::vector<std::vector<int>> categories = {{}, {1}, {}, {2}, {}};
  for (std::size_t i = 0; i < parts.size(); ++i) {
    EXPECT_EQ(parts[i].start, i == 0 ? 0 : ends[i - 1]);
    EXPECT_EQ(parts[i].end, ends[i]);
    EXPECT_EQ(parts[i].categories, categories[i]);
  }
}

TEST(Stretches, AreCutWhereTheSetOfCodesChanges) {
  const std::vector<Stretch> parts = stretches({{0, 6, 1}, {4, 8, 0}}, 8);
  ASSERT_EQ(parts.size(), 3U);
  EXPECT_EQ(parts[0].categories, (std::vector<int>{1}));
  EXPECT_EQ(parts[1].categories, (std::vector<int>{0, 1}));
  EXPECT_EQ(parts[1].start, 4U);
  EXPECT_EQ(parts[1].end, 6U);
  EXPECT_EQ(parts[2].categories, (std::vector<int>{0}));
}

TEST(Stretches, OfNoUnitsAreOneGapAndOfNoTextNone) {
  ASSERT_EQ(stretches({}, 4).size(), 1U);
  EXPECT_TRUE(stretches({}, 4)[0].categories.empty());
  EXPECT_TRUE(stretches({}, 0).empty());
}

TEST(Relabel, DropsCategoriesAndJoinsWhatBecomesOne) {
  const Continua continua = {{20, {{{0, 6, 0}, {4, 8, 1}, {10, 12, 2}}, {{3, 5, 3}}}}};
  const Continua other = relabel(continua, {0, 0, -1});
  EXPECT_EQ(other[0].coders[0], (Units{{0, 8, 0}}));
  EXPECT_TRUE(other[0].coders[1].empty());  // no entry for category 3
  EXPECT_EQ(other[0].length, 20U);
}

TEST(PickCoders, KeepsTheirOrder) {
  const Continua continua = {{9, {{{0, 1, 0}}, {{1, 2, 0}}, {{2, 3, 0}}}}};
  const Continua two = pick_coders(continua, {2, 0});
  ASSERT_EQ(coder_count(two), 2U);
  EXPECT_EQ(two[0].coders[0], (Units{{2, 3, 0}}));
  EXPECT_EQ(two[0].coders[1], (Units{{0, 1, 0}}));
}

}  // namespace
}  // namespace mazmun::statistics
