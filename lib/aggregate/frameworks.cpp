#include "aggregate/frameworks.hpp"

#include <algorithm>

namespace mazmun::aggregate {
namespace {

using Findings = std::vector<std::string>;
using Figures = std::vector<ThemeFigures>;

std::string quoted(const std::string& id) { return "\"" + id + "\""; }

bool is_highest(const Codebook& codebook, const Theme& theme) { return theme.level + 1 == codebook.levels.size(); }

Findings network_findings(const Codebook& codebook, const Figures& /*figures*/) {
  Findings findings;
  for (const Theme& theme : codebook.themes) {
    if (theme.parent == no_parent && !is_highest(codebook, theme)) {
      findings.push_back("theme " + quoted(theme.id) + " of level " + quoted(codebook.levels[theme.level]) +
                         " has no parent");
    } else if (theme.parent != no_parent && codebook.themes[theme.parent].level != theme.level + 1) {
      findings.push_back("theme " + quoted(theme.id) + " skips a level below " +
                         quoted(codebook.themes[theme.parent].id));
    }
    if (theme.level > 0 && theme.children.empty()) {
      findings.push_back("theme " + quoted(theme.id) + " of level " + quoted(codebook.levels[theme.level]) +
                         " has no theme below it");
    }
  }
  return findings;
}

// The nearest theme above that says so; a null pointer where none does.
template <class Says>
const Theme* said_above(const Codebook& codebook, const Theme& theme, Says says) {
  for (std::size_t node = theme.parent; node != no_parent; node = codebook.themes[node].parent) {
    if (says(codebook.themes[node])) return &codebook.themes[node];
  }
  return nullptr;
}

std::string slot_finding(const Codebook& codebook, const Figures& figures, const std::string& slot) {
  std::vector<std::string> ids;
  std::size_t assignments = 0;
  for (std::size_t i = 0; i < codebook.themes.size(); ++i) {
    const Theme& theme = codebook.themes[i];
    if (theme.role != slot) continue;
    const Theme* above = said_above(codebook, theme, [](const Theme& each) { return !each.role.empty(); });
    if (above == nullptr) ids.push_back(theme.id);
    assignments += figures[i].assignments;
  }
  if (ids.empty()) return "the paradigm model has no theme with the role " + quoted(slot);
  if (assignments == 0) return "nothing is coded with the role " + quoted(slot);
  if (slot == "phenomenon" && ids.size() > 1)
    return std::to_string(ids.size()) + " themes have the role \"phenomenon\": the paradigm model has one";
  return {};
}

Findings paradigm_findings(const Codebook& codebook, const Figures& figures) {
  Findings findings;
  for (const std::string& slot : paradigm_roles()) {
    std::string finding = slot_finding(codebook, figures, slot);
    if (!finding.empty()) findings.push_back(std::move(finding));
  }
  for (const Theme& theme : codebook.themes) {
    const Theme* above = said_above(codebook, theme, [](const Theme& each) { return !each.role.empty(); });
    if (is_highest(codebook, theme) && theme.role.empty())
      findings.push_back("theme " + quoted(theme.id) + " has no role");
    if (above != nullptr && !theme.role.empty() && above->role != theme.role) {
      findings.push_back("theme " + quoted(theme.id) + " has the role " + quoted(theme.role) + " below " +
                         quoted(above->id) + " with the role " + quoted(above->role));
    }
  }
  return findings;
}

Findings layer_findings(const Codebook& codebook, const Figures& /*figures*/) {
  Findings findings;
  int outermost = 0;
  for (const Theme& theme : codebook.themes) {
    outermost = std::max(outermost, theme.layer.value_or(0));
    if (is_highest(codebook, theme) && !theme.layer) findings.push_back("theme " + quoted(theme.id) + " has no layer");
    const Theme* above = said_above(codebook, theme, [](const Theme& each) { return each.layer.has_value(); });
    if (above != nullptr && theme.layer && *theme.layer != *above->layer) {
      findings.push_back("theme " + quoted(theme.id) + " is in layer " + std::to_string(*theme.layer) + " and, below " +
                         quoted(above->id) + ", in layer " + std::to_string(*above->layer));
    }
  }
  for (int layer = 1; layer < outermost; ++layer) {
    const bool filled = std::any_of(codebook.themes.begin(), codebook.themes.end(),
                                    [&](const Theme& theme) { return theme.layer == layer; });
    if (!filled) findings.push_back("layer " + std::to_string(layer) + " has no theme");
  }
  return findings;
}

}  // namespace

std::vector<std::string> framework_findings(const Codebook& codebook, const std::vector<ThemeFigures>& figures) {
  if (codebook.framework == "network") return network_findings(codebook, figures);
  if (codebook.framework == "paradigm") return paradigm_findings(codebook, figures);
  return codebook.framework == "layers" ? layer_findings(codebook, figures) : std::vector<std::string>();
}

}  // namespace mazmun::aggregate
