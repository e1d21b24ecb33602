#include "agree/units.hpp"

#include <algorithm>

#include "agree/confusion.hpp"
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

const std::vector<std::string>& unit_names() {
  static const std::vector<std::string> names = {"segment", "span", "document", "character"};
  return names;
}

UnitKind parse_unit(const std::string& name) {
  const auto found = std::find(unit_names().begin(), unit_names().end(), name);
  if (found != unit_names().end()) return static_cast<UnitKind>(found - unit_names().begin());
  throw UsageError("--unit: unknown unit \"" + name + "\"", did_you_mean(name, unit_names()));
}

int Comparison::coder_index(const std::string& name) { return index_of(coder_indices_, name); }

int Comparison::code_index(const std::string& code) {
  const std::optional<std::string> ancestor = level_.of(code);
  if (ancestor) return index_of(code_indices_, *ancestor);
  ++left_out_[code];
  return -1;
}

int Comparison::label_index(std::vector<int> set) {
  std::sort(set.begin(), set.end());
  set.erase(std::unique(set.begin(), set.end()), set.end());
  return label_indices_.try_emplace(std::move(set), static_cast<int>(label_indices_.size())).first->second;
}

void Comparison::add_unit(std::string name, Sets sets, std::int64_t weight) {
  for (auto& [coder, set] : sets) judgements_.push_back({coder, label_index(std::move(set))});
  names_.push_back(std::move(name));
  weights_.push_back(weight);
  unit_ends_.push_back(judgements_.size());
}

void Comparison::add_stretches(const Segment& segment, const Sets& judges) {
  std::vector<std::size_t> borders = {segment.span.start, segment.span.end};
  std::vector<int> codes;
  for (const Coding& coding : segment.codes) {
    codes.push_back(code_index(coding.code));
    if (!coding.span) continue;
    borders.push_back(coding.span->start);
    borders.push_back(coding.span->end);
  }
  std::sort(borders.begin(), borders.end());
  borders.erase(std::unique(borders.begin(), borders.end()), borders.end());
  for (std::size_t i = 0; i + 1 < borders.size(); ++i) {
    Sets sets = judges;
    for (std::size_t c = 0; c < codes.size(); ++c) {
      const Coding& coding = segment.codes[c];
      const Span span = coding.span.value_or(segment.span);
      if (codes[c] < 0 || span.start > borders[i] || span.end < borders[i + 1]) continue;
      sets[coder_index(coding.coder)].push_back(codes[c]);
    }
    const auto length = static_cast<std::int64_t>(borders[i + 1] - borders[i]);
    add_unit(segment.id, std::move(sets), kind_ == UnitKind::character ? length : 1);
  }
}

void Comparison::add_to_document(const Segment& segment, const Sets& judges) {
  if (documents_.empty() || documents_.back().first != segment.document)
    documents_.emplace_back(segment.document, Sets());
  Sets& document = documents_.back().second;
  for (const auto& [coder, none] : judges) document[coder];
  for (const Coding& coding : segment.codes) {
    const int code = code_index(coding.code);
    if (code >= 0) document[coder_index(coding.coder)].push_back(code);
  }
}

void Comparison::add(const Segment& segment) {
  Sets sets;
  for (const std::string& coder : segment.coders) sets[coder_index(coder)];
  for (const Coding& coding : segment.codes) sets[coder_index(coding.coder)];
  if (kind_ == UnitKind::document) return add_to_document(segment, sets);
  if (sets.size() < 2) return;
  if (kind_ != UnitKind::segment) return add_stretches(segment, sets);
  for (const Coding& coding : segment.codes) {
    const int code = code_index(coding.code);
    if (code >= 0) sets[coder_index(coding.coder)].push_back(code);
  }
  add_unit(segment.id, std::move(sets), 1);
}

CodedUnits Comparison::units() {
  for (auto& [document, sets] : documents_) {
    if (sets.size() > 1) add_unit(document, std::move(sets), 1);
  }
  documents_.clear();
  CodedUnits units;
  units.left_out = left_out_;
  Ratings& ratings = units.ratings;
  ratings.codes = by_index(code_indices_);
  const std::vector<int> code_places = sort_names(ratings.codes);
  ratings.coders = by_index(coder_indices_);
  const std::vector<int> coder_places = sort_names(ratings.coders);

  std::vector<std::vector<int>> sets(label_indices_.size());
  ratings.categories.resize(label_indices_.size());
  for (const auto& [set, label] : label_indices_) {
    std::vector<int>& sorted = sets[static_cast<std::size_t>(label)];
    for (const int code : set) sorted.push_back(code_places[static_cast<std::size_t>(code)]);
    std::sort(sorted.begin(), sorted.end());
    ratings.categories[static_cast<std::size_t>(label)] = label_of(sorted, ratings.codes);
  }
  const std::vector<int> label_places = sort_names(ratings.categories);
  ratings.sets.resize(sets.size());
  for (std::size_t i = 0; i < sets.size(); ++i) {
    ratings.sets[static_cast<std::size_t>(label_places[i])] = std::move(sets[i]);
  }

  ratings.units = names_;
  if (kind_ == UnitKind::character) ratings.weights = weights_;
  ratings.values.assign(names_.size(), std::vector<int>(ratings.coders.size(), Ratings::missing));
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

}  // namespace mazmun::agree
