#include "aggregate/cooccurrence.hpp"

#include <algorithm>

namespace mazmun::aggregate {
namespace {

using Position = decltype(Span::start);

std::uint32_t overlaps_one_by_one(const MetTheme& a, const MetTheme& b, const std::vector<Span>& spans) {
  std::uint32_t count = 0;
  for (std::size_t i = a.first; i < a.last; ++i) {
    for (std::size_t j = b.first; j < b.last; ++j) {
      if (spans[i].start < spans[j].end && spans[j].start < spans[i].end) ++count;
    }
  }
  return count;
}

// How many of the sorted `values` are below `bound`.
std::size_t below(const std::vector<Position>& values, Position bound) {
  return static_cast<std::size_t>(std::lower_bound(values.begin(), values.end(), bound) - values.begin());
}

// The same for segments as long as a book: of all spans of b that begin before one of a ends, those that end before it
// begins don't overlap. Holds for spans that aren't empty.
std::uint32_t overlaps_in_order(const MetTheme& a, const MetTheme& b, const std::vector<Span>& spans) {
  std::vector<Position> starts;
  std::vector<Position> ends;
  for (std::size_t j = b.first; j < b.last; ++j) {
    starts.push_back(spans[j].start);
    ends.push_back(spans[j].end);
  }
  std::sort(starts.begin(), starts.end());
  std::sort(ends.begin(), ends.end());
  std::size_t count = 0;
  for (std::size_t i = a.first; i < a.last; ++i) count += below(starts, spans[i].end) - below(ends, spans[i].start + 1);
  return static_cast<std::uint32_t>(count);
}

std::uint32_t overlaps(const MetTheme& a, const MetTheme& b, const std::vector<Span>& spans) {
  constexpr std::size_t few = 1000;
  const auto is_empty = [](const Span& span) { return span.start == span.end; };
  const auto at = [&](std::size_t index) { return spans.begin() + static_cast<std::ptrdiff_t>(index); };
  const bool one_by_one = (a.last - a.first) * (b.last - b.first) < few ||
                          std::any_of(at(a.first), at(a.last), is_empty) ||
                          std::any_of(at(b.first), at(b.last), is_empty);
  return one_by_one ? overlaps_one_by_one(a, b, spans) : overlaps_in_order(a, b, spans);
}

}  // namespace

MeetingCounter::MeetingCounter(std::size_t themes, std::size_t window)
    : rows_(themes), window_(window), theme_windows_(window == 0 ? 0 : themes), in_window_(window == 0 ? 0 : themes) {}

MeetingCounter::Cell& MeetingCounter::cell(std::size_t a, std::size_t b) {
  const auto [low, high] = std::minmax(a, b);
  auto& row = rows_[low];
  if (row.empty()) row.resize(rows_.size() - low - 1);
  return row[high - low - 1];
}

void MeetingCounter::add(const std::vector<MetTheme>& themes, const std::vector<Span>& spans) {
  for (std::size_t i = 0; i < themes.size(); ++i) {
    for (std::size_t j = i + 1; j < themes.size(); ++j) {
      Cell& met = cell(themes[i].theme, themes[j].theme);
      ++met.segments;
      met.overlaps += overlaps(themes[i], themes[j], spans);
    }
  }
  if (window_ > 0) slide(themes);
}

void MeetingCounter::slide(const std::vector<MetTheme>& themes) {
  std::vector<std::size_t> added;
  for (const MetTheme& met : themes) added.push_back(met.theme);
  if (recent_.size() == window_) {
    for (const std::size_t theme : recent_[oldest_]) {
      if (--in_window_[theme] == 0) std::erase(present_, theme);
    }
    recent_[oldest_] = added;
    oldest_ = (oldest_ + 1) % window_;
  } else {
    recent_.push_back(added);
  }
  for (const std::size_t theme : added) {
    if (in_window_[theme]++ == 0) present_.push_back(theme);
  }
  for (std::size_t i = 0; i < present_.size(); ++i) {
    ++theme_windows_[present_[i]];
    for (std::size_t j = i + 1; j < present_.size(); ++j) ++cell(present_[i], present_[j]).windows;
  }
}

void MeetingCounter::end_document() {
  for (const std::size_t theme : present_) in_window_[theme] = 0;
  present_.clear();
  recent_.clear();
  oldest_ = 0;
}

std::vector<PairCount> MeetingCounter::pairs() const {
  std::vector<PairCount> found;
  for (std::size_t a = 0; a < rows_.size(); ++a) {
    for (std::size_t i = 0; i < rows_[a].size(); ++i) {
      const Cell& met = rows_[a][i];
      if (met.segments > 0 || met.windows > 0) found.push_back({a, a + i + 1, met.segments, met.overlaps, met.windows});
    }
  }
  return found;
}

}  // namespace mazmun::aggregate
