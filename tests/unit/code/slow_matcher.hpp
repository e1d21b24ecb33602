// A matcher that is as slow as it is plain: it tries every place of a text letter by letter and every choice of an
// `all`, from the words of docs/matching.md. It shares no code with lib/code, lib/match or the fold, so that both can
// be held against each other.
#pragma once

#include <string>
#include <vector>

#include "model/match_rule.hpp"
#include "model/segment.hpp"

namespace mazmun::test {

/// The hits of a code that has these rules: leftmost, then longest, without overlaps. Of the segment only speaker,
/// question and document count; positions are code points of `text`.
std::vector<Span> slow_find(const MatchList& rules, const Segment& segment, const std::u32string& text);

}  // namespace mazmun::test
