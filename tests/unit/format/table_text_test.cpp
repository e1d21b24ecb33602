#include "format/table_text.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"
#include "format/csv.hpp"
#include "format/table_files.hpp"

namespace mazmun::format {
namespace {

Table one_cell(Value cell) { return {"t", "T", {{"k", "K", ColumnKind::text}}, {{std::move(cell)}}, {}}; }

TEST(TableText, DisarmsFormulas) {
  EXPECT_EQ(delimited_text(one_cell("=1+1"), ','), "k\n'=1+1\n");
  EXPECT_EQ(delimited_text(one_cell("@x"), ','), "k\n'@x\n");
  EXPECT_EQ(delimited_text(one_cell("-trust"), ','), "k\n'-trust\n");
  EXPECT_EQ(delimited_text(one_cell("\tx"), '\t'), "k\n\"'\tx\"\n");
}

TEST(TableText, LeavesNumbersAlone) {
  EXPECT_EQ(delimited_text(one_cell("-1.5"), ','), "k\n-1.5\n");
  EXPECT_EQ(delimited_text(one_cell(-3), ','), "k\n-3\n");
}

TEST(TableText, WritesAllDigitsOfANumber) {
  EXPECT_EQ(delimited_text(one_cell(1.0 / 3), ','), "k\n0.3333333333333333\n");
}

TEST(TableText, QuotesWhatNeedsIt) {
  EXPECT_EQ(delimited_text(one_cell("a,\"b\"\nc"), ','), "k\n\"a,\"\"b\"\"\nc\"\n");
}

TEST(TableText, MakesAnObjectOfARow) {
  const Value value = table_value(one_cell(Value()));
  EXPECT_EQ(value, Value(Array{Value(Object{{"k", Value()}})}));
}

TEST(TableFiles, AreInAFixedOrder) {
  const std::vector<ReportTable> tables{{one_cell(1), {one_cell(1)}}};
  const auto files = table_files(tables, {"json", "md", "tsv", "csv"}, {});
  ASSERT_EQ(files.size(), 4U);
  EXPECT_EQ(files[0].first, "t.md");
  EXPECT_EQ(files[1].first, "t.csv");
  EXPECT_EQ(files[2].first, "t.tsv");
  EXPECT_EQ(files[3].first, "t.json");
}

TEST(TableFiles, RefuseAnUnknownFormatAndManyOnStandardOutput) {
  EXPECT_THROW(chosen_formats({"mdd"}, true), UsageError);
  EXPECT_THROW(chosen_formats({"md", "csv"}, false), UsageError);
  EXPECT_EQ(chosen_formats({}, false), std::vector<std::string>{"md"});
  EXPECT_EQ(chosen_formats({"csv", "md", "csv"}, true), (std::vector<std::string>{"md", "csv"}));
}

}  // namespace
}  // namespace mazmun::format
