// Says of most words that no phrase has them, by two bits of one number: a Bloom filter (Bloom 1970) in blocks of 64
// bits (Putze, Sanders and Singler 2007). The cache of a processor holds it.
#pragma once

#include <bit>
#include <cstdint>
#include <vector>

namespace mazmun::match {

class KeyFilter {
 public:
  KeyFilter() = default;
  explicit KeyFilter(const std::vector<std::uint64_t>& hashes)
      : blocks_(std::bit_ceil(hashes.size() / 4 + 1)), mask_(blocks_.size() - 1) {
    for (const std::uint64_t hash : hashes) blocks_[hash >> 12 & mask_] |= bits_of(hash);
  }

  /// True for the hashes that it was made of, and for some others: one in 40 or fewer.
  bool may_hold(std::uint64_t hash) const {
    const std::uint64_t bits = bits_of(hash);
    return (blocks_[hash >> 12 & mask_] & bits) == bits;
  }

 private:
  static std::uint64_t bits_of(std::uint64_t hash) {
    return std::uint64_t{1} << (hash & 63U) | std::uint64_t{1} << (hash >> 6 & 63U);
  }

  std::vector<std::uint64_t> blocks_{0};
  std::uint64_t mask_ = 0;
};

}  // namespace mazmun::match
