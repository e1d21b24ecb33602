// How often two codes meet: in the same segment, and by overlapping spans.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "aggregate/consensus.hpp"

namespace mazmun::aggregate {

struct Meeting {
  std::size_t a = 0;  ///< theme indices, a < b
  std::size_t b = 0;
  std::size_t segments = 0;  ///< that have both
  std::size_t overlaps = 0;  ///< pairs of a span of each that share a code point
};

/// Counts over the codes of one codebook; memory grows with the pairs of codes that can meet, not with segments.
class MeetingCounter {
 public:
  explicit MeetingCounter(std::size_t themes) : rows_(themes) {}
  /// The themes of one segment, distinct, each with its spans.
  void add(const std::vector<std::pair<std::size_t, const std::vector<Span>*>>& themes);
  /// Pairs that met, by a, then b.
  std::vector<Meeting> meetings() const;

 private:
  struct Cell {
    std::uint32_t segments = 0;
    std::uint32_t overlaps = 0;
  };
  std::vector<std::vector<Cell>> rows_;  // row a holds the cells of b > a; empty until a meets somebody
};

}  // namespace mazmun::aggregate
