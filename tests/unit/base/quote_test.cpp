#include "base/quote.hpp"

#include <gtest/gtest.h>

namespace mazmun {
namespace {

TEST(QuotedName, IsTheNameInQuotationMarks) {
  EXPECT_EQ(quoted_name("segment"), "\"segment\"");
  EXPECT_EQ(quoted_name("نام کد اصلی سوم"), "\"نام کد اصلی سوم\"");
  EXPECT_EQ(quoted_name(""), "\"\"");
}

TEST(QuotedName, DoesNotSayWhatMayBeSomebodysWords) {
  EXPECT_EQ(quoted_name("we helped each other then"), "a cell of 25 bytes");
  EXPECT_EQ(quoted_name(std::string(60, 'x')), "\"" + std::string(60, 'x') + "\"");
  EXPECT_EQ(quoted_name(std::string(61, 'x')), "a cell of 61 bytes");
}

}  // namespace
}  // namespace mazmun
