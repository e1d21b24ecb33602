// The slow matcher against the examples of docs/matching.md and others like them.
#include "slow_matcher.hpp"

#include <gtest/gtest.h>

#include "slow_text.hpp"

namespace mazmun::test {
namespace {

using Kind = MatchRule::Kind;

MatchRule slow_rule(const std::string& text, const std::string& inflect = "", bool exact = false) {
  MatchRule rule;
  rule.text = text;
  rule.inflect = inflect;
  rule.exact = exact;
  return rule;
}

MatchRule regex(const std::string& text) {
  MatchRule rule = slow_rule(text);
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
std::string slow_found(const MatchList& rules, const std::string& text, const Segment& segment = {}) {
  const std::u32string signs = from_utf8(text);
  std::string shown;
  for (const Span& span : slow_find(rules, segment, signs))
    shown += (shown.empty() ? "" : " | ") + to_utf8(signs.substr(span.start, span.end - span.start));
  return shown;
}

TEST(SlowMatcher, FoldsLetters) {
  EXPECT_EQ(slow_found({slow_rule("معلم")}, "مُعَلِّم"), "مُعَلِّم");
  EXPECT_EQ(slow_found({slow_rule("رئیس"), slow_rule("سؤال"), slow_rule("خانه")}, "رييس، سوال، خانة"),
            "رييس | سوال | خانة");
  EXPECT_EQ(slow_found({slow_rule("file m2"), slow_rule("cafe")}, "ﬁle m², CAFÉ"), "ﬁle m² | CAFÉ");
  EXPECT_EQ(slow_found({slow_rule("سال ۱۴۰۳")}, "سال 1403 و سال ١٤٠٣"), "سال 1403 | سال ١٤٠٣");
  EXPECT_EQ(slow_found({slow_rule("مسأله")}, "مسئله"), "");
  EXPECT_EQ(slow_found({slow_rule("اعتماد")}, "اعتمـــادِ"), "اعتمـــاد");
}

TEST(SlowMatcher, FindsWholeWords) {
  EXPECT_EQ(slow_found({slow_rule("کتاب")}, "کتابخانه کتاب‌ها کتاب."), "کتاب");
  EXPECT_EQ(slow_found({slow_rule("mutual respect")}, "mutual, respect mutual and respect Mutual   RESPECT"),
            "Mutual   RESPECT");
  EXPECT_EQ(slow_found({slow_rule("face-to-face")}, "face-to-face, face - to - face, face to face, face-to-"),
            "face-to-face | face - to - face");
  EXPECT_EQ(slow_found({slow_rule(" .bank! ")}, "a bank."), "bank");
}

TEST(SlowMatcher, TakesHalfSpacesAsTheTableSays) {
  EXPECT_EQ(
      slow_found({slow_rule("هم‌آفرینی")}, "هم‌آفرینی، هم آفرینی، همآفرینی"),
      "هم‌آفرینی | هم آفرینی | همآفرینی");
  EXPECT_EQ(slow_found({slow_rule("هم آفرینی")}, "هم‌آفرینی، هم آفرینی، همآفرینی"),
            "هم‌آفرینی | هم آفرینی");
  EXPECT_EQ(slow_found({slow_rule("همآفرینی")}, "هم‌آفرینی، هم آفرینی، همآفرینی"),
            "هم‌آفرینی | همآفرینی");
  EXPECT_EQ(slow_found({slow_rule("e mail")}, "e‌mail e mail"), "e mail");
  EXPECT_EQ(slow_found({slow_rule("هم‌ ‌آفرینی‌")}, "‌هم ‌آفرینی‌ "),
            "هم ‌آفرینی");
}

TEST(SlowMatcher, LetsStarsStandForLetters) {
  EXPECT_EQ(slow_found({slow_rule("trust*"), slow_rule("*ness")}, "Trusted trust distrust kindness"),
            "Trusted | trust | kindness");
  EXPECT_EQ(slow_found({slow_rule("کتاب*")}, "کتاب، کتاب‌ها، کتابخانه، کتاب ها"),
            "کتاب | کتاب‌ها | کتابخانه | کتاب");
  EXPECT_EQ(slow_found({slow_rule("a *")}, "a , a b"), "a b");
}

TEST(SlowMatcher, ComparesLettersOfExactPhrases) {
  EXPECT_EQ(slow_found({slow_rule("Bank", "", true)}, "bank Bank BANK"), "Bank");
  EXPECT_EQ(slow_found({slow_rule("اعتماد", "", true)}, "اعتمـاد اعتمادِ"), "اعتماد");
  EXPECT_EQ(slow_found({slow_rule("* ی*", "", true)}, "a ي‌بی، a یب"), "a یب");
}

TEST(SlowMatcher, KnowsPersianEndings) {
  const MatchList rules{slow_rule("مشتری", "fa")};
  EXPECT_EQ(
      slow_found(rules, "مشتری، مشتری‌ها، مشتریها، مشتری های، مشتری‌مان"),
      "مشتری | مشتری‌ها | مشتریها | مشتری های | مشتری‌مان");
  EXPECT_EQ(slow_found(rules, "مشتری‌هایشان، مشتری‌ها‌مان"), "");
}

TEST(SlowMatcher, KnowsEnglishStems) {
  const MatchList rules{slow_rule("trusting partner", "en")};
  EXPECT_EQ(slow_found(rules, "Trusted partners, trusting partner, trusts a partner"),
            "Trusted partners | trusting partner");
  EXPECT_EQ(slow_found({slow_rule("needs*", "en")}, "need needs needsome"), "needs | needsome");
}

TEST(SlowMatcher, ReadsRegularExpressions) {
  EXPECT_EQ(slow_found({regex(R"(سال(های)? ۱۳[89]\d)")}, "سال 1385 سالهای ۱۳۹۱ سال ١٣٧٠"), "سال 1385 | سالهای ۱۳۹۱");
  EXPECT_EQ(slow_found({regex("tr.*?t")}, "distrust it"), "trust it");
  EXPECT_EQ(slow_found({regex(R"(\btrust(ed)?|need\b)")}, "distrust trusts trusted needs need"), "trusted | need");
  EXPECT_EQ(slow_found({regex(R"(a.*\b)")}, "a bc"), "a bc");
  EXPECT_EQ(slow_found({regex(R"(ab?\b)")}, "ab a abb"), "ab | a");
  EXPECT_EQ(slow_found({regex(R"(a+c*?\b)")}, "aac, aacc"), "aac | aacc");
  EXPECT_EQ(slow_found({regex(R"(\b.*\b)")}, ". a b ."), "a b");
  EXPECT_EQ(slow_found({regex("^a|b$")}, "a ab"), "a | b");
  EXPECT_EQ(slow_found({regex("(a|b)*"), regex("x?")}, "cab"), "ab");
  EXPECT_EQ(slow_found({regex("[^a]+")}, "Aba\nc"), "b | \nc");
  EXPECT_EQ(slow_found({regex(R"(\.\\b)")}, R"(a.\b)"), R"(.\b)");
}

TEST(SlowMatcher, FindsAllNearEachOther) {
  const MatchRule three = list(Kind::all, {slow_rule("a"), slow_rule("b"), slow_rule("c")});
  EXPECT_EQ(slow_found({three}, "x c, a b b x"), "c, a b b");
  EXPECT_EQ(slow_found({three}, "a b"), "");
  EXPECT_EQ(slow_found({list(Kind::all, {slow_rule("a"), slow_rule("b")}, 3)}, "a x x b x a a"), "b x a");
  EXPECT_EQ(slow_found({list(Kind::all, {slow_rule("trust"), slow_rule("mutual trust")})}, "in mutual trust"),
            "mutual trust");
  EXPECT_EQ(slow_found({list(Kind::all, {regex("b"), regex("d")}, 2)}, "abc x cde ab cde"), "de ab");
  const MatchRule inner = list(Kind::all, {slow_rule("a"), slow_rule("b")}, 2);
  EXPECT_EQ(slow_found({list(Kind::all, {inner, slow_rule("c")}, 3)}, "a x b c b a"), "c b a");
}

TEST(SlowMatcher, ListsStandInLists) {
  const MatchRule money = list(Kind::any, {slow_rule("money"), slow_rule("loan*")});
  EXPECT_EQ(slow_found({list(Kind::all, {slow_rule("bank"), money}, 8)}, "a bank for loans"), "bank for loans");
  const MatchRule river =
      list(Kind::all, {slow_rule("river"), slow_rule("bank"), list(Kind::none, {slow_rule("money")})});
  EXPECT_EQ(slow_found({river}, "river bank"), "river bank");
  EXPECT_EQ(slow_found({river, slow_rule("bank")}, "money river bank"), "bank");
  EXPECT_EQ(slow_found({slow_rule("bank"), list(Kind::none, {slow_rule("park bench"), slow_rule("blood bank")})},
                       "bank, blood bank"),
            "");
}

TEST(SlowMatcher, HoldsWhereTheScopeSays) {
  Segment segment;
  segment.speaker = "P12";
  segment.question = "3";
  const MatchRule price = in({{"P*"}, {"3", "4"}, {}}, slow_rule("price"));
  EXPECT_EQ(slow_found({price}, "price", segment), "price");
  EXPECT_EQ(slow_found({in({{"p*", "P۱۲"}, {}, {}}, slow_rule("price"))}, "price", segment), "price");
  EXPECT_EQ(slow_found({in({{"p*"}, {}, {}}, slow_rule("price"))}, "price", segment), "");
  EXPECT_EQ(slow_found({in({{}, {}, {"int*"}}, list(Kind::none, {slow_rule("price")})), price}, "price", segment),
            "price");
  EXPECT_EQ(slow_found({slow_rule("price"), in({{"R"}, {}, {}}, list(Kind::only, {}))}, "price", segment), "");
  segment.speaker = "";
  EXPECT_EQ(slow_found({in({{"*"}, {}, {}}, slow_rule("price"))}, "price", segment), "");
}

TEST(SlowMatcher, KeepsTheLeftmostAndOfTheseTheLongestHit) {
  EXPECT_EQ(slow_found({slow_rule("a"), slow_rule("b c"), slow_rule("a b")}, "a b c"), "a b");
}

}  // namespace
}  // namespace mazmun::test
