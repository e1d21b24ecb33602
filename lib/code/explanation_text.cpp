#include "code/explain.hpp"

namespace mazmun::code {
namespace {

using Kind = MatchRule::Kind;

std::string in_words(const std::vector<Quote>& quotes) {
  std::string text;
  for (const Quote& quote : quotes) {
    text += text.empty() ? "" : ", ";
    text += "“" + quote.text + "” (" + std::to_string(quote.span.start) + "–" + std::to_string(quote.span.end) + ")";
  }
  return text;
}

std::string line_of(const Place& place) {
  return place.line == 0 ? place.pointer : "line " + std::to_string(place.line);
}

std::string outcome(const RuleExplanation& rule) {
  if (rule.counts) return "finds " + in_words(rule.found) + (rule.rule->kind == Kind::none ? ", and so vetoes" : "");
  if (rule.rule->kind == Kind::none && rule.reason == "not found") return "not found, so nothing is vetoed";
  return rule.found.empty() ? rule.reason : "would find " + in_words(rule.found) + ", but " + rule.reason;
}

void add_rules(std::string& text, const std::vector<RuleExplanation>& rules, const std::string& indent) {
  for (const RuleExplanation& rule : rules) {
    const bool silent = rule.found.empty() && rule.parts.empty();
    if (indent.size() == 2 && silent && rule.reason == "not found") continue;
    const std::string line = line_of(rule.rule->place);
    text += indent + describe(*rule.rule) + (line.empty() || indent.size() > 2 ? "" : " (" + line + ")") + ": " +
            outcome(rule) + "\n";
    if (rule.parts.size() > 1) add_rules(text, rule.parts, indent + "  ");
  }
}

void add_theme(std::string& text, const ThemeExplanation& theme) {
  text += "\n" + theme.id + (theme.label.empty() ? "" : " (" + theme.label + ")") + ": ";
  text += theme.given.empty() ? "not given" : "given at " + in_words(theme.given);
  text += theme.stopped.empty() ? "\n" : ", " + theme.stopped + "\n";
  add_rules(text, theme.rules, "  ");
}

Value quotes_value(const std::vector<Quote>& quotes) {
  Array list;
  for (const Quote& quote : quotes) {
    list.emplace_back(Object{{"start", quote.span.start}, {"end", quote.span.end}, {"text", quote.text}});
  }
  return list;
}

Value rules_value(const std::vector<RuleExplanation>& rules) {
  Array list;
  for (const RuleExplanation& rule : rules) {
    Object object{{"rule", describe(*rule.rule)}};
    if (rule.rule->place.line > 0) object.emplace_back("line", rule.rule->place.line);
    object.emplace_back("counts", rule.counts);
    object.emplace_back("found", quotes_value(rule.found));
    if (!rule.reason.empty()) object.emplace_back("reason", rule.reason);
    if (!rule.parts.empty()) object.emplace_back("parts", rules_value(rule.parts));
    list.emplace_back(std::move(object));
  }
  return list;
}

Value theme_value(const ThemeExplanation& theme) {
  Object object{{"code", theme.id}};
  if (!theme.label.empty()) object.emplace_back("label", theme.label);
  object.emplace_back("given", quotes_value(theme.given));
  if (!theme.stopped.empty()) object.emplace_back("stopped", theme.stopped);
  object.emplace_back("rules", rules_value(theme.rules));
  return object;
}

}  // namespace

std::string explanation_text(const Explanation& explanation) {
  std::string text = explanation.segment;
  if (!explanation.speaker.empty()) text += ", speaker " + explanation.speaker;
  if (!explanation.question.empty()) text += ", question " + explanation.question;
  text += "\n  " + explanation.text + "\n";
  for (const ThemeExplanation& theme : explanation.themes) add_theme(text, theme);
  const std::string other = explanation.themes.empty() ? "" : "other ";
  const std::string codes = explanation.silent == 1 ? "code with rules finds" : "codes with rules find";
  text += "\n" + std::to_string(explanation.silent) + " " + other + codes + " nothing here.\n";
  return text;
}

Value explanation_value(const Explanation& explanation) {
  Object object{{"segment", explanation.segment}};
  if (!explanation.speaker.empty()) object.emplace_back("speaker", explanation.speaker);
  if (!explanation.question.empty()) object.emplace_back("question", explanation.question);
  object.emplace_back("text", explanation.text);
  Array themes;
  for (const ThemeExplanation& theme : explanation.themes) themes.push_back(theme_value(theme));
  object.emplace_back("themes", std::move(themes));
  object.emplace_back("silent", explanation.silent);
  return object;
}

}  // namespace mazmun::code
