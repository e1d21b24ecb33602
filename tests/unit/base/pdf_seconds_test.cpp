#include "base/pdf_seconds.hpp"

#include <gtest/gtest.h>

namespace mazmun {
namespace {

constexpr std::uint64_t megabyte = std::uint64_t{1} << 20;

TEST(PdfSeconds, AreATenthForSmallFilesAndAllForLargeOnes) {
  EXPECT_EQ(pdf_seconds_for(0, 60), 6U);
  EXPECT_EQ(pdf_seconds_for(megabyte - 1, 60), 6U);
  EXPECT_EQ(pdf_seconds_for(3 * megabyte, 60), 18U);
  EXPECT_EQ(pdf_seconds_for(1000 * megabyte, 60), 60U);
}

TEST(PdfSeconds, AreNeverLessThanOneNorMoreThanAllowed) {
  EXPECT_EQ(pdf_seconds_for(0, 1), 1U);
  EXPECT_EQ(pdf_seconds_for(20 * megabyte, 5), 5U);
}

}  // namespace
}  // namespace mazmun
