// Random whole numbers that are the same on every machine: seeds give streams, and no distribution of the library.
#pragma once

#include <array>
#include <cstdint>

namespace mazmun {

/// xoshiro256** (Blackman & Vigna 2021, ACM Transactions on Mathematical Software 47(4), article 36), its state filled
/// from the seed by splitmix64 (Steele, Lea & Flood 2014), as its authors advise.
class Random {
 public:
  explicit Random(std::uint64_t seed);

  /// 64 random bits.
  std::uint64_t next();

  /// From 0 to `limit` - 1, each equally likely: draws that would favour some are thrown away. Requires `limit` > 0.
  std::uint64_t below(std::uint64_t limit);

 private:
  std::array<std::uint64_t, 4> state_;
};

}  // namespace mazmun
