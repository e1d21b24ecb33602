// Several ids at once: their order, the names of a level, a table.
#pragma once

#include "verify/outcome.hpp"

namespace mazmun::verify {

/// Do the published ids come first in the order of the measure, in this order? Equals may stand in any order.
Outcome check_order(const Claim& claim, const Documents& documents);

/// Are the published ids those of the level? Their order doesn't matter.
Outcome check_names(const Claim& claim, const Documents& documents);

/// Does each row's figure agree with the measure of its id?
Outcome check_table(const Claim& claim, const Documents& documents);

}  // namespace mazmun::verify
