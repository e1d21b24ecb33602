// A filter whose segments are worked on by several threads. What comes out is that of run_filter(), byte for byte.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "format/filter.hpp"

namespace mazmun::format {

/// What one thread does with segments.
struct SegmentWorker {
  std::function<void(Segment&, const Place&)> change;
  /// Appends to `line`, the record of a segment that nobody has coded, the members "coders" and "codes" that change()
  /// would give it, each behind a comma: so the record needn't be written anew. May be empty. The segment has no id.
  std::function<void(const Segment&, std::string& line)> append_codes = {};
};

struct SharedWork {
  std::size_t threads = 1;
  /// Makes the worker of one thread, on that thread.
  std::function<SegmentWorker()> worker;
  /// Whether the segments of a document must come to Filter::segment one by one, in order. May be empty. Called ahead
  /// of Filter::document.
  std::function<bool(const Document&)> in_order = {};
};

/// As run_filter(), for a filter that writes a "coded" stream: what becomes of segments is the workers', except in
/// documents that are in order. Headers and documents come to the filter one by one, in order.
void run_working_filter(const std::vector<std::string>& files, const Filter& filter, const SharedWork& work,
                        StreamWriter& writer);

}  // namespace mazmun::format
