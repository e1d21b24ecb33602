#include "format/figure_text.hpp"

#include <gtest/gtest.h>

#include "base/number.hpp"

namespace mazmun::format {
namespace {

struct Row {
  const char* name;
  const char* text;
  double value;
  int decimals;
};

class FigureRow : public testing::TestWithParam<Row> {};

TEST_P(FigureRow, IsReadWithItsDecimals) {
  const auto figure = parse_figure(GetParam().text);
  ASSERT_TRUE(figure) << GetParam().text;
  EXPECT_DOUBLE_EQ(figure->value, GetParam().value);
  EXPECT_EQ(figure->decimals, GetParam().decimals);
  EXPECT_EQ(figure->printed, GetParam().text);
}

INSTANTIATE_TEST_SUITE_P(Table, FigureRow,
                         testing::Values(Row{"Count", "35", 35, 0}, Row{"TrailingZero", "0.70", 0.7, 2},
                                         Row{"Persian", "۰٫۷۲۵", 0.725, 3}, Row{"ArabicDigits", "٤١٫٢", 41.2, 1},
                                         Row{"Slash", "0/725", 0.725, 3}, Row{"PersianSlash", "۰/۷", 0.7, 1},
                                         Row{"PerCent", "53 %", 53, 0}, Row{"PersianPerCent", "٪۵۳٫۳", 53.3, 1},
                                         Row{"PerCentBehind", "۵۳٪", 53, 0}, Row{"Thousands", "12,345", 12345, 0},
                                         Row{"PersianThousands", "۱٬۲۳۴٫۵", 1234.5, 1}, Row{"Minus", "−0.3", -0.3, 1},
                                         Row{"DirectionMark", "\u200F۱۲\u200E", 12, 0}, Row{"Exponent", "1e3", 1000, 0},
                                         Row{"SmallExponent", "2.5e-3", 0.0025, 4}, Row{"NoWhole", ".71", 0.71, 2}),
                         [](const auto& row) { return row.param.name; });

TEST(Figure, IsNotReadFromOtherText) {
  for (const char* text : {"", "int12", "twelve", "0,725", "12,34", "1.2.3", "8/1/5", "%", "۵۳٪ زنان", "--1", "1,,000",
                           "nan", "inf", "1 2"}) {
    EXPECT_FALSE(parse_figure(text)) << text;
  }
}

}  // namespace
}  // namespace mazmun::format
