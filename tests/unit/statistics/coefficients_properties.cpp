#include "statistics/coefficients.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>
#include <vector>

#include "statistics/ratings.hpp"

namespace mazmun::statistics {
namespace {

/// Two to five coders, up to twelve units, up to four categories, about a fifth missing.
Ratings arbitrary_ratings() {
  const auto coders = *rc::gen::resize(100, rc::gen::inRange<std::size_t>(2, 6));
  const auto units = *rc::gen::resize(100, rc::gen::inRange<std::size_t>(1, 13));
  const int categories = *rc::gen::resize(100, rc::gen::inRange(1, 5));
  Ratings ratings;
  for (int i = 0; i < categories; ++i) ratings.categories.push_back(std::to_string(i));
  for (std::size_t i = 0; i < coders; ++i) ratings.coders.push_back("coder" + std::to_string(i));
  for (std::size_t i = 0; i < units; ++i) {
    ratings.units.push_back(std::to_string(i));
    const auto rating = rc::gen::weightedOneOf<int>(
        {{1, rc::gen::just(Ratings::missing)}, {2, rc::gen::just(0)}, {3, rc::gen::inRange(0, categories)}});
    ratings.values.push_back(*rc::gen::container<std::vector<int>>(coders, rating));
  }
  return ratings;
}

template <typename T>
std::vector<T> shuffled(std::vector<T> items) {
  for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[*rc::gen::inRange<std::size_t>(0, i)]);
  return items;
}

std::vector<std::size_t> permutation(std::size_t size) {
  std::vector<std::size_t> order(size);
  std::iota(order.begin(), order.end(), std::size_t{0});
  return shuffled(order);
}

/// Equal to the last bit.
void assert_same(const Coefficients& a, const Coefficients& b) {
  RC_ASSERT(a.size() == b.size());
  for (std::size_t i = 0; i < a.size(); ++i) {
    RC_ASSERT(a[i].value == b[i].value);
    RC_ASSERT(a[i].n == b[i].n);
  }
}

const Coefficient& named(const Coefficients& all, const std::string& name) {
  return *std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.name == name; });
}

RC_GTEST_PROP(Coefficients, DoNotDependOnTheOrderOfUnits, ()) {
  const Ratings ratings = arbitrary_ratings();
  Ratings other = ratings;
  other.values = shuffled(other.values);
  assert_same(coefficients(ratings), coefficients(other));
}

RC_GTEST_PROP(Coefficients, DoNotDependOnTheOrderOfCoders, ()) {
  const Ratings ratings = arbitrary_ratings();
  const std::vector<std::size_t> order = permutation(ratings.coders.size());
  Ratings other = ratings;
  for (std::size_t unit = 0; unit < ratings.values.size(); ++unit) {
    for (std::size_t i = 0; i < order.size(); ++i) other.values[unit][i] = ratings.values[unit][order[i]];
  }
  assert_same(coefficients(ratings), coefficients(other));
}

RC_GTEST_PROP(Coefficients, DoNotDependOnTheNamesOfCategories, ()) {
  const Ratings ratings = arbitrary_ratings();
  const std::vector<std::size_t> order = permutation(ratings.categories.size());
  Ratings other = ratings;
  for (std::vector<int>& values : other.values) {
    for (int& value : values) {
      if (value != Ratings::missing) value = static_cast<int>(order[static_cast<std::size_t>(value)]);
    }
  }
  assert_same(coefficients(ratings), coefficients(other));
}

RC_GTEST_PROP(Coefficients, DoNotDependOnCategoriesThatNobodyUsed, ()) {
  const Ratings ratings = arbitrary_ratings();
  Ratings other = ratings;
  other.categories.emplace_back("unused");
  assert_same(coefficients(ratings), coefficients(other));
}

RC_GTEST_PROP(Coefficients, LieBetweenMinusOneAndOne, ()) {
  for (const Coefficient& one : coefficients(arbitrary_ratings())) {
    // The mean shares of these two also count units with one rating, where the lower bound is no theorem.
    const bool bounded = one.name != "fleiss_kappa" && one.name != "conger_kappa";
    if (one.value) RC_ASSERT(*one.value <= 1 && (!bounded || *one.value >= -1));
    RC_ASSERT(one.value.has_value() == one.why.empty());
  }
}

RC_GTEST_PROP(Coefficients, StayTheSameWhereDataAreReplicated, ()) {
  const Ratings ratings = arbitrary_ratings();
  Ratings other = ratings;
  other.values.insert(other.values.end(), ratings.values.begin(), ratings.values.end());
  const Coefficients once = coefficients(ratings);
  const Coefficients twice = coefficients(other);
  for (const Coefficient& one : once) {
    if (one.name != "krippendorff_alpha") RC_ASSERT(one.value == named(twice, one.name).value);
  }
}

RC_GTEST_PROP(Coefficients, AreTheSameOfUnitsInGroups, ()) {
  const Ratings ratings = arbitrary_ratings();
  assert_same(coefficients(ratings), coefficients(grouped(ratings)));
}

RC_GTEST_PROP(Coefficients, OfSetsWithOneCodeEachAreThoseOfTheTable, ()) {
  const Ratings ratings = arbitrary_ratings();
  Ratings other = ratings;
  other.codes = ratings.categories;
  for (std::size_t i = 0; i < ratings.categories.size(); ++i) other.sets.push_back({static_cast<int>(i)});
  assert_same(coefficients(ratings), coefficients(other));
  for (const Coefficient& one : coefficients(other, {}, true)) {
    const bool of_sets = one.name == "alpha_jaccard" || one.name == "alpha_masi";
    if (of_sets) RC_ASSERT(one.value == named(coefficients(ratings), "krippendorff_alpha").value);
  }
}

/// A scale on which any two categories are equally far apart.
Measures flat(const Ratings& ratings) {
  Measures measures;
  measures.weights = WeightKind::table;
  const std::size_t size = ratings.categories.size();
  measures.table.assign(size, std::vector<Fraction>(size, Fraction(0)));
  for (std::size_t i = 0; i < size; ++i) measures.table[i][i] = 1;
  return measures;
}

RC_GTEST_PROP(WeightedCoefficients, AreThePlainOnesWhereAllDistancesAreEqual, ()) {
  const Ratings ratings = arbitrary_ratings();
  assert_same(coefficients(ratings), coefficients(ratings, flat(ratings)));
}

RC_GTEST_PROP(KrippendorffAlpha, LiesAboveFleissKappaByOneOverAllRatingsOnCompleteData, ()) {
  Ratings ratings = arbitrary_ratings();
  for (std::vector<int>& values : ratings.values) {
    for (int& value : values) value = std::max(value, 0);
  }
  const Coefficients all = coefficients(ratings);
  const auto fleiss = named(all, "fleiss_kappa").value;
  if (!fleiss) return;  // no variation
  const auto n = static_cast<double>(ratings.coders.size() * ratings.values.size());
  const double expected = *fleiss + (1 - *fleiss) / n;
  RC_ASSERT(std::abs(*named(all, "krippendorff_alpha").value - expected) < 1e-12);
  RC_ASSERT(*fleiss <= *named(all, "conger_kappa").value + 1e-15);
}

}  // namespace
}  // namespace mazmun::statistics
