#include "slow_matcher.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "slow_expression.hpp"
#include "slow_phrase.hpp"
#include "slow_text.hpp"

namespace mazmun::test {
namespace {

using Found = std::set<std::pair<std::size_t, std::size_t>>;

struct Scene {
  const Segment& segment;
  const std::u32string& text;
};

Found find_list(const MatchList& rules, const Scene& scene);

std::u32string with_ascii_digits(std::u32string name) {
  for (char32_t& c : name) {
    if (c >= U'۰' && c <= U'۹') c -= U'۰' - U'0';
    if (c >= U'٠' && c <= U'٩') c -= U'٠' - U'0';
  }
  return name;
}

bool is_like(const std::u32string& pattern, const std::u32string& name) {
  if (pattern.empty()) return name.empty();
  if (pattern[0] != U'*') return !name.empty() && name[0] == pattern[0] && is_like(pattern.substr(1), name.substr(1));
  return is_like(pattern.substr(1), name) || (!name.empty() && is_like(pattern, name.substr(1)));
}

bool is_named(const std::string& name, const std::vector<std::string>& patterns) {
  if (patterns.empty()) return true;
  return !name.empty() && std::any_of(patterns.begin(), patterns.end(), [&](const std::string& pattern) {
    return is_like(with_ascii_digits(from_utf8(pattern)), with_ascii_digits(from_utf8(name)));
  });
}

bool holds(const Scope& scope, const Segment& segment) {
  return is_named(segment.speaker, scope.speakers) && is_named(segment.question, scope.questions) &&
         is_named(segment.document, scope.documents);
}

bool finds(const MatchRule& rule) { return rule.kind != MatchRule::Kind::none && rule.kind != MatchRule::Kind::only; }

Found found_of(const std::vector<Span>& spans) {
  Found found;
  for (const Span& span : spans) found.insert({span.start, span.end});
  return found;
}

// Every choice of one match for each item; choices that reach from the same place to the same place are one.
Found find_choices(const MatchRule& rule, const Scene& scene);

Found find_rule(const MatchRule& rule, const Scene& scene) {
  if (!holds(rule.only, scene.segment)) return {};
  switch (rule.kind) {
    case MatchRule::Kind::phrase:
      return found_of(find_phrase(rule, scene.text));
    case MatchRule::Kind::regex:
      return found_of(find_expression(rule.text, scene.text));
    case MatchRule::Kind::all:
      return find_choices(rule, scene);
    case MatchRule::Kind::any:
      return find_list(rule.items, scene);
    case MatchRule::Kind::none:
    case MatchRule::Kind::only:
      break;
  }
  return {};
}

// Whether an item of the list keeps the whole list from finding anything.
bool is_vetoed(const MatchList& rules, const Scene& scene) {
  return std::any_of(rules.begin(), rules.end(), [&](const MatchRule& rule) {
    if (rule.kind == MatchRule::Kind::only) return !holds(rule.only, scene.segment);
    return rule.kind == MatchRule::Kind::none && holds(rule.only, scene.segment) &&
           !find_list(rule.items, scene).empty();
  });
}

Found find_choices(const MatchRule& rule, const Scene& scene) {
  if (is_vetoed(rule.items, scene)) return {};
  Found choices;
  bool first = true;
  for (const MatchRule& item : rule.items) {
    if (!finds(item)) continue;
    Found longer;
    for (const auto& hit : find_rule(item, scene)) {
      if (first) longer.insert(hit);
      for (const auto& choice : choices)
        longer.insert({std::min(choice.first, hit.first), std::max(choice.second, hit.second)});
    }
    choices = longer;
    first = false;
  }
  const Letters letters = letters_of(scene.text);
  std::erase_if(choices, [&](const auto& choice) {
    return rule.within && words_in(letters, {choice.first, choice.second}) > *rule.within;
  });
  return choices;
}

Found find_list(const MatchList& rules, const Scene& scene) {
  Found found;
  if (is_vetoed(rules, scene)) return found;
  for (const MatchRule& rule : rules) found.merge(find_rule(rule, scene));
  return found;
}

}  // namespace

std::vector<Span> slow_find(const MatchList& rules, const Segment& segment, const std::u32string& text) {
  const Found found = find_list(rules, {segment, text});
  std::vector<Span> all;
  for (const auto& [start, end] : found) all.push_back({start, end});
  std::sort(all.begin(), all.end(),
            [](const Span& a, const Span& b) { return a.start != b.start ? a.start < b.start : a.end > b.end; });
  std::vector<Span> kept;
  for (const Span& hit : all) {
    if (kept.empty() || kept.back().end <= hit.start) kept.push_back(hit);
  }
  return kept;
}

}  // namespace mazmun::test
