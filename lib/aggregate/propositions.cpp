#include "aggregate/propositions.hpp"

#include <algorithm>
#include <string_view>

namespace mazmun::aggregate {
namespace {

// A type of relation as a sentence: {from} and {to} stand for the labels.
struct Sentence {
  std::string_view type;
  std::string_view english;
  std::string_view persian;
};

constexpr Sentence sentences[] = {
    {"drives", "{from} drives {to}", "«{from}» پیشران «{to}» است"},
    {"causes", "{from} causes {to}", "«{from}» علت «{to}» است"},
    {"leads-to", "{from} leads to {to}", "«{from}» به «{to}» می‌انجامد"},
    {"results-in", "{from} results in {to}", "پیامد «{from}»، «{to}» است"},
    {"influences", "{from} influences {to}", "«{from}» بر «{to}» اثر می‌گذارد"},
    {"shapes", "{from} shapes {to}", "«{from}» به «{to}» شکل می‌دهد"},
    {"calls-for", "{from} calls for {to}", "«{from}» به «{to}» نیاز دارد"},
    {"works-on", "{from} works on {to}", "«{from}» روی «{to}» کار می‌کند"},
    {"supports", "{from} supports {to}", "«{from}» از «{to}» پشتیبانی می‌کند"},
    {"enables", "{from} enables {to}", "«{from}» امکان «{to}» را فراهم می‌کند"},
    {"strengthens", "{from} strengthens {to}", "«{from}»، «{to}» را تقویت می‌کند"},
    {"weakens", "{from} weakens {to}", "«{from}»، «{to}» را تضعیف می‌کند"},
    {"hinders", "{from} hinders {to}", "«{from}» مانع «{to}» است"},
    {"moderates", "{from} moderates {to}", "«{from}»، «{to}» را تعدیل می‌کند"},
    {"mediates", "{from} mediates {to}", "«{from}» میانجی «{to}» است"},
    {"precedes", "{from} precedes {to}", "«{from}» پیش از «{to}» می‌آید"},
    {"requires", "{from} requires {to}", "«{from}» به «{to}» وابسته است"},
    {"part-of", "{from} is part of {to}", "«{from}» بخشی از «{to}» است"},
    {"contradicts", "{from} contradicts {to}", "«{from}» با «{to}» در تضاد است"},
    {"associated-with", "{from} is associated with {to}", "«{from}» با «{to}» همراه است"},
};

// What the paradigm model says of two of its slots.
struct Link {
  std::string_view from;
  std::string_view to;
  std::string_view type;
};

constexpr Link paradigm[] = {{"causal", "phenomenon", "leads-to"},
                             {"phenomenon", "strategy", "calls-for"},
                             {"context", "strategy", "shapes"},
                             {"intervening", "strategy", "influences"},
                             {"strategy", "consequence", "results-in"}};

std::string filled_in(std::string_view sentence, const std::string& from, const std::string& to) {
  std::string text(sentence);
  text.replace(text.find("{from}"), 6, from);
  const std::size_t at = text.rfind("{to}");
  return text.replace(at, 4, to);
}

std::string plain_text(const std::string& from, const std::string& type, const std::string& to) {
  return from + " – " + type + " → " + to;
}

// Blanks and underscores in place of hyphens make no difference.
std::string hyphened(std::string type) {
  std::replace(type.begin(), type.end(), ' ', '-');
  std::replace(type.begin(), type.end(), '_', '-');
  return type;
}

std::string spaced(std::string type) {
  std::replace(type.begin(), type.end(), '-', ' ');
  std::replace(type.begin(), type.end(), '_', ' ');
  return type;
}

std::string sentence_in(const std::string& language, const std::string& type, const std::string& from,
                        const std::string& to) {
  const std::string name = hyphened(type);
  const auto* known =
      std::find_if(std::begin(sentences), std::end(sentences), [&](const Sentence& each) { return each.type == name; });
  const std::string_view tag = std::string_view(language).substr(0, language.find('-'));
  if (known == std::end(sentences) && tag == "en") return from + " " + spaced(type) + " " + to;
  if (known == std::end(sentences)) return plain_text(from, type, to);
  if (tag == "fa") return filled_in(known->persian, from, to);
  return tag == "en" ? filled_in(known->english, from, to) : plain_text(from, type, to);
}

// A label without a language is in that of the codebook.
Label text_of(const Codebook& codebook, const Theme& from, const Theme& to, const std::string& type) {
  Label text;
  for (const auto& [language, label] : from.label) {
    const auto other = std::find_if(to.label.begin(), to.label.end(),
                                    [&, tag = language](const auto& each) { return each.first == tag; });
    if (other != to.label.end())
      text.emplace_back(language,
                        sentence_in(language.empty() ? codebook.language : language, type, label, other->second));
  }
  if (text.empty())
    text.emplace_back("", plain_text(label_in(from.label, {}, from.id), type, label_in(to.label, {}, to.id)));
  return text;
}

// The themes that fill a slot, not those below them.
std::vector<const Theme*> slot(const Codebook& codebook, std::string_view role) {
  std::vector<const Theme*> themes;
  for (const Theme& theme : codebook.themes) {
    const bool below = theme.parent != no_parent && codebook.themes[theme.parent].role == role;
    if (theme.role == role && !below) themes.push_back(&theme);
  }
  return themes;
}

bool are_related(const Codebook& codebook, const Theme& a, const Theme& b) {
  return std::any_of(codebook.relations.begin(), codebook.relations.end(), [&](const Relation& each) {
    return (each.from == a.id && each.to == b.id) || (each.from == b.id && each.to == a.id);
  });
}

}  // namespace

std::vector<Proposition> propositions(const Codebook& codebook) {
  std::vector<Proposition> found;
  for (const Relation& relation : codebook.relations) {
    const auto from = codebook.find(relation.from);
    const auto to = codebook.find(relation.to);
    if (!from || !to) continue;
    found.push_back({relation.from, relation.to, relation.type,
                     text_of(codebook, codebook.themes[*from], codebook.themes[*to], relation.type), "relation"});
  }
  if (codebook.framework != "paradigm") return found;
  for (const Link& link : paradigm) {
    for (const Theme* from : slot(codebook, link.from)) {
      for (const Theme* to : slot(codebook, link.to)) {
        const std::string type(link.type);
        if (!are_related(codebook, *from, *to))
          found.push_back({from->id, to->id, type, text_of(codebook, *from, *to, type), "paradigm"});
      }
    }
  }
  return found;
}

}  // namespace mazmun::aggregate
