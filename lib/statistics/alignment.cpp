#include "statistics/alignment.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

#include "statistics/matching.hpp"
#include "statistics/set_packing.hpp"

namespace mazmun::statistics {

namespace {

double distance(std::size_t a, std::size_t b) { return static_cast<double>(a < b ? b - a : a - b); }

double length_of(const Unit& unit) { return static_cast<double>(unit.end - unit.start); }

double pairs_of(std::size_t count) { return static_cast<double>(count * (count - 1)) / 2; }

/// A unit, whose it is, and where it stands among that coder's units.
struct Thing {
  Unit unit;
  std::size_t coder = 0;
  std::size_t index = 0;
};

/// All units in order of the text; and those of each coder as numbers into that.
struct Things {
  std::vector<Thing> all;
  std::vector<std::vector<std::size_t>> of_coder;
  double longest = 0;
};

Things things_of(const Continuum& continuum) {
  Things things;
  for (std::size_t coder = 0; coder < continuum.coders.size(); ++coder) {
    for (std::size_t index = 0; index < continuum.coders[coder].size(); ++index)
      things.all.push_back({continuum.coders[coder][index], coder, index});
  }
  std::sort(things.all.begin(), things.all.end(), [](const Thing& a, const Thing& b) {
    return std::tie(a.unit, a.coder, a.index) < std::tie(b.unit, b.coder, b.index);
  });
  things.of_coder.resize(continuum.coders.size());
  for (std::size_t i = 0; i < things.all.size(); ++i) {
    things.of_coder[things.all[i].coder].push_back(i);
    things.longest = std::max(things.longest, length_of(things.all[i].unit));
  }
  return things;
}

struct Neighbour {
  std::size_t thing = 0;
  double dissimilarity = 0;
};

/// The coder's units that are less than `limit` dissimilar to `unit`.
std::vector<Neighbour> neighbours(const Things& things, const Unit& unit, std::size_t coder, double limit,
                                  const Dissimilarity& weights) {
  const std::vector<std::size_t>& own = things.of_coder[coder];
  const double scale = weights.positional * weights.empty;
  // Starts can't be farther apart than that: the difference alone is at most the root times the sum of lengths.
  const double reach = scale > 0 ? std::sqrt(limit / scale) * (length_of(unit) + things.longest) : HUGE_VAL;
  const auto start = static_cast<double>(unit.start);
  auto at = std::partition_point(own.begin(), own.end(), [&](std::size_t i) {
    return static_cast<double>(things.all[i].unit.start) < start - reach;
  });
  std::vector<Neighbour> near;
  for (; at != own.end() && static_cast<double>(things.all[*at].unit.start) <= start + reach; ++at) {
    const double value = dissimilarity(unit, things.all[*at].unit, weights);
    if (value < limit) near.push_back({*at, value});
  }
  return near;
}

/// Finds the rows of two units or more that are better together than in any two parts, for more than two coders.
/// In units of pairs: a row costs the sum over all C = n (n - 1)/2 pairs of coders, a unit alone C Δ. Parts A and B of
/// a row are better apart where the dissimilarities between them exceed (C + |A| |B|) Δ, as pairs with an empty unit
/// cost Δ in both parts.
class Rows {
 public:
  /// Gives up after looking at ten times `steps` rows, or finding `steps`.
  Rows(const Things& things, std::size_t coders, const Dissimilarity& weights, std::size_t steps)
      : things_(things), coders_(coders), weights_(weights), tries_(10 * steps), most_rows_(steps) {
    for (std::size_t i = 0; i < things.all.size() && !gave_up(); ++i) {
      members_ = {i};
      near_.assign(coders, {});
      for (std::size_t coder = 0; coder < coders; ++coder) {
        if (coder == things.all[i].coder) continue;
        near_[coder] = neighbours(things, things.all[i].unit, coder, most(coders - 1), weights);
        std::erase_if(near_[coder], [&](const Neighbour& near) { return near.thing < i; });
      }
      extend(0);
    }
  }

  bool gave_up() const { return tries_ == 0 || rows_.size() > most_rows_; }

  std::vector<PackedSet> take() { return std::move(rows_); }

 private:
  double most(std::size_t parts) const { return (pairs_of(coders_) + static_cast<double>(parts)) * weights_.empty; }

  /// Adds units of later numbers: each row is found from its first unit on.
  void extend(std::size_t coder) {
    if (coder == coders_) {
      if (members_.size() > 1) keep();
      return;
    }
    extend(coder + 1);
    for (const Neighbour& near : near_[coder]) {
      if (gave_up()) return;
      --tries_;
      members_.push_back(near.thing);
      if (promising()) extend(coder + 1);
      members_.pop_back();
    }
  }

  double between(std::size_t a, std::size_t b) const {
    return dissimilarity(things_.all[members_[a]].unit, things_.all[members_[b]].unit, weights_);
  }

  /// No unit is farther from the others than any row could bear.
  bool promising() const {
    for (std::size_t a = 0; a < members_.size(); ++a) {
      double sum = 0;
      for (std::size_t b = 0; b < members_.size(); ++b) sum += a == b ? 0 : between(a, b);
      if (sum >= most(coders_ - 1)) return false;
    }
    return true;
  }

