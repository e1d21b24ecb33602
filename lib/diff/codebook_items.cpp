#include <algorithm>

#include "diff/items.hpp"

namespace mazmun::diff {
namespace {

std::vector<std::string> ancestors_of(const Theme& theme) {
  std::vector<std::string> ancestors;
  for (const Ancestor& ancestor : theme.was) ancestors.push_back(ancestor.code + (ancestor.split ? " (split)" : ""));
  return ancestors;
}

Value list_value(const std::vector<std::string>& words) { return Array(words.begin(), words.end()); }

std::vector<std::string> rules_of(const MatchList& match) {
  std::vector<std::string> rules;
  for (const MatchRule& rule : match) rules.push_back(describe(rule));
  return rules;
}

Item theme_item(const Codebook& codebook, const Theme& theme) {
  Item item{"theme", theme.id, {}, {}, {}};
  item.fields = {{"level", codebook.levels[theme.level]},
                 {"parent", theme.parent == no_parent ? Value() : Value(codebook.themes[theme.parent].id)},
                 {"role", text_or_null(theme.role)},
                 {"layer", theme.layer ? Value(*theme.layer) : Value()}};
  for (auto& field : label_fields(theme.label)) item.fields.push_back(std::move(field));
  item.fields.emplace_back("definition", text_or_null(theme.definition));
  item.fields.emplace_back("include", text_or_null(theme.include));
  item.fields.emplace_back("exclude", text_or_null(theme.exclude));
  item.fields.emplace_back("memo", text_or_null(theme.memo));
  for (const std::size_t child : theme.children) item.children.push_back(codebook.themes[child].id);
  item.lists = {{"match", rules_of(theme.match)}, {"examples", theme.examples}, {"was", ancestors_of(theme)}};
  return item;
}

Item book_item(const Codebook& codebook) {
  Item item{"codebook", {}, {}, {}, {}};
  item.fields = {{"title", text_or_null(codebook.title)},
                 {"language", text_or_null(codebook.language)},
                 {"levels", list_value(codebook.levels)},
                 {"framework", text_or_null(codebook.framework)}};
  for (const Theme& theme : codebook.themes) {
    if (theme.parent == no_parent) item.children.push_back(theme.id);
  }
  std::vector<std::string> relations;
  for (const Relation& relation : codebook.relations) relations.push_back(relation_text(relation));
  item.lists = {{"relations", relations}};
  return item;
}

}  // namespace

Items items_of(const Codebook& codebook) {
  Items items{book_item(codebook)};
  for (const Theme& theme : codebook.themes) items.push_back(theme_item(codebook, theme));
  return items;
}

}  // namespace mazmun::diff
