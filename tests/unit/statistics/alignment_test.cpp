#include "statistics/alignment.hpp"

#include <gtest/gtest.h>

#include <vector>

#include "unitizing_examples.hpp"

namespace mazmun::statistics {
namespace {

constexpr std::size_t enough = 100000;
const Dissimilarity plain;

// Mathet, Widlöcher & Métivier (2015), figure 10, and the rounded values that pygamma-agreement's tests have for it.
TEST(PositionalDissimilarity, IsThatOfMathet2015) {
  EXPECT_NEAR(positional_dissimilarity({4, 14, 0}, {40, 44, 0}, plain), 22.2, 0.05);
  EXPECT_EQ(positional_dissimilarity({4, 14, 0}, {4, 14, 1}, plain), 0);
  EXPECT_NEAR(positional_dissimilarity({4, 14, 0}, {20, 25, 0}, plain), 3.2, 0.05);
  EXPECT_EQ(positional_dissimilarity({4, 14, 0}, {14, 24, 0}, plain), 1);
  EXPECT_NEAR(positional_dissimilarity({20, 30, 0}, {20, 25, 0}, plain), 0.11, 0.005);
  EXPECT_NEAR(positional_dissimilarity({20, 25, 0}, {14, 24, 0}, plain), 0.22, 0.005);
}

TEST(PositionalDissimilarity, DoesNotDependOnTheScale) {
  EXPECT_EQ(positional_dissimilarity({0, 7, 0}, {0, 10, 0}, plain),
            positional_dissimilarity({0, 21, 0}, {0, 30, 0}, plain));
}

TEST(Dissimilarity, WeighsPositionAndCategory) {
  const Dissimilarity weights{3, 2, 0.5};
  EXPECT_DOUBLE_EQ(dissimilarity({4, 14, 0}, {14, 24, 1}, weights), 3 * 0.5 + 2 * 0.5);
  EXPECT_DOUBLE_EQ(dissimilarity({4, 14, 1}, {14, 24, 1}, weights), 3 * 0.5);
}

TEST(BestAlignment, HasTheDisorderThatPygammaFinds) {
  const auto found = best_alignment(alex_paul_suzan(), {3, 1, 1}, enough);
  ASSERT_TRUE(found);
  EXPECT_NEAR(found->disorder / (16.0 / 3), 0.96, 0.0096);  // .96 and a tolerance of 1 % are in its tests
}

TEST(BestAlignment, KeepsUnitsTogetherThatAreAlike) {
  const auto found = best_alignment(alex_paul_suzan(), plain, enough);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->rows[0], (AlignedUnits{0, 0, 0}));
  EXPECT_EQ(found->rows[1], (AlignedUnits{1, 1, 1}));  // one place, three categories
}

TEST(BestAlignment, OfTwoCodersLeavesUnitsAloneThatAreFarApart) {
  const auto found = best_alignment({100, {{{0, 10, 0}, {50, 60, 0}}, {{51, 61, 0}}}}, plain, enough);
  ASSERT_TRUE(found);
  ASSERT_EQ(found->rows.size(), 2U);
  EXPECT_EQ(found->rows[0], (AlignedUnits{0, no_unit}));
  EXPECT_EQ(found->rows[1], (AlignedUnits{1, 0}));
  EXPECT_DOUBLE_EQ(found->disorder, 1 + 0.01);
}

TEST(BestAlignment, PairsAsAWholeAndNotTheNearestFirst) {
  // 10-20 is nearer to 12-22 than 0-10 is to anything, but then 0-10 and 21-31 stay alone (2 and .04);
  // in order they cost 2 × .81 + … less: the whole decides.
  const Continuum text = {60, {{{0, 10, 0}, {10, 20, 0}}, {{4, 14, 0}, {13, 23, 0}}}};
  const auto found = best_alignment(text, plain, enough);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->rows.size(), 2U);
  EXPECT_DOUBLE_EQ(found->disorder, 0.16 + 0.09);
}

TEST(BestAlignment, KeepsUnitsApartWhereThatIsAsGood) {
  // Units of length 10 that begin 20 apart: a dissimilarity of 4 is as much as what five parts cost less.
  const Continuum text = {60, {{{0, 10, 0}}, {{20, 30, 0}}, {}}};
  const auto found = best_alignment(text, plain, enough);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->rows.size(), 2U);
  EXPECT_DOUBLE_EQ(found->disorder, 2);
}

TEST(BestAlignment, OfNothingIsEmpty) {
  const auto found = best_alignment({60, {{}, {}}}, plain, enough);
  ASSERT_TRUE(found);
  EXPECT_TRUE(found->rows.empty());
  EXPECT_EQ(found->disorder, 0);
}

TEST(BestAlignment, GivesUpAfterSoManySteps) { EXPECT_FALSE(best_alignment(alex_paul_suzan(), plain, 1)); }

}  // namespace
}  // namespace mazmun::statistics
