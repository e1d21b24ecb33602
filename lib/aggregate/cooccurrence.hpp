// How often two codes meet: in the same segment, by overlapping spans, and within a moving window of segments.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "model/counts.hpp"

namespace mazmun::aggregate {

/// A theme of a segment with its spans: those from `first` to before `last` in a list that all themes of it share.
struct MetTheme {
  std::size_t theme = 0;
  std::size_t first = 0;
  std::size_t last = 0;
};

/// Counts over the codes of one codebook; memory grows with the pairs of codes that can meet, not with segments.
class MeetingCounter {
 public:
  /// `window`: how many segments a window has; 0: no windows are counted.
  MeetingCounter(std::size_t themes, std::size_t window);

  /// The distinct themes of one segment.
  void add(const std::vector<MetTheme>& themes, const std::vector<Span>& spans);
  /// Windows don't reach over the end of a document.
  void end_document();

  /// Pairs that met, by a, then b.
  std::vector<PairCount> pairs() const;
  /// For each theme the windows that have it.
  const std::vector<std::size_t>& windows() const { return theme_windows_; }

 private:
  struct Cell {
    std::uint32_t segments = 0;
    std::uint32_t overlaps = 0;
    std::uint32_t windows = 0;
  };
  Cell& cell(std::size_t a, std::size_t b);
  void slide(const std::vector<MetTheme>& themes);

  std::vector<std::vector<Cell>> rows_;  // row a holds the cells of b > a; empty until a meets somebody
  std::size_t window_;
  std::vector<std::size_t> theme_windows_;
  std::vector<std::vector<std::size_t>> recent_;  // themes of the segments in the window, the oldest at `oldest_`
  std::size_t oldest_ = 0;
  std::vector<std::size_t> in_window_;  // for each theme its segments in the window
  std::vector<std::size_t> present_;    // themes in the window
};

}  // namespace mazmun::aggregate
