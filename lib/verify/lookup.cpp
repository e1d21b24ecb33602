#include "verify/lookup.hpp"

#include <algorithm>

#include "base/suggest.hpp"
#include "verify/figures.hpp"

namespace mazmun::verify {
namespace {

struct Measure {
  std::string source;
  std::string pointer;
};

Measure split(std::string_view measure) {
  const std::size_t colon = std::min(measure.find(':'), measure.size());
  return {std::string(measure.substr(0, colon)), std::string(measure.substr(std::min(colon + 1, measure.size())))};
}

const Value* document_named(const Documents& documents, std::string_view source) {
  const auto found =
      std::find_if(documents.begin(), documents.end(), [&](const auto& document) { return document.first == source; });
  return found == documents.end() ? nullptr : &found->second;
}

std::string with_article(const std::string& source) { return (source.starts_with('a') ? "an " : "a ") + source; }

std::string no_document(const std::string& source) { return "needs " + with_article(source) + ", and none was given"; }

// What stands where the pointer first leads nowhere: the nearest key, or all where they are few.
std::string nearest(const Value& document, const std::string& pointer) {
  constexpr std::size_t few = 8;
  std::size_t end = pointer.size();
  const Value* parent = nullptr;
  std::size_t start = end;
  while (parent == nullptr && start > 0) {
    end = start;
    start = pointer.rfind('/', end - 1);
    parent = document.at_pointer(pointer.substr(0, start));
  }
  if (parent == nullptr || !parent->is_object()) return {};
  std::vector<std::string> keys;
  for (const auto& member : parent->object()) keys.push_back(member.first);
  const std::string suggestion = did_you_mean(pointer.substr(start + 1, end - start - 1), keys);
  if (!suggestion.empty()) return "; " + suggestion;
  if (keys.empty() || keys.size() > few) return {};
  std::string all;
  for (const std::string& key : keys) all += (all.empty() ? "" : ", ") + key;
  return "; " + (start == 0 ? "it" : pointer.substr(0, start)) + " has " + all;
}

std::string no_value(const Value& document, const Measure& measure) {
  return "the " + measure.source + " has no " + measure.pointer + nearest(document, measure.pointer);
}

// Start of the step "*", or npos.
std::size_t wildcard(std::string_view pointer) {
  for (std::size_t at = pointer.find("/*"); at != std::string_view::npos; at = pointer.find("/*", at + 1)) {
    if (at + 2 == pointer.size() || pointer[at + 2] == '/') return at;
  }
  return std::string_view::npos;
}

// Measures from 0 to 1.
bool is_share(std::string_view measure) {
  constexpr std::string_view names[] = {"share", "row_share", "column_share", "jaccard", "c", "value", "percent"};
  const std::string_view last = measure.substr(measure.rfind('/') + 1);
  return std::find(std::begin(names), std::end(names), last) != std::end(names);
}

// The steps of a pointer.
std::vector<std::string> steps_of(std::string_view pointer) {
  std::vector<std::string> steps;
  while (!pointer.empty()) {
    const std::size_t end = std::min(pointer.find('/', 1), pointer.size());
    steps.emplace_back(pointer.substr(0, end));
    pointer.remove_prefix(end);
  }
  return steps;
}

bool has(const Value& document, const std::string& pointer) { return document.at_pointer(pointer) != nullptr; }

// Matrix and groups leave out what is 0; whether theme, document and group are known, the rest of the model says.
bool is_left_out(const Value& model, const std::string& pointer) {
  const std::vector<std::string> steps = steps_of(pointer);
  if (steps.size() == 3 && steps[0] == "/matrix")
    return has(model, "/themes" + steps[1]) && has(model, "/documents" + steps[2]);
  return steps.size() == 5 && steps[0] == "/groups" && steps[3] == "/themes" &&
         has(model, steps[0] + steps[1] + steps[2] + steps[3]) && has(model, "/themes" + steps[4]);
}

const Value& documents_model(const Documents& documents) { return *document_named(documents, "model"); }

bool is_text(const Value* value, const std::string& text) {
  return text.empty() || (value != nullptr && value->is_string() && value->string() == text);
}

bool fits(const Value& theme, const ThemeChoice& choice) {
  const Value* layer = theme.find("layer");
  const bool in_layer = !choice.layer || (layer != nullptr && layer->is_integer() && layer->integer() == *choice.layer);
  return in_layer && is_text(theme.find("level"), choice.level) && is_text(theme.find("parent"), choice.parent) &&
         is_text(theme.find("role"), choice.role);
}

std::vector<std::string> labels_of(const Value& theme) {
  std::vector<std::string> labels;
  const Value* label = theme.find("label");
  if (label == nullptr || !label->is_object()) return labels;
  for (const auto& [language, text] : label->object()) {
    if (text.is_string()) labels.push_back(text.string());
  }
  return labels;
}

}  // namespace

Found find_measure(const Documents& documents, std::string_view measure) {
  const Measure parts = split(measure);
  const Value* document = document_named(documents, parts.source);
  if (document == nullptr) return {nullptr, no_document(parts.source)};
  const Value* value = document->at_pointer(parts.pointer);
  if (value != nullptr) return {value, {}};
  static const Value nothing(0);
  if (parts.source == "model" && is_left_out(*document, parts.pointer)) return {&nothing, {}};
  return {nullptr, no_value(*document, parts)};
}

FoundEach find_each(const Documents& documents, std::string_view measure) {
  const Measure parts = split(measure);
  const Value* document = document_named(documents, parts.source);
  if (document == nullptr) return {{}, no_document(parts.source)};
  const std::size_t star = wildcard(parts.pointer);
  const std::string before = parts.pointer.substr(0, star);
  const Value* parent = document->at_pointer(before);
  if (parent == nullptr) return {{}, no_value(*document, {parts.source, before})};
  if (star == std::string::npos || !parent->is_object())
    return {{}, "the " + parts.source + " has no ids at " + before};
  const std::string behind = parts.pointer.substr(star + 2);
  FoundEach found;
  for (const auto& [id, member] : parent->object()) {
    if (const Value* value = member.at_pointer(behind)) found.values.emplace_back(id, value);
  }
  if (!found.values.empty()) return found;
  if (parent->object().empty()) return {{}, "the " + parts.source + " has nothing in " + before};
  return {{}, "the " + parts.source + " has no " + parts.pointer + nearest(parent->object().front().second, behind)};
}

double in_units_of(const Figure& figure, const Value& value, std::string_view measure) {
  return figure.per_cent && is_share(measure) ? 100 * value.number() : value.number();
}

bool agrees_with_measure(const Figure& figure, const Value& value, std::string_view measure) {
  return agrees(figure, in_units_of(figure, value, measure));
}

std::string measure_of(const std::string& measure, const std::string& id) {
  const std::size_t star = wildcard(measure);
  return measure.substr(0, star) + pointer_step(id) + measure.substr(star + 2);
}

FoundThemes themes_of(const Documents& documents, const ThemeChoice& choice) {
  if (!choice.level.empty()) {
    const Found known = find_measure(documents, "model:/levels" + pointer_step(choice.level));
    if (known.value == nullptr) return {{}, known.missing};
  }
  const Found themes =
      find_measure(documents, "model:/themes" + (choice.parent.empty() ? "" : pointer_step(choice.parent)));
  if (themes.value == nullptr) return {{}, themes.missing};
  FoundThemes found;
  for (const auto& [id, theme] : documents_model(documents).find("themes")->object()) {
    if (fits(theme, choice)) found.themes.push_back({id, labels_of(theme)});
  }
  return found;
}

std::string not_known(const std::string& id, const std::vector<std::string>& known) {
  const std::string suggestion = did_you_mean(id, known);
  return "no data for \"" + id + "\"" + (suggestion.empty() ? "" : "; " + suggestion);
}

}  // namespace mazmun::verify
