#include "code/rules_coder.hpp"

#include <gtest/gtest.h>

namespace mazmun {
namespace {

// "code@start-end" for each coding.
std::vector<std::string> found(const std::vector<std::pair<std::string, std::vector<MatchRule>>>& codes,
                               const std::string& text) {
  Codebook codebook;
  codebook.levels = {"code"};
  for (const auto& [id, rules] : codes) {
    Theme theme;
    theme.id = id;
    theme.match = rules;
    codebook.themes.push_back(theme);
  }
  code::RulesCoder rules(codebook);
  Segment segment;
  segment.text = text;
  std::vector<std::string> result;
  for (const Coding& coding : rules.code(segment, "rules")) {
    result.push_back(coding.code + "@" + std::to_string(coding.span->start) + "-" + std::to_string(coding.span->end));
  }
  return result;
}

using Found = std::vector<std::string>;

MatchRule phrase_rule(const std::string& text) {
  MatchRule rule;
  rule.text = text;
  return rule;
}

MatchRule exactly(const std::string& text) {
  MatchRule rule = phrase_rule(text);
  rule.exact = true;
  return rule;
}

MatchList phrase(const std::string& text) { return {phrase_rule(text)}; }

TEST(RulesCoder, FindsWholeWordsOnly) {
  EXPECT_EQ(found({{"a", phrase("کتاب")}}, "این کتاب و کتاب‌ها و کتابخانه"), Found{"a@4-8"});
}

TEST(RulesCoder, TakesAHalfSpaceInThePhraseAsHalfSpaceBlankOrNothing) {
  EXPECT_EQ(found({{"a", phrase("هم‌آفرینی")}}, "همآفرینی، هم آفرینی، هم‌آفرینی"),
            (Found{"a@0-8", "a@10-19", "a@21-30"}));
}

TEST(RulesCoder, TakesABlankBetweenArabicLettersAsHalfSpaceToo) {
  EXPECT_EQ(found({{"a", phrase("هم آفرینی")}}, "هم‌آفرینی همآفرینی"), Found{"a@0-9"});
  EXPECT_EQ(found({{"a", phrase("e mail")}}, "e‌mail e mail"), Found{"a@7-13"});
}

TEST(RulesCoder, SkipsHalfSpacesOfTheText) {
  EXPECT_EQ(found({{"a", phrase("کتابها")}}, "کتاب‌ها"), Found{"a@0-7"});
}

TEST(RulesCoder, LetsAStarStandForLettersOfItsWord) {
  EXPECT_EQ(found({{"a", phrase("trust*")}}, "Trustful people trust distrust"), (Found{"a@0-8", "a@16-21"}));
  EXPECT_EQ(found({{"a", phrase("*ی‌ها")}}, "بانکی‌ها بانکیها بانک‌ها"),
            (Found{"a@0-8", "a@9-16"}));
}

TEST(RulesCoder, LetsOnlyBlanksStandBetweenWords) {
  EXPECT_EQ(found({{"a", phrase("احترام متقابل")}}, "احترام، متقابل. احترام\n متقابل"), Found{"a@16-30"});
}

TEST(RulesCoder, ComparesPunctuationBetweenTheWordsOfAPhrase) {
  EXPECT_EQ(found({{"a", phrase("e-banking")}}, "E-Banking, e banking, e – banking"), Found{"a@0-9"});
}

TEST(RulesCoder, KeepsTheLeftmostAndOfTheseTheLongestHitOfACode) {
  EXPECT_EQ(
      found({{"a", {phrase_rule("اعتماد"), phrase_rule("اعتماد متقابل"), phrase_rule("متقابل")}}}, "اعتماد متقابل"),
      Found{"a@0-13"});
}

TEST(RulesCoder, LeavesCodesIndependentOfEachOther) {
  EXPECT_EQ(found({{"b", phrase("اعتماد")}, {"a", phrase("اعتماد متقابل")}}, "اعتماد متقابل"),
            (Found{"b@0-6", "a@0-13"}));
}

TEST(RulesCoder, GivesOffsetsOfTheUnfoldedText) {
  EXPECT_EQ(found({{"a", phrase("کیفیت")}}, "كـــيفـيت"), Found{"a@0-9"});
  EXPECT_EQ(found({{"a", phrase("office")}}, "x oﬃce"), Found{"a@2-6"});
}

TEST(RulesCoder, EndsAHitAtItsLastLetter) { EXPECT_EQ(found({{"a", phrase("اعتماد")}}, "اعتمادِ"), Found{"a@0-6"}); }

TEST(RulesCoder, ComparesExactPhrasesWithoutTheFold) {
  EXPECT_EQ(found({{"a", {exactly("Bank")}}}, "bank Bank BANK"), Found{"a@5-9"});
}

TEST(RulesCoder, RefusesPhrasesWithoutLetters) {
  EXPECT_THROW(found({{"a", phrase("...")}}, "x"), InputError);
  EXPECT_THROW(found({{"a", phrase("ـ")}}, "x"), InputError);
  EXPECT_THROW(found({{"a", phrase("*")}}, "x"), InputError);
}

}  // namespace
}  // namespace mazmun
