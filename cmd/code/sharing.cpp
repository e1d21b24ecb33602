// Coders that several threads can be at once.
#include <algorithm>

#include "base/ordered_work.hpp"
#include "source.hpp"

namespace mazmun {
namespace {

format::SegmentWorker worker_of(const std::vector<CoderSource>& sources) {
  std::vector<format::SegmentWorker> workers;
  for (const CoderSource& source : sources) {
    if (source.worker) workers.push_back(source.worker());
  }
  format::SegmentWorker all;
  // Of a segment that nobody has coded only the one who gives codes has something to say.
  for (const format::SegmentWorker& one : workers) {
    if (one.append_codes) all.append_codes = one.append_codes;
  }
  all.change = [workers](Segment& segment, const Place& place) {
    for (const format::SegmentWorker& one : workers) one.change(segment, place);
  };
  return all;
}

}  // namespace

std::optional<format::SharedWork> shared_work(const std::vector<CoderSource>& sources, std::size_t threads) {
  const auto may_share = [](const CoderSource& source) { return source.worker || source.idle; };
  if (!std::all_of(sources.begin(), sources.end(), may_share)) return std::nullopt;
  format::SharedWork work;
  work.threads = thread_count(threads);
  work.worker = [&sources] { return worker_of(sources); };
  work.in_order = [&sources](const Document& document) {
    return std::any_of(sources.begin(), sources.end(),
                       [&](const CoderSource& source) { return !source.worker && !source.idle(document); });
  };
  return work;
}

}  // namespace mazmun
