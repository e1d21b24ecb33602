#include "statistics/distance.hpp"

#include <gtest/gtest.h>

namespace mazmun::statistics {
namespace {

/// Categories 1, 2, 4.
Measures numbers(MetricKind kind) {
  Measures measures;
  measures.metric.kind = kind;
  measures.values = {Fraction(1), Fraction(2), Fraction(4)};
  return measures;
}

TEST(MetricDistance, OfOrdinalCountsRatingsBetween) {
  const Distance distance = metric_distance(numbers(MetricKind::ordinal), {3, 5, 2});
  EXPECT_EQ(distance(0, 1).value(), 16);     // (3 + 5 - (3 + 5)/2)²
  EXPECT_EQ(distance(2, 0).value(), 56.25);  // (3 + 5 + 2 - (3 + 2)/2)²
}

TEST(MetricDistance, OfNumbersIsTheirSquaredDifference) {
  EXPECT_EQ(metric_distance(numbers(MetricKind::interval), {})(0, 2).value(), 9);
  EXPECT_EQ(metric_distance(numbers(MetricKind::ratio), {})(0, 2).value(), 9.0 / 25);
}

TEST(MetricDistance, OfACircleGoesRound) {
  Measures measures = numbers(MetricKind::circular);
  measures.metric.period = 6;
  const Distance distance = metric_distance(measures, {});
  EXPECT_NEAR(distance(0, 2).value(), 1, 1e-15);     // half of the circle
  EXPECT_NEAR(distance(0, 1).value(), 0.25, 1e-15);  // sin² 30°
}

TEST(MetricDistance, OfAPolarScaleGrowsTowardsItsEnds) {
  Measures measures = numbers(MetricKind::polar);
  measures.metric.high = 6;
  const Distance distance = metric_distance(measures, {});
  EXPECT_EQ(distance(0, 1).value(), 1.0 / 27);  // 1 / (3 (12 - 3))
  EXPECT_EQ(distance(1, 2).value(), 4.0 / 36);
}

TEST(WeightDistance, GoesByValueOverTheWholeScale) {
  Measures measures = numbers(MetricKind::nominal);
  measures.weights = WeightKind::linear;
  EXPECT_EQ(weight_distance(measures)(0, 1).value(), 1.0 / 3);
  measures.weights = WeightKind::quadratic;
  EXPECT_EQ(weight_distance(measures)(2, 1).value(), 4.0 / 9);
}

TEST(SetDistance, IsNoneForEqualSetsAndOneForSetsWithNothingInCommon) {
  const std::vector<std::vector<int>> sets = {{}, {0}, {0, 1}, {1, 2}, {2}};
  for (const Distance& distance : {jaccard_distance(sets), masi_distance(sets)}) {
    EXPECT_EQ(distance(2, 2).value(), 0);
    EXPECT_EQ(distance(0, 0).value(), 0);
    EXPECT_EQ(distance(0, 1).value(), 1);
    EXPECT_EQ(distance(1, 4).value(), 1);
  }
  EXPECT_EQ(jaccard_distance(sets)(1, 2).value(), 0.5);
  EXPECT_EQ(masi_distance(sets)(1, 2), Fraction(2, 3));
  EXPECT_EQ(masi_distance(sets)(2, 3), Fraction(8, 9));
}

TEST(ParseFraction, IsExact) {
  EXPECT_EQ(*parse_fraction("0.1"), Fraction(1, 10));
  EXPECT_EQ(*parse_fraction("-12.50"), Fraction(-25, 2));
  EXPECT_EQ(*parse_fraction("7"), Fraction(7));
  EXPECT_FALSE(parse_fraction("7 apples"));
}

}  // namespace
}  // namespace mazmun::statistics
