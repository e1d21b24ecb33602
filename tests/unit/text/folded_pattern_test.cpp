#include "text/folded_pattern.hpp"

#include <gtest/gtest.h>

namespace mazmun::text {
namespace {

// The matches as "START-END", a blank between them.
std::string places(std::string_view expression, std::string_view text) {
  const FoldedPattern pattern(expression);
  if (!pattern.mistake().empty()) return "mistake: " + pattern.mistake();
  std::string result;
  for (const Range match : pattern.find(fold_with_origins(text))) {
    result += (result.empty() ? "" : " ") + std::to_string(match.start) + "-" + std::to_string(match.end);
  }
  return result;
}

std::string mistake_of(std::string_view expression) { return FoldedPattern(expression).mistake(); }

TEST(FoldedPattern, TakesTheLeftmostAndOfTheseTheLongest) {
  EXPECT_EQ(places("a|ab|abc", "xabcab"), "1-4 4-6");
  EXPECT_EQ(places("bc|abcd", "abcd"), "0-4");
  EXPECT_EQ(places("aba", "ababa"), "0-3");
}

TEST(FoldedPattern, TakesTheLongestWhereTheShortestIsAskedFor) {
  EXPECT_EQ(places("a.*?c", "abcbc"), "0-5");
  EXPECT_EQ(places("(?U)a.*c", "abcbc"), "0-5");
}

TEST(FoldedPattern, KnowsWhereTheShortestIsAskedFor) {
  for (const std::string expression : {"a*?", "a+?", "a??", "a{2}?", "(a|b)*?c"}) {
    EXPECT_TRUE(FoldedPattern(expression).asks_for_the_shortest()) << expression;
  }
  for (const std::string expression : {"a?", "a*", R"(a\*?)", "[*?]", R"(\Q*?\E)", "(?:a)"}) {
    EXPECT_FALSE(FoldedPattern(expression).asks_for_the_shortest()) << expression;
  }
}

TEST(FoldedPattern, LeavesEmptyMatchesOut) {
  EXPECT_EQ(places("a*", "baab"), "1-3");
  EXPECT_EQ(places("", "abc"), "");
  EXPECT_EQ(places("^|c", "abc"), "2-3");
  EXPECT_EQ(places("a*", ""), "");
  EXPECT_EQ(places(R"(\b\b)", "abc"), "");
}

TEST(FoldedPattern, TakesTheEndsOfTheTextOnly) {
  EXPECT_EQ(places("^ab", "abab\nab"), "0-2");
  EXPECT_EQ(places("ab$", "ab\nabab"), "5-7");
  EXPECT_EQ(places("^ab|b", "abb"), "0-2 2-3");
  EXPECT_EQ(places(R"(ab$|a\b)", "abab"), "2-4");
}

TEST(FoldedPattern, ChecksBordersOfPersianWords) {
  const std::string text = "کار همکار کارگر کار";
  EXPECT_EQ(places("کار", text), "0-3 6-9 10-13 16-19");
  EXPECT_EQ(places(R"(\bکار)", text), "0-3 10-13 16-19");
  EXPECT_EQ(places(R"(کار\b)", text), "0-3 6-9 16-19");
  EXPECT_EQ(places(R"(\bکار\b)", text), "0-3 16-19");
}

TEST(FoldedPattern, PassesOverHalfSpacesAtBorders) {
  EXPECT_EQ(places(R"(کتاب\b)", "کتاب‌ها"), "");
  EXPECT_EQ(places(R"(\bها)", "کتاب‌ها"), "");
  EXPECT_EQ(places(R"(\bکتاب\b)", "‌کتاب‌ ها"), "1-5");
}

TEST(FoldedPattern, TakesDigitsMarksAndUnderscoresForPartsOfWords) {
  EXPECT_EQ(places(R"(\bکار\b)", "کار۲ کار_ _کار کار، کار."), "15-18 20-23");
  EXPECT_EQ(places(R"(\bcafe\b)", "café cafés"), "0-4");
}

TEST(FoldedPattern, ShortensAMatchToTheNearestBorder) {
  EXPECT_EQ(places(R"(\ba.*\b)", "ab, cd - "), "0-6");
  EXPECT_EQ(places(R"(بانک(دار|ی)?\b)", "بانک بانکی بانکدار بانکداری"), "0-4 5-10 11-18");
  EXPECT_EQ(places(R"([a-z ]*\b)", "one two  "), "0-7");
}

TEST(FoldedPattern, ShortensToWhatTheExpressionTakes) {
  EXPECT_EQ(places(R"((a|a b|a b cd)\b)", "a b cde"), "0-3");
  EXPECT_EQ(places(R"((ab)+\b)", "abab ababx"), "0-4");
  EXPECT_EQ(places(R"((a b)+x?\b)", "a bxy"), "");
}

TEST(FoldedPattern, LooksForALaterStartWhereABorderIsMissing) {
  EXPECT_EQ(places(R"(\b[ab]+)", "xab ab"), "4-6");
  EXPECT_EQ(places(R"(\bb|a)", "ab b"), "0-1 3-4");
}

TEST(FoldedPattern, HoldsItsBordersForAllAlternatives) {
  EXPECT_EQ(places(R"(\bbank|river\b)", "banks rivers bank river"), "13-17 18-23");
}

TEST(FoldedPattern, TellsABorderFromABackslashAndALetter) {
  EXPECT_EQ(places(R"(a\\b)", R"(a\b)"), "0-3");
  EXPECT_EQ(places(R"(a\\\b)", R"(a\b)"), "0-2");
}

TEST(FoldedPattern, RefusesBordersInside) {
  for (const std::string expression : {R"(a\b b)", R"(\Ba)", R"(a\B)", R"((\ba)|b)", R"(a\b|\bb)"}) {
    EXPECT_EQ(mistake_of(expression), R"(\b and \B may stand at the ends only)") << expression;
  }
  EXPECT_EQ(mistake_of(R"(\b(a|b)\b)"), "");
  EXPECT_EQ(mistake_of(R"(\Qa\b\E)"), "");
}

TEST(FoldedPattern, SaysWhatIsWrongWithAnExpression) {
  EXPECT_EQ(mistake_of("loan(s"), "missing ): loan(s");
  EXPECT_EQ(mistake_of("*s"), "no argument for repetition operator: *");
  EXPECT_NE(mistake_of("a(?=b)"), "");
  EXPECT_NE(mistake_of(R"((a)\1)"), "");
  EXPECT_NE(mistake_of(R"(\)"), "");
  EXPECT_NE(mistake_of("[a"), "");
  EXPECT_NE(mistake_of(R"(\p{Klingon})"), "");
}

TEST(FoldedPattern, FoldsLettersOfTheExpression) {
  EXPECT_EQ(places("BANK", "bank Bank"), "0-4 5-9");
  EXPECT_EQ(places("كيفيت", "کیفیت"), "0-5");
  EXPECT_EQ(places("۱۳[۸۹]\\d", "1388 ۱۳۹۵ ١٣٧٠"), "0-4 5-9");
  EXPECT_EQ(places("café", "CAFE"), "0-4");
  EXPECT_EQ(places("Straße", "strasse"), "0-7");
}

TEST(FoldedPattern, QuantifiesWhatALetterBecomesAsOne) {
  EXPECT_EQ(places("aß+b", "assssb asssb"), "0-6");
  EXPECT_EQ(places("۵{2}", "555"), "0-2");
  EXPECT_EQ(places("جزء?ی", "جزیی"), "0-3");
  EXPECT_EQ(places("aـ*b", "ab"), "0-2");
}

TEST(FoldedPattern, FoldsLettersInClasses) {
  EXPECT_EQ(places("[A-C]+", "xaBcd"), "1-4");
  EXPECT_EQ(places("[يك]+", "یک"), "0-2");
  EXPECT_EQ(places("[^ك]+", "اکب"), "0-1 2-3");
  EXPECT_EQ(places("[۰-۹]+", "سال 1403"), "4-8");
  EXPECT_EQ(places("[]A]+", "]a]"), "0-3");
  EXPECT_EQ(places(R"([\]A]+)", "x]a]"), "1-4");
}

TEST(FoldedPattern, LeavesNamedClassesAlone) {
  EXPECT_EQ(places("[[:digit:]A]+", "x1a2"), "1-4");
  EXPECT_EQ(places("[[:^alpha:]]+", "ab 12 c"), "2-6");
  EXPECT_EQ(places(R"(\p{L}+)", "سلام، world2"), "0-4 6-11");
  EXPECT_EQ(places(R"(\pN+)", "abc ۱۲"), "4-6");
  EXPECT_EQ(places(R"(\P{Arabic}+)", "سلام hi"), "4-7");
  EXPECT_EQ(places(R"([\p{Arabic}A]+)", "سلAم b"), "0-4");
  EXPECT_EQ(places(R"(\D+)", "12AB"), "2-4");
  EXPECT_EQ(places(R"(\S+)", "A b"), "0-1 2-3");
}

TEST(FoldedPattern, LeavesNumberedLettersAlone) {
  EXPECT_EQ(places(R"(\x61b)", "AB"), "0-2");
  EXPECT_EQ(places(R"(\x41b)", "AB"), "");
  EXPECT_EQ(places(R"(\x{06A9}A)", "كa"), "0-2");
}

TEST(FoldedPattern, TakesQuotedLettersAsTheyAreButFoldsThem) {
  EXPECT_EQ(places(R"(\QA.B*\E+)", "a.b** axb*"), "0-5");
  EXPECT_EQ(places(R"(\Qك(\E)", "ک("), "0-2");
  EXPECT_EQ(places(R"(\QA|)", "a|"), "0-2");
}

TEST(FoldedPattern, LeavesFlagsAndNamesOfGroupsAlone) {
  EXPECT_EQ(places("(?i)Bank", "BANK"), "0-4");
  EXPECT_EQ(places("(?P<Name>B)(?:C)", "bc"), "0-2");
  EXPECT_EQ(places("a(?s:.)b", "a\nb"), "0-3");
}

TEST(FoldedPattern, GivesPlacesOfTheUnfoldedText) {
  EXPECT_EQ(places("مدرس", "آن مُدَرِّس بود"), "3-11");
  EXPECT_EQ(places("کتاب", "كـــتاب كتاب"), "0-7 8-12");
  EXPECT_EQ(places("office", "an oﬃce"), "3-7");
  EXPECT_EQ(places("ffi", "oﬃce"), "1-2");
  EXPECT_EQ(places("fic", "oﬃce"), "1-3");
  EXPECT_EQ(places("لا", "باﻻ"), "2-3");
  EXPECT_EQ(places("b", "a😀b"), "2-3");
}

TEST(FoldedPattern, EndsAtTheLastLetterThatCounts) {
  EXPECT_EQ(places("مدرس", "مُدَرِّسِ"), "0-8");
  EXPECT_EQ(places("کتاب", "ـکتابـ"), "1-5");
}

TEST(FoldedPattern, KeepsHalfSpacesAndMakesBlanksOfAllBlanks) {
  EXPECT_EQ(places("کتاب‌ها", "کتابها کتاب‌ها"), "7-14");
  EXPECT_EQ(places("کتاب.?ها", "کتابها کتاب‌ها"), "0-6 7-14");
  EXPECT_EQ(places("a b", "a\nb a\u00A0b a\tb"), "0-3 4-7 8-11");
  EXPECT_EQ(places("a {2}b", "a \nb"), "0-4");
}

TEST(FoldedPattern, CanBeMoved) {
  FoldedPattern first("a+");
  FoldedPattern second("b");
  second = std::move(first);
  const FoldedPattern third(std::move(second));
  EXPECT_EQ(third.find(fold_with_origins("baa")), (std::vector<Range>{{1, 3}}));
}

TEST(WordBorder, LiesBetweenAWordAndWhatIsNone) {
  const std::string text = "ab c";
  for (const std::size_t at : {0, 2, 3, 4}) EXPECT_TRUE(is_word_border(text, at)) << at;
  EXPECT_FALSE(is_word_border(text, 1));
  EXPECT_FALSE(is_word_border("", 0));
  EXPECT_FALSE(is_word_border("، ", 2));
}

}  // namespace
}  // namespace mazmun::text
