#include "text/utf8.hpp"

#include <gtest/gtest.h>

namespace mazmun::text {
namespace {

TEST(Utf8, NamesTheFirstInvalidByte) {
  EXPECT_EQ(first_invalid_byte("سلام"), std::nullopt);
  EXPECT_EQ(first_invalid_byte("ab\xFF"), 2U);
  EXPECT_EQ(first_invalid_byte("a\xC0\x80"), 1U) << "overlong";
  EXPECT_EQ(first_invalid_byte("\xED\xA0\x80"), 0U) << "surrogate";
  EXPECT_EQ(first_invalid_byte("\xF4\x90\x80\x80"), 0U) << "behind U+10FFFF";
  EXPECT_EQ(first_invalid_byte("a\xE2\x80"), 1U) << "cut off";
}

TEST(Utf8, CountsCodePoints) {
  EXPECT_EQ(length("هم‌آفرینی"), 9U);
  EXPECT_EQ(length("😀"), 1U);
}

TEST(Utf8, CountsLinesAndColumns) {
  const LineColumn at = line_column("یک\nدو سه", std::string("یک\nدو ").size());
  EXPECT_EQ(at.line, 2U);
  EXPECT_EQ(at.column, 4U);
}

}  // namespace
}  // namespace mazmun::text
