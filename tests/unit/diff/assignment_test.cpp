#include "diff/assignment.hpp"

#include <gtest/gtest.h>

namespace mazmun::diff {
namespace {

Segment segment_of(const std::string& text, std::size_t start) {
  Segment segment;
  segment.id = "int1:1";
  segment.document = "int1";
  segment.text = text;
  segment.span = {start, start + 20};
  return segment;
}

Coding coding_at(std::size_t start, std::size_t end) {
  Coding coding;
  coding.code = "trust";
  coding.coder = "ana";
  coding.span = Span{start, end};
  return coding;
}

Assignment marks(const std::vector<Span>& spans, std::size_t segment_start = 0) {
  Assignment assignment;
  for (const Span& span : spans)
    assignment.push_back(marked(coding_at(span.start, span.end), segment_of("", segment_start)));
  return assignment;
}

TEST(MarkedSpan, QuotesCodePointsOfTheSegment) {
  const MarkedSpan mark = marked(coding_at(13, 22), segment_of("ما هم‌آفرینی داریم", 10));
  EXPECT_EQ(mark.shown.find("quote")->string(), "هم‌آفرینی");
}

TEST(MarkedSpan, HasNoQuoteWhereTheSpanLeavesTheSegment) {
  EXPECT_EQ(marked(coding_at(5, 12), segment_of("I trust them.", 10)).shown.find("quote"), nullptr);
  EXPECT_EQ(marked(coding_at(25, 31), segment_of("I trust them.", 10)).shown.find("quote"), nullptr);
}

TEST(MarkedSpan, WithoutSpanIsTheWholeSegment) {
  Coding coding;
  coding.code = "trust";
  const MarkedSpan mark = marked(coding, segment_of("I trust them.", 10));
  EXPECT_FALSE(mark.place.has_value());
  EXPECT_EQ(mark.shown.find("quote")->string(), "I trust them.");
}

TEST(CompareAssignments, FindsNothingInWhatIsEqualInAnotherOrder) {
  const AssignmentChange change = compare_assignments(marks({{1, 2}, {5, 9}}), marks({{5, 9}, {1, 2}}));
  EXPECT_TRUE(change.details.empty());
  EXPECT_FALSE(change.moved);
}

TEST(CompareAssignments, TakesNoNoteOfASegmentThatLiesElsewhere) {
  const AssignmentChange change = compare_assignments(marks({{12, 14}}, 10), marks({{32, 34}}, 30));
  EXPECT_TRUE(change.details.empty());
}

TEST(CompareAssignments, PairsWhatStaysFirstAndThenWhatMoved) {
  const AssignmentChange change = compare_assignments(marks({{1, 2}, {5, 9}}), marks({{0, 1}, {5, 9}}));
  ASSERT_EQ(change.details.size(), 1U);
  EXPECT_EQ(change.details[0].before.find("start")->integer(), 1);
  EXPECT_EQ(change.details[0].after.find("start")->integer(), 0);
  EXPECT_TRUE(change.moved);
}

TEST(CompareAssignments, CountsASpanMoreOrLessAsMoved) {
  const AssignmentChange more = compare_assignments(marks({{1, 2}}), marks({{1, 2}, {5, 9}}));
  ASSERT_EQ(more.details.size(), 1U);
  EXPECT_TRUE(more.details[0].before.is_null());
  EXPECT_TRUE(more.moved);
  const AssignmentChange less = compare_assignments(marks({{1, 2}, {1, 2}}), marks({{1, 2}}));
  ASSERT_EQ(less.details.size(), 1U);
  EXPECT_TRUE(less.details[0].after.is_null());
}

TEST(CompareAssignments, TellsAMemoFromAMove) {
  Coding coding = coding_at(1, 2);
  coding.memo = "why";
  const AssignmentChange change = compare_assignments(marks({{1, 2}}), {marked(coding, segment_of("", 0))});
  ASSERT_EQ(change.details.size(), 1U);
  EXPECT_FALSE(change.moved);
}

}  // namespace
}  // namespace mazmun::diff
