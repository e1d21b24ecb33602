#include "verify/lookup.hpp"

#include <algorithm>

#include "base/suggest.hpp"

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

}  // namespace

Found find_measure(const Documents& documents, std::string_view measure) {
  const Measure parts = split(measure);
  const Value* document = document_named(documents, parts.source);
  if (document == nullptr) return {nullptr, no_document(parts.source)};
  const Value* value = document->at_pointer(parts.pointer);
  if (value == nullptr) return {nullptr, no_value(*document, parts)};
  return {value, {}};
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

FoundThemes themes_of_level(const Documents& documents, const std::string& level) {
  const Found known = find_measure(documents, "model:/levels" + pointer_step(level));
  if (known.value == nullptr) return {{}, known.missing};
  FoundThemes found;
  for (const auto& [id, value] : find_each(documents, "model:/themes/*/level").values) {
    if (value->is_string() && value->string() == level) found.ids.push_back(id);
  }
  return found;
}

std::string not_known(const std::string& id, const std::vector<std::string>& known) {
  const std::string suggestion = did_you_mean(id, known);
  return "no data for \"" + id + "\"" + (suggestion.empty() ? "" : "; " + suggestion);
}

}  // namespace mazmun::verify
