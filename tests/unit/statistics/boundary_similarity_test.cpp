#include "statistics/boundary_similarity.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace mazmun::statistics {
namespace {

using Segments = std::vector<std::size_t>;

/// Boundaries between segments of so many atoms.
std::vector<Boundary> boundaries(const Segments& lengths) {
  std::vector<Boundary> result;
  std::size_t position = 0;
  for (std::size_t i = 0; i + 1 < lengths.size(); ++i) result.push_back({position += lengths[i], 0});
  return result;
}

double similarity(const Segments& a, const Segments& b, std::size_t span = 2) {
  return boundary_similarity(boundary_edits(boundaries(a), boundaries(b), span), span).value();
}

// Values of the tests of segeval 2, Fournier's own program.
TEST(BoundarySimilarity, IsThatOfSegeval) {
  EXPECT_DOUBLE_EQ(similarity({2, 3, 6}, {5, 6}), 0.5);
  EXPECT_DOUBLE_EQ(similarity({2, 3, 6}, {2, 3, 3, 3}), 2.0 / 3);
  EXPECT_DOUBLE_EQ(similarity({2, 3, 6}, {2, 2, 7}), 0.75);  // a near miss
  EXPECT_DOUBLE_EQ(similarity({2, 3, 6}, {1, 1, 3, 1, 5}), 0.5);
  EXPECT_DOUBLE_EQ(similarity({13}, {4, 4, 5}), 0);
}

TEST(BoundarySimilarity, IsThatOfSegevalOnTheStargazersText) {
  // Hearst (1997): two of seven coders of 21 paragraphs, and the two hypotheses of segeval's tests.
  const Segments first = {2, 3, 3, 1, 3, 6, 3};
  const Segments second = {2, 8, 2, 4, 2, 3};
  const Segments one = {2, 6, 4, 2, 4, 3};
  const Segments two = {2, 1, 1, 1, 5, 8, 2, 1};
  EXPECT_NEAR(similarity(one, first), 0.57142857, 1e-8);
  EXPECT_NEAR(similarity(two, first), 0.38888888, 1e-8);
  EXPECT_NEAR(similarity(one, second), 0.42857142, 1e-8);
  EXPECT_NEAR(similarity(two, second), 0.33333333, 1e-8);
}

TEST(BoundaryEdits, TakeTheNearestMissFirst) {
  // 5 of one is next to 6 of the other, so 3 has no partner but 6 within two places.
  const BoundaryEdits edits = boundary_edits({{5, 0}, {8, 0}}, {{6, 0}, {3, 0}}, 3);
  EXPECT_EQ(edits.transpositions, 1);
  EXPECT_EQ(edits.shifts, 1);
  EXPECT_EQ(edits.additions, 2);
  EXPECT_EQ(edits.matches, 0);
}

TEST(BoundaryEdits, CountAFartherMissByItsDistance) {
  const BoundaryEdits edits = boundary_edits({{5, 0}}, {{7, 0}}, 3);
  EXPECT_EQ(edits.transpositions, 1);
  EXPECT_EQ(edits.shifts, 2);
  EXPECT_DOUBLE_EQ(boundary_similarity(edits, 3).value(), 1 - 2.0 / 3);
  EXPECT_EQ(boundary_edits({{5, 0}}, {{7, 0}}, 2).additions, 2);
}

TEST(BoundaryEdits, SubstituteOneKindForAnother) {
  const BoundaryEdits edits = boundary_edits({{5, 1}, {9, 1}}, {{5, 2}, {9, 1}, {9, 2}});
  EXPECT_EQ(edits.substitutions, 1);
  EXPECT_EQ(edits.additions, 1);
  EXPECT_EQ(edits.matches, 1);
  EXPECT_DOUBLE_EQ(boundary_similarity(edits).value(), 1.0 / 3);
}

TEST(BoundaryEdits, DoNotBreakUpTwoSubstitutionsForANearMiss) {
  const BoundaryEdits edits = boundary_edits({{5, 1}, {6, 2}}, {{5, 2}, {6, 1}});
  EXPECT_EQ(edits.substitutions, 2);
  EXPECT_EQ(edits.transpositions, 0);
}

TEST(BoundarySimilarity, OfTextsWithoutBoundariesIsOne) { EXPECT_DOUBLE_EQ(similarity({9}, {9}), 1); }

TEST(MeanBoundarySimilarity, IsTheMeanOverPairs) {
  const auto outcome = mean_boundary_similarity({boundaries({2, 3, 6}), boundaries({5, 6}), boundaries({2, 2, 7})});
  // .5, .75, and {5} against {2, 4}: one near miss, one addition, 1 - 1.5/2.
  EXPECT_DOUBLE_EQ(outcome.value.value().value(), (0.5 + 0.75 + 0.25) / 3);
  EXPECT_EQ(mean_boundary_similarity({boundaries({2, 3})}).why, "there are fewer than two coders");
}

}  // namespace
}  // namespace mazmun::statistics
