#include "text/stem.hpp"

#include <gtest/gtest.h>

#include <thread>

namespace mazmun::text {
namespace {

TEST(EnglishStem, IsTheSameForFormsOfOneWord) {
  for (const char* const form : {"hope", "hopes", "hoped", "hoping"}) EXPECT_EQ(english_stem(form), "hope") << form;
  for (const char* const form : {"loan", "loans", "loaned"}) EXPECT_EQ(english_stem(form), "loan") << form;
  for (const char* const form : {"happy", "happiness"}) EXPECT_EQ(english_stem(form), "happi") << form;
}

TEST(EnglishStem, IsThatOfPorterTwo) {
  // Where Porter 2 and the first Porter stemmer differ: the latter makes "fairli", "sky" to "ski" and "dying" to "dy".
  EXPECT_EQ(english_stem("fairly"), "fair");
  EXPECT_EQ(english_stem("sky"), "sky");
  EXPECT_EQ(english_stem("dying"), "die");
  EXPECT_EQ(english_stem("generously"), "generous");
  EXPECT_EQ(english_stem("news"), "news");
}

TEST(EnglishStem, KeepsWordsApartThatOnlyBeginAlike) {
  EXPECT_NE(english_stem("hop"), english_stem("hope"));
  EXPECT_NE(english_stem("bank"), english_stem("bankrupt"));
}

TEST(EnglishStem, LeavesWordsOfOtherScriptsAlone) {
  EXPECT_EQ(english_stem("کتاب‌ها"), "کتاب‌ها");
  EXPECT_EQ(english_stem("дома"), "дома");
  EXPECT_EQ(english_stem("1403"), "1403");
}

TEST(EnglishStem, LeavesShortWordsAndNothingAlone) {
  EXPECT_EQ(english_stem("is"), "is");
  EXPECT_EQ(english_stem("s"), "s");
  EXPECT_EQ(english_stem(""), "");
}

TEST(EnglishStem, ReadsNoFurtherThanTheWord) {
  const std::string_view text = "trusting partners";
  EXPECT_EQ(english_stem(text.substr(0, 5)), "trust");
  EXPECT_EQ(english_stem(text.substr(9, 7)), "partner");
}

TEST(EnglishStem, MayBeAskedByTwoThreads) {
  bool same = true;
  const auto ask = [](bool& all_same) {
    for (int i = 0; i < 2000; ++i) all_same = all_same && english_stem("partners") == "partner";
  };
  bool same_there = true;
  std::thread other(ask, std::ref(same_there));
  ask(same);
  other.join();
  EXPECT_TRUE(same && same_there);
}

}  // namespace
}  // namespace mazmun::text
