// Whether a segment lies where a rule holds.
#pragma once

#include "model/match_rule.hpp"
#include "model/segment.hpp"

namespace mazmun::code {

/// True where the speaker, the question and the document of `segment` are among those that `scope` names. What a
/// segment doesn't have is among none.
bool holds_in(const Scope& scope, const Segment& segment);

}  // namespace mazmun::code
