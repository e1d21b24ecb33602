#include "statistics/unitizing.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "statistics/boundary_similarity.hpp"
#include "statistics/coefficients.hpp"
#include "statistics/continuum_alpha.hpp"
#include "statistics/position_alpha.hpp"
#include "statistics/unitizing_alpha.hpp"
#include "unitizing_arbitrary.hpp"

namespace mazmun::statistics {
namespace {

using Coefficient = Outcome (*)(const Continua&);

const std::vector<Coefficient>& all_alphas() {
  static const std::vector<Coefficient> all = {[](const Continua& text) { return unitizing_alpha(text); },
                                               continuum_alpha,
                                               binary_continuum_alpha,
                                               conditional_continuum_alpha,
                                               position_alpha,
                                               binary_position_alpha,
                                               conditional_position_alpha};
  return all;
}

void assert_same_alphas(const Continua& a, const Continua& b) {
  for (const Coefficient alpha : all_alphas()) {
    const Outcome one = alpha(a);
    const Outcome other = alpha(b);
    RC_ASSERT(one.value == other.value);
    RC_ASSERT(one.why == other.why);
  }
}

RC_GTEST_PROP(UnitizingAlphas, DoNotDependOnTheOrderOfCodersUnitsAndDocuments, ()) {
  const Continua text = arbitrary_continua(true);
  assert_same_alphas(text, reordered(text));
}

RC_GTEST_PROP(UnitizingAlphas, DoNotDependOnTheNamesOfCategories, ()) {
  const Continua text = arbitrary_continua(true);
  assert_same_alphas(text, relabel(text, {2, 5, 1}));
}

RC_GTEST_PROP(UnitizingAlphas, AreAtMostOneAndSayWhyWhereThereIsNone, ()) {
  const Continua text = arbitrary_continua(true);
  for (const Coefficient alpha : all_alphas()) {
    const Outcome outcome = alpha(text);
    RC_ASSERT(outcome.value.has_value() == outcome.why.empty());
    if (outcome.value) RC_ASSERT(outcome.value->value() <= 1);
  }
}

RC_GTEST_PROP(UnitizingAlphas, AreOneForEqualCodings, ()) {
  Continua text = arbitrary_continua(true);
  for (Continuum& continuum : text) std::fill(continuum.coders.begin(), continuum.coders.end(), continuum.coders[0]);
  for (const Coefficient alpha : all_alphas()) {
    const Outcome outcome = alpha(text);
    if (outcome.value) RC_ASSERT(outcome.value == Fraction(1));
  }
}

RC_GTEST_PROP(UnitizingAlphas, OfPositionsDoNotDependOnBordersBetweenNeighbours, ()) {
  const Continua text = arbitrary_continua(true);
  const Continua cut = cut_in_two(text);
  RC_ASSERT(position_alpha(text).value == position_alpha(cut).value);
  RC_ASSERT(conditional_position_alpha(text).value == conditional_position_alpha(cut).value);
}

/// Every position as a unit of a table of ratings, gaps rated or missing.
Ratings as_ratings(const Continua& continua, bool gaps) {
  std::map<std::vector<int>, int> number;
  Ratings ratings;
  ratings.coders.resize(coder_count(continua));
  for (const Continuum& continuum : continua) {
    for (std::size_t position = 0; position < continuum.length; ++position) {
      std::vector<int> values;
      for (const std::vector<Unit>& units : continuum.coders) {
        std::vector<int> codes;
        for (const Unit& unit : joined(units)) {
          if (unit.start <= position && position < unit.end) codes.push_back(unit.category);
        }
        std::sort(codes.begin(), codes.end());
        const bool missing = codes.empty() && !gaps;
        values.push_back(missing ? Ratings::missing
                                 : number.try_emplace(codes, static_cast<int>(number.size())).first->second);
      }
      ratings.values.push_back(std::move(values));
    }
  }
  ratings.categories.resize(number.size());
  return ratings;
}

void assert_alpha_of_ratings(const Outcome& outcome, const Ratings& ratings) {
  for (const auto& coefficient : coefficients(ratings)) {
    if (coefficient.name != "krippendorff_alpha") continue;
    RC_ASSERT(coefficient.value.has_value() == outcome.value.has_value());
    if (outcome.value) RC_ASSERT(std::abs(outcome.value->value() - *coefficient.value) < 1e-14);
  }
}

RC_GTEST_PROP(PositionAlpha, IsTheAlphaOfATableWithEveryPosition, ()) {
  const Continua text = arbitrary_continua(true);
  assert_alpha_of_ratings(position_alpha(text), as_ratings(text, true));
  assert_alpha_of_ratings(conditional_position_alpha(text), as_ratings(text, false));
}

/// The coincidences of the family of 2016, straight from their definition, in doubles: for each pair of coders and of
/// their stretches, place by place.
struct SlowCoincidences {
  std::map<std::pair<std::vector<int>, std::vector<int>>, double> observed;
  std::map<std::vector<int>, double> itself;
};

/// One stretch against all of another coder's.
void add_slowly(SlowCoincidences& slow, const Stretch& own, const std::vector<Stretch>& others, bool both_coded,
                double pairs) {
  double shared = 0;
  for (const Stretch& other : others) {
    if (both_coded && other.categories.empty()) continue;
    const std::size_t start = std::max(own.start, other.start);
    const std::size_t end = std::min(own.end, other.end);
    if (start >= end) continue;
    slow.observed[{own.categories, other.categories}] += static_cast<double>(end - start) / pairs;
    shared += static_cast<double>(end - start);
  }
  slow.itself[own.categories] += shared * (own.categories.empty() ? 1 : shared) / pairs;
}

SlowCoincidences slow_coincidences(const Continua& continua, bool both_coded) {
  SlowCoincidences slow;
  for (const Continuum& continuum : continua) {
    const auto pairs = static_cast<double>(continuum.coders.size() - 1);
    std::vector<std::vector<Stretch>> coders;
    for (const auto& units : continuum.coders) coders.push_back(stretches(units, continuum.length));
    for (std::size_t i = 0; i < coders.size(); ++i) {
      for (const Stretch& own : coders[i]) {
        if (both_coded && own.categories.empty()) continue;
        for (std::size_t j = 0; j < coders.size(); ++j) {
          if (i != j) add_slowly(slow, own, coders[j], both_coded, pairs);
        }
      }
    }
  }
  return slow;
}

std::optional<double> slow_alpha(const SlowCoincidences& slow) {
  std::map<std::vector<int>, double> margin;
  double all = 0;
  double itself = 0;
  double agreed = 0;
  for (const auto& [categories, length] : slow.observed) {
    margin[categories.first] += length;
    all += length;
    if (categories.first == categories.second) agreed += length;
  }
  for (const auto& [categories, length] : slow.itself) itself += length;
  double expected_agreed = 0;
  for (const auto& [categories, length] : margin)
    expected_agreed += all * (length * length - slow.itself.at(categories)) / (all * all - itself);
  if (margin.size() < 2 || all * all <= itself + 1e-9) return std::nullopt;
  return 1 - (all - agreed) / (all - expected_agreed);
}

void assert_slow_alpha(const Outcome& outcome, const Continua& text, bool both_coded) {
  const auto slow = slow_alpha(slow_coincidences(text, both_coded));
  RC_ASSERT(outcome.value.has_value() == slow.has_value());
  if (slow) RC_ASSERT(std::abs(outcome.value->value() - *slow) < 1e-9 * (1 + std::abs(*slow)));
}

RC_GTEST_PROP(ContinuumAlpha, IsThatOfTheDefinition, ()) {
  const Continua text = arbitrary_continua(true);
  assert_slow_alpha(continuum_alpha(text), text, false);
  assert_slow_alpha(binary_continuum_alpha(text), as_one_category(text), false);
  assert_slow_alpha(conditional_continuum_alpha(text), text, true);
}

RC_GTEST_PROP(ContinuumAlpha, OfUnitsOfLengthOneIsThatOfPositions, ()) {
  const Continua text = arbitrary_continua(false);
  const Continua pieces = cut_at_every_place(text);
  // With m coders on complete data; the conditional ones divide by other numbers where only some coded.
  RC_ASSERT(continuum_alpha(pieces).value == position_alpha(text).value);
  const Continua two = pick_coders(text, {0, 1});
  RC_ASSERT(conditional_continuum_alpha(cut_at_every_place(two)).value == conditional_position_alpha(two).value);
}

RC_GTEST_PROP(ContinuumAlpha, IsAtLeastThatOfPositions, ()) {
  // Both have the same observed disagreement, and a unit excludes more of itself than a position does.
  const Continua text = arbitrary_continua(true);
  const Outcome units = continuum_alpha(text);
  const Outcome positions = position_alpha(text);
  RC_ASSERT(units.value.has_value() == positions.value.has_value());
  if (units.value) RC_ASSERT(units.value->value() >= positions.value->value());
}

RC_GTEST_PROP(CategoryContinuumAlpha, OfTwoCategoriesHasTheSameDisagreementForBoth, ()) {
  // (ε_k - ε_kk) and (ℓ_k - ℓ_kk) are then the same for both, so (1 - alpha_k) ℓ_k / ε_k is.
  const Continua text = relabel(arbitrary_continua(false), {0, 1, 1});
  const std::vector<CategoryAlpha> both = category_continuum_alphas(text);
  const Outcome conditional = conditional_continuum_alpha(text);
  if (!conditional.value || both.size() != 2 || !both[0].alpha.value || !both[1].alpha.value ||
      conditional.value == Fraction(1))
    return;
  // The conditional alpha's disagreement is their mean, weighted by the expected margins: between the two.
  const double a = both[0].alpha.value.value().value();
  const double b = both[1].alpha.value.value().value();
  const double middle = conditional.value->value();
  RC_ASSERT(std::min(a, b) <= middle + 1e-12 && middle <= std::max(a, b) + 1e-12);
}

RC_GTEST_PROP(UnitizingAlpha, ChangesWithTheScaleAsItsFormulaSays, ()) {
  const Continua text = arbitrary_continua(false);
  const Continua longer = stretched(text, 7);
  for (int category = 0; category < 3; ++category) {
    const UnitDisagreement one = unit_disagreement(text, category);
    const UnitDisagreement other = unit_disagreement(longer, category);
    RC_ASSERT(one.observed == other.observed);  // squares over a square
  }
}

RC_GTEST_PROP(PositionAlpha, ChangesWithTheScaleAsItsFormulaSays, ()) {
  // 1 - alpha grows from (N - 1)/N to (7N - 1)/(7N) of its limit.
  const Continua text = arbitrary_continua(true);
  const Outcome one = position_alpha(text);
  if (!one.value) return;
  const auto values = static_cast<double>(total_length(text)) * static_cast<double>(coder_count(text));
  const double limit = (1 - one.value->value()) * values / (values - 1);
  const double other = position_alpha(stretched(text, 7)).value.value().value();
  RC_ASSERT(std::abs(1 - other - limit * (7 * values - 1) / (7 * values)) < 1e-12);
}

RC_GTEST_PROP(ContinuumAlpha, OfTextWithoutGapsDoesNotDependOnTheScale, ()) {
  // Units are compared whole; gaps, which count place by place, don't scale. (Text in which all coders coded all.)
  const Continua text = without_gaps(arbitrary_continua(false));
  RC_ASSERT(continuum_alpha(text).value == continuum_alpha(stretched(text, 7)).value);
  RC_ASSERT(continuum_alpha(text).value == conditional_continuum_alpha(text).value);
}

std::vector<Boundary> arbitrary_boundaries() {
  const auto boundary =
      rc::gen::build<Boundary>(rc::gen::set(&Boundary::position, rc::gen::inRange<std::size_t>(1, 12)),
                               rc::gen::set(&Boundary::kind, rc::gen::inRange(0, 2)));
  return *rc::gen::container<std::vector<Boundary>>(boundary);
}

RC_GTEST_PROP(BoundarySimilarity, IsSymmetricAndOneOnlyForTheSame, ()) {
  const std::vector<Boundary> a = arbitrary_boundaries();
  const std::vector<Boundary> b = arbitrary_boundaries();
  const auto span = *rc::gen::inRange<std::size_t>(1, 5);
  const Fraction one = boundary_similarity(boundary_edits(a, b, span), span);
  RC_ASSERT(one == boundary_similarity(boundary_edits(b, a, span), span));
  RC_ASSERT(one.value() >= 0 && one.value() <= 1);
  const std::set<Boundary> first(a.begin(), a.end());
  const std::set<Boundary> second(b.begin(), b.end());
  RC_ASSERT((one == Fraction(1)) == (first == second));
}

RC_GTEST_PROP(BoundaryEdits, AccountForEveryBoundary, ()) {
  const std::vector<Boundary> a = arbitrary_boundaries();
  const std::vector<Boundary> b = arbitrary_boundaries();
  const BoundaryEdits edits = boundary_edits(a, b, *rc::gen::inRange<std::size_t>(1, 5));
  const std::set<Boundary> first(a.begin(), a.end());
  const std::set<Boundary> second(b.begin(), b.end());
  const auto all = static_cast<std::int64_t>(first.size() + second.size());
  RC_ASSERT(2 * (edits.matches + edits.substitutions + edits.transpositions) + edits.additions == all);
}

}  // namespace
}  // namespace mazmun::statistics
