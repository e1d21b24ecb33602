#include "base/random.hpp"

namespace mazmun {

Random::Random(std::uint64_t seed) {
  for (std::uint64_t& word : state_) {
    seed += 0x9e3779b97f4a7c15;
    std::uint64_t mixed = seed;
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111eb;
    word = mixed ^ (mixed >> 31);
  }
}

std::uint64_t Random::below(std::uint64_t limit) {
  const std::uint64_t uneven = -limit % limit;  // 2^64 modulo limit
  std::uint64_t draw = next();
  while (draw < uneven) draw = next();
  return draw % limit;
}

}  // namespace mazmun
