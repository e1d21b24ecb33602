// Agreement between coders: overall, for each pair of them, each code, each document, and without each coder.
#pragma once

#include "agree/settings.hpp"
#include "model/agreement.hpp"

namespace mazmun::agree {

/// Agreement in a table of ratings, or about coded units. Coders come in natural order of their names. `codes` holds
/// each code that occurs as given or not given: a coder with a rating for the unit judged it. `units` counts those with
/// two or more ratings.
///
/// Where categories are sets of codes a value is the whole set, equal or not; Holsti's coefficient looks into it: 2M /
/// (N1 + N2), M the codes that both coders gave to the same unit, N1 and N2 those that either gave. alpha_jaccard and
/// alpha_masi measure how far sets are apart.
Agreement agreement_of(const Ratings& ratings, const Settings& settings = {});

/// The same of units from coded segments: also without units to which nobody gave a code, and by document.
Agreement agreement_of_coded(const Ratings& units, const Settings& settings = {});

/// Each coder against themselves: `units` has coders named "NAME (1)", "NAME (2)" … The overall figures take the
/// judgements of one time as one coder; `intra` holds each coder by name.
Agreement agreement_over_time(const Ratings& units, const Settings& settings = {});

}  // namespace mazmun::agree
