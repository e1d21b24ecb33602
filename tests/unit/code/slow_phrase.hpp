// Phrases for the slow matcher: every word start of the text is tried, and every way to go on from there.
#pragma once

#include <vector>

#include "model/match_rule.hpp"
#include "slow_text.hpp"

namespace mazmun::test {

/// All places where the phrase of `rule` stands in the text, overlapping ones too, in no order.
std::vector<Span> find_phrase(const MatchRule& rule, const std::u32string& text);

}  // namespace mazmun::test
