// Claims against each other: one thing published twice, figures that changed places.
#pragma once

#include <vector>

#include "verify/outcome.hpp"

namespace mazmun::verify {

/// Holds `equals` against the figures that the claim says are the same. A difference contradicts; where the claim has
/// nothing else to compare, equality reproduces.
Outcome with_same_as(Outcome outcome, const Claim& claim);

/// `outcomes` (one a claim, in the order of the study) with what other claims tell. Two claims from different places
/// that publish different figures for one measure contradict each other; the one that the data bear out is not charged
/// with it. Where two claims differ from the data and fit when exchanged, both say so, and where a figure is that of
/// another count beside the measure.
std::vector<Outcome> with_other_claims(std::vector<Outcome> outcomes, const Study& study, const Documents& documents);

}  // namespace mazmun::verify
