#include "text/two_bytes.hpp"

#include <gtest/gtest.h>

#include <string>

namespace mazmun::text {
namespace {

constexpr TwoBytes yeh_or_kaf{'\xD9', {'\x8A', '\x89', '\x83'}};

TEST(TwoBytes, AreFoundWhereverTheyStandInABlock) {
  for (std::size_t before = 0; before < 140; ++before) {
    for (const std::size_t behind : {0, 1, 62, 63, 64, 65, 130}) {
      const std::string text = std::string(before, '\xD9') + "ك" + std::string(behind, '\x8A');
      ASSERT_EQ(find(text, yeh_or_kaf), before) << behind;
      ASSERT_EQ(find(text, yeh_or_kaf, before + 1), std::string::npos) << behind;
    }
  }
}

TEST(TwoBytes, AreNotThereWhenTheFirstIsTheLast) {
  EXPECT_EQ(find("", yeh_or_kaf), std::string::npos);
  EXPECT_EQ(find("\xD9", yeh_or_kaf), std::string::npos);
  EXPECT_EQ(find(std::string(65, 'x') + "\xD9", yeh_or_kaf), std::string::npos);
}

TEST(TwoBytes, AreEachOfThoseThatAreNamed) {
  const std::string text = "یكکيىو";
  EXPECT_EQ(find(text, yeh_or_kaf), 2U);
  EXPECT_EQ(find(text, yeh_or_kaf, 4), 6U);
  EXPECT_EQ(find(text, yeh_or_kaf, 8), 8U);
  EXPECT_EQ(find(text, yeh_or_kaf, 10), std::string::npos);
}

}  // namespace
}  // namespace mazmun::text
