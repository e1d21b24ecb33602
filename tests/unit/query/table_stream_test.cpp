#include "query/table_stream.hpp"

#include <gtest/gtest.h>

#include <cstdio>

#include "base/input.hpp"
#include "format/table_files.hpp"
#include "query/display.hpp"
#include "query/views.hpp"
#include "streams.hpp"
#include "text/direction.hpp"

namespace mazmun::query {
namespace {

std::string written(const View& view, const std::string& format, const std::vector<Row>& rows, BlockSize block = {}) {
  const std::string path = testing::TempDir() + "table_stream_test.out";
  const auto write = [&](const ReportTable& table, bool right_to_left) {
    return format::table_files({table}, {format}, {{}, right_to_left}).front().second;
  };
  OutputFile out(path);
  TableStream table(out, view, format, write, block);
  for (const Row& row : rows) table.add(row);
  table.end();
  out.commit();
  EXPECT_EQ(table.rows(), rows.size());
  std::string text = read_file(path);
  EXPECT_EQ(std::remove(path.c_str()), 0);
  return text;
}

std::vector<Row> five_rows(const std::string& text) {
  std::vector<Row> rows;
  for (int i = 1; i <= 5; ++i)
    rows.push_back(segment_view().rows(segment("d:" + std::to_string(i), text, {"x", "y"})).front());
  return rows;
}

class WrittenAs : public testing::TestWithParam<std::string> {};

TEST_P(WrittenAs, TheSameInBlocksAndAtOnce) {
  for (const char* text : {"one\n\"two\" | three", "متن"}) {
    const std::string whole = written(segment_view(), GetParam(), five_rows(text));
    EXPECT_NE(whole.find("d:5"), std::string::npos);
    for (const std::size_t size : {1, 2, 3, 5}) {
      EXPECT_EQ(written(segment_view(), GetParam(), five_rows(text), {size, 1U << 20U}), whole) << size;
    }
    EXPECT_EQ(written(segment_view(), GetParam(), five_rows(text), {1000, 1}), whole);
  }
}

TEST_P(WrittenAs, ATableWithoutRows) {
  const View view = segment_view();
  const auto whole = format::table_files({{view.table, {view.table}}}, {GetParam()}, {}).front().second;
  // People see fewer columns: the page is compared by its title.
  EXPECT_EQ(written(view, GetParam(), {}).substr(0, 10), whole.substr(0, 10));
  EXPECT_EQ(written(view, GetParam(), {}) == whole, GetParam() != "md");
}

INSTANTIATE_TEST_SUITE_P(Formats, WrittenAs, testing::Values("csv", "tsv", "md", "json"));

TEST(TableStream, WritesListsAsTheFormatDoes) {
  EXPECT_NE(written(segment_view(), "csv", five_rows("z")).find(",x|y,"), std::string::npos);
  EXPECT_NE(written(segment_view(), "md", five_rows("z")).find("| x, y |"), std::string::npos);
  EXPECT_NE(written(segment_view(), "json", five_rows("z")).find("[\n      \"x\",\n      \"y\"\n    ]"),
            std::string::npos);
}

TEST(TableStream, WritesNothingAsText) { EXPECT_EQ(written(segment_view(), "text", {}), ""); }

TEST(TableStream, AlignsText) {
  EXPECT_EQ(written(code_counts(0, 0), "text", {{"trust", 12, 3}, {"help", 4, 10}}),
            "Code   Segments  Documents\n"
            "trust        12          3\n"
            "help          4         10\n");
}

TEST(TableStream, NeverGetsNarrowerFromBlockToBlock) {
  EXPECT_EQ(written(code_counts(0, 0), "text", {{"ab", 1, 1}, {"abcdef", 1, 1}, {"ab", 1, 1}}, {1, 1000}),
            "Code  Segments  Documents\n"
            "ab           1          1\n"
            "abcdef         1          1\n"
            "ab             1          1\n");
}

TEST(TableStream, TurnsAConcordanceFromRightToLeft) {
  const View view = concordance({"ب"}, 1);
  std::vector<Row> rows;
  for (const char* text : {"آآ ب پ", "x"}) {
    for (const Row& row : view.rows(segment("d:1", text))) rows.push_back(row);
  }
  EXPECT_EQ(written(view, "text", rows),
            "Segment  Speaker  Left  Match  Right\n"
            "d:1               \u2067  \u2068آآ\u2069  \u2068ب\u2069      \u2068پ\u2069    \u2069\n");
}

TEST(Display, CountsColumns) {
  EXPECT_EQ(width("trust"), 5U);
  EXPECT_EQ(width("می‌شود"), 5U);
  EXPECT_EQ(width("مُعَلِّم"), 4U);
  EXPECT_EQ(width("café"), 4U);
  EXPECT_EQ(width("cafe\u0301"), 4U);
  EXPECT_EQ(width("\u2068x\u2069"), 1U);
}

TEST(Display, KnowsTheDirection) {
  EXPECT_TRUE(text::is_right_to_left("1 سلام"));
  EXPECT_TRUE(text::is_right_to_left("שלום"));
  EXPECT_FALSE(text::is_right_to_left("hello 12 ۱۲"));
}

TEST(Display, MakesOneLine) {
  EXPECT_EQ(one_line("  a\n\tb\u00A0\x1b[31m c \r\n"), "a b [31m c");
  EXPECT_EQ(one_line("می‌شود"), "می‌شود");
}

TEST(Display, IsolatesOnlyWhatTurns) {
  EXPECT_EQ(isolated("a"), "a");
  EXPECT_EQ(isolated("آ"), "\u2068آ\u2069");
}

}  // namespace
}  // namespace mazmun::query
