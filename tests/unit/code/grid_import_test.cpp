#include "code/grid_import.hpp"

#include <gtest/gtest.h>

namespace mazmun {
namespace {

using Rows = std::vector<std::vector<std::string>>;

CodeNames import_names() {
  Codebook book;
  for (const char* id : {"trust", "fear"}) {
    Theme theme;
    theme.id = id;
    book.themes.push_back(theme);
  }
  return CodeNames(book);
}

Grid grid_with(const std::vector<std::string>& header, const Rows& rows) {
  Grid grid{"ana.xlsx", "coding", {1, header}, {}};
  for (const auto& cells : rows) grid.rows.push_back({grid.rows.size() + 2, cells});
  return grid;
}

// Four segments of ten code points of the document d.
std::vector<Segment> four_segments() {
  std::vector<Segment> segments;
  for (std::size_t i = 0; i < 4; ++i) {
    Segment& segment = segments.emplace_back();
    segment.id = "d:" + std::to_string(i + 1);
    segment.document = "d";
    segment.span = {10 * i, 10 * i + 10};
    segment.text = "segment " + std::to_string(i + 1) + ".";
  }
  return segments;
}

// "d:1 ana trust fear; d:2 ana;" and then what is wrong.
std::string imported(const Grid& grid, code::Judged judged = code::Judged::rows) {
  const CodeNames names = import_names();
  code::GridImport import(grid, names, "ana", judged);
  std::string result;
  for (const Segment& segment : four_segments()) {
    for (const code::Judgement& judgement : import.judge(segment)) {
      result += segment.id + " " + judgement.coder;
      for (const Coding& coding : judgement.codes) {
        result += " " + coding.code;
        if (coding.span) result += "@" + std::to_string(coding.span->start) + "-" + std::to_string(coding.span->end);
      }
      result += ";";
    }
  }
  for (const Finding& finding : import.findings()) result += "\n" + to_string(finding);
  return result;
}

const std::vector<std::string> sheet{"segment", "text", "code 1", "code 2"};

Rows whole() {
  return {{"d:1", "segment 1.", "trust", "fear"},
          {"d:2", "segment 2.", "", ""},
          {"d:3", "segment 3.", "-", ""},
          {"d:4", "segment 4.", "", "fear"}};
}

TEST(GridImport, TakesEachRowOfASheetAsAJudgement) {
  EXPECT_EQ(imported(grid_with(sheet, whole())), "d:1 ana trust fear;d:2 ana;d:3 ana;d:4 ana fear;");
}

TEST(GridImport, DoesNotMindTheOrderOfRowsAndColumns) {
  Rows rows = whole();
  std::swap(rows[0], rows[3]);
  for (auto& row : rows) std::swap(row[0], row[3]);
  EXPECT_EQ(imported(grid_with({"code 2", "text", "code 1", "segment"}, rows)),
            "d:1 ana fear trust;d:2 ana;d:3 ana;d:4 ana fear;");
}

TEST(GridImport, TakesRowsWithCodesOnlyWhereAskedFor) {
  EXPECT_EQ(imported(grid_with(sheet, whole()), code::Judged::coded), "d:1 ana trust fear;d:3 ana;d:4 ana fear;");
}

TEST(GridImport, TellsOfALostRow) {
  Rows rows = whole();
  rows.erase(rows.begin() + 1);
  EXPECT_EQ(imported(grid_with(sheet, rows)),
            "d:1 ana trust fear;d:3 ana;d:4 ana fear;\n"
            "ana.xlsx: coding!A2: the row of \"d:2\", which stood behind this one, is lost");
}

TEST(GridImport, KnowsARowWithADamagedIdByItsText) {
  Rows rows = whole();
  rows[1][0] = "d:22";
  EXPECT_EQ(imported(grid_with(sheet, rows)),
            "d:1 ana trust fear;d:3 ana;d:4 ana fear;\nana.xlsx: coding!A3: the stream has no segment \"d:22\"");
}

TEST(GridImport, JudgesNothingByADoubledRow) {
  Rows rows = whole();
  rows.push_back(rows[0]);
  EXPECT_EQ(imported(grid_with(sheet, rows)),
            "d:2 ana;d:3 ana;d:4 ana fear;\nana.xlsx: coding!A6: \"d:1\" has a row already, A2");
}

TEST(GridImport, TellsWhereATextWasChanged) {
  Rows rows = whole();
  rows[0][1] = "segment one.";
  EXPECT_EQ(
      imported(grid_with(sheet, rows)),
      "d:2 ana;d:3 ana;d:4 ana fear;\nana.xlsx: coding!B2: the text of \"d:1\" was changed, from its letter 9 on");
}

TEST(GridImport, TakesLineEndsAndApostrophesOfSpreadsheetsForNoChange) {
  Rows rows = whole();
  rows[0][1] = "segment 1.\r";
  EXPECT_EQ(imported(grid_with(sheet, rows)).find('\n'), std::string::npos);
}

TEST(GridImport, TakesATableOfOneRowACode) {
  EXPECT_EQ(imported(grid_with({"segment", "code", "coder"},
                               {{"d:1", "trust", ""}, {"d:1", "fear", ""}, {"d:2", "", ""}, {"d:2", "fear", "ben"}})),
            "d:1 ana trust fear;d:2 ana;d:2 ben fear;");
}

TEST(GridImport, TakesEverythingAsJudgedWhereAskedFor) {
  EXPECT_EQ(imported(grid_with({"segment", "code"}, {{"d:2", "fear"}}), code::Judged::all),
            "d:1 ana;d:2 ana fear;d:3 ana;d:4 ana;");
}

TEST(GridImport, GivesAPassageToEachSegmentThatItTouches) {
  EXPECT_EQ(imported(grid_with({"document", "start", "end", "code"}, {{"d", "5", "25", "trust"}})),
            "d:1 ana trust@5-10;d:2 ana trust@10-20;d:3 ana trust@20-25;");
}

TEST(GridImport, ReadsPersianDigits) {
  EXPECT_EQ(imported(grid_with({"document", "segment", "code"}, {{"d", "۲", "trust"}})), "d:2 ana trust;");
}

TEST(GridImport, RefusesASpanOutsideOfItsSegment) {
  EXPECT_EQ(imported(grid_with({"segment", "start", "end", "code"}, {{"d:1", "5", "11", "trust"}})),
            "\nana.xlsx: coding!B2: lies outside of \"d:1\", 0-10");
}

TEST(GridImport, WantsTheColumnsThatItNeeds) {
  EXPECT_THROW(imported(grid_with({"segment", "text"}, {})), InputError);
  EXPECT_THROW(imported(grid_with({"text", "code 1"}, {})), InputError);
  EXPECT_THROW(imported(grid_with({"segment", "code", "code"}, {})), InputError);
  EXPECT_THROW(imported(grid_with({"document", "start", "code"}, {})), InputError);
}

}  // namespace
}  // namespace mazmun
