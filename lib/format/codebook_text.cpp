#include "format/codebook_text.hpp"

#include <algorithm>

namespace mazmun::format {
namespace {

Value texts(const std::vector<std::string>& list) { return Array(list.begin(), list.end()); }

Value rules_value(const MatchList& list);

void add_scope(Value& value, const Scope& scope) {
  if (scope.speakers.empty() && scope.questions.empty() && scope.documents.empty()) return;
  Value only = Object();
  if (!scope.speakers.empty()) only.add("speaker", texts(scope.speakers));
  if (!scope.questions.empty()) only.add("question", texts(scope.questions));
  if (!scope.documents.empty()) only.add("document", texts(scope.documents));
  value.add("only", std::move(only));
}

bool is_plain_phrase(const MatchRule& rule) {
  const bool scoped = !rule.only.speakers.empty() || !rule.only.questions.empty() || !rule.only.documents.empty();
  return rule.kind == MatchRule::Kind::phrase && !rule.exact && rule.inflect.empty() && !scoped;
}

Value rule_value(const MatchRule& rule) {
  using Kind = MatchRule::Kind;
  if (is_plain_phrase(rule)) return rule.text;
  Value value = Object();
  if (rule.kind == Kind::phrase) value.add("phrase", rule.text);
  if (rule.exact) value.add("exact", true);
  if (!rule.inflect.empty()) value.add("inflect", rule.inflect);
  if (rule.kind == Kind::regex) value.add("regex", rule.text);
  if (rule.kind == Kind::all) value.add("all", rules_value(rule.items));
  if (rule.within) value.add("within", *rule.within);
  if (rule.kind == Kind::any) value.add("any", rules_value(rule.items));
  if (rule.kind == Kind::none) value.add("not", rules_value(rule.items));
  add_scope(value, rule.only);
  return value;
}

Value rules_value(const MatchList& list) {
  Array rules;
  for (const MatchRule& rule : list) rules.push_back(rule_value(rule));
  return rules;
}

Value label_value(const Label& label) {
  if (label.size() == 1 && label.front().first.empty()) return label.front().second;
  Value value = Object();
  for (const auto& [language, text] : label) value.add(language, text);
  return value;
}

// Whether the level is what assign_levels() would give.
bool follows_from_tree(const Codebook& codebook, const Theme& theme) {
  if (theme.children.empty()) return theme.level == 0;
  return std::all_of(theme.children.begin(), theme.children.end(),
                     [&](std::size_t child) { return codebook.themes[child].level + 1 == theme.level; });
}

void add_text(Value& value, const std::string& key, const std::string& text) {
  if (!text.empty()) value.add(key, text);
}

// By recursion: codes nest no deeper than their file may.
Value theme_value(const Codebook& codebook, std::size_t index) {
  const Theme& theme = codebook.themes[index];
  Value value;
  value.add("id", theme.id);
  if (!theme.label.empty()) value.add("label", label_value(theme.label));
  if (!follows_from_tree(codebook, theme)) value.add("level", codebook.levels[theme.level]);
  add_text(value, "definition", theme.definition);
  add_text(value, "include", theme.include);
  add_text(value, "exclude", theme.exclude);
  add_text(value, "memo", theme.memo);
  add_text(value, "role", theme.role);
  if (theme.layer) value.add("layer", *theme.layer);
  if (!theme.match.empty()) value.add("match", rules_value(theme.match));
  if (!theme.examples.empty()) value.add("examples", texts(theme.examples));
  Array children;
  for (const std::size_t child : theme.children) children.push_back(theme_value(codebook, child));
  if (!children.empty()) value.add("children", std::move(children));
  return value;
}

}  // namespace

Value codebook_value(const Codebook& codebook) {
  Value value;
  value.add("mazmun", "codebook/1");
  add_text(value, "title", codebook.title);
  add_text(value, "language", codebook.language);
  value.add("levels", codebook.levels.empty() ? Value(Array{"code"}) : texts(codebook.levels));
  add_text(value, "framework", codebook.framework);
  Array themes;
  for (std::size_t i = 0; i < codebook.themes.size(); ++i) {
    if (codebook.themes[i].parent == no_parent) themes.push_back(theme_value(codebook, i));
  }
  value.add("themes", std::move(themes));
  if (!codebook.relations.empty()) {
    Array relations;
    for (const Relation& relation : codebook.relations) {
      Value each;
      each.add("from", relation.from).add("to", relation.to);
      add_text(each, "type", relation.type);
      relations.push_back(std::move(each));
    }
    value.add("relations", std::move(relations));
  }
  return value;
}

}  // namespace mazmun::format
