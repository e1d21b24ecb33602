// Krippendorff's nominal alpha with every code point of the text as a unit of analysis, as ATLAS.ti reports it.
// González-Prieto, Pérez, Díaz & López-Fernández (2020, arXiv:2008.00977) put ATLAS.ti's coefficients into one formula;
// it is that of Krippendorff (2011, sections A-C), a position being a unit, what a coder gave it a value. Unlike the
// family of 2016 it knows no borders: a passage of 100 code points is 100 units.
//
// ATLAS.ti's coefficients are then, with `relabel` to keep the codes of one semantic domain or to name each domain:
//   alpha binary   position_alpha of the units of one code, one domain, or all codes, as one category
//   cu-alpha       conditional_position_alpha of the codes of one domain
//   Cu-alpha       conditional_position_alpha of the domains
// Several codes of one coder on a position are one value, the set of them. (ATLAS.ti wants the codes of a domain to
// exclude each other, and then there is no difference.)
#pragma once

#include "statistics/coefficients.hpp"
#include "statistics/unitizing.hpp"

namespace mazmun::statistics {

/// Gaps are a value. All of the text counts.
Outcome position_alpha(const Continua& continua);

/// Coded or not, whatever the codes.
Outcome binary_position_alpha(const Continua& continua);

/// Gaps are missing values: positions that two or more coders coded count.
Outcome conditional_position_alpha(const Continua& continua);

}  // namespace mazmun::statistics