  void keep() {
    const std::size_t size = members_.size();
    std::vector<double> table(size * size);
    double sum = 0;
    for (std::size_t a = 0; a < size; ++a) {
      for (std::size_t b = a + 1; b < size; ++b) sum += table[a * size + b] = table[b * size + a] = between(a, b);
    }
    for (std::size_t part = 1; part < (std::size_t{1} << (size - 1)); ++part) {  // the last member is never in it
      double apart = 0;
      std::size_t inside = 0;
      for (std::size_t a = 0; a < size; ++a) {
        if ((part >> a & 1) == 0) continue;
        ++inside;
        for (std::size_t b = 0; b < size; ++b) apart += (part >> b & 1) == 0 ? table[a * size + b] : 0;
      }
      if (apart >= most(inside * (size - inside))) return;
    }
    const double alone_cost = static_cast<double>(size) * pairs_of(coders_) * weights_.empty;
    const double cost = sum + (pairs_of(coders_) - pairs_of(size)) * weights_.empty;
    PackedSet row{members_, alone_cost - cost};
    std::sort(row.members.begin(), row.members.end());
    rows_.push_back(std::move(row));
  }

  const Things& things_;
  std::size_t coders_;
  Dissimilarity weights_;
  std::size_t tries_;
  std::size_t most_rows_;
  std::vector<std::vector<Neighbour>> near_;  ///< of the first member, by coder
  std::vector<std::size_t> members_;
  std::vector<PackedSet> rows_;
};

/// Numbers of units that belong together; the others are alone.
using Together = std::vector<std::vector<std::size_t>>;

Together pairs_of_two(const Things& things, const Dissimilarity& weights) {
  std::vector<std::size_t> place(things.all.size());
  for (const std::vector<std::size_t>& own : things.of_coder) {
    for (std::size_t i = 0; i < own.size(); ++i) place[own[i]] = i;
  }
  std::vector<Pairing> pairings;
  for (std::size_t left = 0; left < things.of_coder[0].size(); ++left) {
    const Unit& unit = things.all[things.of_coder[0][left]].unit;
    for (const Neighbour& near : neighbours(things, unit, 1, 2 * weights.empty, weights))
      pairings.push_back({left, place[near.thing], 2 * weights.empty - near.dissimilarity});
  }
  const auto partner = best_matching(things.of_coder[0].size(), things.of_coder[1].size(), pairings);
  Together together;
  for (std::size_t left = 0; left < partner.size(); ++left) {
    if (partner[left] != alone) together.push_back({things.of_coder[0][left], things.of_coder[1][partner[left]]});
  }
  return together;
}

std::optional<Together> rows_of_many(const Things& things, const Dissimilarity& weights, std::size_t steps) {
  Rows search(things, things.of_coder.size(), weights, steps);
  if (search.gave_up()) return std::nullopt;
  const std::vector<PackedSet> rows = search.take();
  const auto taken = best_packing(things.all.size(), rows, steps);
  if (!taken) return std::nullopt;
  Together together;
  for (const std::size_t row : *taken) together.push_back(rows[row].members);
  return together;
}

}  // namespace

double positional_dissimilarity(const Unit& a, const Unit& b, const Dissimilarity& weights) {
  const double apart = distance(a.start, b.start) + distance(a.end, b.end);
  const double share = apart / (length_of(a) + length_of(b));
  return share * share * weights.empty;
}

double dissimilarity(const Unit& a, const Unit& b, const Dissimilarity& weights) {
  const double category = a.category == b.category ? 0 : weights.empty;
  return weights.positional * positional_dissimilarity(a, b, weights) + weights.categorical * category;
}

double row_disorder(const Continuum& continuum, const AlignedUnits& row, const Dissimilarity& weights) {
  double sum = 0;
  for (std::size_t a = 0; a < row.size(); ++a) {
    for (std::size_t b = a + 1; b < row.size(); ++b) {
      const bool both = row[a] != no_unit && row[b] != no_unit;
      sum += both ? dissimilarity(continuum.coders[a][row[a]], continuum.coders[b][row[b]], weights) : weights.empty;
    }
  }
  return sum / pairs_of(row.size());
}

std::optional<Alignment> best_alignment(const Continuum& continuum, const Dissimilarity& weights, std::size_t steps) {
  const Things things = things_of(continuum);
  const std::size_t coders = continuum.coders.size();
  const auto together =
      coders == 2 ? std::optional(pairs_of_two(things, weights)) : rows_of_many(things, weights, steps);
  if (!together) return std::nullopt;
  std::vector<AlignedUnits> row_from(things.all.size());  // by the number of its first unit
  std::vector<bool> joined_up(things.all.size());
  for (const std::vector<std::size_t>& members : *together) {
    AlignedUnits row(coders, no_unit);
    for (const std::size_t member : members) {
      row[things.all[member].coder] = things.all[member].index;
      joined_up[member] = true;
    }
    row_from[*std::min_element(members.begin(), members.end())] = std::move(row);
  }
  Alignment result;
  for (std::size_t i = 0; i < things.all.size(); ++i) {
    if (!joined_up[i]) {
      row_from[i] = AlignedUnits(coders, no_unit);
      row_from[i][things.all[i].coder] = things.all[i].index;
    }
    if (row_from[i].empty()) continue;
    result.disorder += row_disorder(continuum, row_from[i], weights);
    result.rows.push_back(std::move(row_from[i]));
  }
  return result;
}

}  // namespace mazmun::statistics
