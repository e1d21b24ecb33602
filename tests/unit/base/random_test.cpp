#include "base/random.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cstdint>

namespace mazmun {
namespace {

TEST(Random, FillsItsStateWithSplitmix64) {
  // splitmix64 from 0 gives e220a8397b1dcdaf, 6e789e6aa1b965f4, 06c45d188009454f, f88bb8a8724c81ec (its authors' code);
  // the first number of xoshiro256** is rotl(second word × 5, 7) × 9.
  const std::uint64_t product = 0x6e789e6aa1b965f4U * 5;
  const std::uint64_t expected = ((product << 7) | (product >> 57)) * 9;
  EXPECT_EQ(Random(0).next(), expected);
}

TEST(Random, RepeatsWithItsSeedAndNotWithAnother) {
  Random one(7);
  Random same(7);
  Random other(8);
  bool different = false;
  for (int i = 0; i < 100; ++i) {
    const std::uint64_t number = one.next();
    EXPECT_EQ(number, same.next());
    different |= number != other.next();
  }
  EXPECT_TRUE(different);
}

TEST(Random, DrawsEachNumberBelowALimitEquallyOften) {
  Random random(1);
  std::array<int, 6> counts{};
  for (int i = 0; i < 60000; ++i) ++counts.at(random.below(6));
  for (const int count : counts) EXPECT_NEAR(count, 10000, 400);  // more than four standard deviations
}

TEST(Random, DrawsNothingButZeroBelowOne) {
  Random random(3);
  for (int i = 0; i < 10; ++i) EXPECT_EQ(random.below(1), 0U);
}

}  // namespace
}  // namespace mazmun
