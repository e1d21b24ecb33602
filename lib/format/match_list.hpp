// The `match` lists of a codebook, as docs/matching.md describes them.
#pragma once

#include "format/fields.hpp"
#include "model/match_rule.hpp"

namespace mazmun::format {

/// Reads a list of rules. Reports every mistake: no or more than one kind, keys that don't go with the kind, a regular
/// expression that RE2 refuses, an empty list.
MatchList read_match_list(const Field& field);

}  // namespace mazmun::format
