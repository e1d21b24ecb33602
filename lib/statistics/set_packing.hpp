// The most valuable choice of sets that have nothing in common.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace mazmun::statistics {

/// A set of things, by number in ascending order, and what taking it is worth.
struct PackedSet {
  std::vector<std::size_t> members;
  double gain = 0;
};

/// Indices of sets without common members whose gains have the greatest sum, ascending. Sets without gain are not
/// taken. Things are best numbered so that sets have near numbers.
///
/// Exact: sets that are linked by common members are looked at together; things get prices that no set exceeds (the
/// dual of the linear relaxation, lowered by coordinates with falling temperature), and the best way through the things
/// in order is found by the price wasted (Dijkstra 1959), with ways that leave the same things open joined. Nothing
/// where that takes more than `steps` steps for a group of linked sets, or where a set spans more than 128 things of a
/// group.
std::optional<std::vector<std::size_t>> best_packing(std::size_t things, const std::vector<PackedSet>& sets,
                                                     std::size_t steps);

}  // namespace mazmun::statistics
