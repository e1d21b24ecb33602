// Random whole numbers that are the same on every machine: seeds give streams, and no distribution of the library.
#pragma once

#include <array>
#include <bit>
#include <cstdint>

namespace mazmun {

/// xoshiro256** (Blackman & Vigna 2021, ACM Transactions on Mathematical Software 47(4), article 36), its state filled
/// from the seed by splitmix64 (Steele, Lea & Flood 2014), as its authors advise.
class Random {
 public:
  explicit Random(std::uint64_t seed);

  /// 64 random bits.
  std::uint64_t next() {
    const std::uint64_t result = std::rotl(state_[1] * 5, 7) * 9;
    const std::uint64_t shifted = state_[1] << 17;
    state_[2] ^= state_[0];
    state_[3] ^= state_[1];
    state_[1] ^= state_[2];
    state_[0] ^= state_[3];
    state_[2] ^= shifted;
    state_[3] = std::rotl(state_[3], 45);
    return result;
  }

  /// From 0 to `limit` - 1, each equally likely: draws that would favour some are thrown away. Requires `limit` > 0.
  std::uint64_t below(std::uint64_t limit);

 private:
  std::array<std::uint64_t, 4> state_{};
};

/// Random::below() with one limit again and again, without a division: the same numbers from the same bits.
class Below {
 public:
  /// Requires `limit` > 0.
  explicit Below(std::uint64_t limit) : limit_(limit), uneven_(-limit % limit), inverse_(~std::uint64_t{0} / limit) {}

  std::uint64_t operator()(Random& random) const {
    std::uint64_t draw = random.next();
    while (draw < uneven_) draw = random.next();
    return remainder(draw);
  }
  /// `number` modulo the limit.
  std::uint64_t remainder(std::uint64_t number) const {
    // This quotient, or the next: what the inverse leaves out is less than one in its last place.
    const auto product = static_cast<Twice>(number) * inverse_;
    const std::uint64_t rest = number - static_cast<std::uint64_t>(product >> 64) * limit_;
    return rest >= limit_ ? rest - limit_ : rest;
  }

 private:
  __extension__ using Twice = unsigned __int128;

  std::uint64_t limit_;
  std::uint64_t uneven_;   // 2^64 modulo the limit: draws below it would favour some
  std::uint64_t inverse_;  // 2^64 / limit
};

}  // namespace mazmun
