// Quick reading of ratings is held to careful reading: the same ratings, or nothing.
#include "format/quick_ratings.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/error.hpp"
#include "base/random.hpp"
#include "format/marked_bytes.hpp"
#include "format/quick_rows.hpp"

namespace mazmun::format {
namespace {

std::optional<Ratings> quickly(const std::string& text, const RatingsRules& rules = {}, std::size_t threads = 1) {
  return quick_ratings(std::string_view(text + std::string(MarkedBytes::padding, 'x')).substr(0, text.size()), rules,
                       threads);
}

std::optional<Ratings> carefully(const std::string& text, const RatingsRules& rules = {}) {
  try {
    return alike_as_one(ratings_from(parse_csv(text, "t.csv"), rules));
  } catch (const InputError&) {
    return std::nullopt;
  }
}

void expect_same(const Ratings& a, const Ratings& b) {
  EXPECT_EQ(a.coders, b.coders);
  EXPECT_EQ(a.categories, b.categories);
  EXPECT_EQ(a.values, b.values);
  EXPECT_EQ(a.weights, b.weights);
  EXPECT_EQ(a.codes, b.codes);
  EXPECT_EQ(a.sets, b.sets);
  EXPECT_EQ(a.scale, b.scale);
  EXPECT_EQ(a.units, b.units);
}

void expect_quick(const std::string& text, const RatingsRules& rules = {}) {
  const auto careful = carefully(text, rules);
  ASSERT_TRUE(careful);
  for (const std::size_t threads : {1, 2, 5}) {
    const auto quick = quickly(text, rules, threads);
    ASSERT_TRUE(quick) << text.substr(0, 200);
    expect_same(*quick, *careful);
  }
}

// A table of more than one part for several threads.
std::string large_table(bool rising) {
  std::string text = "unit,ann,\"ben\"\r\n";
  Random random(3);
  for (std::size_t i = 0; i < 70'000; ++i) {
    const std::size_t unit = rising ? i : (i * 7919) % 70'000;
    const std::string label = "code " + std::to_string(random.below(1 + i / 10'000));
    text += "u" + std::to_string(unit) + "," + label + ",\"" + std::to_string(random.below(3)) + ", or so\"\r\n";
  }
  return text;
}

TEST(QuickRatings, AreThoseOfCarefulReading) {
  expect_quick("unit,ann,ben\n1,yes,no\n2,,yes\n3,yes,no");
  expect_quick("unit,ann,ben\n\n2,b | a|b,a|b\n \t\r\n10,a,b10\n9,b9,a\n");
  expect_quick("\xEF\xBB\xBFواحد;زهرا;ben\r\n\"1\"; \"a;b\t\" ;هم\u200Cکار\r\n2;\u00A0a;b\"c\r\n");
  expect_quick("u\ta\tb\n1\t\"x\"\ty\n2\tx\t\" y\"\n");
  expect_quick("u,a,b,c\n1,0,1,\n2,99,,1\n3,1.0,1,۱\n", {true, 0, 100, {}, {"99"}});
  expect_quick("u,a,b\n1,low,high\n2,high,high\n", {false, {}, {}, {"low", "middle", "high"}, {}});
}

TEST(QuickRatings, AreThoseOfCarefulReadingInManyParts) {
  expect_quick(large_table(true));
  expect_quick(large_table(false));
}

TEST(QuickRatings, LeaveToOthersWhatIsAgainstARule) {
  for (const std::string text :
       {"", "u,a,b", "u,a\n1,x\n", "u,a,\n1,x,y\n", "u,a,b\n1,x\n", "u,a,b\n1,x,y,z\n", "u,a,b\n,x,y\n",
        "u,a,b\n1,x,y\n1,x,y\n", "u,a,b\n2,x,y\n1,x,y\n2,x,x\n", "u,a,b\n1,\"x,y\n", "u,a,b\n1,\"x\" z,y\n",
        "u,a,b\n1,a|,y\n", "u,a,b\n1,\xFF,y\n", "u,a,a\n1,x,y\n"}) {
    EXPECT_FALSE(quickly(text)) << text;
  }
  EXPECT_FALSE(quickly("u,a,b\n1,x,3\n", {true, {}, {}, {}, {}}));
  EXPECT_FALSE(quickly("u,a,b\n1,x,y\n", {false, {}, {}, {"x"}, {}}));
}

TEST(QuickRatings, SeeAUnitThatStandsTwiceFarApart) {
  std::string text = large_table(true);
  EXPECT_TRUE(quickly(text, {}, 3));
  EXPECT_FALSE(quickly(text + "u7777,code 1,code 1\n", {}, 3));
}

// Tables of the letters that matter, many of them no tables at all.
RC_GTEST_PROP(QuickRatings, AgreeWithCarefulReadingOnAnything, ()) {
  const auto letter = rc::gen::elementOf(std::vector<std::string>{
      ",", ",", "\n", "\n", "\"", " ", "a", "b", "1", "2", "|", "\r", "\t", ";", "\u200C", "\u00A0", "۲", "ی", "\xFF"});
  const auto letters = *rc::gen::container<std::vector<std::string>>(letter);
  std::string text = *rc::gen::element<std::string>("u,a,b\n", "u;a;b\n", "u,a,b,c\r\n", "");
  for (const std::string& each : letters) text += each;
  const auto quick = quickly(text, {}, 1);
  const auto careful = carefully(text);
  if (quick) {
    RC_ASSERT(careful.has_value());
    expect_same(*quick, *careful);
  }
}

// Rows that are tables: quick reading must not leave them to others.
RC_GTEST_PROP(QuickRatings, ReadWholeRows, ()) {
  const auto cell = rc::gen::element<std::string>("a", "b", "", "\"a\"", " a", "\" a\"", "c|a", "کد", "\"x,y\"",
                                                  "a very long label, no: another", "a\"b");
  std::string text = "u;ann;ben\n";
  const auto rows = *rc::gen::container<std::vector<std::pair<std::string, std::string>>>(rc::gen::pair(cell, cell));
  for (std::size_t i = 0; i < rows.size(); ++i)
    text += std::to_string(i + 1) + ";" + rows[i].first + ";" + rows[i].second + "\n";
  const auto quick = quickly(text);
  RC_ASSERT(quick.has_value());
  expect_same(*quick, *carefully(text));
}

RC_GTEST_PROP(MarkedBytes, AreThoseFoundOneByOne, (const std::vector<char>& letters)) {
  std::string text(letters.begin(), letters.end());
  for (int i = 0; i < 3; ++i) text += text;
  const Marks marks{'a', '\n', '\0'};
  std::vector<std::size_t> expected;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == 'a' || text[i] == '\n' || text[i] == '\0') expected.push_back(i);
  }
  const std::size_t size = text.size();
  text.append(MarkedBytes::padding, 'a');
  MarkedBytes bytes(std::string_view(text).substr(0, size), marks);
  for (const std::size_t place : expected) RC_ASSERT(bytes.next() == place);
  RC_ASSERT(bytes.next() == size);
  for (std::size_t at = 0; at + 64 <= text.size(); at += 64)
    RC_ASSERT(marked(text.data() + at, marks) == marked_one_by_one(text.data() + at, marks));
}

}  // namespace
}  // namespace mazmun::format
