#include "statistics/counts.hpp"

#include <algorithm>
#include <utility>

namespace mazmun::statistics {

namespace {

/// The ratings of one unit: coder and category, missing ones left out.
struct Given {
  std::size_t coder = 0;
  std::size_t category = 0;
};

std::size_t pair_index(std::size_t a, std::size_t b, std::size_t coders) {
  return a * coders - a * (a + 1) / 2 + b - a - 1;
}

void collect(const std::vector<int>& values, std::vector<Given>& given) {
  given.clear();
  for (std::size_t coder = 0; coder < values.size(); ++coder) {
    if (values[coder] != Ratings::missing) given.push_back({coder, static_cast<std::size_t>(values[coder])});
  }
}

/// Books the ratings of `weight` units that are rated alike. `uses` holds zeros, before and after.
void book_unit(Stratum& stratum, const std::vector<Given>& given, std::int64_t weight, Integers& uses) {
  const auto ratings = static_cast<std::int64_t>(given.size());
  stratum.units += weight;
  for (const Given& rating : given) ++uses[rating.category];
  for (const Given& rating : given) {
    const std::int64_t used = std::exchange(uses[rating.category], 0);
    stratum.uses[rating.category] += weight * used;
    stratum.split[rating.category] += weight * used * (ratings - used);
  }
}

/// Holsti's decisions of two coders on one unit.
struct Decisions {
  std::int64_t matched = 0;
  std::int64_t taken = 0;
};

Decisions decisions(const Ratings& ratings, std::size_t a, std::size_t b) {
  if (ratings.sets.empty()) return {a == b ? 1 : 0, 2};
  const std::vector<int>& codes = ratings.sets[a];
  const std::vector<int>& others = ratings.sets[b];
  const auto both = std::count_if(codes.begin(), codes.end(),
                                  [&](int code) { return std::binary_search(others.begin(), others.end(), code); });
  return {both, static_cast<std::int64_t>(codes.size() + others.size())};
}

void book_pair(PairCounts& pair, const Ratings& ratings, const Given& a, const Given& b, std::int64_t weight) {
  pair.units += weight;
  pair.uses_a[a.category] += weight;
  pair.uses_b[b.category] += weight;
  if (a.category == b.category) pair.both[a.category] += weight;
  const Decisions taken = decisions(ratings, a.category, b.category);
  pair.matched += weight * taken.matched;
  pair.decisions += weight * taken.taken;
}

}  // namespace

Counts empty_counts(std::size_t coders, std::size_t categories) {
  Counts counts;
  const Integers zeros(categories);
  counts.coders = coders;
  counts.categories = categories;
  counts.strata.assign(coders + 1, {0, zeros, zeros});
  counts.coder_uses.assign(coders, zeros);
  counts.coder_units.assign(coders, 0);
  for (std::size_t a = 0; a < coders; ++a) {
    for (std::size_t b = a + 1; b < coders; ++b) counts.pairs.push_back({a, b, 0, zeros, zeros, zeros, 0, 0});
  }
  return counts;
}

Counts count(const Ratings& ratings) {
  Counts counts = empty_counts(ratings.coders.size(), ratings.categories.size());
  counts.scale = ratings.scale;
  std::vector<Given> given;
  Integers uses(ratings.categories.size());
  for (std::size_t unit = 0; unit < ratings.values.size(); ++unit) {
    const std::int64_t weight = ratings.weights.empty() ? 1 : ratings.weights[unit];
    collect(ratings.values[unit], given);
    book_unit(counts.strata[given.size()], given, weight, uses);
    for (const Given& rating : given) {
      counts.coder_uses[rating.coder][rating.category] += weight;
      counts.coder_units[rating.coder] += weight;
    }
    if (given.size() < 2) continue;
    counts.units += weight;
    for (const Given& rating : given) {
      const auto codes = ratings.sets.empty() ? 1 : static_cast<std::int64_t>(ratings.sets[rating.category].size());
      counts.decisions += weight * codes;
    }
    for (std::size_t i = 0; i < given.size(); ++i) {
      for (std::size_t j = i + 1; j < given.size(); ++j) {
        PairCounts& pair = counts.pairs[pair_index(given[i].coder, given[j].coder, counts.coders)];
        book_pair(pair, ratings, given[i], given[j], weight);
      }
    }
  }
  return counts;
}

std::int64_t categories_used(const Counts& counts) {
  if (counts.scale > 0) return static_cast<std::int64_t>(counts.scale);
  std::int64_t used = 0;
  for (std::size_t category = 0; category < counts.categories; ++category) {
    const bool occurs = std::any_of(counts.strata.begin(), counts.strata.end(),
                                    [&](const Stratum& stratum) { return stratum.uses[category] > 0; });
    used += occurs ? 1 : 0;
  }
  return used;
}

}  // namespace mazmun::statistics
