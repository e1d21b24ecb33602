#include "format/csv.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/error.hpp"

namespace mazmun::format {
namespace {

using Cells = std::vector<std::string>;

Cells first_row(const std::string& text) { return parse_csv(text, "t.csv").rows.at(0).cells; }

std::string csv_message(const std::string& text) {
  try {
    parse_csv(text, "t.csv");
  } catch (const InputError& error) {
    return error.what();
  }
  return "read";
}

TEST(Csv, TakesTheDelimiterThatTheHeaderHasMost) {
  EXPECT_EQ(first_row("a,b,c\n1,2;2,3\n"), (Cells{"1", "2;2", "3"}));
  EXPECT_EQ(first_row("a;b;c\n1;2,2;3\n"), (Cells{"1", "2,2", "3"}));
  EXPECT_EQ(first_row("a\tb\n1,1\t2;2\n"), (Cells{"1,1", "2;2"}));
}

TEST(Csv, CountsNoDelimiterInQuotes) {
  EXPECT_EQ(parse_csv("unit,\"a;b;c\"\n1,2\n", "t.csv").header, (Cells{"unit", "a;b;c"}));
  EXPECT_EQ(parse_csv("\"two\nlines;;;\",b\n1,2\n", "t.csv").header, (Cells{"two\nlines;;;", "b"}));
}

TEST(Csv, LooksForTheDelimiterBehindEmptyLines) {
  EXPECT_EQ(parse_csv("\n\r\na;b\n1;2,3\n", "t.csv").header, (Cells{"a", "b"}));
}

TEST(Csv, TakesByteOrderMarkAndCarriageReturnsAway) {
  const CsvTable table = parse_csv("\xEF\xBB\xBF\"unit\",b\r\n1,\"x\"\r\n", "t.csv");
  EXPECT_EQ(table.header, (Cells{"unit", "b"}));
  EXPECT_EQ(table.rows.at(0).cells, (Cells{"1", "x"}));
}

TEST(Csv, KeepsQuotesDelimitersAndLineEndsInQuotes) {
  EXPECT_EQ(first_row("a,b\n\"say \"\"hi\"\", then\",\"two\nlines\"\n"), (Cells{"say \"hi\", then", "two\nlines"}));
  EXPECT_EQ(first_row("a,b\n \" x \" ,y\n"), (Cells{" x ", "y"}));
}

TEST(Csv, TakesBlanksAtTheEndsOfACellAway) { EXPECT_EQ(first_row("a,b\n  x y ,\u00A0z\n"), (Cells{"x y", "z"})); }

TEST(Csv, KeepsTheHalfSpaceOfPersian) {
  EXPECT_EQ(first_row("واحد,هم\u200Cکار\nمی\u200Cگوید,۲\n"), (Cells{"می\u200Cگوید", "۲"}));
}

TEST(Csv, SkipsBlankLinesAndCountsThem) {
  const CsvTable table = parse_csv("\na,b\n\n\"1\n1\",2\n,\n3,4", "t.csv");
  ASSERT_EQ(table.rows.size(), 2U);
  EXPECT_EQ(table.rows[0].line, 4U);
  EXPECT_EQ(table.rows[1].line, 7U);
}

TEST(Csv, RefusesRowsOfAnotherLength) {
  EXPECT_EQ(csv_message("a,b\n1,2\n1,2,3\n"), "t.csv:3: this row has 3 cells, the header has 2 cells");
  EXPECT_EQ(csv_message("a,b\n1\n"), "t.csv:2: this row has 1 cell, the header has 2 cells");
}

TEST(Csv, RefusesWhatItCantUnderstand) {
  EXPECT_EQ(csv_message("a,b\n\"1,2\n"), "t.csv:2: a quote opens here and is never closed");
  EXPECT_EQ(csv_message("a,b\n\"1\"x,2\n"), "t.csv:2: text follows a closing quote");
  EXPECT_EQ(csv_message("a,b,a\n"), "t.csv:1: two columns are named \"a\"");
  EXPECT_EQ(csv_message(" \n\n"), "t.csv: is empty, expected a table with a header");
  EXPECT_EQ(csv_message("a,b\n1,\xE9\n"), "t.csv:2:3: not valid UTF-8 here (byte 6)");
}

std::string written(const Cells& row, char delimiter = ',') {
  std::string text;
  append_csv_row(text, row, delimiter);
  return text;
}

TEST(CsvRow, IsQuotedOnlyWhereItMustBe) {
  EXPECT_EQ(written({"a", "b;c", "", "هم\u200Cآفرینی"}), "a,b;c,,هم\u200Cآفرینی\n");
  EXPECT_EQ(written({"a,b", "say \"hi\"", "two\nlines"}), "\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\"\n");
  EXPECT_EQ(written({"a,b", "c;d"}, ';'), "a,b;\"c;d\"\n");
  EXPECT_EQ(written({" a", "b ", "c d"}), "\" a\",\"b \",c d\n");
}

TEST(CsvHeader, QuotesWhateverMayBeADelimiter) {
  std::string text;
  append_csv_header(text, {"code", "hope; fear; trust", "a\tb"});
  EXPECT_EQ(text, "code,\"hope; fear; trust\",\"a\tb\"\n");
}

std::string some_cell() {
  static const Cells pieces{"a", " ", "\"", ",", ";", "\t", "\n", "\r", "هم\u200Cآفرینی", "۱", "'", "\u00A0", "|"};
  std::string cell;
  for (int i = *rc::gen::inRange(0, 5); i > 0; --i) cell += *rc::gen::elementOf(pieces);
  return cell;
}

RC_GTEST_PROP(Csv, IsReadBackAsItWasWritten, ()) {
  const char delimiter = *rc::gen::element(',', ';', '\t');
  const Cells header{"unit", "1" + some_cell(), "2" + some_cell()};
  std::string text;
  append_csv_header(text, header, delimiter);
  std::vector<Cells> rows;
  for (int i = *rc::gen::inRange(0, 5); i > 0; --i) {
    rows.push_back({"u" + some_cell(), some_cell(), some_cell()});
    text += written(rows.back(), delimiter);
  }
  const CsvTable table = parse_csv(text, "t.csv");
  RC_ASSERT(table.header == header);
  RC_ASSERT(table.rows.size() == rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) RC_ASSERT(table.rows[i].cells == rows[i]);
}

}  // namespace
}  // namespace mazmun::format
