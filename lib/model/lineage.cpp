#include "model/lineage.hpp"

#include <algorithm>
#include <set>

#include "base/suggest.hpp"

namespace mazmun {
namespace {

std::string listed(const std::vector<std::string>& codes) {
  std::string text;
  for (std::size_t i = 0; i < codes.size(); ++i) {
    if (i > 0) text += i + 1 == codes.size() ? " and " : ", ";
    text += "\"" + codes[i] + "\"";
  }
  return text;
}

bool is_same(const Coding& a, const Coding& b) {
  return a.code == b.code && a.coder == b.coder && a.span == b.span && a.memo == b.memo;
}

}  // namespace

Lineage::Lineage(const Codebook& codebook) : ids_(codebook.ids()), known_(ids_.begin(), ids_.end()) {
  for (const Theme& theme : codebook.themes) {
    for (const Ancestor& ancestor : theme.was) {
      if (known_.contains(ancestor.code)) continue;
      Heirs& heirs = heirs_[ancestor.code];
      heirs.codes.push_back(theme.id);
      heirs.split = heirs.split || ancestor.split;
    }
  }
}

std::optional<std::string> Lineage::today(const std::string& code) const {
  if (known_.contains(code)) return code;
  const auto heirs = heirs_.find(code);
  if (heirs == heirs_.end() || heirs->second.split || heirs->second.codes.size() > 1) return std::nullopt;
  return heirs->second.codes.front();
}

void Lineage::carry(Segment& segment) const {
  if (heirs_.empty()) return;
  bool changed = false;
  for (Coding& coding : segment.codes) {
    const auto now = today(coding.code);
    if (!now || *now == coding.code) continue;
    if (coding.was.empty()) coding.was = coding.code;
    coding.code = *now;
    changed = true;
  }
  if (!changed) return;
  std::vector<Coding> kept;
  for (Coding& coding : segment.codes) {
    const bool doubled =
        std::any_of(kept.begin(), kept.end(), [&](const Coding& other) { return is_same(other, coding); });
    if (!doubled) kept.push_back(std::move(coding));
  }
  segment.codes = std::move(kept);
}

std::optional<Finding> Lineage::problem(const std::string& code, const Place& place) const {
  if (today(code)) return std::nullopt;
  const auto heirs = heirs_.find(code);
  if (heirs == heirs_.end()) {
    const std::string near = did_you_mean(code, ids_);
    return Finding{place, "unknown code \"" + code + "\"", near};
  }
  return Finding{place,
                 "the code \"" + code + "\" was split into " + listed(heirs->second.codes) + ": somebody must decide",
                 "code this passage anew with one of them"};
}

void check_lineage(const Codebook& codebook, std::vector<Finding>& findings) {
  struct Claim {
    const Theme* theme = nullptr;
    bool split = false;
  };
  std::map<std::string, Claim> claims;
  const std::vector<std::string> ids = codebook.ids();
  const std::set<std::string> known(ids.begin(), ids.end());
  for (const Theme& theme : codebook.themes) {
    for (const Ancestor& ancestor : theme.was) {
      const std::string code = "\"" + ancestor.code + "\"";
      if (ancestor.code == theme.id) {
        findings.push_back({ancestor.place, "the theme " + code + " can't have been itself", {}});
      } else if (known.contains(ancestor.code) && !ancestor.split) {
        findings.push_back({ancestor.place, "the code " + code + " is in the codebook still",
                            "where a part of it came here: was: {code: " + ancestor.code + ", split: true}"});
      }
      Claim& claim = claims[ancestor.code];
      if (claim.theme == &theme) findings.push_back({ancestor.place, "the code " + code + " stands here twice", {}});
      if (claim.theme != nullptr && claim.theme != &theme && !(claim.split && ancestor.split)) {
        findings.push_back({ancestor.place, "the code " + code + " became \"" + claim.theme->id + "\" already",
                            "where it was split, both say so: was: {code: " + ancestor.code + ", split: true}"});
      }
      claim = {&theme, ancestor.split};
    }
  }
}

}  // namespace mazmun
