#include "code/marks_coder.hpp"

#include <gtest/gtest.h>

namespace mazmun {
namespace {

Codebook book_of(const std::vector<std::string>& ids) {
  Codebook book;
  book.levels = {"code"};
  for (const std::string& id : ids) {
    Theme theme;
    theme.id = id;
    book.themes.push_back(theme);
  }
  return book;
}

Segment segment_at(std::size_t start, std::size_t end) {
  Segment segment;
  segment.id = "d:1";
  segment.span = {start, end};
  return segment;
}

Document document_with(std::vector<Mark> marks) {
  Document document;
  document.source.name = "a.txt";
  document.marks = std::move(marks);
  return document;
}

const CodeNames names(book_of({"a", "b"}));

TEST(MarksCoder, CutsMarksAtTheSegmentsEnds) {
  code::MarksCoder marks(names);
  marks.start(document_with({{"a", {0, 10}, 0, 0}, {"b", {4, 6}, 0, 0}}));
  const auto judgement = marks.judge(segment_at(5, 20), "ana", false);
  ASSERT_TRUE(judgement);
  ASSERT_EQ(judgement->codes.size(), 2U);
  EXPECT_EQ(judgement->codes[0].span, (Span{5, 10}));
  EXPECT_EQ(judgement->codes[1].span, (Span{5, 6}));
  EXPECT_EQ(judgement->codes[0].by, "mark");
}

TEST(MarksCoder, HasJudgedAllOfADocumentWithMarks) {
  code::MarksCoder marks(names);
  marks.start(document_with({{"a", {0, 10}, 0, 0}}));
  EXPECT_TRUE(marks.judge(segment_at(10, 20), "ana", false)->codes.empty());
}

TEST(MarksCoder, HasJudgedNothingWithoutMarksUnlessAskedFor) {
  code::MarksCoder marks(names);
  marks.start(document_with({}));
  EXPECT_FALSE(marks.judge(segment_at(0, 5), "ana", false));
  EXPECT_TRUE(marks.judge(segment_at(0, 5), "ana", true));
}

TEST(MarksCoder, DoesNotJudgeWhereItDoesNotKnowTheCode) {
  code::MarksCoder marks(names);
  marks.start(document_with({{"c", {0, 10}, 3, 7}}));
  EXPECT_FALSE(marks.judge(segment_at(0, 5), "ana", true));
  EXPECT_TRUE(marks.judge(segment_at(10, 15), "ana", false));
  ASSERT_EQ(marks.findings().size(), 1U);
  EXPECT_EQ(to_string(marks.findings()[0]), "a.txt:3:7: unknown code \"c\"");
}

TEST(MarksCoder, TellsOfMarksThatNoSegmentHas) {
  code::MarksCoder marks(names);
  marks.start(document_with({{"a", {0, 5}, 1, 1}, {"b", {7, 9}, 2, 1}}));
  (void)marks.judge(segment_at(0, 5), "ana", false);
  marks.start(document_with({{"a", {0, 5}, 1, 1}}));
  EXPECT_EQ(marks.left_over().size(), 2U);
  EXPECT_TRUE(marks.left_over().empty());
}

}  // namespace
}  // namespace mazmun
