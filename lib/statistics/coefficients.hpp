// Coefficients of agreement between any number of coders, nominal, missing ratings allowed.
// Whole numbers up to one final division: the order of units, coders and categories makes no difference, not in the
// last digit either. Formulas, and definitions chosen where libraries differ: docs/methods.md, "Intercoder agreement".
#pragma once

#include <span>
#include <string_view>

#include "model/agreement.hpp"
#include "statistics/counts.hpp"
#include "statistics/distance.hpp"
#include "statistics/outcome.hpp"
#include "statistics/standard_errors.hpp"
#include "statistics/weighted.hpp"

namespace mazmun::statistics {

/// What decides how far two categories are apart, for a coefficient.
enum class Basis {
  none,     ///< nothing: equal or not
  weights,  ///< --weights
  metric,   ///< --metric
  jaccard,  ///< the sets that the categories stand for
  masi,
};

/// One row of the table of coefficients.
struct CoefficientInfo {
  std::string_view name;                 ///< "krippendorff_alpha", as in JSON and options
  std::string_view label;                ///< "Krippendorff's alpha", for people
  std::string_view symbol;               ///< "α"
  std::string_view citation;             ///< author, year, journal, pages
  Basis basis;                           ///< what decides how far two categories are apart
  Outcome (*nominal)(const Counts&);     ///< where any two categories are equally far apart; null: never
  Outcome (*weighted)(const Weighted&);  ///< where they aren't; null: they always are
  StandardError standard_error;          ///< null: none is published
};

/// All coefficients, in the order in which they are shown.
std::span<const CoefficientInfo> coefficient_table();

/// The row called `name`; a null pointer where there is none.
const CoefficientInfo* find_coefficient(std::string_view name);

/// Every coefficient of the table, in its order; those of sets only with `sets` and where the categories are sets. `n`
/// is the number of units with two or more ratings, for Holsti's coefficient that of decisions made on them. Categories
/// that nobody used make no difference.
Coefficients coefficients(const Ratings& ratings, const Measures& measures = {}, bool sets = false);

/// The same with standard errors, and intervals of 1 - `error` confidence by them: value ± t(n - 1) standard errors, no
/// further than the coefficient itself can go.
Coefficients coefficients_with_errors(const Ratings& ratings, const Measures& measures, bool sets, double error);

}  // namespace mazmun::statistics
