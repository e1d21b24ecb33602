#include "aggregate/attributes.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/natural_order.hpp"
#include "base/number.hpp"

namespace mazmun::aggregate {
namespace {

struct NaturalLess {
  bool operator()(const std::string& a, const std::string& b) const { return natural_less(a, b); }
};

AttributeFigures summarise(const std::string& name, const std::vector<const Value*>& values) {
  AttributeFigures figures;
  figures.name = name;
  figures.numeric = true;
  std::map<std::string, std::size_t, NaturalLess> counts;
  double sum = 0;
  for (const Value* value : values) {
    if (value == nullptr) continue;
    ++counts[value_text(*value)];
    if (!value->is_number()) {
      figures.numeric = false;
      continue;
    }
    const double number = value->number();
    figures.min = figures.n == 0 ? number : std::min(figures.min, number);
    figures.max = figures.n == 0 ? number : std::max(figures.max, number);
    sum += number;
    ++figures.n;
  }
  if (figures.numeric) {
    figures.mean = sum / static_cast<double>(figures.n);
  } else {
    figures.counts.assign(counts.begin(), counts.end());
  }
  return figures;
}

}  // namespace

const Value* find_attribute(const Attributes& attributes, const std::string& name) {
  const auto found = std::find_if(attributes.begin(), attributes.end(),
                                  [&](const auto& attribute) { return attribute.first == name; });
  return found == attributes.end() ? nullptr : &found->second;
}

std::string value_text(const Value& value) {
  if (value.is_string()) return value.string();
  if (value.is_integer()) return std::to_string(value.integer());
  if (value.is_number()) return shortest(value.number());
  return value.is_bool() && value.boolean() ? "true" : "false";
}

std::vector<std::string> attribute_names(const std::vector<DocumentCounts>& documents) {
  std::vector<std::string> names;
  std::set<std::string> known;
  const auto add = [&](const Attributes& attributes) {
    for (const auto& attribute : attributes) {
      if (known.insert(attribute.first).second) names.push_back(attribute.first);
    }
  };
  for (const DocumentCounts& document : documents) {
    add(document.attributes);
    for (const SpeakerCounts& speaker : document.speakers) add(speaker.attributes);
  }
  return names;
}

std::vector<const Value*> values_of(const std::string& name, const DocumentCounts& document) {
  std::vector<const Value*> values;
  for (const SpeakerCounts& speaker : document.speakers) {
    if (const Value* value = find_attribute(speaker.attributes, name)) values.push_back(value);
  }
  if (values.empty()) values.push_back(find_attribute(document.attributes, name));
  return values;
}

std::vector<AttributeFigures> summarise_attributes(const std::vector<DocumentCounts>& documents) {
  std::vector<AttributeFigures> result;
  for (const std::string& name : attribute_names(documents)) {
    std::vector<const Value*> values;
    for (const DocumentCounts& document : documents) {
      for (const Value* value : values_of(name, document)) values.push_back(value);
    }
    result.push_back(summarise(name, values));
  }
  return result;
}

}  // namespace mazmun::aggregate
