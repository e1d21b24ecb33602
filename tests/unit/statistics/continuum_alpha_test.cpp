#include "statistics/continuum_alpha.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "statistics/position_alpha.hpp"

namespace mazmun::statistics {
namespace {

double value(const Outcome& outcome) { return outcome.value.value().value(); }

// Two coders on 10 places: A 0-4, B 6-10; and A 0-6, B 6-8. Text that they share, in order AA 4, gap-A 2, BB 2, B-gap
// 2: ℓ = 20, ℓ_A = 10, ℓ_B = 6, ℓ_gap = 4; coincidences AA 8, BB 4, gap-gap 0. C = 4² + 6² + 4² + 2² + 2 + 2 = 76.
const Continua two_coders = {{10, {{{0, 4, 0}, {6, 10, 1}}, {{0, 6, 0}, {6, 8, 1}}}}};

TEST(ContinuumAlpha, IsWhatTheFormulaGivesByHand) {
  // D_o = 20 - 12, D_e = 20 (400 - 152) / (400 - 76).
  EXPECT_DOUBLE_EQ(value(continuum_alpha(two_coders)), 1 - 8.0 * 324 / (20 * 248));
}

TEST(BinaryContinuumAlpha, IsWhatTheFormulaGivesByHand) {
  // Coded 16, gap 4; coincidences coded-coded 12.
  EXPECT_DOUBLE_EQ(value(binary_continuum_alpha(two_coders)), -1.0 / 80);  // 1 - 8 × 324 / (20 (400 - 256 - 16))
}

TEST(ConditionalContinuumAlpha, IsOneWhereBothCodedTheSame) {
  EXPECT_EQ(value(conditional_continuum_alpha(two_coders)), 1);
}

// B's 6-10 is partly A to the second coder. Shared coded text: AA 4, BA 2, BB 2, ℓ = 16; margins A 4 + 6, B 4 + 2;
// units share 4, 4; 6, 2 of their length, C_A = 16 + 36, C_B = 16 + 4.
const Continua differing = {{10, {{{0, 4, 0}, {4, 8, 1}}, {{0, 6, 0}, {6, 10, 1}}}}};

TEST(ConditionalContinuumAlpha, IsWhatTheFormulaGivesByHand) {
  EXPECT_DOUBLE_EQ(value(conditional_continuum_alpha(differing)), 1 - 4.0 * (256 - 72) / (16 * (256 - 100 - 36)));
}

TEST(CategoryContinuumAlpha, IsWhatTheFormulaGivesByHand) {
  const std::vector<CategoryAlpha> all = category_continuum_alphas(differing);
  ASSERT_EQ(all.size(), 2U);
  // 1 - (ε_k / ℓ_k) (ℓ_k - ℓ_kk) / (ε_k - ε_kk), with ε_A : ε_A - ε_AA = (10 × 16 - 52) : (10 × 6).
  EXPECT_EQ(all[0].categories, (std::vector<int>{0}));
  EXPECT_DOUBLE_EQ(value(all[0].alpha), 1 - 108.0 / 10 * 2 / 60);
  EXPECT_DOUBLE_EQ(value(all[1].alpha), 1 - (6.0 * 16 - 20) / 6 * 2 / 60);
  EXPECT_EQ(all[0].length, 10);
  EXPECT_EQ(all[0].paired, 10);
  EXPECT_EQ(all[1].length, 8);
  EXPECT_EQ(all[1].paired, 6);
}

// Three coders on 12 places, all coding 0-6: A; A; B 0-2 and A 2-6. Shared: with two others each, so ℓ_c is the length
// itself, 16 and 2, ℓ = 18; AA 14, BB 0; C = 36 + 36 + 16 + 4 = 92.
TEST(ConditionalContinuumAlpha, OfThreeCodersIsWhatTheFormulaGivesByHand) {
  const Continua text = {{12, {{{0, 6, 0}}, {{0, 6, 0}}, {{0, 2, 1}, {2, 6, 0}}}}};
  EXPECT_DOUBLE_EQ(value(conditional_continuum_alpha(text)), 1 - 4.0 * (324 - 92) / (18 * (324 - 256 - 4)));
}

TEST(ConditionalContinuumAlpha, SquaresTheTextSharedWithEachOtherCoder) {
  // Three coders, m - 1 = 2. A 0-6; A 0-6 then B 8-10; A 3-5 then B 8-9.
  // A: pairs share 6, 2; 6, 2; 2, 2: ℓ_A = 20/2, C_A = (36 + 4 + 36 + 4 + 4 + 4)/2. B: 1, 1: ℓ_B = 1, C_B = 1.
  const Continua text = {{12, {{{0, 6, 0}}, {{0, 6, 0}, {8, 10, 1}}, {{3, 5, 0}, {8, 9, 1}}}}};
  EXPECT_EQ(value(conditional_continuum_alpha(text)), 1);
  // The third says B for A: shared with B are 2 and 2 of the A's, ℓ_A = (6 + 2 + 6 + 2)/2, ℓ_B = 1 + 2; AA 6, BB 1.
  const Continua other = {{12, {{{0, 6, 0}}, {{0, 6, 0}, {8, 10, 1}}, {{3, 5, 1}, {8, 9, 1}}}}};
  const double itself = (36.0 + 4 + 36 + 4) / 2 + (1.0 + 1 + 4 + 4) / 2;
  EXPECT_DOUBLE_EQ(value(conditional_continuum_alpha(other)), 1 - 4 * (121 - itself) / (11 * (121 - 64 - 9)));
}

TEST(ConditionalContinuumAlpha, HasNoValueWhereChanceWouldBeNegative) {
  // Of four coders two coded, 10 places and 1 place: ℓ = 22/3, C = 202/3.
  const Continua text = {{30, {{{0, 10, 0}, {20, 21, 1}}, {{0, 10, 0}, {20, 21, 2}}, {}, {}}}};
  EXPECT_EQ(conditional_continuum_alpha(text).why,
            "two coders coded too little of the text: expected coincidences are not above 0");
}

TEST(ContinuumAlpha, TakesASetOfCodesAsOneCategory) {
  // Both gave 2-8 the codes 0 and 1, one after the other or at once: still the same.
  const Continua sets = {{12, {{{2, 8, 0}, {2, 8, 1}}, {{2, 8, 1}, {2, 8, 0}}}}};
  EXPECT_EQ(value(continuum_alpha(sets)), 1);
  const Continua one_less = {{12, {{{2, 8, 0}, {2, 8, 1}}, {{2, 8, 1}}}}};
  const Continua third = {{12, {{{2, 8, 2}}, {{2, 8, 1}}}}};
  EXPECT_EQ(value(continuum_alpha(one_less)), value(continuum_alpha(third)));
}

TEST(BinaryContinuumAlpha, DoesNotDependOnCodes) {
  EXPECT_EQ(value(binary_continuum_alpha(two_coders)), value(binary_continuum_alpha(relabel(two_coders, {1, 0}))));
}

TEST(ContinuumAlpha, DependsOnBordersBetweenNeighbours) {
  // Chance agreement takes units whole, so two units are not one unit of the same text.
  const Continua whole = {{30, {{{0, 10, 0}}, {{2, 10, 0}}}}};
  const Continua parts = {{30, {{{0, 5, 0}, {5, 10, 0}}, {{2, 10, 0}}}}};
  EXPECT_NE(value(continuum_alpha(whole)), value(continuum_alpha(parts)));
  EXPECT_EQ(value(position_alpha(whole)), value(position_alpha(parts)));
}

TEST(ContinuumAlpha, SaysWhyItHasNoValue) {
  EXPECT_EQ(continuum_alpha({{10, {{{0, 4, 0}}}}}).why, "there are fewer than two coders");
  EXPECT_EQ(continuum_alpha({{0, {{}, {}}}}).why, "there is no text");
  const std::string same = "all text that counts has one and the same coding, so expected disagreement is 0";
  EXPECT_EQ(continuum_alpha({{10, {{}, {}}}}).why, same);
  EXPECT_EQ(binary_continuum_alpha({{10, {{}, {}}}}).why, same);
  EXPECT_EQ(conditional_continuum_alpha({{10, {{{0, 4, 0}}, {{5, 9, 0}}}}}).why, "no text was coded by two coders");
  EXPECT_EQ(conditional_continuum_alpha({{10, {{{0, 4, 0}}, {{2, 9, 0}}}}}).why, same);
  EXPECT_TRUE(category_continuum_alphas({{10, {{{0, 4, 0}}}}}).empty());
}

TEST(CategoryContinuumAlpha, SaysWhyItHasNoValue) {
  const std::vector<CategoryAlpha> all = category_continuum_alphas({{10, {{{0, 4, 0}, {6, 8, 1}}, {{2, 4, 0}}}}});
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].alpha.why, "no other code was given where two coders coded");
  EXPECT_EQ(all[1].alpha.why, "no other coder coded this text");
}

// Krippendorff (1995, p. 57) gives alpha of the digitized pairs A: .329.
TEST(PositionAlpha, IsThatOfKrippendorff1995) {
  const Continua text = {{24, {{{2, 10, 0}, {14, 20, 0}}, {{4, 8, 0}, {15, 17, 0}}}}};
  EXPECT_NEAR(value(position_alpha(text)), 0.329, 0.0005);
  EXPECT_EQ(value(binary_position_alpha(text)), value(position_alpha(text)));
}

TEST(PositionAlpha, SaysWhyItHasNoValue) {
  EXPECT_EQ(position_alpha({{10, {{{0, 4, 0}}}}}).why, "there are fewer than two coders");
  EXPECT_EQ(position_alpha({{0, {{}, {}}}}).why, "there is no text");
  EXPECT_EQ(conditional_position_alpha({{10, {{{0, 4, 0}}, {{5, 9, 0}}}}}).why, "no text was coded by two coders");
  EXPECT_FALSE(position_alpha({{10, {{}, {}}}}).value.has_value());
}

}  // namespace
}  // namespace mazmun::statistics
