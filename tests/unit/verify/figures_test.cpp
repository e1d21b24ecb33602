#include "verify/figures.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "base/number.hpp"
#include "verify/readings.hpp"

namespace mazmun::verify {
namespace {

Figure figure(const std::string& printed) {
  const std::size_t point = printed.find('.');
  const std::string digits = printed.substr(0, printed.find(' '));
  const int decimals = point == std::string::npos ? 0 : static_cast<int>(digits.size() - point - 1);
  return {parse_double(digits).value(), decimals, printed};
}

TEST(Figures, AgreeWithinHalfAUnitOfTheLastDigit) {
  EXPECT_TRUE(agrees(figure("0.70"), 0.695));
  EXPECT_TRUE(agrees(figure("0.70"), 0.705));
  EXPECT_FALSE(agrees(figure("0.70"), 0.7051));
  EXPECT_FALSE(agrees(figure("0.70"), 0.6949));
  EXPECT_TRUE(agrees(figure("0.72"), 0.725));
  EXPECT_TRUE(agrees(figure("0.73"), 0.725));
}

TEST(Figures, AreExactWhereTheyAreCounts) {
  EXPECT_TRUE(agrees(figure("35"), 35));
  EXPECT_FALSE(agrees(figure("35"), 36));
}

TEST(Figures, AreRoundedWhereWholeNumbersStandForFractions) {
  EXPECT_TRUE(agrees(figure("53"), 53.333));
  EXPECT_TRUE(agrees(figure("54"), 53.5));
  EXPECT_FALSE(agrees(figure("54"), 53.333));
}

TEST(Figures, HaveReadingsOfTheirDifference) {
  EXPECT_EQ(readings_of(figure("12"), 21),
            (std::vector<std::string>{"difference +9", "two neighbouring digits are swapped: 12 for 21"}));
  EXPECT_EQ(readings_of(figure("135"), 132),
            (std::vector<std::string>{"difference -3", "one digit differs: 135 for 132"}));
  EXPECT_EQ(readings_of(figure("8"), 9), std::vector<std::string>{"difference +1"});
  EXPECT_EQ(readings_of(figure("53"), 0.5333).back(), "a factor of 100: one is a share, the other in per cent");
  EXPECT_EQ(readings_of(figure("0.53"), 53.33).back(), "a factor of 100: one is a share, the other in per cent");
}

TEST(Figures, HaveADifferenceWithoutBinaryDust) { EXPECT_EQ(signed_difference(figure("0.7"), 0.8), "+0.1"); }

}  // namespace
}  // namespace mazmun::verify
