#include "base/natural_order.hpp"

#include <gtest/gtest.h>

#include <string>

namespace mazmun {
namespace {

TEST(NaturalOrder, ComparesNumbersAsNumbers) {
  EXPECT_TRUE(natural_less("int2", "int10"));
  EXPECT_FALSE(natural_less("int10", "int2"));
  EXPECT_TRUE(natural_less("مصاحبه۲", "مصاحبه۱۰"));
  EXPECT_TRUE(natural_less("a2b", "a10a"));
  EXPECT_TRUE(natural_less("int", "int1"));
}

TEST(NaturalOrder, PutsFewerZerosFirst) {
  EXPECT_TRUE(natural_less("int1", "int01"));
  EXPECT_FALSE(natural_less("int01", "int1"));
}

TEST(NaturalOrder, ReadsNumbersOfAnyLength) {
  EXPECT_TRUE(natural_less("a" + std::string(40, '9'), "a1" + std::string(40, '0')));
}

}  // namespace
}  // namespace mazmun
