// A published table: its cells against the data, and against each other.
#pragma once

#include "verify/outcome.hpp"

namespace mazmun::verify {

/// Does each figure agree with the measure of its row (and column)? Do rows and columns add up to their totals, and are
/// percentages those of their counts? What the table contradicts in itself needs no data.
Outcome check_table(const Claim& claim, const Documents& documents);

}  // namespace mazmun::verify
