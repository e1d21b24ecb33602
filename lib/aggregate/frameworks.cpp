#include "aggregate/frameworks.hpp"

#include <algorithm>

namespace mazmun::aggregate {
namespace {

std::vector<std::string> network_findings(const Codebook& codebook) {
  std::vector<std::string> findings;
  for (const Theme& theme : codebook.themes) {
    const bool highest = theme.level + 1 == codebook.levels.size();
    if (theme.parent == no_parent && !highest) {
      findings.push_back("theme \"" + theme.id + "\" of level \"" + codebook.levels[theme.level] + "\" has no parent");
    } else if (theme.parent != no_parent && codebook.themes[theme.parent].level != theme.level + 1) {
      findings.push_back("theme \"" + theme.id + "\" skips a level below \"" + codebook.themes[theme.parent].id + "\"");
    }
  }
  return findings;
}

std::vector<std::string> paradigm_findings(const Codebook& codebook) {
  std::vector<std::string> findings;
  for (const std::string& slot : paradigm_roles()) {
    const bool filled = std::any_of(codebook.themes.begin(), codebook.themes.end(),
                                    [&](const Theme& theme) { return theme.role == slot; });
    if (!filled) findings.push_back("the paradigm model has no theme with the role \"" + slot + "\"");
  }
  return findings;
}

std::vector<std::string> layer_findings(const Codebook& codebook) {
  std::vector<std::string> findings;
  for (const Theme& theme : codebook.themes) {
    if (theme.level + 1 == codebook.levels.size() && !theme.layer)
      findings.push_back("theme \"" + theme.id + "\" has no layer");
  }
  return findings;
}

}  // namespace

std::vector<std::string> framework_findings(const Codebook& codebook) {
  if (codebook.framework == "network") return network_findings(codebook);
  if (codebook.framework == "paradigm") return paradigm_findings(codebook);
  return codebook.framework == "layers" ? layer_findings(codebook) : std::vector<std::string>();
}

}  // namespace mazmun::aggregate
