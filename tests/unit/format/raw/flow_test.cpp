#include "format/raw/flow.hpp"

#include <gtest/gtest.h>

namespace mazmun::format::raw {
namespace {

TEST(Flow, PutsABlankLineBetweenParagraphs) {
  Flow flow;
  flow.add("one");
  flow.end_paragraph();
  flow.end_paragraph();
  flow.add("  ");
  flow.end_paragraph();
  flow.add("two");
  flow.line_break();
  flow.add("three");
  flow.end_paragraph();
  EXPECT_EQ(flow.take().text, "one\n\ntwo\nthree");
}

TEST(Flow, WritesATableRowByRow) {
  Flow flow;
  flow.add("before");
  flow.end_paragraph();
  flow.begin_table();
  for (const std::vector<std::string>& row :
       {std::vector<std::string>{"a", "b", "c"}, {"", "d", ""}, {"", "", ""}, {" ", "e", "f"}}) {
    flow.begin_row();
    for (const std::string& cell : row) {
      flow.begin_cell();
      flow.add(cell);
      flow.end_paragraph();
    }
  }
  flow.end_table();
  flow.add("after");
  EXPECT_EQ(flow.take().text, "before\n\na\tb\tc\n\td\n\te\tf\n\nafter");
}

TEST(Flow, KeepsATableInsideACellOnItsLine) {
  Flow flow;
  flow.begin_table();
  flow.begin_row();
  flow.begin_cell();
  flow.add("a");
  flow.begin_table();
  for (const char* cell : {"b", "c"}) {
    flow.begin_row();
    flow.begin_cell();
    flow.add(cell);
    flow.end_paragraph();
  }
  flow.end_table();
  flow.begin_cell();
  flow.add("d");
  flow.end_table();
  EXPECT_EQ(flow.take().text, "a b c\td");
}

TEST(Flow, LeavesOutSoftHyphensAndControlCharacters) {
  Flow flow;
  flow.add("co\u00ADop\x01\x1F me\u0085an\tway\xFF!");
  EXPECT_EQ(flow.take().text, "coop me an\tway\uFFFD!");
}

TEST(Flow, KeepsPlacesBehindBlanksThatGoAgain) {
  Flow flow;
  flow.add("one   ");
  const std::size_t start = flow.here();
  flow.end_paragraph();
  flow.add("éé");
  flow.note({start, flow.here()}, "on two letters");
  const FlowText result = flow.take();
  EXPECT_EQ(result.notes.at(0).range, (text::Range{5, 9}));
}

TEST(Flow, KeepsPlacesWhereAParagraphOfBlanksGoesAgain) {
  Flow flow;
  flow.add("one");
  flow.end_paragraph();
  flow.add("\u00A0");
  const std::size_t start = flow.here();
  flow.end_paragraph();
  flow.note({start, flow.here()}, "on nothing");
  flow.add("éé");
  flow.note({start, flow.here()}, "on two letters");
  const FlowText result = flow.take();
  EXPECT_EQ(result.text, "one\n\néé");
  EXPECT_EQ(result.notes.at(0).range, (text::Range{5, 5}));
  EXPECT_EQ(result.notes.at(1).range, (text::Range{5, 9}));
}

TEST(Flow, PutsNotesOnWordsNotOnBlanks) {
  Flow flow;
  flow.add("one");
  flow.end_paragraph();
  const std::size_t start = flow.here();
  flow.add("two");
  flow.end_paragraph();
  flow.note({start, flow.here()}, "second");
  flow.note({0, 3}, "first");
  const FlowText result = flow.take();
  ASSERT_EQ(result.notes.size(), 2U);
  EXPECT_EQ(result.notes[0].text, "first");
  EXPECT_EQ(result.text.substr(result.notes[1].range.start, result.notes[1].range.size()), "two");
}

}  // namespace
}  // namespace mazmun::format::raw
