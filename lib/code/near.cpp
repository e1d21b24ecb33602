// From each start the choice of one item doesn't depend on that of another: one item begins there, each of the others
// may take whichever of its ranges begins at or behind the start and reaches furthest without passing the limit.
#include "code/near.hpp"

#include <algorithm>
#include <limits>

namespace mazmun::code {
namespace {

using text::Range;

constexpr std::size_t no_limit = std::numeric_limits<std::size_t>::max();

// The ranges of one item.
class Item {
 public:
  explicit Item(std::vector<Range> ranges) : by_start_(ranges), by_end_(std::move(ranges)) {
    std::sort(by_start_.begin(), by_start_.end(), starts_earlier);
    std::sort(by_end_.begin(), by_end_.end(), [](const Range& a, const Range& b) { return a.end < b.end; });
  }
  bool empty() const { return by_end_.empty(); }
  const std::vector<Range>& ranges() const { return by_start_; }

  /// The furthest end up to `limit` of a range that begins at or behind `start`.
  std::optional<std::size_t> furthest(std::size_t start, std::size_t limit) const {
    auto at = std::upper_bound(by_end_.begin(), by_end_.end(), limit,
                               [](std::size_t end, const Range& range) { return end < range.end; });
    while (at != by_end_.begin()) {
      --at;
      if (at->end <= start) break;
      if (at->start >= start) return at->end;
    }
    return std::nullopt;
  }

  /// The same of a range that begins right at `start`.
  std::optional<std::size_t> furthest_from(std::size_t start, std::size_t limit) const {
    const auto behind = std::upper_bound(by_start_.begin(), by_start_.end(), Range{start, limit}, starts_earlier);
    if (behind == by_start_.begin() || std::prev(behind)->start != start) return std::nullopt;
    return std::prev(behind)->end;
  }

 private:
  static bool starts_earlier(const Range& a, const Range& b) {
    return a.start != b.start ? a.start < b.start : a.end < b.end;
  }

  std::vector<Range> by_start_;
  std::vector<Range> by_end_;
};

std::vector<std::size_t> starts_of(const std::vector<Item>& items) {
  std::vector<std::size_t> starts;
  for (const Item& item : items) {
    for (const Range& range : item.ranges()) starts.push_back(range.start);
  }
  std::sort(starts.begin(), starts.end());
  starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
  return starts;
}

// The furthest end up to `limit` of a choice whose first range begins at `start`.
std::optional<std::size_t> furthest_choice(const std::vector<Item>& items, std::size_t start, std::size_t limit) {
  std::vector<std::size_t> reached;
  for (const Item& item : items) {
    const auto end = item.furthest(start, limit);
    if (!end) return std::nullopt;
    reached.push_back(*end);
  }
  std::optional<std::size_t> best;
  for (std::size_t first = 0; first < items.size(); ++first) {
    const auto here = items[first].furthest_from(start, limit);
    if (!here) continue;
    std::size_t end = *here;
    for (std::size_t other = 0; other < items.size(); ++other) {
      if (other != first) end = std::max(end, reached[other]);
    }
    best = std::max(best.value_or(0), end);
  }
  return best;
}

// The last place where a choice from `start` may end.
std::size_t limit_from(std::size_t start, const Near& near) {
  if (!near.within) return no_limit;
  const auto& words = *near.words;
  const auto first =
      std::partition_point(words.begin(), words.end(), [&](const Range& word) { return word.end <= start; });
  const auto left = static_cast<std::size_t>(words.end() - first);
  return *near.within < left ? (first + static_cast<std::ptrdiff_t>(*near.within))->start : no_limit;
}

}  // namespace

std::size_t words_in(const std::vector<Range>& words, Range range) {
  const auto begun =
      std::partition_point(words.begin(), words.end(), [&](const Range& w) { return w.start < range.end; });
  const auto ended =
      std::partition_point(words.begin(), words.end(), [&](const Range& w) { return w.end <= range.start; });
  return static_cast<std::size_t>(begun - ended);
}

std::vector<Range> find_near(std::vector<std::vector<Range>> items, const Near& near) {
  std::vector<Item> sorted;
  for (auto& item : items) sorted.emplace_back(std::move(item));
  if (std::any_of(sorted.begin(), sorted.end(), [](const Item& item) { return item.empty(); })) return {};
  std::vector<Range> found;
  for (const std::size_t start : starts_of(sorted)) {
    std::size_t limit = limit_from(start, near);
    while (const auto end = furthest_choice(sorted, start, limit)) {
      found.push_back({start, *end});
      if (!near.every_end) break;
      limit = *end - 1;
    }
  }
  return found;
}

}  // namespace mazmun::code
