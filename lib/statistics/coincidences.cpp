#include "statistics/coincidences.hpp"

#include <algorithm>
#include <unordered_map>

namespace mazmun::statistics {

namespace {

/// Counts cells of a table that is mostly empty.
class Cells {
 public:
  explicit Cells(std::size_t categories) : categories_(categories) {}

  void add(std::size_t a, std::size_t b, std::int64_t count) { counts_[a * categories_ + b] += count; }

  std::vector<Meeting> sorted() const {
    std::vector<Meeting> meetings;
    for (const auto& [cell, count] : counts_) meetings.push_back({cell / categories_, cell % categories_, count});
    std::sort(meetings.begin(), meetings.end(), [](const Meeting& left, const Meeting& right) {
      return left.a != right.a ? left.a < right.a : left.b < right.b;
    });
    return meetings;
  }

 private:
  std::size_t categories_;
  std::unordered_map<std::size_t, std::int64_t> counts_;  // unordered: sorted before anybody sees it
};

std::vector<std::vector<Meeting>> sorted(const std::vector<Cells>& cells) {
  std::vector<std::vector<Meeting>> result;
  for (const Cells& each : cells) result.push_back(each.sorted());
  return result;
}

}  // namespace

Coincidences coincidences(const Ratings& ratings) {
  const std::size_t coders = ratings.coders.size();
  std::vector<Cells> strata(coders + 1, Cells(ratings.categories.size()));
  std::vector<Cells> pairs(coders * (coders - std::min<std::size_t>(coders, 1)) / 2, Cells(ratings.categories.size()));
  for (std::size_t row = 0; row < ratings.values.size(); ++row) {
    const std::vector<int>& values = ratings.values[row];
    const std::int64_t weight = ratings.weights.empty() ? 1 : ratings.weights[row];
    const auto given =
        values.size() - static_cast<std::size_t>(std::count(values.begin(), values.end(), Ratings::missing));
    std::size_t pair = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
      for (std::size_t j = i + 1; j < values.size(); ++j, ++pair) {
        if (values[i] == Ratings::missing || values[j] == Ratings::missing || values[i] == values[j]) continue;
        const auto a = static_cast<std::size_t>(values[i]);
        const auto b = static_cast<std::size_t>(values[j]);
        pairs[pair].add(a, b, weight);
        strata[given].add(std::min(a, b), std::max(a, b), weight);
      }
    }
  }
  return {sorted(strata), sorted(pairs)};
}

}  // namespace mazmun::statistics
