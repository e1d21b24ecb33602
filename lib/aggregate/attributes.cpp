#include "aggregate/attributes.hpp"

#include <algorithm>
#include <map>

#include "base/error.hpp"
#include "base/natural_order.hpp"
#include "base/number.hpp"
#include "base/suggest.hpp"

namespace mazmun::aggregate {
namespace {

struct NaturalLess {
  bool operator()(const std::string& a, const std::string& b) const { return natural_less(a, b); }
};

const Value* find(const Attributes& attributes, const std::string& name) {
  const auto found = std::find_if(attributes.begin(), attributes.end(),
                                  [&](const auto& attribute) { return attribute.first == name; });
  return found == attributes.end() ? nullptr : &found->second;
}

std::string text_of(const Value& value) {
  if (value.is_string()) return value.string();
  if (value.is_integer()) return std::to_string(value.integer());
  if (value.is_number()) return shortest(value.number());
  return value.is_bool() && value.boolean() ? "true" : "false";
}

std::vector<std::string> names_of(const std::vector<DocumentFigures>& documents) {
  std::vector<std::string> names;
  for (const DocumentFigures& document : documents) {
    for (const auto& [name, value] : document.attributes) {
      if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    }
  }
  return names;
}

AttributeFigures summarise(const std::string& name, const std::vector<DocumentFigures>& documents) {
  AttributeFigures figures;
  figures.name = name;
  figures.numeric = true;
  std::map<std::string, std::size_t, NaturalLess> counts;
  double sum = 0;
  for (const DocumentFigures& document : documents) {
    const Value* value = find(document.attributes, name);
    if (value == nullptr) continue;
    ++counts[text_of(*value)];
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

std::string value_text(const Attributes& attributes, const std::string& attribute) {
  const Value* value = find(attributes, attribute);
  return value == nullptr ? missing_value : text_of(*value);
}

std::vector<std::string> values_of(const std::string& attribute, const std::vector<DocumentFigures>& documents) {
  const std::vector<std::string> names = names_of(documents);
  if (std::find(names.begin(), names.end(), attribute) == names.end()) {
    throw UsageError("--by: no document has the attribute \"" + attribute + "\"", did_you_mean(attribute, names));
  }
  std::map<std::string, std::size_t, NaturalLess> values;
  for (const DocumentFigures& document : documents) ++values[value_text(document.attributes, attribute)];
  std::vector<std::string> result;
  for (const auto& [value, count] : values) result.push_back(value);
  return result;
}

std::vector<AttributeFigures> summarise_attributes(const std::vector<DocumentFigures>& documents) {
  std::vector<AttributeFigures> result;
  for (const std::string& name : names_of(documents)) result.push_back(summarise(name, documents));
  return result;
}

}  // namespace mazmun::aggregate
