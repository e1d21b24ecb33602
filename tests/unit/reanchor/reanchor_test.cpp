#include "reanchor/reanchor.hpp"

#include <gtest/gtest.h>

#include "versions_of_text.hpp"

namespace mazmun::reanchor {
namespace {

// What the place of `words` in `before` reads in `after`; the reason in brackets where it is refused.
std::string carried(const std::string& before, const std::string& after, const std::string& words) {
  const Document old_document = document_of(before);
  const Document new_document = document_of(after);
  const Placed placed = place_of(versions_of(old_document, new_document), span_of(before, words), 0.75);
  if (placed.how == How::refused) return "(" + placed.reason + ")";
  const std::size_t start = text::byte_offset(after, placed.span->start);
  return name_of(placed.how) + ": " + after.substr(start, text::byte_offset(after, placed.span->end) - start);
}

const std::string talk =
    "We met every week and spoke about plans. Nobody trusted the managers at first. Later they listened to us, and "
    "the work went well. My colleagues still remember the first year as a hard one.";

TEST(Reanchor, KeepsSpansWhereNothingChanged) {
  EXPECT_EQ(carried(talk, talk, "trusted the managers"), "exact: trusted the managers");
}

TEST(Reanchor, FollowsWhatWasPutInBefore) {
  EXPECT_EQ(carried(talk, "Interview 1, corrected. " + talk, "listened to us"), "exact: listened to us");
}

TEST(Reanchor, TakesVariantsOfLettersAndHalfSpacesForTheSameWords) {
  const std::string before =
      "در جلسه همه مي گفتند كه همکاری‌ها خوب پیش می‌رود و کسی نگران "
      "نبود.";
  const std::string after =
      "در جلسه همه می‌گفتند که همکاریها خوب پیش میرود و کسی نگران "
      "نبود.";
  EXPECT_EQ(carried(before, after, "مي گفتند"), "exact: می‌گفتند");
  EXPECT_EQ(carried(before, after, "كه همکاری‌ها"), "exact: که همکاریها");
  EXPECT_EQ(carried(before, after, "می‌رود"), "exact: میرود");
}

TEST(Reanchor, KeepsSignsAtTheEndsWhereTheyStandThereToo) {
  const std::string before = "She said: \"we were lost.\" Then we went home together.";
  EXPECT_EQ(carried(before, "Well. She said: \"we were lost.\" Then we went home together.", "\"we were lost.\""),
            "exact: \"we were lost.\"");
  EXPECT_EQ(carried(before, "Well. She said: “we were lost”. Then we went home together.", "\"we were lost.\""),
            "exact: we were lost");
}

TEST(Reanchor, FindsPassagesThatMoved) {
  const std::string a = "First we talked about the budget of the coming year and who pays what.\n";
  const std::string b = "After that the director told a story about the old building near the river.\n";
  const std::string c = "In the end somebody asked why the training had been cancelled again.\n";
  EXPECT_EQ(carried(a + b + c, c + a + b, "the training"), "moved: the training");
  EXPECT_EQ(carried(a + b + c, c + a + b, "old building"), "exact: old building");
}

TEST(Reanchor, PlacesByContextWhereAWordIsMissingAmidMany) {
  const std::string after =
      "We met every week and spoke about plans. Nobody trusted the managers at first. Later they listened to us, and "
      "the work went well. My colleagues remember the first year as a hard one.";
  EXPECT_EQ(carried(talk, after, "My colleagues still remember the first year"),
            "context: My colleagues remember the first year");
}

TEST(Reanchor, TakesAPlaceThatIsJustSimilarEnough) {
  const std::string after =
      "We met every week and spoke about plans. Nobody trusted the managers at first. Later they listened to us, and "
      "the work went well. My colleagues remember the first year as a hard one.";
  const Document old_document = document_of(talk);
  const Document new_document = document_of(after);
  const Versions versions = versions_of(old_document, new_document);
  const Span span = span_of(talk, "My colleagues still remember the first year");
  const double score = 2.0 * 6 / (7 + 6);  // six of seven words are linked
  EXPECT_EQ(place_of(versions, span, score).how, How::context);
  EXPECT_EQ(place_of(versions, span, score + 1e-9).how, How::refused);
}

TEST(Reanchor, RefusesWhatIsGone) {
  const std::string after =
      "We met every week and spoke about plans. Later they listened to us, and the work went well. My colleagues still "
      "remember the first year as a hard one.";
  EXPECT_EQ(carried(talk, after, "trusted the managers"), "(its words are gone)");
}

TEST(Reanchor, RefusesAWordThatAnotherReplaced) {
  const std::string after =
      "We met every week and spoke about plans. Nobody believed the managers at first. Later they listened to us, and "
      "the work went well. My colleagues still remember the first year as a hard one.";
  EXPECT_EQ(carried(talk, after, "trusted"), "(its words are others now)");
}

TEST(Reanchor, RefusesASentenceThatStandsThereTwice) {
  const std::string after =
      "We met every week and spoke about plans. Nobody trusted the managers at first. Nobody trusted the managers at "
      "first. Later they listened to us, and the work went well. My colleagues still remember the first year as a "
      "hard one.";
  EXPECT_EQ(carried(talk, after, "trusted the managers"), "(its passage stands there twice)");
  EXPECT_EQ(carried(talk, after, "the work"), "exact: the work");
}

TEST(Reanchor, TellsASentenceFromItsCopyElsewhere) {
  const std::string after = talk + " We drank tea. Nobody trusted the managers at first. Then the day was over.";
  EXPECT_EQ(carried(talk, after, "trusted the managers"), "exact: trusted the managers");
  const Document before = document_of(talk);
  const Document later = document_of(after);
  const Placed placed = place_of(versions_of(before, later), span_of(talk, "trusted the managers"), 0.75);
  EXPECT_EQ(placed.span, span_of(after, "trusted the managers"));
}

TEST(Reanchor, GivesSegmentsTheirNewBoundsAndText) {
  Document before = document_of("P1: We trusted them. P2: I did not.");
  before.turns = {{"P1", {4, 20}, {}}, {"P2", {25, 35}, {}}};
  Document after = document_of("P1: Yes. We trusted them. P3: I did not, sorry.");
  after.turns = {{"P1", {4, 25}, {}}, {"P3", {30, 47}, {}}};
  Segment first = segment_of(before.text, {span_of(before.text, "trusted")});
  first.span = {4, 20};
  first.text = "We trusted them.";
  first.speaker = "P1";
  Segment second = first;
  second.id = "int01:2";
  second.span = {25, 35};
  second.text = "I did not.";
  second.speaker = "P2";
  second.codes.clear();
  const Outcome outcome = reanchor(before, after, {first, second}, Limits());
  ASSERT_EQ(outcome.segments.size(), 2U);
  EXPECT_EQ(outcome.segments[0].text, "Yes. We trusted them.");
  EXPECT_EQ(outcome.segments[0].codes[0].span, span_of(after.text, "trusted"));
  EXPECT_EQ(outcome.segments[1].text, "I did not, sorry.");
  EXPECT_EQ(outcome.segments[1].speaker, "P3");
  EXPECT_EQ(outcome.uncovered, 0U);
}

TEST(Reanchor, CountsNewWordsThatNobodyJudged) {
  Document before = document_of(talk);
  const Outcome outcome =
      reanchor(before, document_of(talk + "\n\nAnd one more thing."), {segment_of(talk, {})}, Limits());
  EXPECT_EQ(outcome.segments[0].text, talk);
  EXPECT_EQ(outcome.uncovered, 4U);
}

TEST(Reanchor, ListsASegmentThatIsGoneWithItsCodes) {
  const Outcome outcome = reanchor(document_of(talk), document_of("Something else altogether."),
                                   {segment_of(talk, {span_of(talk, "trusted")})}, Limits());
  EXPECT_TRUE(outcome.segments.empty());
  ASSERT_EQ(outcome.moves.size(), 2U);
  EXPECT_EQ(outcome.moves[0].placed.how, How::refused);
  EXPECT_EQ(outcome.moves[1].placed.how, How::refused);
  EXPECT_EQ(refusals(outcome.moves).size(), 2U);
}

TEST(Reanchor, RefusesAStreamOfAnotherText) {
  Segment segment = segment_of(talk, {});
  segment.text = "Another text";
  segment.span = {0, 12};
  EXPECT_THROW(check_text(document_of(talk), segment, {}), InputError);
}

}  // namespace
}  // namespace mazmun::reanchor
