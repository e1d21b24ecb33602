#include "statistics/standard_errors.hpp"

#include <cmath>
#include <functional>

#include "statistics/ratings.hpp"
#include "statistics/shares.hpp"
#include "statistics/unit_rows.hpp"

namespace mazmun::statistics {

namespace {

/// What every formula starts from.
struct Groundwork {
  explicit Groundwork(const Spread& spread)
      : distances(spread.distance, spread.counts.categories), rows(unit_rows(spread, distances)) {
    for (const UnitRow& row : rows) {
      units += row.weight;
      if (row.ratings < 2) continue;
      pairable += row.weight;
      ratings += row.weight * row.ratings;
      disagreement += row.weight * row.disagreement;
    }
    disagreement /= pairable;
  }
  DistanceTable distances;
  std::vector<UnitRow> rows;
  double units = 0;         // with a rating
  double pairable = 0;      // with two or more
  double ratings = 0;       // on pairable units
  double disagreement = 0;  // mean over pairable units
};

using Moves = std::function<double(const UnitRow&)>;

/// The square root of the sum of squared moves over `divisor`.
std::optional<double> spread_of(const Groundwork& ground, const Moves& moves, double divisor) {
  if (!(divisor > 0)) return std::nullopt;
  double sum = 0;
  for (const UnitRow& row : ground.rows) {
    const double moved = moves(row);
    sum += row.weight * moved * moved;
  }
  const double error = std::sqrt(sum / divisor);
  return std::isfinite(error) ? std::optional(error) : std::nullopt;
}

/// Of 1 - D/E, where a unit moves E by `expected_moves` (Gwet 2014, eq. 5.3.4 and following, written in distances).
std::optional<double> beyond_chance_error(const Groundwork& ground, double expected, const Moves& expected_moves,
                                          double divisor) {
  if (!(expected > 0)) return std::nullopt;
  const double value = 1 - ground.disagreement / expected;
  const auto moves = [&](const UnitRow& row) {
    const double own = row.ratings < 2 ? 0 : ground.units / ground.pairable * (1 - row.disagreement / expected);
    return own - value + (1 - value) * expected_moves(row) / expected;
  };
  return spread_of(ground, moves, divisor);
}

double many(const Groundwork& ground) { return ground.units * (ground.units - 1); }

Numbers shares_of(const Integers& uses) {
  Numbers shares;
  const auto all = static_cast<double>(total(uses));
  for (const std::int64_t use : uses) shares.push_back(all > 0 ? static_cast<double>(use) / all : 0);
  return shares;
}

double dot(const Numbers& a, const Numbers& b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
  return sum;
}

/// Fleiss' kappa, and Scott's pi of two coders.
std::optional<double> error_by_shares(const Spread& spread, double (*divisor)(const Groundwork&)) {
  const Groundwork ground(spread);
  Numbers shares;
  for (const Fraction& share : mean_shares(spread.counts)) shares.push_back(share.value());
  const Numbers from = ground.distances.from(shares);
  const double expected = dot(shares, from);
  const auto moves = [&](const UnitRow& row) { return 2 * (sum_over(row, from) / row.ratings - expected); };
  return beyond_chance_error(ground, expected, moves, divisor(ground));
}

double squared(const Groundwork& ground) { return ground.pairable * ground.pairable; }

/// Conger's kappa, and Cohen's of two coders: each coder's own shares.
std::optional<double> error_by_coders(const Spread& spread, double (*divisor)(const Groundwork&)) {
  const Groundwork ground(spread);
  const Counts& counts = spread.counts;
  std::vector<Numbers> from;
  std::vector<Numbers> shares;
  for (const Integers& uses : counts.coder_uses) {
    shares.push_back(shares_of(uses));
    from.push_back(ground.distances.from(shares.back()));
  }
  std::vector<Numbers> moved(counts.coders, Numbers(counts.categories));  // by coder and the category that they gave
  double expected = 0;
  double pairs = 0;
  for (std::size_t a = 0; a < counts.coders; ++a) {
    for (std::size_t b = 0; b < counts.coders; ++b) {
      if (a == b || counts.coder_units[a] == 0 || counts.coder_units[b] == 0) continue;
      const double chance = dot(shares[a], from[b]);
      expected += chance;
      ++pairs;
      const double units = ground.units / static_cast<double>(counts.coder_units[a]);
      for (std::size_t k = 0; k < counts.categories; ++k) moved[a][k] += 2 * units * (from[b][k] - chance);
    }
  }
  expected /= pairs;
  const auto moves = [&](const UnitRow& row) {
    double sum = 0;
    for (std::size_t coder = 0; coder < row.values->size(); ++coder) {
      const int value = (*row.values)[coder];
      if (value != Ratings::missing) sum += moved[coder][static_cast<std::size_t>(value)];
    }
    return sum / pairs;
  };
  return beyond_chance_error(ground, expected, moves, divisor(ground));
}

std::size_t scale_size(const Counts& counts) { return static_cast<std::size_t>(categories_used(counts)); }

/// The sum of all q² agreement weights of the scale.
double sum_of_weights(const Groundwork& ground, const Counts& counts) {
  const auto q = static_cast<double>(scale_size(counts));
  double sum = q * q;
  for (std::size_t a = 0; a < counts.categories; ++a) {
    for (std::size_t b = 0; b < counts.categories; ++b) sum -= ground.distances(a, b);
  }
  return sum;
}

}  // namespace

std::optional<double> error_of_percent(const Spread& spread) {
  const Groundwork ground(spread);
  const Counts& counts = spread.counts;
  double pairs = 0;
  for (const PairCounts& pair : counts.pairs) pairs += pair.units > 0 ? 1 : 0;
  std::vector<double> agreement;
  for (const PairCounts& pair : counts.pairs) {
    agreement.push_back(static_cast<double>(total(pair.both)) / static_cast<double>(pair.units));
  }
  const auto moves = [&](const UnitRow& row) {
    double sum = 0;
    for (std::size_t i = 0; i < counts.pairs.size(); ++i) {
      const PairCounts& pair = counts.pairs[i];
      const int a = (*row.values)[pair.a];
      const int b = (*row.values)[pair.b];
      if (a == Ratings::missing || b == Ratings::missing) continue;
      sum += ground.pairable / static_cast<double>(pair.units) * ((a == b ? 1.0 : 0.0) - agreement[i]);
    }
    return sum / pairs;
  };
  return spread_of(ground, moves, ground.pairable * (ground.pairable - 1));
}

std::optional<double> error_of_pi(const Spread& spread) {
  if (spread.counts.coders != 2) return std::nullopt;
  const Ratings both = rated_by_all(spread.ratings);
  return error_by_shares({both, count(both), spread.distance}, squared);
}

std::optional<double> error_of_kappa(const Spread& spread) {
  if (spread.counts.coders != 2) return std::nullopt;
  const Ratings both = rated_by_all(spread.ratings);
  return error_by_coders({both, count(both), spread.distance}, squared);
}

std::optional<double> error_of_fleiss(const Spread& spread) { return error_by_shares(spread, many); }

std::optional<double> error_of_conger(const Spread& spread) { return error_by_coders(spread, many); }

std::optional<double> error_of_gwet(const Spread& spread) {
  const Groundwork ground(spread);
  Numbers rest;  // 1 - p by category
  for (const Fraction& share : mean_shares(spread.counts)) rest.push_back(1 - share.value());
  const auto q = static_cast<double>(scale_size(spread.counts));
  const double weight = sum_of_weights(ground, spread.counts) / (q * (q - 1));
  double spread_out = 0;
  for (const double each : rest) spread_out += each * (1 - each);
  const auto moves = [&](const UnitRow& row) { return -2 * weight * (sum_over(row, rest) / row.ratings - spread_out); };
  return beyond_chance_error(ground, 1 - weight * spread_out, moves, many(ground));
}

std::optional<double> error_of_brennan_prediger(const Spread& spread) {
  const Groundwork ground(spread);
  const auto q = static_cast<double>(scale_size(spread.counts));
  const double expected = 1 - sum_of_weights(ground, spread.counts) / (q * q);
  return beyond_chance_error(
      ground, expected, [](const UnitRow&) { return 0.0; }, many(ground));
}

std::optional<double> error_of_alpha(const Spread& spread) {
  const Groundwork ground(spread);
  const Numbers shares = shares_of(pairable_uses(spread.counts));
  const Numbers from = ground.distances.from(shares);
  const double expected = dot(shares, from);
  if (!(expected > 0)) return std::nullopt;
  const double mean = ground.ratings / ground.pairable;  // ratings a unit
  double observed = 0;
  for (const UnitRow& row : ground.rows) {
    if (row.ratings > 1) observed += row.weight * row.ratings * row.disagreement / ground.ratings;
  }
  const double value = 1 - observed / expected;
  // Gwet 2014, section 5.3.4: units with one rating don't count.
  const auto moves = [&](const UnitRow& row) {
    if (row.ratings < 2) return 0.0;
    const double more = (row.ratings - mean) / mean;
    const double own = row.ratings / mean * (observed - row.disagreement) - observed / ground.ratings * more;
    return (own + 2 * (1 - value) * (sum_over(row, from) - row.ratings * expected) / mean) / expected;
  };
  return spread_of(ground, moves, ground.pairable * (ground.pairable - 1));
}

}  // namespace mazmun::statistics
