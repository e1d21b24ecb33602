// One code that one coder gave one segment: the spans that were marked with it, and which of them are not as they were.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "diff/difference.hpp"
#include "model/segment.hpp"

namespace mazmun::diff {

/// A coding, seen from its segment.
struct MarkedSpan {
  std::optional<std::pair<std::int64_t, std::int64_t>> place;  ///< from the start of the segment; nothing: all of it
  Value shown;  ///< {"start", "end", "quote", "by", "memo", "confidence", "was"} as far as they are there
};

using Assignment = std::vector<MarkedSpan>;

/// `coding` of `segment`; with a quote where the segment has its text and the span lies in it.
MarkedSpan marked(const Coding& coding, const Segment& segment);

struct AssignmentChange {
  std::vector<Detail> details;  ///< named "coding", one a mark
  bool moved = false;           ///< a span is at another place, or there are more or fewer
};

/// Marks at the same place belong together, the others in the order of their places; what remains was added or removed.
AssignmentChange compare_assignments(const Assignment& before, const Assignment& after);

}  // namespace mazmun::diff
