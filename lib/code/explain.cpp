#include "code/explain.hpp"

#include <algorithm>

#include "code/evaluate.hpp"
#include "code/scope.hpp"

namespace mazmun::code {
namespace {

using Kind = MatchRule::Kind;

std::string who(const Segment& segment) {
  const std::string speaker = segment.speaker.empty() ? "nobody" : segment.speaker;
  const std::string question = segment.question.empty() ? "none" : segment.question;
  return "here the speaker is " + speaker + ", the question " + question + ", the document " + segment.document;
}

class Explainer {
 public:
  explicit Explainer(const Reading& reading) : reading_(&reading) {}

  std::vector<RuleExplanation> rules(const RuleList& list) const {
    std::vector<RuleExplanation> explained;
    for (const Rule& one : list.finds) explained.push_back(rule(one));
    for (const Rule& one : list.vetoes) explained.push_back(rule(one));
    return explained;
  }

  /// What keeps the whole list back; empty where nothing does.
  std::string stopped(const RuleList& list) const {
    for (const Scope* scope : list.scopes) {
      if (!holds_in(*scope, *reading_->segment)) return "holds " + describe(*scope) + "; " + who(*reading_->segment);
    }
    for (const Rule& veto : list.vetoes) {
      const auto found = find(veto, *reading_);
      if (!found.empty())
        return "stopped by " + describe(*veto.written) + ", since “" + quote(found.front().range).text +
               "” stands here";
    }
    return {};
  }

  Quote quote(text::Range range) const {
    const Segment& segment = *reading_->segment;
    const std::size_t start = text::byte_offset(segment.text, range.start);
    const std::size_t size = text::byte_offset(std::string_view(segment.text).substr(start), range.size());
    return {{segment.span.start + range.start, segment.span.start + range.end}, segment.text.substr(start, size)};
  }

 private:
  RuleExplanation rule(const Rule& rule) const {
    RuleExplanation explained;
    explained.rule = rule.written;
    for (const Found& found : winners(find(rule, *reading_))) explained.found.push_back(quote(found.range));
    explained.counts = !explained.found.empty();
    explained.parts = rules(rule.list);
    if (!explained.counts) explained.reason = reason(rule, explained);
    return explained;
  }

  std::string reason(const Rule& rule, RuleExplanation& explained) const {
    const MatchRule& written = *rule.written;
    const bool leaf = written.kind == Kind::phrase || written.kind == Kind::regex;
    if (!holds_in(written.only, *reading_->segment)) {
      if (leaf) show(reading_->leaves[rule.leaf], explained);
      return "holds " + describe(written.only) + "; " + who(*reading_->segment);
    }
    if (leaf) {
      show(reading_->inexact[rule.leaf], explained);
      return explained.found.empty() ? "not found" : "the letters differ, and exact asks for these very letters";
    }
    std::string stop = stopped(rule.list);
    if (!stop.empty()) return stop;
    if (written.kind != Kind::all) return "not found";
    std::string missing;
    for (const RuleExplanation& part : explained.parts) {
      if (part.rule->kind == Kind::none || part.counts) continue;
      missing += (missing.empty() ? "not found: " : ", ") + describe(*part.rule);
    }
    if (!missing.empty()) return missing;
    return "its parts stand further apart than " + std::to_string(written.within.value_or(0)) + " words";
  }

  void show(const std::vector<text::Range>& ranges, RuleExplanation& explained) const {
    for (const text::Range range : ranges) explained.found.push_back(quote(range));
  }

  const Reading* reading_;
};

}  // namespace

Segment segment_of(const std::string& text) {
  Segment segment;
  segment.id = "try:1";
  segment.document = "try";
  segment.span = {0, text::length(text)};
  segment.text = text;
  return segment;
}

Explanation explain(const Segment& segment, const Codebook& codebook, RuleSet& rules) {
  const Reading& reading = rules.read(segment);
  const Explainer explainer(reading);
  Explanation explanation{segment.id, segment.speaker, segment.question, segment.text, {}, 0};
  for (const std::size_t theme : reading.themes) {
    const RuleList& list = rules.of_theme(theme);
    ThemeExplanation explained;
    explained.id = codebook.themes[theme].id;
    explained.label = label_in(codebook.themes[theme].label, codebook.language, {});
    for (const Found& found : winners(find(list, reading))) explained.given.push_back(explainer.quote(found.range));
    if (explained.given.empty()) explained.stopped = explainer.stopped(list);
    explained.rules = explainer.rules(list);
    explanation.themes.push_back(std::move(explained));
  }
  const auto with_rules = std::count_if(codebook.themes.begin(), codebook.themes.end(),
                                        [](const Theme& theme) { return !theme.match.empty(); });
  explanation.silent = static_cast<std::size_t>(with_rules) - explanation.themes.size();
  return explanation;
}

}  // namespace mazmun::code
