#include "match/matcher.hpp"

#include <gtest/gtest.h>

#include "match/phrase.hpp"

namespace mazmun::match {
namespace {

using Numbers = std::vector<std::size_t>;

Numbers rules_in(Matcher& matcher, std::string_view text) {
  Numbers rules;
  for (const Hit& hit : matcher.find(text)) rules.push_back(hit.rule);
  return rules;
}

TEST(Matcher, GivesBytesAndCodePoints) {
  Matcher matcher;
  matcher.add(parse_phrase("خانه"), 7);
  const auto hits = matcher.find("در خانه‌ها و خانۀ ما");
  ASSERT_EQ(hits.size(), 1U);
  EXPECT_EQ(hits[0].code_points, (text::Range{13, 17}));
  EXPECT_EQ(hits[0].bytes, (text::Range{24, 32}));
}

TEST(Matcher, ReadsCharactersThatFoldIntoSeveralWords) {
  Matcher matcher;
  matcher.add(parse_phrase("1"), 0);
  matcher.add(parse_phrase("2"), 1);
  EXPECT_EQ(rules_in(matcher, "½"), (Numbers{0, 1}));
}

TEST(Matcher, SharesItsPhrasesWithACopyUntilOneGetsMore) {
  Matcher matcher;
  matcher.add(parse_phrase("trust"), 0);
  matcher.settle();
  Matcher copy = matcher;
  copy.add(parse_phrase("state"), 1);
  EXPECT_EQ(rules_in(matcher, "trust the state"), (Numbers{0}));
  EXPECT_EQ(rules_in(copy, "trust the state"), (Numbers{0, 1}));
}

}  // namespace
}  // namespace mazmun::match
