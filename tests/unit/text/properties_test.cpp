// What doesn't ask ICU for every character, against ICU.
#include "text/properties.hpp"

#include <gtest/gtest.h>
#include <unicode/uchar.h>

namespace mazmun::text {
namespace {

TEST(Properties, AreThoseOfIcu) {
  for (char32_t c = 0; c < 0x110000; ++c) {
    const auto code_point = static_cast<UChar32>(c);
    ASSERT_EQ(is_letter(c), u_isalpha(code_point) != 0) << code_point;
    ASSERT_EQ(is_lower(c), u_islower(code_point) != 0) << code_point;
    ASSERT_EQ(is_upper(c), u_isupper(code_point) != 0) << code_point;
    ASSERT_EQ(is_blank(c), u_isUWhiteSpace(code_point) != 0) << code_point;
    ASSERT_EQ(is_mark(c), (U_MASK(u_charType(code_point)) & U_GC_M_MASK) != 0) << code_point;
    ASSERT_EQ(digit_value(c), u_charDigitValue(code_point)) << code_point;
  }
}

}  // namespace
}  // namespace mazmun::text
