#include "model/codebook.hpp"

#include <algorithm>

namespace mazmun {

std::string label_in(const Label& label, std::string_view language, const std::string& fallback) {
  for (const auto& [tag, text] : label) {
    if (tag == language) return text;
  }
  return label.empty() ? fallback : label.front().second;
}

const std::vector<std::string>& frameworks() {
  static const std::vector<std::string> names{"network", "paradigm", "layers"};
  return names;
}

const std::vector<std::string>& paradigm_roles() {
  static const std::vector<std::string> names{"causal",      "phenomenon", "context",
                                              "intervening", "strategy",   "consequence"};
  return names;
}

std::optional<std::size_t> Codebook::find(std::string_view id) const {
  const auto found = std::find_if(themes.begin(), themes.end(), [&](const Theme& theme) { return theme.id == id; });
  if (found == themes.end()) return std::nullopt;
  return static_cast<std::size_t>(found - themes.begin());
}

std::vector<std::string> Codebook::ids() const {
  std::vector<std::string> result;
  result.reserve(themes.size());
  for (const Theme& theme : themes) result.push_back(theme.id);
  return result;
}

std::optional<std::size_t> Codebook::find_level(std::string_view name) const {
  const auto found = std::find(levels.begin(), levels.end(), name);
  if (found == levels.end()) return std::nullopt;
  return static_cast<std::size_t>(found - levels.begin());
}

void assign_levels(Codebook& codebook, const std::vector<std::optional<std::size_t>>& given,
                   std::vector<Finding>& findings) {
  for (std::size_t i = codebook.themes.size(); i-- > 0;) {  // children before parents
    Theme& theme = codebook.themes[i];
    std::size_t highest = 0;
    std::size_t lowest = codebook.levels.size();
    for (const std::size_t child : theme.children) {
      highest = std::max(highest, codebook.themes[child].level);
      lowest = std::min(lowest, codebook.themes[child].level);
    }
    theme.level = given[i].value_or(theme.children.empty() ? 0 : highest + 1);
    const std::string name = "theme \"" + theme.id + "\"";
    if (theme.level >= codebook.levels.size()) {
      findings.push_back({theme.place, name + " lies above the highest level \"" + codebook.levels.back() + "\"",
                          "give `levels` one more name, or nest less deeply"});
      theme.level = codebook.levels.size() - 1;
    } else if (!theme.children.empty() && !given[i] && lowest != highest) {
      findings.push_back({theme.place, name + " has children on different levels and no `level` of its own",
                          "add `level: " + codebook.levels[theme.level] + "`, or another of the levels"});
    } else if (!theme.children.empty() && given[i] && *given[i] <= highest) {
      findings.push_back({theme.place,
                          name + " is on level \"" + codebook.levels[*given[i]] + "\", but has a child on level \"" +
                              codebook.levels[highest] + "\"",
                          "a theme stands above all its children"});
    }
  }
}

}  // namespace mazmun
