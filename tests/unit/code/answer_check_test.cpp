#include "code/answer_check.hpp"

#include <gtest/gtest.h>

namespace mazmun {
namespace {

Codebook two_codes() {
  Codebook book;
  for (const char* id : {"trust", "fear"}) {
    Theme theme;
    theme.id = id;
    book.themes.push_back(theme);
  }
  return book;
}

Segment persian_segment() {
  Segment segment;
  segment.id = "d:1";
  segment.span = {100, 118};
  segment.text = "ما 😀 اعتماد داشتیم";
  return segment;
}

AnsweredCode code_at(std::optional<Span> span, const std::string& quote = {}) {
  return {"trust", span, quote, "why", 0.5};
}

// "trust@103-107 " for each code, or what is wrong, the words apart in brackets.
std::string judged(const std::vector<AnsweredCode>& codes) {
  try {
    std::string result;
    for (const Coding& coding :
         code::judgement_of({"d:1", codes}, persian_segment(), two_codes(), "model", {"answers", 4, 0, {}}).codes)
      result += coding.code +
                (coding.span ? "@" + std::to_string(coding.span->start) + "-" + std::to_string(coding.span->end)
                             : std::string()) +
                " ";
    return result;
  } catch (const InputError& error) {
    std::string result;
    for (const Finding& finding : error.findings())
      result += to_string(finding) + (finding.words.empty() ? "" : " [" + finding.words + "]") + "\n";
    return result;
  }
}

TEST(AnswerCheck, TakesPlacesOfTheDocument) { EXPECT_EQ(judged({code_at(Span{105, 111})}), "trust@105-111 "); }

TEST(AnswerCheck, FindsQuotesInCodePoints) { EXPECT_EQ(judged({code_at({}, "اعتماد")}), "trust@105-111 "); }

TEST(AnswerCheck, GivesTheWholeSegmentWithoutAPlace) { EXPECT_EQ(judged({code_at({})}), "trust "); }

TEST(AnswerCheck, HoldsQuoteAndPlaceAgainstEachOther) {
  EXPECT_EQ(judged({code_at(Span{105, 111}, "اعتماد")}), "trust@105-111 ");
  EXPECT_EQ(judged({code_at(Span{104, 110}, "اعتماد")}),
            "answers:4: /codes/0: its quote isn't what stands at 104-110 [it quotes \"اعتماد\"]\n");
}

TEST(AnswerCheck, RefusesPlacesOutside) {
  for (const Span& span : {Span{99, 105}, Span{110, 119}, Span{0, 5}})
    EXPECT_NE(judged({code_at(span)}).find("lies outside of \"d:1\", 100-118"), std::string::npos);
}

TEST(AnswerCheck, RefusesQuotesThatDoNotStandThere) {
  EXPECT_EQ(judged({code_at({}, "ترس")}),
            "answers:4: /codes/0/quote: its quote doesn't stand in \"d:1\" [it quotes \"ترس\"]\n");
}

TEST(AnswerCheck, CollectsEverythingThatIsWrong) {
  AnsweredCode unknown = code_at({});
  unknown.code = "trsut";
  EXPECT_EQ(judged({unknown, code_at({}), code_at({}), code_at({}, "x")}),
            "answers:4: /codes/0/code: unknown code \"trsut\"\n"
            "answers:4: /codes/2: gives \"trust\" to the same words a second time\n"
            "answers:4: /codes/3/quote: its quote doesn't stand in \"d:1\" [it quotes \"x\"]\n");
}

TEST(AnswerCheck, KeepsMemoAndConfidence) {
  const auto judgement = code::judgement_of({"d:1", {code_at({})}}, persian_segment(), two_codes(), "model", {});
  EXPECT_EQ(judgement.coder, "model");
  EXPECT_EQ(judgement.codes.at(0).memo, "why");
  EXPECT_EQ(judgement.codes.at(0).confidence, 0.5);
  EXPECT_EQ(judgement.codes.at(0).by, "program");
}

}  // namespace
}  // namespace mazmun
