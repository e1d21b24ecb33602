// The slow matcher against the examples of docs/matching.md and others like them.
#include "slow_matcher.hpp"

#include <gtest/gtest.h>

#include "slow_text.hpp"

namespace mazmun {
namespace {

using Kind = MatchRule::Kind;

MatchRule phrase(const std::string& text, const std::string& inflect = "", bool exact = false) {
  MatchRule rule;
  rule.text = text;
  rule.inflect = inflect;
  rule.exact = exact;
  return rule;
}

MatchRule regex(const std::string& text) {
  MatchRule rule = phrase(text);
  rule.kind = Kind::regex;
  return rule;
}

MatchRule list(Kind kind, const MatchList& items, std::optional<std::size_t> within = {}) {
  MatchRule rule;
  rule.kind = kind;
  rule.items = items;
  rule.within = within;
  return rule;
}

MatchRule in(const Scope& scope, MatchRule rule) {
  rule.only = scope;
  return rule;
}

// The letters of the hits, one after the other with " | " between.
std::string found(const MatchList& rules, const std::string& text, const Segment& segment = {}) {
  const std::u32string signs = test::from_utf8(text);
  std::string shown;
  for (const Span& span : test::slow_find(rules, segment, signs))
    shown += (shown.empty() ? "" : " | ") + test::to_utf8(signs.substr(span.start, span.end - span.start));
  return shown;
}

TEST(SlowMatcher, FoldsLetters) {
  EXPECT_EQ(found({phrase("معلم")}, "مُعَلِّم"), "مُعَلِّم");
  EXPECT_EQ(found({phrase("رئیس"), phrase("سؤال"), phrase("خانه")}, "رييس، سوال، خانة"), "رييس | سوال | خانة");
  EXPECT_EQ(found({phrase("file m2"), phrase("cafe")}, "ﬁle m², CAFÉ"), "ﬁle m² | CAFÉ");
  EXPECT_EQ(found({phrase("سال ۱۴۰۳")}, "سال 1403 و سال ١٤٠٣"), "سال 1403 | سال ١٤٠٣");
  EXPECT_EQ(found({phrase("مسأله")}, "مسئله"), "");
  EXPECT_EQ(found({phrase("اعتماد")}, "اعتمـــادِ"), "اعتمـــاد");
}

TEST(SlowMatcher, FindsWholeWords) {
  EXPECT_EQ(found({phrase("کتاب")}, "کتابخانه کتاب‌ها کتاب."), "کتاب");
  EXPECT_EQ(found({phrase("mutual respect")}, "mutual, respect mutual and respect Mutual   RESPECT"),
            "Mutual   RESPECT");
  EXPECT_EQ(found({phrase("face-to-face")}, "face-to-face, face - to - face, face to face, face-to-"),
            "face-to-face | face - to - face");
  EXPECT_EQ(found({phrase(" .bank! ")}, "a bank."), "bank");
}

TEST(SlowMatcher, TakesHalfSpacesAsTheTableSays) {
  EXPECT_EQ(found({phrase("هم‌آفرینی")}, "هم‌آفرینی، هم آفرینی، همآفرینی"),
            "هم‌آفرینی | هم آفرینی | همآفرینی");
  EXPECT_EQ(found({phrase("هم آفرینی")}, "هم‌آفرینی، هم آفرینی، همآفرینی"),
            "هم‌آفرینی | هم آفرینی");
  EXPECT_EQ(found({phrase("همآفرینی")}, "هم‌آفرینی، هم آفرینی، همآفرینی"),
            "هم‌آفرینی | همآفرینی");
  EXPECT_EQ(found({phrase("e mail")}, "e‌mail e mail"), "e mail");
  EXPECT_EQ(found({phrase("هم‌ ‌آفرینی‌")}, "‌هم ‌آفرینی‌ "), "هم ‌آفرینی");
}

TEST(SlowMatcher, LetsStarsStandForLetters) {
  EXPECT_EQ(found({phrase("trust*"), phrase("*ness")}, "Trusted trust distrust kindness"),
            "Trusted | trust | kindness");
  EXPECT_EQ(found({phrase("کتاب*")}, "کتاب، کتاب‌ها، کتابخانه، کتاب ها"),
            "کتاب | کتاب‌ها | کتابخانه | کتاب");
  EXPECT_EQ(found({phrase("a *")}, "a , a b"), "a b");
}

TEST(SlowMatcher, ComparesLettersOfExactPhrases) {
  EXPECT_EQ(found({phrase("Bank", "", true)}, "bank Bank BANK"), "Bank");
}

TEST(SlowMatcher, KnowsPersianEndings) {
  const MatchList rules{phrase("مشتری", "fa")};
  EXPECT_EQ(found(rules, "مشتری، مشتری‌ها، مشتریها، مشتری های، مشتری‌مان"),
            "مشتری | مشتری‌ها | مشتریها | مشتری های | مشتری‌مان");
  EXPECT_EQ(found(rules, "مشتری‌هایشان، مشتری‌ها‌مان"), "");
}

TEST(SlowMatcher, KnowsEnglishStems) {
  const MatchList rules{phrase("trusting partner", "en")};
  EXPECT_EQ(found(rules, "Trusted partners, trusting partner, trusts a partner"),
            "Trusted partners | trusting partner");
  EXPECT_EQ(found({phrase("needs*", "en")}, "need needs needsome"), "needs | needsome");
}

TEST(SlowMatcher, ReadsRegularExpressions) {
  EXPECT_EQ(found({regex(R"(سال(های)? ۱۳[89]\d)")}, "سال 1385 سالهای ۱۳۹۱ سال ١٣٧٠"), "سال 1385 | سالهای ۱۳۹۱");
  EXPECT_EQ(found({regex("tr.*?t")}, "distrust it"), "trust it");
  EXPECT_EQ(found({regex(R"(\btrust(ed)?|need\b)")}, "distrust trusts trusted needs need"), "trusted | need");
  EXPECT_EQ(found({regex(R"(a.*\b)")}, "a bc"), "a bc");
  EXPECT_EQ(found({regex(R"(ab?\b)")}, "ab a abb"), "ab | a");
  EXPECT_EQ(found({regex(R"(a+c*?\b)")}, "aac, aacc"), "aac | aacc");
  EXPECT_EQ(found({regex(R"(\b.*\b)")}, ". a b ."), "a b");
  EXPECT_EQ(found({regex("^a|b$")}, "a ab"), "a | b");
  EXPECT_EQ(found({regex("(a|b)*"), regex("x?")}, "cab"), "ab");
  EXPECT_EQ(found({regex("[^a]+")}, "Aba\nc"), "b | \nc");
  EXPECT_EQ(found({regex(R"(\.\\b)")}, R"(a.\b)"), R"(.\b)");
}

TEST(SlowMatcher, FindsAllNearEachOther) {
  const MatchRule three = list(Kind::all, {phrase("a"), phrase("b"), phrase("c")});
  EXPECT_EQ(found({three}, "x c, a b b x"), "c, a b b");
  EXPECT_EQ(found({three}, "a b"), "");
  EXPECT_EQ(found({list(Kind::all, {phrase("a"), phrase("b")}, 3)}, "a x x b x a a"), "b x a");
  EXPECT_EQ(found({list(Kind::all, {phrase("trust"), phrase("mutual trust")})}, "in mutual trust"), "mutual trust");
  EXPECT_EQ(found({list(Kind::all, {regex("b"), regex("d")}, 2)}, "abc x cde ab cde"), "de ab");
  const MatchRule inner = list(Kind::all, {phrase("a"), phrase("b")}, 2);
  EXPECT_EQ(found({list(Kind::all, {inner, phrase("c")}, 3)}, "a x b c b a"), "c b a");
}

TEST(SlowMatcher, ListsStandInLists) {
  const MatchRule money = list(Kind::any, {phrase("money"), phrase("loan*")});
  EXPECT_EQ(found({list(Kind::all, {phrase("bank"), money}, 8)}, "a bank for loans"), "bank for loans");
  const MatchRule river = list(Kind::all, {phrase("river"), phrase("bank"), list(Kind::none, {phrase("money")})});
  EXPECT_EQ(found({river}, "river bank"), "river bank");
  EXPECT_EQ(found({river, phrase("bank")}, "money river bank"), "bank");
  EXPECT_EQ(found({phrase("bank"), list(Kind::none, {phrase("park bench"), phrase("blood bank")})}, "bank, blood bank"),
            "");
}

TEST(SlowMatcher, HoldsWhereTheScopeSays) {
  Segment segment;
  segment.speaker = "P12";
  segment.question = "3";
  const MatchRule price = in({{"P*"}, {"3", "4"}, {}}, phrase("price"));
  EXPECT_EQ(found({price}, "price", segment), "price");
  EXPECT_EQ(found({in({{"p*", "P۱۲"}, {}, {}}, phrase("price"))}, "price", segment), "price");
  EXPECT_EQ(found({in({{"p*"}, {}, {}}, phrase("price"))}, "price", segment), "");
  EXPECT_EQ(found({in({{}, {}, {"int*"}}, list(Kind::none, {phrase("price")})), price}, "price", segment), "price");
  EXPECT_EQ(found({phrase("price"), in({{"R"}, {}, {}}, list(Kind::only, {}))}, "price", segment), "");
  segment.speaker = "";
  EXPECT_EQ(found({in({{"*"}, {}, {}}, phrase("price"))}, "price", segment), "");
}

TEST(SlowMatcher, KeepsTheLeftmostAndOfTheseTheLongestHit) {
  EXPECT_EQ(found({phrase("a"), phrase("b c"), phrase("a b")}, "a b c"), "a b");
}

}  // namespace
}  // namespace mazmun
