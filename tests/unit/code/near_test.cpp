#include "code/near.hpp"

#include <gtest/gtest.h>

namespace mazmun::code {
namespace {

using text::Range;
using Ranges = std::vector<Range>;

// Words of two letters with a blank behind each: 0-2, 3-5, 6-8, …
Ranges short_words(std::size_t count) {
  Ranges words;
  for (std::size_t i = 0; i < count; ++i) words.push_back({3 * i, 3 * i + 2});
  return words;
}

// "START-END", a blank between them.
std::string near_places(const std::vector<Ranges>& items, const Near& near = {}) {
  std::string result;
  for (const Range range : find_near(items, near)) {
    result += (result.empty() ? "" : " ") + std::to_string(range.start) + "-" + std::to_string(range.end);
  }
  return result;
}

TEST(WordsIn, CountsTheWordsThatARangeTouches) {
  const Ranges words = short_words(4);
  EXPECT_EQ(words_in(words, {0, 11}), 4U);
  EXPECT_EQ(words_in(words, {0, 2}), 1U);
  EXPECT_EQ(words_in(words, {1, 4}), 2U);
  EXPECT_EQ(words_in(words, {0, 3}), 1U);
  EXPECT_EQ(words_in(words, {2, 3}), 0U);
  EXPECT_EQ(words_in(words, {2, 6}), 1U);
  EXPECT_EQ(words_in({}, {0, 9}), 0U);
}

TEST(Near, GoesFromTheFirstStartToTheLastEnd) {
  EXPECT_EQ(near_places({{{6, 8}}, {{0, 2}}}), "0-8");
  EXPECT_EQ(near_places({{{3, 5}}, {{9, 11}}, {{0, 2}}}), "0-11");
}

TEST(Near, FindsNothingWhereAnItemIsMissing) {
  EXPECT_EQ(near_places({{{0, 2}}, {}}), "");
  EXPECT_EQ(near_places({{}}), "");
  EXPECT_EQ(near_places({}), "");
}

TEST(Near, TakesTheLongestFromEachStart) {
  EXPECT_EQ(near_places({{{0, 2}}, {{3, 5}, {9, 11}}}), "0-11");
  EXPECT_EQ(near_places({{{0, 2}, {6, 8}}, {{3, 5}, {9, 11}}}), "0-11 3-8 6-11");
}

TEST(Near, GivesEveryEndWhereAsked) {
  EXPECT_EQ(near_places({{{0, 2}}, {{3, 5}, {9, 11}}}, {{}, nullptr, true}), "0-11 0-5");
  EXPECT_EQ(near_places({{{0, 2}, {0, 5}}, {{3, 5}, {9, 11}}}, {{}, nullptr, true}), "0-11 0-5");
}

TEST(Near, LetsItemsShareWords) {
  EXPECT_EQ(near_places({{{3, 5}}, {{0, 5}}}), "0-5");
  EXPECT_EQ(near_places({{{0, 2}}, {{0, 2}}}), "0-2");
}

TEST(Near, CountsTheFirstAndTheLastWord) {
  const Ranges words = short_words(6);
  const std::vector<Ranges> items{{{0, 2}}, {{6, 8}}};
  EXPECT_EQ(near_places(items, {3, &words, false}), "0-8");
  EXPECT_EQ(near_places(items, {2, &words, false}), "");
}

TEST(Near, TakesAnotherChoiceWhereTheLongestIsTooFar) {
  const Ranges words = short_words(8);
  const std::vector<Ranges> items{{{0, 2}, {12, 14}}, {{6, 8}, {18, 20}}};
  EXPECT_EQ(near_places(items), "0-20 6-14 12-20");
  EXPECT_EQ(near_places(items, {3, &words, false}), "0-8 6-14 12-20");
  EXPECT_EQ(near_places({{{0, 2}}, {{3, 5}, {9, 11}, {18, 20}}}, {5, &words, true}), "0-11 0-5");
}

TEST(Near, CountsAWordThatIsTouchedInPart) {
  const Ranges words = short_words(4);
  EXPECT_EQ(near_places({{{1, 2}}, {{6, 7}}}, {2, &words, false}), "");
  EXPECT_EQ(near_places({{{1, 2}}, {{6, 7}}}, {3, &words, false}), "1-7");
}

TEST(Near, DoesNotCountWhatStandsBetweenWords) {
  const Ranges words = short_words(3);
  EXPECT_EQ(near_places({{{2, 3}}, {{3, 5}}}, {1, &words, false}), "2-5");
  EXPECT_EQ(near_places({{{3, 5}}, {{5, 6}}}, {1, &words, false}), "3-6");
}

}  // namespace
}  // namespace mazmun::code
