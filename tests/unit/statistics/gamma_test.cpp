#include "statistics/gamma.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <vector>

#include "unitizing_examples.hpp"

namespace mazmun::statistics {
namespace {

GammaOptions as_pygamma() {
  GammaOptions options;
  options.weights = {3, 1, 1};
  options.precision = 0.01;
  return options;
}

// The intervals of pygamma-agreement's tests for the sampling of Mathet et al. (2015): .44-.47, γ-cat .67-.70, γ-k 1
// for categories 1, 5 and 6, at most 0 for 2, 3 and 4.
TEST(Gamma, LiesInTheIntervalOfPygammaAgreement) {
  const Gamma result = gamma({alex_paul_suzan()}, as_pygamma());
  EXPECT_GE(result.gamma.value.value(), 0.44);
  EXPECT_LE(result.gamma.value.value(), 0.47);
  EXPECT_GE(result.category.value.value(), 0.67);
  EXPECT_LE(result.category.value.value(), 0.70);
  std::map<int, Estimate> of;
  for (const CategoryGamma& one : result.categories) of[one.category] = one.gamma;
  for (const int category : {1, 5, 6}) EXPECT_NEAR(of[category].value.value(), 1, 0.01);
  for (const int category : {2, 3, 4}) EXPECT_LE(of[category].value.value(), 0);
  EXPECT_EQ(of[7].why, "no units are aligned closely enough");  // one unit, aligned with none
}

TEST(Gamma, SamplesUntilItIsPreciseEnough) {
  GammaOptions options = as_pygamma();
  const Gamma precise = gamma({alex_paul_suzan()}, options);
  options.precision = 0.2;
  const Gamma rough = gamma({alex_paul_suzan()}, options);
  EXPECT_EQ(rough.samples, options.least_samples);
  EXPECT_GT(precise.samples, 100U);
  EXPECT_LT(precise.lowest, *precise.gamma.value);
  EXPECT_LT(*precise.gamma.value, precise.highest);
  EXPECT_LT(precise.highest - precise.lowest, rough.highest - rough.lowest);
  options.precision = 0.001;
  options.most_samples = 50;
  EXPECT_EQ(gamma({alex_paul_suzan()}, options).samples, 50U);
}

TEST(Gamma, IsTheSameForTheSameSeed) {
  GammaOptions options;
  const Gamma one = gamma({alex_paul_suzan()}, options);
  EXPECT_EQ(one.gamma.value, gamma({alex_paul_suzan()}, options).gamma.value);
  options.seed = 2;
  const Gamma other = gamma({alex_paul_suzan()}, options);
  EXPECT_NE(one.gamma.value, other.gamma.value);
  EXPECT_EQ(one.observed, other.observed);
  EXPECT_NEAR(*one.gamma.value, *other.gamma.value, 0.04);
}

TEST(Gamma, IsOneForEqualCodings) {
  const std::vector<Unit> units = {{0, 10, 0}, {20, 25, 1}};
  const Gamma result = gamma({{60, {units, units, units}}});
  EXPECT_EQ(result.gamma.value, 1.0);
  EXPECT_EQ(result.category.value, 1.0);
}

TEST(Gamma, ReportsAlignmentsInTheOrderGiven) {
  // Coders and units not in the order of the text.
  const Continua text = {{100, {{{50, 60, 0}, {0, 10, 0}}, {{1, 11, 0}, {50, 61, 0}}}}, {30, {{}, {{3, 9, 1}}}}};
  const Gamma result = gamma(text);
  ASSERT_EQ(result.alignments.size(), 2U);
  ASSERT_EQ(result.alignments[0].rows.size(), 2U);
  EXPECT_EQ(result.alignments[0].rows[0], (AlignedUnits{1, 0}));
  EXPECT_EQ(result.alignments[0].rows[1], (AlignedUnits{0, 1}));
  ASSERT_EQ(result.alignments[1].rows.size(), 1U);
  EXPECT_EQ(result.alignments[1].rows[0], (AlignedUnits{no_unit, 0}));
}

TEST(Gamma, AddsUpTheDisorderOfDocuments) {
  const Continuum first = {100, {{{0, 10, 0}}, {{2, 12, 0}}}};
  const Continuum second = {100, {{{0, 10, 0}}, {{0, 10, 1}, {50, 60, 0}}}};
  // .04; 1 for the category and 1 for the unit alone: over 5 units of 2 coders.
  EXPECT_DOUBLE_EQ(gamma({first, second}).observed, 2.04 / 2.5);
}

TEST(Gamma, SaysWhyItHasNoValue) {
  EXPECT_EQ(gamma({{10, {{{0, 4, 0}}}}}).gamma.why, "there are fewer than two coders");
  EXPECT_EQ(gamma({{10, {{}, {}}}}).gamma.why, "nobody marked anything");
  // The only unit is the text: every shift of it by whole texts is the same.
  EXPECT_EQ(gamma({{1, {{{0, 1, 0}}, {{0, 1, 0}}}}}).gamma.why, "sampled texts have no disorder");
  GammaOptions hurried;
  hurried.steps = 1;
  EXPECT_EQ(gamma({alex_paul_suzan()}, hurried).gamma.why,
            "the search for the best alignment was given up: too many coders, or units close together");
}

TEST(Gamma, HasAValueWhereOnlyOneCoderMarkedAnything) {
  const Gamma result = gamma({{100, {{{0, 10, 0}, {30, 40, 1}}, {}}}});
  EXPECT_LE(result.gamma.value.value(), 0.2);
  EXPECT_FALSE(result.category.value.has_value());
}

TEST(SampledContinuum, ShiftsUnitsAroundTheText) {
  const Continuum text = {100, {{{0, 10, 0}, {90, 95, 1}}}};
  bool over_the_end = false;
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    const std::vector<Unit> units = sampled_continuum(text, seed).coders.at(0);
    ASSERT_EQ(units.size(), 2U);
    const Unit& first = units[0].category == 0 ? units[0] : units[1];
    const Unit& last = units[0].category == 0 ? units[1] : units[0];
    EXPECT_EQ(first.end - first.start, 10U);
    EXPECT_EQ(last.end - last.start, 5U);
    EXPECT_EQ((last.start + 100 - first.start) % 100, 90U);
    EXPECT_LT(first.start, 100U);
    over_the_end |= last.start < first.start;
  }
  EXPECT_TRUE(over_the_end);
}

TEST(SampledContinuum, KeepsShiftsHalfAMeanUnitApart) {
  // Two coders with one unit of 20 at the start: shifts at least 10 apart.
  const Continuum text = {200, {{{0, 20, 0}}, {{0, 20, 0}}}};
  std::size_t least = 200;
  for (std::uint64_t seed = 0; seed < 2000; ++seed) {
    const Continuum sampled = sampled_continuum(text, seed);
    const std::size_t a = sampled.coders[0][0].start;
    const std::size_t b = sampled.coders[1][0].start;
    least = std::min(least, a < b ? b - a : a - b);
  }
  EXPECT_EQ(least, 10U);
}

}  // namespace
}  // namespace mazmun::statistics
