// What is drawn at random, the same on every machine.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "base/random.hpp"

namespace mazmun::simulate {

/// Every order equally likely (Fisher & Yates; Knuth, TAOCP 2, 3.4.2, algorithm P).
template <class Item>
void shuffle(std::vector<Item>& items, Random& random) {
  for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[random.below(i)]);
}

template <class Items>
const auto& any_of(const Items& items, Random& random) {
  return items[random.below(items.size())];
}

}  // namespace mazmun::simulate
