#include "statistics/unitizing_alpha.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <utility>
#include <vector>

namespace mazmun::statistics {
namespace {

constexpr int a = 0;
constexpr int b = 1;
constexpr int c = 2;
constexpr int d = 3;

/// Krippendorff (1995, p. 57): four pairs of coders on 24 units of length, each pair a category here; `stretch` times
/// as long. Starts and lengths as in the figure.
Continua krippendorff_1995(std::size_t over, std::size_t under) {
  const std::vector<std::vector<std::vector<std::pair<std::size_t, std::size_t>>>> figure = {
      {{{2, 8}, {14, 6}}, {{4, 4}, {15, 2}}},
      {{{0, 18}}, {{0, 2}, {2, 1}, {3, 1}, {4, 1}, {5, 1}, {6, 3}, {9, 1}}},
      {{{2, 6}, {10, 2}, {14, 4}, {20, 2}}, {{0, 2}, {4, 4}, {10, 4}, {16, 2}, {20, 2}}},
      {{{0, 2}, {2, 8}, {10, 4}, {14, 6}, {20, 4}}, {{0, 4}, {4, 4}, {8, 7}, {15, 2}, {17, 7}}}};
  Continuum continuum{24 * over / under, {{}, {}}};
  for (std::size_t category = 0; category < figure.size(); ++category) {
    for (std::size_t coder = 0; coder < 2; ++coder) {
      for (const auto& [start, length] : figure[category][coder]) {
        // The halved text halves D and rounds odd units of the others down, as the source of the figures below does.
        const std::size_t from = start * over / under;
        const std::size_t size = length * over / under;
        if (size > 0) continuum.coders[coder].push_back({from, from + size, static_cast<int>(category)});
      }
    }
  }
  return {continuum};
}

double observed(const Continua& continua, int category) {
  return unit_disagreement(continua, category).observed.value();
}
double expected(const Continua& continua, int category) {
  return unit_disagreement(continua, category).expected.value();
}
double alpha(const Continua& continua, int category) {
  return unitizing_alpha(continua, category).value.value().value();
}

// The values that Krippendorff printed and DKPro Statistics' tests repeat.
TEST(UnitizingAlpha, HasTheObservedDisagreementOfKrippendorff1995) {
  const Continua text = krippendorff_1995(1, 1);
  EXPECT_NEAR(observed(text, a), 0.03125, 1e-5);
  EXPECT_NEAR(observed(text, b), 2.26736, 1e-5);
  EXPECT_NEAR(observed(text, c), 0.02777, 1e-5);
  EXPECT_NEAR(observed(text, d), 0.38715, 1e-5);
}

TEST(UnitizingAlpha, ComesNearKrippendorff1995OnLongTexts) {
  // The formula of 1995 expects a little less there than that of 2004: its values are up to .016 lower.
  const Continua text = krippendorff_1995(50000, 1);
  EXPECT_NEAR(alpha(text, a), 0.553, 0.02);
  EXPECT_NEAR(alpha(text, b), -0.926, 0.02);
  EXPECT_NEAR(alpha(text, c), 0.679, 0.02);
  EXPECT_NEAR(alpha(text, d), 0.066, 0.02);
}

TEST(UnitizingAlpha, DependsOnTheLengthOfTheContinuumAsKrippendorff1995Says) {
  // 12 units of length: D_e = .05494, alpha = .494.
  const Continua text = krippendorff_1995(1, 2);
  EXPECT_NEAR(observed(text, c), 0.02777, 1e-5);
  EXPECT_NEAR(expected(text, c), 0.05494, 1e-5);
  EXPECT_NEAR(alpha(text, c), 0.494, 0.001);
}

/// Krippendorff (2004, p. 254): two observers of a text from 150 to 450.
Continua krippendorff_2004() {
  return {{300,
           {{{75, 145, c}, {220, 250, c}, {30, 90, a}, {150, 200, a}},
            {{70, 150, c}, {205, 225, c}, {250, 270, c}, {30, 90, a}, {150, 200, a}}}}};
}

TEST(UnitizingAlpha, IsThatOfKrippendorff2004) {
  const Continua text = krippendorff_2004();
  EXPECT_NEAR(observed(text, c), 0.0144, 1e-4);
  EXPECT_NEAR(expected(text, c), 0.0532, 1e-4);
  EXPECT_NEAR(alpha(text, c), 0.7286, 1e-4);
  EXPECT_NEAR(observed(text, a), 0, 1e-4);
  EXPECT_NEAR(expected(text, a), 0.0490, 1e-4);
  EXPECT_EQ(alpha(text, a), 1);
  EXPECT_NEAR(unitizing_alpha(text).value.value().value(), 0.8591, 5e-4);
}

TEST(SectionDifference, IsThatOfKrippendorff2004) {
  // The differences in its example and figure, as DKPro Statistics' tests repeat them.
  EXPECT_EQ(section_difference({225, 295, c}, {220, 300, c}), 50);
  EXPECT_EQ(section_difference({370, 400, c}, {355, 375, c}), 850);
  EXPECT_EQ(section_difference({400, 450, -1}, {400, 420, c}), 400);
  EXPECT_EQ(section_difference({5, 11, c}, {4, 6, c}), 26);
  EXPECT_EQ(section_difference({5, 11, c}, {7, 9, c}), 8);
  EXPECT_EQ(section_difference({2, 5, -1}, {2, 4, c}), 4);
  EXPECT_EQ(section_difference({5, 11, c}, {4, 11, -1}), 36);
  EXPECT_EQ(section_difference({5, 11, c}, {6, 11, -1}), 0);  // sticks out of the gap
  EXPECT_EQ(section_difference({5, 11, c}, {11, 12, c}), 0);  // only touches
}

/// The expected disagreement by enumeration: the differences of every section to every other, over all places where
/// they meet.
double expected_by_enumeration(const std::vector<std::size_t>& units, const std::vector<std::size_t>& gaps,
                               std::size_t coders, std::size_t length) {
  constexpr std::size_t middle = 1000;
  double total = 0;
  const auto slide = [&](std::size_t fixed, std::size_t moving, int category) {
    for (std::size_t start = middle - moving; start <= middle + fixed; ++start)
      total += static_cast<double>(section_difference({middle, middle + fixed, category}, {start, start + moving, 0}));
  };
  double pairs = static_cast<double>(coders * length) * static_cast<double>(coders * length - 1);
  for (std::size_t i = 0; i < units.size(); ++i) {
    for (std::size_t j = i + 1; j < units.size(); ++j) slide(units[i], units[j], 0);
    for (const std::size_t gap : gaps) slide(gap, units[i], -1);
    pairs -= static_cast<double>(units[i] * (units[i] - 1));
  }
  return 2 * total / static_cast<double>(length) / pairs;
}

TEST(UnitizingAlpha, ExpectsWhatAllPlacesOfAllSectionsGive) {
  // Three coders on 20 places: units 3-7 and 9-10; 2-11; none. Gaps 3, 2, 10; 2, 9; 20.
  const Continua text = {{20, {{{3, 7, a}, {9, 10, a}}, {{2, 11, a}}, {}}}};
  EXPECT_NEAR(expected(text, a), expected_by_enumeration({4, 1, 9}, {3, 2, 10, 2, 9, 20}, 3, 20), 1e-12);
}

// Examples of the tests of DKPro Statistics.
TEST(UnitizingAlpha, IsThatOfDkproStatistics) {
  const Continua text = {{10, {{{1, 9, a}}, {{2, 3, a}, {4, 5, a}, {6, 7, a}}}}};
  EXPECT_NEAR(observed(text, a), 0.9100, 1e-4);
  EXPECT_NEAR(expected(text, a), 0.5351, 1e-4);
  EXPECT_NEAR(alpha(text, a), -0.7003, 1e-4);
  EXPECT_EQ(unitizing_alpha({{20, {{{0, 1, a}}, {}, {}}}}).value, Fraction(0));
}

TEST(UnitizingAlpha, TakesDocumentsTogether) {
  // The same two coders on 8 and 12 places; the gaps at the border of the documents stay two.
  const Continua text = {{8, {{{1, 4, a}}, {{2, 4, a}}}}, {12, {{{5, 9, a}}, {}}}};
  EXPECT_NEAR(expected(text, a), expected_by_enumeration({3, 2, 4}, {1, 4, 2, 4, 5, 3, 12}, 2, 20), 1e-12);
  // D_o: 1 for 1-4 and 2-4, 16 for 5-9 in a gap; both orders of the coders over m (m - 1) L² = 800.
  EXPECT_NEAR(observed(text, a), 34.0 / 800, 1e-15);
}

TEST(UnitizingAlpha, JoinsOverlappingUnitsOfOneCoderAndCode) {
  const Continua pieces = {{50, {{{3, 9, a}, {7, 20, a}}, {{4, 18, a}}}}};
  const Continua whole = {{50, {{{3, 20, a}}, {{4, 18, a}}}}};
  EXPECT_EQ(alpha(pieces, a), alpha(whole, a));
}

TEST(UnitizingAlpha, KeepsNeighboursApart) {
  const Continua two = {{50, {{{3, 9, a}, {9, 20, a}}, {{3, 20, a}}}}};
  EXPECT_LT(alpha(two, a), 1);
}

TEST(UnitizingAlpha, SaysWhyItHasNoValue) {
  EXPECT_EQ(unitizing_alpha({{50, {{{3, 9, a}}}}}).why, "there are fewer than two coders");
  EXPECT_EQ(unitizing_alpha(Continua{}).why, "there are fewer than two coders");
  EXPECT_EQ(unitizing_alpha({{50, {{}, {}}}}).why, "nobody marked anything");
  EXPECT_EQ(unitizing_alpha({{0, {{}, {}}}}).why, "there is no text");
  EXPECT_EQ(unitizing_alpha({{50, {{{3, 9, a}}, {}}}}, b).why, "nobody used this code");
}

}  // namespace
}  // namespace mazmun::statistics
