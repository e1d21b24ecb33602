// Coefficients that are published together: can one set of ratings have them all?
#pragma once

#include <string>

#include "verify/outcome.hpp"

namespace mazmun::verify {

/// Holds the figures of the claims that `claim.together` names against what is true of any two coders' nominal ratings
/// (statistics/audit.hpp). No data are needed. Unchecked where the figures don't constrain each other.
Outcome check_together(const Claim& claim, const Study& study);

/// The coefficient that a claim speaks of, by its measure ("…/cohen_kappa/value") or the words of its id ("kappa",
/// "pi"); empty where neither tells.
std::string coefficient_of(const Claim& claim);

}  // namespace mazmun::verify
