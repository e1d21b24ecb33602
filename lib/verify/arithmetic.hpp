// Published figures against each other: no data are needed.
#pragma once

#include "verify/outcome.hpp"

namespace mazmun::verify {

/// Do `parts` add up to `whole`? Counts exactly, printed decimals within half a unit of the last digit each.
Outcome check_sum(const Claim& claim);

/// Does `equals` round 100 * count / base?
Outcome check_percentage(const Claim& claim);

}  // namespace mazmun::verify
