// Coefficients of agreement between any number of coders, nominal, missing ratings allowed.
// Whole numbers up to one final division: the order of units, coders and categories makes no difference, not in the
// last digit either. Formulas, and definitions chosen where libraries differ: docs/methods.md, "Intercoder agreement".
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "model/agreement.hpp"
#include "statistics/counts.hpp"
#include "statistics/fraction.hpp"

namespace mazmun::statistics {

/// A fraction, or in plain words why there is none.
struct Outcome {
  std::optional<Fraction> value;
  std::string why;
};

/// One row of the table of coefficients.
struct CoefficientInfo {
  std::string_view name;      ///< "krippendorff_alpha", as in JSON and options
  std::string_view label;     ///< "Krippendorff's alpha", for people
  std::string_view symbol;    ///< "α"
  std::string_view citation;  ///< author, year, journal, pages
  Outcome (*compute)(const Counts&);
};

/// All coefficients, in the order in which they are shown.
std::span<const CoefficientInfo> coefficient_table();

/// The row called `name`; a null pointer where there is none.
const CoefficientInfo* find_coefficient(std::string_view name);

/// Every coefficient of the table, in its order. `n` is the number of units with two or more ratings, for Holsti's
/// coefficient that of decisions made on them.
Coefficients coefficients(const Counts& counts);

/// The same for a table of single-valued ratings. Categories that nobody used make no difference.
Coefficients coefficients(const Ratings& ratings);

}  // namespace mazmun::statistics
