// Several ids at once: their order, the names of a level.
#pragma once

#include "verify/outcome.hpp"

namespace mazmun::verify {

/// Do the published ids come first in the order of the measure, or of the published figures, in this order? Equals may
/// stand in any order.
Outcome check_order(const Claim& claim, const Documents& documents);

/// Are the published ids or labels those of the themes that are meant, or of the ids at the measure? Their order
/// doesn't matter. Labels are compared as words are matched: whatever case, variants of letters, half-spaces.
Outcome check_names(const Claim& claim, const Documents& documents);

}  // namespace mazmun::verify
