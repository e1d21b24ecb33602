#include "aggregate/consensus.hpp"

#include <algorithm>
#include <tuple>

#include "base/error.hpp"
#include "base/suggest.hpp"

namespace mazmun::aggregate {
namespace {

// Appends `item` unless it stands behind `from`.
void add_once(std::vector<std::string_view>& items, std::size_t from, std::string_view item) {
  const auto begin = items.begin() + static_cast<std::ptrdiff_t>(from);
  if (std::find(begin, items.end(), item) == items.end()) items.push_back(item);
}

bool stands(std::size_t coders, std::size_t judges, Consensus consensus) {
  if (consensus == Consensus::majority) return 2 * coders > judges;
  return consensus != Consensus::all || coders == judges;
}

bool counts(const Coding& coding, const std::string& coder) { return coder.empty() || coding.coder == coder; }

}  // namespace

Consensus parse_consensus(const std::string& text) {
  if (text.empty()) return Consensus::only;
  if (text == "any") return Consensus::any;
  if (text == "majority") return Consensus::majority;
  if (text == "all") return Consensus::all;
  throw UsageError("--consensus: unknown rule \"" + text + "\"", did_you_mean(text, {"any", "majority", "all"}));
}

void Assignments::take_code(const Segment& segment, std::size_t first, const std::string& coder) {
  Assignment assignment{segment.codes[first].code, first, spans_.size(), 0, coders_.size(), 0};
  for (std::size_t i = first; i < segment.codes.size(); ++i) {
    const Coding& coding = segment.codes[i];
    if (!counts(coding, coder) || coding.code != assignment.code) continue;
    spans_.push_back(coding.span.value_or(segment.span));
    add_once(coders_, assignment.first_coder, std::string_view(coding.coder));
  }
  const auto begin = spans_.begin() + static_cast<std::ptrdiff_t>(assignment.first_span);
  std::sort(begin, spans_.end(),
            [](const Span& a, const Span& b) { return std::tie(a.start, a.end) < std::tie(b.start, b.end); });
  spans_.erase(std::unique(begin, spans_.end()), spans_.end());
  assignment.last_span = spans_.size();
  assignment.last_coder = coders_.size();
  all_.push_back(assignment);
}

void Assignments::take(const Segment& segment, const std::string& coder, Consensus consensus) {
  all_.clear();
  spans_.clear();
  coders_.clear();
  for (std::size_t i = 0; i < segment.codes.size(); ++i) {
    const Coding& coding = segment.codes[i];
    if (!counts(coding, coder)) continue;
    const bool known =
        std::any_of(all_.begin(), all_.end(), [&](const auto& other) { return other.code == coding.code; });
    if (!known) take_code(segment, i, coder);
  }
  const std::size_t judges = coder.empty() ? segment.coders.size() : 1;
  std::erase_if(all_,
                [&](const Assignment& each) { return !stands(each.last_coder - each.first_coder, judges, consensus); });
}

}  // namespace mazmun::aggregate
