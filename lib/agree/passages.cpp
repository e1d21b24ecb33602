#include "agree/passages.hpp"

#include <algorithm>
#include <optional>

#include "base/natural_order.hpp"
#include "statistics/boundary_similarity.hpp"
#include "statistics/continuum_alpha.hpp"
#include "statistics/gamma.hpp"
#include "statistics/position_alpha.hpp"
#include "statistics/unitizing_alpha.hpp"

namespace mazmun::agree {

namespace {

using statistics::Continua;
using statistics::Continuum;
using statistics::Outcome;

std::size_t unit_count(const Continua& continua) {
  std::size_t units = 0;
  for (const Continuum& text : continua) {
    for (const auto& coder : text.coders) units += coder.size();
  }
  return units;
}

Value figure(std::optional<double> value, const std::string& why, std::size_t units) {
  Value result = Object();
  if (value) result.add("value", *value);
  if (!value) result.add("value", nullptr).add("why", why);
  return result.add("n", units);
}

Value figure(const Outcome& outcome, std::size_t units) {
  return figure(outcome.value ? std::optional(outcome.value->value()) : std::nullopt, outcome.why, units);
}

/// Where the passages of each coder begin and end, all documents behind each other.
Outcome border_similarity(const Continua& continua) {
  std::vector<std::vector<statistics::Boundary>> borders(statistics::coder_count(continua));
  std::size_t before = 0;
  for (const Continuum& text : continua) {
    for (std::size_t coder = 0; coder < text.coders.size(); ++coder) {
      for (const statistics::Unit& unit : text.coders[coder]) {
        borders[coder].push_back({before + unit.start, 0});
        borders[coder].push_back({before + unit.end, 0});
      }
    }
    before += text.length + 1;
  }
  return statistics::mean_boundary_similarity(borders);
}

struct Row {
  const char* name;
  Outcome (*compute)(const Continua&);
};

Outcome alpha_of_2004(const Continua& continua) { return statistics::unitizing_alpha(continua); }

constexpr Row rows[] = {
    {"alpha_u", statistics::continuum_alpha},
    {"alpha_binary", statistics::binary_continuum_alpha},
    {"alpha_cu", statistics::conditional_continuum_alpha},
    {"alpha_2004", alpha_of_2004},
    {"position_alpha", statistics::position_alpha},
    {"position_binary", statistics::binary_position_alpha},
    {"position_cu", statistics::conditional_position_alpha},
    {"boundary_similarity", border_similarity},
};

constexpr Row code_rows[] = {
    {"alpha_binary", statistics::binary_continuum_alpha},
    {"alpha_2004", alpha_of_2004},
    {"position_binary", statistics::binary_position_alpha},
};

Value gamma_value(const Continua& continua, std::uint64_t seed, std::size_t units) {
  statistics::GammaOptions options;
  options.seed = seed;
  const statistics::Gamma found = statistics::gamma(continua, options);
  Value result = figure(found.gamma.value, found.gamma.why, units);
  if (found.gamma.value) result.add("ci", Array{found.lowest, found.highest});
  result.add("samples", found.samples);
  return result.add("categories", figure(found.category.value, found.category.why, units));
}

}  // namespace

void Passages::add(const Document& document) { texts_.push_back({document.length, {}}); }

void Passages::add(const Segment& segment) {
  Text& text = texts_.back();
  for (const std::string& coder : segment.coders) text.coders[coder];
  for (const Coding& coding : segment.codes) {
    auto& passages = text.coders[coding.coder];
    const std::optional<std::string> code = level_.of(coding.code);
    if (!code) continue;
    codes_.insert(*code);
    passages.emplace_back(*code, coding.span.value_or(segment.span));
  }
  for (const auto& [coder, passages] : text.coders) coders_.insert(coder);
}

Value Passages::agreement(const Choice& choice) const {
  std::vector<std::string> codes(codes_.begin(), codes_.end());
  std::sort(codes.begin(), codes.end(), natural_less);
  std::map<std::string, int> numbers;
  for (const std::string& code : codes) numbers.emplace(code, static_cast<int>(numbers.size()));
  Continua continua;
  for (const Text& text : texts_) {
    if (text.coders.size() != coders_.size()) continue;
    Continuum& continuum = continua.emplace_back();
    continuum.length = text.length;
    for (const auto& [coder, passages] : text.coders) {
      auto& units = continuum.coders.emplace_back();
      for (const auto& [code, span] : passages) {
        if (span.start < span.end) units.push_back({span.start, span.end, numbers[code]});
      }
    }
  }
  const std::size_t units = unit_count(continua);
  Value result = Object();
  result.add("documents", continua.size());
  result.add("length", static_cast<std::size_t>(statistics::total_length(continua))).add("units", units);
  for (const Row& row : rows) result.add(row.name, figure(row.compute(continua), units));
  if (choice.gamma) result.add("gamma", gamma_value(continua, choice.seed, units));
  Value by_code = Object();
  for (std::size_t code = 0; code < codes.size(); ++code) {
    std::vector<int> becomes(codes.size(), -1);
    becomes[code] = 0;
    const Continua own = statistics::relabel(continua, becomes);
    Value figures = Object();
    for (const Row& row : code_rows) figures.add(row.name, figure(row.compute(own), unit_count(own)));
    by_code.add(codes[code], std::move(figures));
  }
  return result.add("codes", std::move(by_code));
}

}  // namespace mazmun::agree
