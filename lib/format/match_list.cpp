// An item is text (a phrase) or a mapping: {phrase, exact?, inflect?, only?}, {regex, only?}, {all: [item…], within?,
// only?}, {any: [item…], only?}, {not: [item…] or item, only?}, {only: {speaker?, question?, document?}}.
#include "format/match_list.hpp"

#include <algorithm>
#include <array>

#include "base/suggest.hpp"
#include "text/folded_pattern.hpp"
#include "text/properties.hpp"

namespace mazmun::format {
namespace {

using Kind = MatchRule::Kind;

struct KindOfRule {
  std::string_view key;
  Kind kind;
};

constexpr std::array<KindOfRule, 5> kinds{
    {{"phrase", Kind::phrase}, {"regex", Kind::regex}, {"all", Kind::all}, {"any", Kind::any}, {"not", Kind::none}}};

constexpr std::string_view kinds_in_words = "phrase, regex, all, any, not";

MatchRule read_rule(const Field& field);

std::vector<std::string> read_names(const Field& field) {
  std::vector<std::string> names;
  const bool list = field.value().is_array();
  for (const Field& item : list ? field.items() : std::vector<Field>{field}) {
    names.push_back(text::ascii_digits(text::nfc(item.scalar())));
    if (names.back().empty() && !item.value().is_object()) item.report("expected a name");
  }
  if (list && names.empty()) field.report("expected at least one name");
  return names;
}

bool is_empty(const Value& value) {
  return value.is_object() && std::all_of(value.object().begin(), value.object().end(),
                                          [](const auto& member) { return member.second.is_null(); });
}

Scope read_scope(const Field& field) {
  field.allow_only({"speaker", "question", "document"});
  Scope scope;
  if (const auto names = field.member("speaker")) scope.speakers = read_names(*names);
  if (const auto names = field.member("question")) scope.questions = read_names(*names);
  if (const auto names = field.member("document")) scope.documents = read_names(*names);
  if (is_empty(field.value())) field.report("expected speaker, question or document");
  return scope;
}

void read_regex(const Field& field, MatchRule& rule) {
  rule.text = field.scalar();
  if (rule.text.empty() && field.value().is_string()) return field.report("an empty expression finds nothing");
  const text::FoldedPattern pattern(rule.text);
  if (!pattern.mistake().empty()) {
    field.report("not a regular expression: \"" + rule.text + "\": " + pattern.mistake(),
                 pattern.border_inside() ? "" : "the syntax is that of RE2, without look-around and back-references");
  }
}

void read_phrase(const Field& rule_field, const Field& phrase, MatchRule& rule) {
  rule.text = phrase.scalar();
  const auto exact = rule_field.member("exact");
  rule.exact = exact && exact->boolean();
  const auto inflect = rule_field.member("inflect");
  if (!inflect) return;
  static const std::vector<std::string> languages{"fa", "en"};
  rule.inflect = inflect->string();
  if (inflect->value().is_string() && std::find(languages.begin(), languages.end(), rule.inflect) == languages.end()) {
    inflect->report("endings are known of fa and en, not of \"" + rule.inflect + "\"");
  }
  if (rule.exact) inflect->report("exact and inflect exclude each other");
}

// Reports where none of `items` finds anything.
void check_finds(const Field& field, const MatchList& items) {
  const bool finds = std::any_of(items.begin(), items.end(), [](const MatchRule& item) {
    return item.kind != Kind::none && item.kind != Kind::only;
  });
  if (!finds) field.report("expected at least one rule that finds something");
}

MatchList read_items(const Field& field) {
  if (!field.value().is_array()) {
    field.report("expected a list of rules");
    return {};
  }
  MatchList items = read_match_list(field);
  check_finds(field, items);
  return items;
}

void read_all(const Field& rule_field, const Field& list, MatchRule& rule) {
  rule.items = read_items(list);
  const auto within = rule_field.member("within");
  if (!within) return;
  const auto words = within->integer();
  if (words && *words < 1) within->report("expected a number of words from 1");
  if (words && *words >= 1) rule.within = static_cast<std::size_t>(*words);
}

void read_not(const Field& field, MatchRule& rule) {
  if (field.value().is_array()) {
    rule.items = read_items(field);
  } else {
    rule.items.push_back(read_rule(field));
    check_finds(field, rule.items);
  }
}

void read_kind(const Field& field, const Field& content, MatchRule& rule) {
  switch (rule.kind) {
    case Kind::phrase:
      field.allow_only({"phrase", "exact", "inflect", "only"});
      return read_phrase(field, content, rule);
    case Kind::regex:
      field.allow_only({"regex", "only"});
      return read_regex(content, rule);
    case Kind::all:
      field.allow_only({"all", "within", "only"});
      return read_all(field, content, rule);
    case Kind::any:
      field.allow_only({"any", "only"});
      rule.items = read_items(content);
      return;
    case Kind::none:
      field.allow_only({"not", "only"});
      return read_not(content, rule);
    case Kind::only:
      field.allow_only({"only"});
  }
}

// Sets the kind by the keys; false where they don't say one.
bool choose_kind(const Field& field, MatchRule& rule, std::optional<Field>& content) {
  std::size_t given = 0;
  for (const KindOfRule& known : kinds) {
    const auto found = field.member(known.key);
    if (!found) continue;
    ++given;
    rule.kind = known.kind;
    content = found;
  }
  if (given > 1)
    field.report("a rule is one of " + std::string(kinds_in_words), "write a list of two rules, or {all: [...]}");
  if (given == 0 && field.member("only")) {
    rule.kind = Kind::only;
    content = field.member("only");
    return true;
  }
  if (given == 0) {
    field.allow_only({"phrase", "regex", "all", "any", "not", "only", "exact", "inflect", "within"});
    field.report("expected one of " + std::string(kinds_in_words));
  }
  return given == 1;
}

MatchRule read_rule(const Field& field) {
  MatchRule rule;
  rule.place = field.place();
  if (!field.value().is_object()) {
    rule.text = field.scalar();
    return rule;
  }
  std::optional<Field> content;
  if (!choose_kind(field, rule, content)) return rule;
  read_kind(field, *content, rule);
  if (const auto only = field.member("only")) rule.only = read_scope(*only);
  return rule;
}

}  // namespace

MatchList read_match_list(const Field& field) {
  MatchList rules;
  for (const Field& item : field.items()) rules.push_back(read_rule(item));
  return rules;
}

}  // namespace mazmun::format
