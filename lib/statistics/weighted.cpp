#include "statistics/weighted.hpp"

#include <algorithm>
#include <utility>

#include "statistics/shares.hpp"

namespace mazmun::statistics {

namespace {

Outcome one_less(const Fraction& observed, const Fraction& expected) {
  if (expected == Fraction(0)) return {std::nullopt, reasons::no_variation};
  return {Fraction(1) - observed / expected, {}};
}

Fraction summed(const std::vector<Meeting>& meetings, const Distance& distance) {
  Fraction sum(0);
  for (const Meeting& meeting : meetings) sum = sum + Fraction(meeting.count) * distance(meeting.a, meeting.b);
  return sum;
}

/// Mean over units with two or more ratings of the mean distance between two of its ratings.
Fraction disagreement_of_units(const Weighted& ratings) {
  Fraction sum(0);
  for (std::size_t given = 2; given < ratings.met.strata.size(); ++given) {
    const auto r = static_cast<std::int64_t>(given);
    sum = sum + summed(ratings.met.strata[given], ratings.distance) / Fraction(r * (r - 1) / 2);
  }
  return sum / Fraction(ratings.counts.units);
}

std::vector<std::size_t> used(const Integers& a, const Integers& b) {
  std::vector<std::size_t> categories;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i] > 0 || b[i] > 0) categories.push_back(i);
  }
  return categories;
}

/// Sum over all c and k of a_c b_k times their distance.
Fraction expected(const Integers& a, const Integers& b, const Distance& distance) {
  const std::vector<std::size_t> categories = used(a, b);
  Fraction sum(0);
  for (std::size_t i = 0; i < categories.size(); ++i) {
    for (std::size_t j = i + 1; j < categories.size(); ++j) {
      const std::size_t c = categories[i];
      const std::size_t k = categories[j];
      const Wide pairs = Wide{a[c]} * b[k] + Wide{a[k]} * b[c];
      if (pairs > 0) sum = sum + Fraction(pairs, 1) * distance(c, k);
    }
  }
  return sum;
}

/// The categories that make up the scale: all declared ones, or those that occur.
std::vector<std::size_t> scale_of(const Counts& counts) {
  std::vector<std::size_t> categories;
  for (std::size_t i = 0; i < counts.categories; ++i) {
    const bool occurs = std::any_of(counts.strata.begin(), counts.strata.end(),
                                    [&](const Stratum& stratum) { return stratum.uses[i] > 0; });
    if (occurs || counts.scale > 0) categories.push_back(i);
  }
  return categories;
}

/// The sum of the distances of all ordered pairs of categories.
Fraction all_distances(const std::vector<std::size_t>& categories, const Distance& distance) {
  Fraction sum(0);
  for (std::size_t i = 0; i < categories.size(); ++i) {
    for (std::size_t j = i + 1; j < categories.size(); ++j) sum = sum + distance(categories[i], categories[j]);
  }
  return Fraction(2) * sum;
}

}  // namespace

Outcome weighted_pi(const Weighted& ratings) {
  return mean_over_pairs(ratings.counts, [&](std::size_t number) {
    const PairCounts& pair = ratings.counts.pairs[number];
    Integers uses = pair.uses_a;
    for (std::size_t i = 0; i < uses.size(); ++i) uses[i] += pair.uses_b[i];
    const Fraction chance = expected(uses, uses, ratings.distance) / Fraction(Wide{4} * pair.units * pair.units, 1);
    return one_less(summed(ratings.met.pairs[number], ratings.distance) / Fraction(pair.units), chance);
  });
}

Outcome weighted_kappa(const Weighted& ratings) {
  return mean_over_pairs(ratings.counts, [&](std::size_t number) {
    const PairCounts& pair = ratings.counts.pairs[number];
    const Fraction chance =
        expected(pair.uses_a, pair.uses_b, ratings.distance) / Fraction(Wide{pair.units} * pair.units, 1);
    return one_less(summed(ratings.met.pairs[number], ratings.distance) / Fraction(pair.units), chance);
  });
}

Outcome weighted_fleiss(const Weighted& ratings) {
  const std::vector<Fraction> shares = mean_shares(ratings.counts);
  Fraction chance(0);
  for (std::size_t c = 0; c < shares.size(); ++c) {
    for (std::size_t k = 0; k < c; ++k) {
      if (shares[c] == Fraction(0) || shares[k] == Fraction(0)) continue;
      chance = chance + Fraction(2) * shares[c] * shares[k] * ratings.distance(c, k);
    }
  }
  return one_less(disagreement_of_units(ratings), chance);
}

Outcome weighted_conger(const Weighted& ratings) {
  const Counts& counts = ratings.counts;
  std::vector<Fraction> chances;
  for (std::size_t a = 0; a < counts.coders; ++a) {
    for (std::size_t b = a + 1; b < counts.coders; ++b) {
      const Wide pairs = Wide{counts.coder_units[a]} * counts.coder_units[b];
      if (pairs == 0) continue;
      chances.push_back(expected(counts.coder_uses[a], counts.coder_uses[b], ratings.distance) / Fraction(pairs, 1));
    }
  }
  return one_less(disagreement_of_units(ratings), mean(std::move(chances)));
}

Outcome weighted_gwet(const Weighted& ratings) {
  const std::vector<std::size_t> scale = scale_of(ratings.counts);
  const auto q = static_cast<std::int64_t>(scale.size());
  if (q < 2) return {std::nullopt, reasons::one_category};
  std::vector<Fraction> spread;
  for (const Fraction& share : mean_shares(ratings.counts)) spread.push_back(share * (Fraction(1) - share));
  const Fraction weights = Fraction(q * q) - all_distances(scale, ratings.distance);
  const Fraction chance = weights * sum(std::move(spread)) / Fraction(q * (q - 1));
  return one_less(disagreement_of_units(ratings), Fraction(1) - chance);
}

Outcome weighted_brennan_prediger(const Weighted& ratings) {
  const std::vector<std::size_t> scale = scale_of(ratings.counts);
  const auto q = static_cast<std::int64_t>(scale.size());
  return one_less(disagreement_of_units(ratings), all_distances(scale, ratings.distance) / Fraction(q * q));
}

Outcome weighted_alpha(const Weighted& ratings) {
  Fraction observed(0);
  for (std::size_t given = 2; given < ratings.met.strata.size(); ++given) {
    const auto others = static_cast<std::int64_t>(given) - 1;
    observed = observed + Fraction(2) * summed(ratings.met.strata[given], ratings.distance) / Fraction(others);
  }
  const Integers uses = pairable_uses(ratings.counts);
  return one_less(observed, expected(uses, uses, ratings.distance) / Fraction(total(uses) - 1, 1));
}

}  // namespace mazmun::statistics
