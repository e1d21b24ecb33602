// The best way to pair things of two kinds, where each may also stay alone.
#pragma once

#include <cstddef>
#include <vector>

namespace mazmun::statistics {

/// What a pair of a left and a right thing is worth. Pairs that aren't listed can't be made.
struct Pairing {
  std::size_t left = 0;
  std::size_t right = 0;
  double gain = 0;
};

/// A matching of greatest total gain: for each left thing its right one, or `alone`. Pairs without gain are not made.
/// Successive shortest paths with potentials (Edmonds & Karp 1972, Journal of the ACM 19(2), 248-264), exact, in
/// O(left × pairs × log): in texts, where only neighbours can be paired, each path is short.
std::vector<std::size_t> best_matching(std::size_t left, std::size_t right, const std::vector<Pairing>& pairings);

constexpr std::size_t alone = static_cast<std::size_t>(-1);

}  // namespace mazmun::statistics
