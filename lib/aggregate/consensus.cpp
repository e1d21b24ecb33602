#include "aggregate/consensus.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/suggest.hpp"

namespace mazmun::aggregate {
namespace {

template <class Item>
void add_once(std::vector<Item>& items, const Item& item) {
  if (std::find(items.begin(), items.end(), item) == items.end()) items.push_back(item);
}

bool stands(const Assignment& assignment, std::size_t judges, Consensus consensus) {
  switch (consensus) {
    case Consensus::majority:
      return 2 * assignment.coders.size() > judges;
    case Consensus::all:
      return assignment.coders.size() == judges;
    case Consensus::only:
    case Consensus::any:
      break;
  }
  return true;
}

}  // namespace

Consensus parse_consensus(const std::string& text) {
  if (text.empty()) return Consensus::only;
  if (text == "any") return Consensus::any;
  if (text == "majority") return Consensus::majority;
  if (text == "all") return Consensus::all;
  throw UsageError("--consensus: unknown rule \"" + text + "\"", did_you_mean(text, {"any", "majority", "all"}));
}

std::vector<Assignment> assignments_of(const Segment& segment, const std::string& coder, Consensus consensus) {
  std::vector<Assignment> assignments;
  for (std::size_t i = 0; i < segment.codes.size(); ++i) {
    const Coding& coding = segment.codes[i];
    if (!coder.empty() && coding.coder != coder) continue;
    auto known = std::find_if(assignments.begin(), assignments.end(),
                              [&](const Assignment& other) { return other.code == coding.code; });
    if (known == assignments.end()) known = assignments.insert(known, Assignment{coding.code, {}, {}, i});
    add_once(known->spans, coding.span.value_or(segment.span));
    add_once(known->coders, coding.coder);
  }
  const std::size_t judges = coder.empty() ? segment.coders.size() : 1;
  std::erase_if(assignments, [&](const Assignment& assignment) { return !stands(assignment, judges, consensus); });
  return assignments;
}

}  // namespace mazmun::aggregate
