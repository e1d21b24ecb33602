#include "code/rules_coder.hpp"

#include <algorithm>
#include <utility>

#include "code/evaluate.hpp"
#include "code/judgement.hpp"

namespace mazmun::code {
namespace {

// What the coding says it came by.
std::string_view name_of(MatchRule::Kind kind) {
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
      rules_(codebook) {
  if (!rules_.mistakes().empty()) throw InputError(rules_.mistakes());
}

std::vector<Coding> RulesCoder::code(const Segment& segment, const std::string& coder) {
  const Reading& reading = rules_.read(segment);
  std::vector<std::pair<Found, std::size_t>> given;  // with its theme
  for (const std::size_t theme : reading.themes) {
    for (const Found& found : winners(find(rules_.of_theme(theme), reading))) given.emplace_back(found, theme);
  }
  std::stable_sort(given.begin(), given.end(),
                   [](const auto& a, const auto& b) { return a.first.range.start < b.first.range.start; });
  std::vector<Coding> codings;
  codings.reserve(given.size());
  for (const auto& [found, theme] : given) {
    Coding& coding = codings.emplace_back();
    coding.code = ids_[theme];
    coding.coder = coder;
    coding.span = Span{segment.span.start + found.range.start, segment.span.start + found.range.end};
    coding.by = name_of(found.rule->kind);
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
