// How alike two segmentations of one text are, judged by their boundaries.
#pragma once

#include <cstddef>
#include <cstdint>
#include <tuple>
#include <vector>

#include "statistics/coefficients.hpp"
#include "statistics/fraction.hpp"

namespace mazmun::statistics {

/// A place where a segment ends and the next begins, and what kind of boundary it is (from 0). Position p stands
/// between the segmentation's atoms p - 1 and p (words, sentences or code points, as the caller counts).
struct Boundary {
  std::size_t position = 0;
  int kind = 0;

  friend bool operator==(const Boundary&, const Boundary&) = default;
  friend bool operator<(const Boundary& a, const Boundary& b) {
    return std::tie(a.position, a.kind) < std::tie(b.position, b.kind);
  }
};

/// The cheapest way to make one segmentation out of the other.
struct BoundaryEdits {
  std::int64_t matches = 0;
  std::int64_t additions = 0;       ///< boundaries that one of the two lacks
  std::int64_t substitutions = 0;   ///< at one position, another kind
  std::int64_t transpositions = 0;  ///< near misses: the same kind, up to span - 1 positions apart
  std::int64_t shifts = 0;          ///< positions that the transposed boundaries are apart, together
};

/// Boundary edit distance (Fournier 2013): near misses first, the nearest before those farther apart and
/// from left to right; then, at each position, substitutions; what is left was added. `span` is n_t: boundaries up to
/// `span`
/// - 1 positions apart are near misses, so 2 means neighbours and 1 none. As in the author's program a near miss does
/// not break up two substitutions. Doubled boundaries count once.
BoundaryEdits boundary_edits(std::vector<Boundary> a, std::vector<Boundary> b, std::size_t span = 2);

/// B = 1 - (additions + substitutions + shifts/span) / (additions + substitutions + transpositions + matches),
/// Fournier (2013, ACL, 1702-1712), with the weight of a near miss by its distance, as in his program (segeval 2): with
/// span 2 a near miss is half a miss. 1 where both have no boundary at all.
Fraction boundary_similarity(const BoundaryEdits& edits, std::size_t span = 2);

/// The mean of B over all pairs of coders. No value for fewer than two coders.
Outcome mean_boundary_similarity(const std::vector<std::vector<Boundary>>& coders, std::size_t span = 2);

}  // namespace mazmun::statistics
