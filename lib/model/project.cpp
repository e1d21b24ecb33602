#include "model/project.hpp"

#include <algorithm>

namespace mazmun {

std::string Element::attribute(std::string_view key) const {
  const auto found =
      std::find_if(attributes.begin(), attributes.end(), [&](const auto& each) { return each.first == key; });
  return found == attributes.end() ? std::string() : found->second;
}

bool Element::has(std::string_view key) const {
  return std::any_of(attributes.begin(), attributes.end(), [&](const auto& each) { return each.first == key; });
}

void Element::set(const std::string& key, std::string value) {
  const auto found =
      std::find_if(attributes.begin(), attributes.end(), [&](const auto& each) { return each.first == key; });
  if (found == attributes.end())
    attributes.emplace_back(key, std::move(value));
  else
    found->second = std::move(value);
}

const Element* Element::find(std::string_view child) const {
  const auto found =
      std::find_if(children.begin(), children.end(), [&](const Element& each) { return each.name == child; });
  return found == children.end() ? nullptr : &*found;
}

Element& Element::add(Element child) {
  children.push_back(std::move(child));
  return *this;
}

Element make_element(std::string name, const std::vector<std::pair<std::string, std::string>>& attributes,
                     std::string text) {
  Element element{std::move(name), {}, std::move(text), {}, 0};
  for (const auto& [key, value] : attributes) {
    if (!value.empty()) element.attributes.emplace_back(key, value);
  }
  return element;
}

std::vector<std::pair<std::string, std::size_t>> counts_of(const Project& project) {
  std::size_t selections = 0;
  std::size_t codings = 0;
  std::size_t twins = 0;
  for (const ProjectSource& source : project.sources) {
    for (const ProjectSelection& selection : source.selections) {
      if (!selection.whole) ++selections;
      if (selection.twin) ++twins;
      codings += selection.codings.size();
    }
  }
  std::vector<std::pair<std::string, std::size_t>> counts{{"codes", project.codebook.themes.size()},
                                                          {"sources", project.sources.size()},
                                                          {"selections", selections},
                                                          {"codings", codings},
                                                          {"users", project.users.size()}};
  if (twins > 0) counts.emplace_back("selections that are written twice", twins);
  return counts;
}

}  // namespace mazmun
