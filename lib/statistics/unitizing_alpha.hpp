// Krippendorff's alpha for unitizing of 1995 and 2004: how far the borders of the passages of one code are apart.
// Squared differences of borders, squared lengths of units that stand in a gap. Each code is looked at by itself, so
// passages with several codes need no rule; overlapping units of one coder and code are joined first.
#pragma once

#include <vector>

#include "statistics/coefficients.hpp"
#include "statistics/fraction.hpp"
#include "statistics/unitizing.hpp"

namespace mazmun::statistics {

/// Observed and expected disagreement of one category. Both 0 where nobody used it.
struct UnitDisagreement {
  Fraction observed = 0;
  Fraction expected = 0;
  std::int64_t units = 0;  ///< of all coders
};

/// Difference between two coders' sections, Krippendorff (1995, p. 61; 2004, chapter 11.6): for two units that share
/// text the sum of squared differences of their starts and ends; for a unit that lies inside a gap its squared length;
/// else 0. A section with a category below 0 is a gap.
Wide section_difference(const Unit& a, const Unit& b);

/// Krippendorff (2004, Content Analysis, 2nd ed., chapter 11.6), for `category`:
///   D_o = sum over ordered pairs of coders and their sections of the difference / (m (m - 1) L²)
///   D_e = (2/L) sum over units u of [(N - 1)/3 (2l³ - 3l² + l) + l² sum over gaps g with l_g ≥ l of (l_g - l + 1)]
///         / (mL (mL - 1) - sum over units of l (l - 1))
/// m coders, L the length of the text, N the units of the category of all coders, l their lengths; gaps of all coders,
/// none of which reaches over the end of a document. The formula of 1995 expects less in long texts (its example C, cut
/// finer and finer: .679 printed, .693 here); that of 2004 is taken. Requires two coders or more and text.
UnitDisagreement unit_disagreement(const Continua& continua, int category);

/// 1 - D_o/D_e for one category. No value for fewer than two coders, no text, or a category that nobody used.
Outcome unitizing_alpha(const Continua& continua, int category);

/// 1 - (sum of D_o)/(sum of D_e) over the categories that occur (Krippendorff 2004, chapter 11.6).
Outcome unitizing_alpha(const Continua& continua);

}  // namespace mazmun::statistics
