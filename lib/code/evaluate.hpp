// What lists of rules find, from what their leaves found.
#pragma once

#include <vector>

#include "code/rule_set.hpp"

namespace mazmun::code {

struct Found {
  text::Range range;                ///< code points of the segment's text
  const MatchRule* rule = nullptr;  ///< a phrase, a regular expression or an all
};

/// What `list` finds; nothing out of its scopes and where one of its vetoes is found. Of an `all` the longest from each
/// start.
std::vector<Found> find(const RuleList& list, const Reading& reading);
/// The same of a single rule; of a veto what would veto.
std::vector<Found> find(const Rule& rule, const Reading& reading);

/// Leftmost-longest: those that count, from left to right, without overlaps.
std::vector<Found> winners(std::vector<Found> found);

}  // namespace mazmun::code
