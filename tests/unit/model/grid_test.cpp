#include "model/grid.hpp"

#include <gtest/gtest.h>

namespace mazmun {
namespace {

TEST(ColumnLetters, CountAsSpreadsheetsDo) {
  EXPECT_EQ(column_letters(0), "A");
  EXPECT_EQ(column_letters(25), "Z");
  EXPECT_EQ(column_letters(26), "AA");
  EXPECT_EQ(column_letters(51), "AZ");
  EXPECT_EQ(column_letters(701), "ZZ");
  EXPECT_EQ(column_letters(702), "AAA");
}

TEST(Grid, NamesCellsOfSheetsAndLinesOfText) {
  Grid grid{"ana.xlsx", "coding", {1, {"segment", "code 1"}}, {{12, {"a:1", "trust"}}}};
  const auto place = [&] { return to_string({grid.place(grid.rows[0], 1), "wrong", {}}); };
  EXPECT_EQ(place(), "ana.xlsx: coding!B12: wrong");
  grid.sheet.clear();
  EXPECT_EQ(place(), "ana.xlsx:12: code 1: wrong");
  EXPECT_EQ(to_string({grid.row_place(12), "wrong", {}}), "ana.xlsx:12: wrong");
}

}  // namespace
}  // namespace mazmun
