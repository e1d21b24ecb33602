#include "statistics/boundary_similarity.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace mazmun::statistics {

namespace {

/// Boundaries of one position that the other segmentation doesn't have.
struct Difference {
  std::set<int> only_a;
  std::set<int> only_b;

  bool substitutable() const { return !only_a.empty() && !only_b.empty(); }
};

using Differences = std::map<std::size_t, Difference>;

/// One kind of boundary that only a has at one of the two positions and only b at the other.
std::vector<int> crossing_kinds(const Difference& left, const Difference& right) {
  std::vector<int> kinds;
  std::set_intersection(left.only_a.begin(), left.only_a.end(), right.only_b.begin(), right.only_b.end(),
                        std::back_inserter(kinds));
  std::set_intersection(left.only_b.begin(), left.only_b.end(), right.only_a.begin(), right.only_a.end(),
                        std::back_inserter(kinds));
  std::sort(kinds.begin(), kinds.end());
  return kinds;
}

/// Takes near misses `distance` apart out of the differences and counts them.
std::int64_t take_transpositions(Differences& differences, std::size_t distance) {
  std::int64_t taken = 0;
  for (auto& [position, left] : differences) {
    const auto there = differences.find(position + distance);
    if (there == differences.end()) continue;
    for (const int kind : crossing_kinds(left, there->second)) {
      if (left.substitutable() && there->second.substitutable()) continue;
      for (Difference* end : {&left, &there->second}) {
        end->only_a.erase(kind);
        end->only_b.erase(kind);
      }
      ++taken;
    }
  }
  return taken;
}

}  // namespace

BoundaryEdits boundary_edits(std::vector<Boundary> a, std::vector<Boundary> b, std::size_t span) {
  const std::set<Boundary> first(a.begin(), a.end());
  const std::set<Boundary> second(b.begin(), b.end());
  BoundaryEdits edits;
  Differences differences;
  for (const Boundary& boundary : first) {
    if (second.contains(boundary))
      ++edits.matches;
    else
      differences[boundary.position].only_a.insert(boundary.kind);
  }
  for (const Boundary& boundary : second) {
    if (!first.contains(boundary)) differences[boundary.position].only_b.insert(boundary.kind);
  }
  for (std::size_t distance = 1; distance < span; ++distance) {
    const std::int64_t taken = take_transpositions(differences, distance);
    edits.transpositions += taken;
    edits.shifts += taken * static_cast<std::int64_t>(distance);
  }
  for (const auto& [position, left] : differences) {
    const std::size_t both = std::min(left.only_a.size(), left.only_b.size());
    edits.substitutions += static_cast<std::int64_t>(both);
    edits.additions += static_cast<std::int64_t>(left.only_a.size() + left.only_b.size() - 2 * both);
  }
  return edits;
}

Fraction boundary_similarity(const BoundaryEdits& edits, std::size_t span) {
  const std::int64_t wrong = edits.additions + edits.substitutions;
  const std::int64_t all = wrong + edits.transpositions + edits.matches;
  if (all == 0) return 1;
  const Fraction near = Fraction(edits.shifts) / Fraction(static_cast<std::int64_t>(span));
  return Fraction(1) - (Fraction(wrong) + near) / Fraction(all);
}

Outcome mean_boundary_similarity(const std::vector<std::vector<Boundary>>& coders, std::size_t span) {
  if (coders.size() < 2) return {std::nullopt, "there are fewer than two coders"};
  std::vector<Fraction> values;
  for (std::size_t i = 0; i < coders.size(); ++i) {
    for (std::size_t j = i + 1; j < coders.size(); ++j)
      values.push_back(boundary_similarity(boundary_edits(coders[i], coders[j], span), span));
  }
  return {mean(std::move(values)), {}};
}

}  // namespace mazmun::statistics
