#include "agree/confusion.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

namespace mazmun::agree {

namespace {

using Codes = std::vector<int>;

constexpr int none = -1;

std::vector<Codes> sets_of(const Ratings& ratings) {
  if (!ratings.sets.empty()) return ratings.sets;
  std::vector<Codes> sets;
  for (std::size_t i = 0; i < ratings.categories.size(); ++i) sets.push_back({static_cast<int>(i)});
  return sets;
}

Codes only_in(const Codes& a, const Codes& b) {
  Codes result;
  std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(result));
  return result.empty() ? Codes{none} : result;
}

class Tally {
 public:
  void add(const Codes& a, const Codes& b, std::int64_t weight) {
    for (const int code : a) {
      if (std::binary_search(b.begin(), b.end(), code)) counts_[{code, code}] += weight;
    }
    if (a == b) return;
    for (const int first : only_in(a, b)) {
      for (const int second : only_in(b, a)) counts_[std::minmax(first, second)] += weight;
    }
  }

  std::vector<Confusion> sorted(const std::vector<std::string>& names) const {
    const auto name = [&](int code) { return code == none ? none_label : names[static_cast<std::size_t>(code)]; };
    std::vector<Confusion> result;
    for (const auto& [codes, count] : counts_) {
      result.push_back({name(codes.first), name(codes.second), static_cast<std::size_t>(count)});
    }
    std::stable_sort(result.begin(), result.end(), [](const auto& a, const auto& b) { return a.count > b.count; });
    return result;
  }

 private:
  std::map<std::pair<int, int>, std::int64_t> counts_;
};

}  // namespace

std::vector<Confusion> confusion_of(const Ratings& ratings) {
  const std::vector<Codes> sets = sets_of(ratings);
  Tally tally;
  for (std::size_t row = 0; row < ratings.values.size(); ++row) {
    const std::vector<int>& values = ratings.values[row];
    const std::int64_t weight = ratings.weights.empty() ? 1 : ratings.weights[row];
    for (std::size_t i = 0; i < values.size(); ++i) {
      for (std::size_t j = i + 1; j < values.size(); ++j) {
        if (values[i] == Ratings::missing || values[j] == Ratings::missing) continue;
        tally.add(sets[static_cast<std::size_t>(values[i])], sets[static_cast<std::size_t>(values[j])], weight);
      }
    }
  }
  return tally.sorted(ratings.sets.empty() ? ratings.categories : ratings.codes);
}

}  // namespace mazmun::agree
