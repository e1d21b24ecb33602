#include "statistics/unitizing_alpha.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace mazmun::statistics {

namespace {

constexpr int gap = -1;

Wide length_in(const Unit& unit) { return static_cast<Wide>(unit.end - unit.start); }

Wide squared_distance(std::size_t a, std::size_t b) {
  const Wide distance = static_cast<Wide>(a) - static_cast<Wide>(b);
  return distance * distance;
}

/// Units of the category and the gaps between them, in order.
std::vector<Unit> sections(const std::vector<Unit>& units, int category, std::size_t end) {
  std::vector<Unit> own;
  std::copy_if(units.begin(), units.end(), std::back_inserter(own),
               [&](const Unit& unit) { return unit.category == category; });
  std::vector<Unit> result;
  std::size_t position = 0;
  for (const Unit& unit : joined(std::move(own))) {
    if (unit.start > position) result.push_back({position, unit.start, gap});
    result.push_back(unit);
    position = unit.end;
  }
  if (position < end) result.push_back({position, end, gap});
  return result;
}

/// Sum of differences over pairs of sections that share text.
Wide differences(const std::vector<Unit>& a, const std::vector<Unit>& b) {
  Wide total = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    total += section_difference(a[i], b[j]);
    const std::size_t end = std::min(a[i].end, b[j].end);
    if (a[i].end == end) ++i;
    if (b[j].end == end) ++j;
  }
  return total;
}

/// What the expected disagreement is made of.
struct Lengths {
  std::vector<Wide> units;
  std::vector<Wide> gaps;
};

/// For each unit l² times the sum of (l_g - l + 1) over gaps at least as long, summed.
Wide placements_in_gaps(Lengths lengths) {
  std::sort(lengths.units.rbegin(), lengths.units.rend());
  std::sort(lengths.gaps.rbegin(), lengths.gaps.rend());
  Wide total = 0;
  Wide sum = 0;
  std::size_t fitting = 0;
  for (const Wide unit : lengths.units) {
    for (; fitting < lengths.gaps.size() && lengths.gaps[fitting] >= unit; ++fitting) sum += lengths.gaps[fitting];
    total += unit * unit * (sum + static_cast<Wide>(fitting) * (1 - unit));
  }
  return total;
}

Fraction expected_disagreement(const Lengths& lengths, Wide coders, Wide text) {
  Wide over = 0;
  Wide pairs = coders * text * (coders * text - 1);
  const Wide others = static_cast<Wide>(lengths.units.size()) - 1;
  for (const Wide unit : lengths.units) {
    over += others * (unit * (unit - 1) * (2 * unit - 1) / 3);
    pairs -= unit * (unit - 1);
  }
  return Fraction(2 * (over + placements_in_gaps(lengths)), text) / Fraction(pairs, 1);
}

Outcome alpha_from(const Fraction& observed, const Fraction& expected) {
  if (expected == Fraction(0)) return {std::nullopt, "nobody marked anything"};
  return {Fraction(1) - observed / expected, {}};
}

}  // namespace

Wide section_difference(const Unit& a, const Unit& b) {
  const bool gap_a = a.category < 0;
  const bool gap_b = b.category < 0;
  if (gap_a && gap_b) return 0;
  if (gap_a) return a.start <= b.start && b.end <= a.end ? length_in(b) * length_in(b) : 0;
  if (gap_b) return b.start <= a.start && a.end <= b.end ? length_in(a) * length_in(a) : 0;
  const bool apart = a.end <= b.start || b.end <= a.start;
  return apart ? 0 : squared_distance(a.start, b.start) + squared_distance(a.end, b.end);
}

UnitDisagreement unit_disagreement(const Continua& continua, int category) {
  Wide observed = 0;
  Lengths lengths;
  for (const Continuum& continuum : continua) {
    std::vector<std::vector<Unit>> all;
    for (const std::vector<Unit>& units : continuum.coders) all.push_back(sections(units, category, continuum.length));
    for (std::size_t i = 0; i < all.size(); ++i) {
      for (std::size_t j = i + 1; j < all.size(); ++j) observed += differences(all[i], all[j]);
      for (const Unit& section : all[i])
        (section.category == gap ? lengths.gaps : lengths.units).push_back(length_in(section));
    }
  }
  const auto units = static_cast<std::int64_t>(lengths.units.size());
  if (units == 0) return {};
  const auto coders = static_cast<Wide>(coder_count(continua));
  const Wide text = total_length(continua);
  const Fraction per_pair = Fraction(2 * observed, text * text) / Fraction(coders * (coders - 1), 1);
  return {per_pair, expected_disagreement(lengths, coders, text), units};
}

Outcome unitizing_alpha(const Continua& continua, int category) {
  if (const char* why = why_incomparable(continua)) return {std::nullopt, why};
  const UnitDisagreement one = unit_disagreement(continua, category);
  if (one.units == 0) return {std::nullopt, "nobody used this code"};
  return alpha_from(one.observed, one.expected);
}

Outcome unitizing_alpha(const Continua& continua) {
  if (const char* why = why_incomparable(continua)) return {std::nullopt, why};
  std::set<int> categories;
  for (const Continuum& continuum : continua) {
    for (const std::vector<Unit>& units : continuum.coders) {
      for (const Unit& unit : units) categories.insert(unit.category);
    }
  }
  std::vector<Fraction> observed;
  std::vector<Fraction> expected;
  for (const int category : categories) {
    const UnitDisagreement one = unit_disagreement(continua, category);
    observed.push_back(one.observed);
    expected.push_back(one.expected);
  }
  return alpha_from(sum(std::move(observed)), sum(std::move(expected)));
}

}  // namespace mazmun::statistics
