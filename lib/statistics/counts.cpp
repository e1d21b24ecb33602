#include "statistics/counts.hpp"

#include <algorithm>
#include <numeric>

namespace mazmun::statistics {

namespace {

/// The ratings of one unit: coder and category, missing ones left out.
struct Given {
  std::size_t coder = 0;
  std::size_t category = 0;
};

std::int64_t sum(const Integers& values) { return std::accumulate(values.begin(), values.end(), std::int64_t{0}); }

std::size_t pair_index(std::size_t a, std::size_t b, std::size_t coders) {
  return a * coders - a * (a + 1) / 2 + b - a - 1;
}

void collect(const std::vector<int>& values, std::vector<Given>& given) {
  given.clear();
  for (std::size_t coder = 0; coder < values.size(); ++coder) {
    if (values[coder] != Ratings::missing) given.push_back({coder, static_cast<std::size_t>(values[coder])});
  }
}

/// Books that `uses[code]` of `ratings` ratings gave each code in `touched`, and sets those back to 0.
void book(Stratum& stratum, std::int64_t ratings, Integers& uses, std::vector<std::size_t>& touched) {
  for (const std::size_t code : touched) {
    stratum.uses[code] += uses[code];
    stratum.split[code] += uses[code] * (ratings - uses[code]);
    uses[code] = 0;
  }
  touched.clear();
}

/// One pass. `codes_of(category)` is the range of code indices that a rating stands for, `has(category, code)`
/// membership.
template <typename CodesOf, typename Has>
Counts count_by(const Ratings& ratings, std::size_t codes, CodesOf codes_of, Has has) {
  Counts counts = empty_counts(ratings.coders.size(), codes);
  std::vector<Given> given;
  Integers uses(codes);
  std::vector<std::size_t> touched;
  for (const std::vector<int>& values : ratings.values) {
    collect(values, given);
    for (const Given& rating : given) {
      for (const int index : codes_of(rating.category)) {
        const auto code = static_cast<std::size_t>(index);
        if (uses[code]++ == 0) touched.push_back(code);
        if (given.size() > 1) ++counts.coder_uses[rating.coder][code];
      }
      if (given.size() > 1) ++counts.coder_units[rating.coder];
    }
    ++counts.strata[given.size()].units;
    book(counts.strata[given.size()], static_cast<std::int64_t>(given.size()), uses, touched);
    for (std::size_t i = 0; i < given.size(); ++i) {
      for (std::size_t j = i + 1; j < given.size(); ++j) {
        PairCounts& pair = counts.pairs[pair_index(given[i].coder, given[j].coder, counts.coders)];
        ++pair.units;
        for (const int index : codes_of(given[i].category)) {
          const auto code = static_cast<std::size_t>(index);
          ++pair.uses_a[code];
          if (has(given[j].category, index)) ++pair.both[code];
        }
        for (const int index : codes_of(given[j].category)) ++pair.uses_b[static_cast<std::size_t>(index)];
      }
    }
  }
  return counts;
}

/// Fills the sums that follow from the rest.
Counts summed(Counts counts) {
  counts.units = 0;
  counts.decisions = 0;
  for (std::size_t ratings = 2; ratings < counts.strata.size(); ++ratings) {
    counts.units += counts.strata[ratings].units;
    counts.decisions += sum(counts.strata[ratings].uses);
  }
  for (PairCounts& pair : counts.pairs) {
    pair.matched = sum(pair.both);
    pair.decisions = sum(pair.uses_a) + sum(pair.uses_b);
  }
  return counts;
}

struct One {
  int category;
  const int* begin() const { return &category; }
  const int* end() const { return &category + 1; }
};

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
  return summed(count_by(
      ratings, ratings.categories.size(), [](std::size_t category) { return One{static_cast<int>(category)}; },
      [](std::size_t category, int code) { return static_cast<int>(category) == code; }));
}

Counts count_sets(const Ratings& ratings, const std::vector<std::vector<int>>& sets, std::size_t codes) {
  return summed(count_by(
      ratings, codes, [&](std::size_t category) -> const std::vector<int>& { return sets[category]; },
      [&](std::size_t category, int code) {
        return std::find(sets[category].begin(), sets[category].end(), code) != sets[category].end();
      }));
}

Counts counts_of_pair(const Counts& counts, const PairCounts& pair) {
  Counts result = empty_counts(2, counts.categories);
  Stratum& both_rated = result.strata[2];
  both_rated.units = pair.units;
  for (std::size_t category = 0; category < counts.categories; ++category) {
    both_rated.uses[category] = pair.uses_a[category] + pair.uses_b[category];
    both_rated.split[category] = both_rated.uses[category] - 2 * pair.both[category];
  }
  result.coder_uses = {pair.uses_a, pair.uses_b};
  result.coder_units = {pair.units, pair.units};
  result.pairs = {pair};
  result.pairs[0].a = 0;
  result.pairs[0].b = 1;
  result.units = pair.units;
  result.decisions = pair.decisions;
  return result;
}

Counts one_against_rest(const Counts& counts, std::size_t category) {
  Counts result = empty_counts(counts.coders, 2);
  result.units = counts.units;
  for (std::size_t ratings = 0; ratings < counts.strata.size(); ++ratings) {
    const Stratum& from = counts.strata[ratings];
    Stratum& to = result.strata[ratings];
    to.units = from.units;
    to.uses = {from.uses[category], static_cast<std::int64_t>(ratings) * from.units - from.uses[category]};
    to.split = {from.split[category], from.split[category]};
    if (ratings > 1) result.decisions += from.uses[category];
  }
  for (std::size_t coder = 0; coder < counts.coders; ++coder) {
    const std::int64_t uses = counts.coder_uses[coder][category];
    result.coder_units[coder] = counts.coder_units[coder];
    result.coder_uses[coder] = {uses, counts.coder_units[coder] - uses};
  }
  for (std::size_t i = 0; i < counts.pairs.size(); ++i) {
    const PairCounts& from = counts.pairs[i];
    const std::int64_t a = from.uses_a[category];
    const std::int64_t b = from.uses_b[category];
    const std::int64_t both = from.both[category];
    const Integers agreed = {both, from.units - a - b + both};
    result.pairs[i] = {from.a, from.b, from.units, {a, from.units - a}, {b, from.units - b}, agreed, both, a + b};
  }
  return result;
}

std::int64_t categories_used(const Counts& counts) {
  std::int64_t used = 0;
  for (std::size_t category = 0; category < counts.categories; ++category) {
    const bool occurs = std::any_of(counts.strata.begin(), counts.strata.end(),
                                    [&](const Stratum& stratum) { return stratum.uses[category] > 0; });
    used += occurs ? 1 : 0;
  }
  return used;
}

}  // namespace mazmun::statistics
