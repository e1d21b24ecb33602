#include "code/rules_coder.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "code/evaluate.hpp"
#include "code/judgement.hpp"

namespace mazmun::code {
namespace {

// What the coding says it came by.
const char* name_of(MatchRule::Kind kind) {
  switch (kind) {
    case MatchRule::Kind::regex:
      return "regex";
    case MatchRule::Kind::all:
      return "all";
    default:
      return "phrase";
  }
}

}  // namespace

RulesCoder::RulesCoder(const Codebook& codebook)
    : ids_(codebook.ids()),
      empty_(std::all_of(codebook.themes.begin(), codebook.themes.end(),
                         [](const Theme& theme) { return theme.match.empty(); })),
      rules_(codebook),
      ends_(ids_.size()) {
  if (!rules_.mistakes().empty()) throw InputError(rules_.mistakes());
}

// Of themes without more than alternatives: in the order of starts and themes, longer hits before shorter ones, a hit
// wins that begins behind the last winner of its theme.
void RulesCoder::give_plain() {
  if (plain_.size() > 1) {
    std::sort(plain_.begin(), plain_.end(), [](const LeafHit& a, const LeafHit& b) {
      if (a.range.start != b.range.start) return a.range.start < b.range.start;
      return std::tuple(a.theme, b.range.end, a.leaf) < std::tuple(b.theme, a.range.end, b.leaf);
    });
  }
  for (const LeafHit& hit : plain_) {
    std::size_t& end = ends_[hit.theme];
    if (hit.range.start < end) continue;
    end = hit.range.end;
    given_.push_back({hit.theme, hit.range, name_of(hit.regex ? MatchRule::Kind::regex : MatchRule::Kind::phrase)});
  }
  for (const LeafHit& hit : plain_) ends_[hit.theme] = 0;
}

const std::vector<Given>& RulesCoder::find(const Segment& segment) {
  given_.clear();
  const Reading& reading = rules_.read(segment, plain_);
  give_plain();
  if (reading.themes.empty()) return given_;
  for (const std::size_t theme : reading.themes) {
    for (const Found& found : winners(code::find(rules_.of_theme(theme), reading)))
      given_.push_back({theme, found.range, name_of(found.rule->kind)});
  }
  std::stable_sort(given_.begin(), given_.end(), [](const Given& a, const Given& b) {
    return std::pair(a.range.start, a.theme) < std::pair(b.range.start, b.theme);
  });
  return given_;
}

std::vector<Coding> RulesCoder::code(const Segment& segment, const std::string& coder) {
  std::vector<Coding> codings;
  for (const Given& given : find(segment)) {
    Coding& coding = codings.emplace_back();
    coding.code = ids_[given.theme];
    coding.coder = coder;
    coding.span = Span{segment.span.start + given.range.start, segment.span.start + given.range.end};
    coding.by = given.by;
  }
  return codings;
}

Segment& judge(Segment& segment, RulesCoder& rules, const std::string& coder, bool replace, const Place& place) {
  if (segment.text.empty() && segment.span.end > segment.span.start) {
    throw InputError(place, "has no text for the rules to match", "code a stream that was written without --text-free");
  }
  give(segment, {coder, rules.code(segment, coder)}, replace, place);
  return segment;
}

}  // namespace mazmun::code
