// Agreement between coders, overall, for each pair of them and for each code.
#pragma once

#include <string>

#include "agree/units.hpp"
#include "model/agreement.hpp"

namespace mazmun::agree {

/// Agreement in a table of ratings. Coders come in natural order of their names. `codes` holds each category that
/// occurs as given or not given: a coder with a rating for the unit judged it. There is no `coded_only`. `units` counts
/// those with two or more ratings.
Agreement agreement_of(const Ratings& ratings);

/// Agreement about coded segments. A unit's value is its set of codes, equal or not; only Holsti's coefficient looks
/// into the set: 2M / (N1 + N2), M the codes that both coders gave to the same segment, N1 and N2 those that either
/// gave. `codes` holds each code as given or not given, `coded_only` the overall figures without units to which nobody
/// gave a code. `level` is taken over into the result.
Agreement agreement_of(const CodedUnits& units, const std::string& level = {});

}  // namespace mazmun::agree
