// Coefficients that are published together: can one set of ratings have them all?
#pragma once

#include <string>

#include "verify/outcome.hpp"

namespace mazmun::verify {

/// Holds the figures of `claim.together` against what is true of any nominal ratings by two coders, or by as many as
/// the claim says, of so many units and categories (statistics/audit.hpp). No data are needed. Unchecked where the
/// figures don't constrain each other.
Outcome check_together(const Claim& claim, const Study& study);

/// The coefficient that a claim speaks of, by its measure ("…/cohen_kappa/value") or the words of its id ("kappa",
/// "pi"); empty where neither tells.
std::string coefficient_of(const Claim& claim);

}  // namespace mazmun::verify
