#include "sheet/coding_sheet.hpp"

#include <gtest/gtest.h>

#include "text/utf8.hpp"

namespace mazmun {
namespace {

Segment segment_of(const std::string& document, int number, const std::string& text) {
  Segment segment;
  segment.document = document;
  segment.id = document + ":" + std::to_string(number);
  segment.text = text;
  return segment;
}

TEST(CodingSheet, ShowsWhatStandsBesideASegmentInItsDocument) {
  sheet::CodingSheet sheet(2);
  sheet.add(segment_of("a", 1, "one"));
  sheet.add(segment_of("a", 2, "two"));
  sheet.add(segment_of("b", 1, "three"));
  const Table table = sheet.take();
  ASSERT_EQ(table.rows.size(), 3U);
  EXPECT_EQ(table.columns.size(), 9U);
  EXPECT_TRUE(table.rows[0][3].is_null());
  EXPECT_EQ(table.rows[0][5], Value("two"));
  EXPECT_EQ(table.rows[1][3], Value("one"));
  EXPECT_TRUE(table.rows[1][5].is_null());
  EXPECT_TRUE(table.rows[2][3].is_null());
  for (const auto& row : table.rows) EXPECT_EQ(row.size(), table.columns.size());
}

TEST(CodingSheet, ShowsOfLongNeighboursTheEndThatIsNearer) {
  std::string text;
  for (int i = 0; i < 300; ++i) text += "آ";
  sheet::CodingSheet sheet(1);
  sheet.add(segment_of("a", 1, text + "z"));
  sheet.add(segment_of("a", 2, "x"));
  sheet.add(segment_of("a", 3, "a" + text));
  const Table table = sheet.take();
  const std::string before = table.rows[1][3].string();
  const std::string after = table.rows[1][5].string();
  EXPECT_EQ(text::length(before), 201U);
  EXPECT_TRUE(before.starts_with("…") && before.ends_with("z"));
  EXPECT_EQ(text::length(after), 201U);
  EXPECT_TRUE(after.starts_with("a") && after.ends_with("…"));
}

TEST(CodebookTable, BeginsWithTheSignForNoCode) {
  Codebook book;
  book.language = "en";
  book.levels = {"code"};
  Theme theme;
  theme.id = "trust";
  theme.label = {{"en", "Trust"}};
  theme.examples = {"one", "two"};
  book.themes = {theme};
  const Table table = sheet::codebook_table(book);
  ASSERT_EQ(table.rows.size(), 2U);
  EXPECT_EQ(table.rows[0][0], Value("-"));
  EXPECT_EQ(table.rows[1][0], Value("Trust (trust)"));
  EXPECT_EQ(table.rows[1][5], Value("one\ntwo"));
}

}  // namespace
}  // namespace mazmun
