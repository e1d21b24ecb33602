#include "agree/gold.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/suggest.hpp"
#include "statistics/ratings.hpp"

namespace mazmun::agree {

namespace {

std::optional<double> share(std::size_t part, std::size_t whole) {
  if (whole == 0) return std::nullopt;
  return static_cast<double>(part) / static_cast<double>(whole);
}

GoldComparison rated(GoldComparison counts) {
  counts.precision = share(counts.right, counts.right + counts.extra);
  counts.recall = share(counts.right, counts.right + counts.missed);
  counts.f1 = share(2 * counts.right, 2 * counts.right + counts.extra + counts.missed);
  return counts;
}

GoldComparison compare(const Ratings& ratings, std::size_t coder, std::size_t gold, int code) {
  GoldComparison counts;
  for (std::size_t row = 0; row < ratings.values.size(); ++row) {
    const int own = ratings.values[row][coder];
    const int right = ratings.values[row][gold];
    if (own == Ratings::missing || right == Ratings::missing) continue;
    const auto weight = static_cast<std::size_t>(ratings.weights.empty() ? 1 : ratings.weights[row]);
    const bool given = statistics::gives(ratings, own, code);
    const bool deserved = statistics::gives(ratings, right, code);
    if (given && deserved) counts.right += weight;
    if (given && !deserved) counts.extra += weight;
    if (!given && deserved) counts.missed += weight;
  }
  return counts;
}

}  // namespace

std::vector<GoldComparison> against_gold(const Ratings& ratings, const std::string& gold) {
  const auto found = std::find(ratings.coders.begin(), ratings.coders.end(), gold);
  if (found == ratings.coders.end()) {
    throw UsageError("--gold: there is no coder \"" + gold + "\"", did_you_mean(gold, ratings.coders));
  }
  const auto gold_column = static_cast<std::size_t>(found - ratings.coders.begin());
  const std::vector<std::string>& codes = ratings.sets.empty() ? ratings.categories : ratings.codes;
  std::vector<GoldComparison> result;
  for (std::size_t coder = 0; coder < ratings.coders.size(); ++coder) {
    if (coder == gold_column) continue;
    const std::size_t first = result.size();
    result.push_back({ratings.coders[coder], {}, 0, 0, 0, {}, {}, {}});
    for (std::size_t code = 0; code < codes.size(); ++code) {
      GoldComparison one = compare(ratings, coder, gold_column, static_cast<int>(code));
      if (one.right + one.extra + one.missed == 0) continue;
      one.coder = ratings.coders[coder];
      one.code = codes[code];
      result[first].right += one.right;
      result[first].extra += one.extra;
      result[first].missed += one.missed;
      result.push_back(rated(std::move(one)));
    }
    result[first] = rated(result[first]);
  }
  return result;
}

}  // namespace mazmun::agree
