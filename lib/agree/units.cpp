#include "agree/units.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/natural_order.hpp"
#include "base/suggest.hpp"

namespace mazmun::agree {

namespace {

/// The names of a map from name to index, by index.
std::vector<std::string> by_index(const std::map<std::string, int>& indices) {
  std::vector<std::string> names(indices.size());
  for (const auto& [name, index] : indices) names[static_cast<std::size_t>(index)] = name;
  return names;
}

/// Sorts `names`; returns where each of them went.
std::vector<int> sort_names(std::vector<std::string>& names) {
  std::vector<std::size_t> order(names.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [&](auto a, auto b) { return natural_less(names[a], names[b]); });
  std::vector<std::string> sorted;
  std::vector<int> places(names.size());
  for (const std::size_t from : order) {
    places[from] = static_cast<int>(sorted.size());
    sorted.push_back(std::move(names[from]));
  }
  names = std::move(sorted);
  return places;
}

std::string label_of(const std::vector<int>& set, const std::vector<std::string>& codes) {
  std::string label;
  for (const int code : set) label += (label.empty() ? "" : "|") + codes[static_cast<std::size_t>(code)];
  return label.empty() ? none_label : label;
}

int index_of(std::map<std::string, int>& indices, const std::string& name) {
  return indices.try_emplace(name, static_cast<int>(indices.size())).first->second;
}

}  // namespace

Comparison::Comparison(const Codebook& codebook, const std::string& level) : level_(level) {
  const std::optional<std::size_t> wanted = codebook.find_level(level);
  if (!wanted) {
    throw UsageError("the codebook has no level \"" + level + "\"", did_you_mean(level, codebook.levels));
  }
  for (const Theme& theme : codebook.themes) {
    const Theme* ancestor = &theme;
    while (ancestor->level < *wanted && ancestor->parent != no_parent) ancestor = &codebook.themes[ancestor->parent];
    if (ancestor->level == *wanted) ancestors_.emplace(theme.id, ancestor->id);
  }
}

int Comparison::coder_index(const std::string& name) { return index_of(coder_indices_, name); }

int Comparison::code_index(const std::string& code) {
  if (level_.empty()) return index_of(code_indices_, code);
  const auto ancestor = ancestors_.find(code);
  if (ancestor != ancestors_.end()) return index_of(code_indices_, ancestor->second);
  ++left_out_[code];
  return -1;
}

int Comparison::label_index(std::vector<int> set) {
  std::sort(set.begin(), set.end());
  set.erase(std::unique(set.begin(), set.end()), set.end());
  return label_indices_.try_emplace(std::move(set), static_cast<int>(label_indices_.size())).first->second;
}

void Comparison::add(const Segment& segment) {
  std::map<int, std::vector<int>> sets;
  for (const std::string& coder : segment.coders) sets[coder_index(coder)];
  for (const Coding& coding : segment.codes) sets[coder_index(coding.coder)];
  if (sets.size() < 2) return;
  for (const Coding& coding : segment.codes) {
    const int code = code_index(coding.code);
    if (code >= 0) sets[coder_index(coding.coder)].push_back(code);
  }
  for (auto& [coder, set] : sets) judgements_.push_back({coder, label_index(std::move(set))});
  unit_names_.push_back(segment.id);
  unit_ends_.push_back(judgements_.size());
}

CodedUnits Comparison::units() const {
  CodedUnits units;
  units.left_out = left_out_;
  units.codes = by_index(code_indices_);
  const std::vector<int> code_places = sort_names(units.codes);
  Ratings& ratings = units.ratings;
  ratings.coders = by_index(coder_indices_);
  const std::vector<int> coder_places = sort_names(ratings.coders);

  std::vector<std::vector<int>> sets(label_indices_.size());
  ratings.categories.resize(label_indices_.size());
  for (const auto& [set, label] : label_indices_) {
    std::vector<int>& sorted = sets[static_cast<std::size_t>(label)];
    for (const int code : set) sorted.push_back(code_places[static_cast<std::size_t>(code)]);
    std::sort(sorted.begin(), sorted.end());
    ratings.categories[static_cast<std::size_t>(label)] = label_of(sorted, units.codes);
  }
  const std::vector<int> label_places = sort_names(ratings.categories);
  units.sets.resize(sets.size());
  for (std::size_t i = 0; i < sets.size(); ++i) {
    units.sets[static_cast<std::size_t>(label_places[i])] = std::move(sets[i]);
  }

  ratings.units = unit_names_;
  ratings.values.assign(unit_names_.size(), std::vector<int>(ratings.coders.size(), Ratings::missing));
  std::size_t next = 0;
  for (std::size_t unit = 0; unit < unit_ends_.size(); ++unit) {
    for (; next < unit_ends_[unit]; ++next) {
      const auto coder = static_cast<std::size_t>(coder_places[static_cast<std::size_t>(judgements_[next].coder)]);
      ratings.values[unit][coder] = label_places[static_cast<std::size_t>(judgements_[next].label)];
    }
  }
  return units;
}

std::vector<Finding> warnings(const CodedUnits& units, const std::string& level) {
  std::vector<Finding> findings;
  for (const auto& [code, count] : units.left_out) {
    const std::string times = count == 1 ? "once" : std::to_string(count) + " times";
    findings.push_back(
        {{}, "the code \"" + code + "\" has no place on the level \"" + level + "\": left out " + times, {}});
  }
  return findings;
}

CodedUnits coded_only(CodedUnits units) {
  Ratings& ratings = units.ratings;
  const auto gave_code = [&](int label) {
    return label != Ratings::missing && !units.sets[static_cast<std::size_t>(label)].empty();
  };
  std::size_t kept = 0;
  for (std::size_t unit = 0; unit < ratings.values.size(); ++unit) {
    if (std::none_of(ratings.values[unit].begin(), ratings.values[unit].end(), gave_code)) continue;
    if (kept != unit) {
      ratings.units[kept] = std::move(ratings.units[unit]);
      ratings.values[kept] = std::move(ratings.values[unit]);
    }
    ++kept;
  }
  ratings.units.resize(kept);
  ratings.values.resize(kept);
  return units;
}

}  // namespace mazmun::agree
