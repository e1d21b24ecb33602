// Regular expressions for the slow matcher: for every place of the text, the set of all places where a match may end.
//
//   expression = ["\b"] choice ["\b"]
//   choice     = row {"|" row}
//   row        = {piece ["*" | "+" | "?"] ["?"]}
//   piece      = "(" choice ")" | "[" ["^"] signs "]" | "." | "^" | "$" | "\d" | "\" sign | sign
#pragma once

#include <string>
#include <vector>

#include "slow_text.hpp"

namespace mazmun::test {

/// The matches from left to right: the longest at each place, one behind the other, none empty.
std::vector<Span> find_expression(const std::string& expression, const std::u32string& text);

}  // namespace mazmun::test
