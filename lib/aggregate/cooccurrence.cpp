#include "aggregate/cooccurrence.hpp"

#include <algorithm>

namespace mazmun::aggregate {
namespace {

std::uint32_t overlaps(const std::vector<Span>& a, const std::vector<Span>& b) {
  std::uint32_t count = 0;
  for (const Span& x : a) {
    for (const Span& y : b) {
      if (x.start < y.end && y.start < x.end) ++count;
    }
  }
  return count;
}

}  // namespace

void MeetingCounter::add(const std::vector<std::pair<std::size_t, const std::vector<Span>*>>& themes) {
  for (std::size_t i = 0; i < themes.size(); ++i) {
    for (std::size_t j = i + 1; j < themes.size(); ++j) {
      const auto& [low, high] = std::minmax(themes[i], themes[j]);
      auto& row = rows_[low.first];
      if (row.empty()) row.resize(rows_.size() - low.first - 1);
      Cell& cell = row[high.first - low.first - 1];
      ++cell.segments;
      cell.overlaps += overlaps(*low.second, *high.second);
    }
  }
}

std::vector<Meeting> MeetingCounter::meetings() const {
  std::vector<Meeting> found;
  for (std::size_t a = 0; a < rows_.size(); ++a) {
    for (std::size_t i = 0; i < rows_[a].size(); ++i) {
      const Cell& cell = rows_[a][i];
      if (cell.segments > 0) found.push_back({a, a + i + 1, cell.segments, cell.overlaps});
    }
  }
  return found;
}

}  // namespace mazmun::aggregate
