// Krippendorff's family of alphas for texts with passages, 2016: how much text coders coded alike.
// Agreement is counted in code points; for chance agreement a unit stays whole and can't be paired with itself.
//
// Krippendorff, Mathet, Bouvry & Widlöcher (2016, Quality & Quantity 50, 2347-2364) and Krippendorff (2019, Content
// Analysis, 4th ed., section 12.6). With ℓ_ck the observed coincidences (text that coder i gave c and coder j gave k,
// over ordered pairs, divided by m - 1), ℓ_c its margins and ℓ its sum, expected coincidences are
//   ε_ck = ℓ (ℓ_c ℓ_k - [c = k] C_c) / (ℓ² - C),  C_c = sum of squared lengths of the units of c, C = sum of C_c,
// where a gap counts as so many units of length one; and alpha = 1 - (ℓ - Σ ℓ_cc) / (ℓ - Σ ε_cc).
//
// Where one coder gave several codes to a passage, its set of codes is one category, as elsewhere in mazmun: units are
// cut where the set changes (`stretches`). For codes that exclude each other that is what the authors define.
#pragma once

#include <vector>

#include "statistics/coefficients.hpp"
#include "statistics/unitizing.hpp"

namespace mazmun::statistics {

/// One category of the conditional alpha.
struct CategoryAlpha {
  std::vector<int> categories;  ///< the set of codes
  Outcome alpha;                ///< of (k)u-alpha
  std::int64_t length = 0;      ///< text that coders gave it, all coders together
  std::int64_t paired = 0;      ///< of that, the sum over pairs of coders of the text where the other coded as well
};

/// u-alpha: text is gap or of a category; all of it counts (2016, equation 5; 2019, eq. 34).
Outcome continuum_alpha(const Continua& continua);

/// |u-alpha, "alpha binary": coded or not, whatever the code (2016, equation 6; 2019, eq. 35). Units that overlap count
/// as one, units that touch as two. With the units of one code alone (`relabel`): is this code there or not.
Outcome binary_continuum_alpha(const Continua& continua);

/// cu-alpha: which code, given that both coded (2016, equations 8-11; 2019, eqs. 36-37). Only text that two coders
/// coded counts; C_c is the sum over units of c and over the other coders of the squared length that the unit shares
/// with the coder's coded text, divided by m - 1. No value where one category is left, or where most of m > 2 coders
/// coded so little that ℓ² ≤ C.
Outcome conditional_continuum_alpha(const Continua& continua);

/// (k)u-alpha: the same for each category against all others (2016, equation 13; 2019, eq. 38), in order of the sets.
std::vector<CategoryAlpha> category_continuum_alphas(const Continua& continua);

}  // namespace mazmun::statistics
