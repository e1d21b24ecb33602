// Random codings with free borders, and changes to them.
#pragma once

#include <rapidcheck/gtest.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "statistics/unitizing.hpp"

namespace mazmun::statistics {

/// One coder's units of three categories on so much text, sometimes none, with or without overlaps.
inline std::vector<Unit> arbitrary_units(std::size_t length, bool overlaps) {
  std::vector<Unit> units;
  const int tries = *rc::gen::inRange(0, 7);
  std::size_t free = 0;
  for (int i = 0; i < tries; ++i) {
    if (!overlaps && free >= length) break;
    const auto start = *rc::gen::inRange<std::size_t>(overlaps ? 0 : free, length);
    const auto end = *rc::gen::inRange<std::size_t>(start + 1, length + 1);
    const std::size_t shorter = *rc::gen::arbitrary<bool>() ? std::min(end, start + 5) : end;
    units.push_back({start, shorter, *rc::gen::inRange(0, 3)});
    free = shorter;
  }
  return units;
}

/// Two to four coders of one to three documents of up to thirty places.
inline Continua arbitrary_continua(bool overlaps) {
  const auto coders = *rc::gen::inRange<std::size_t>(2, 5);
  const auto documents = *rc::gen::inRange<std::size_t>(1, 4);
  Continua continua;
  for (std::size_t i = 0; i < documents; ++i) {
    Continuum continuum{*rc::gen::inRange<std::size_t>(1, 31), {}};
    for (std::size_t coder = 0; coder < coders; ++coder)
      continuum.coders.push_back(arbitrary_units(continuum.length, overlaps));
    continua.push_back(std::move(continuum));
  }
  return continua;
}

template <typename T>
std::vector<T> in_some_order(const std::vector<T>& items, const std::vector<std::size_t>& order) {
  std::vector<T> result;
  for (const std::size_t i : order) result.push_back(items[i]);
  return result;
}

inline std::vector<std::size_t> some_order(std::size_t size) {
  std::vector<std::size_t> order(size);
  for (std::size_t i = 0; i < size; ++i) order[i] = i;
  for (std::size_t i = size; i > 1; --i) std::swap(order[i - 1], order[*rc::gen::inRange<std::size_t>(0, i)]);
  return order;
}

/// Coders, their units and documents in another order.
inline Continua reordered(const Continua& continua) {
  const std::vector<std::size_t> coders = some_order(coder_count(continua));
  Continua result;
  for (const Continuum& continuum : in_some_order(continua, some_order(continua.size()))) {
    result.push_back({continuum.length, in_some_order(continuum.coders, coders)});
    for (std::vector<Unit>& units : result.back().coders) units = in_some_order(units, some_order(units.size()));
  }
  return result;
}

/// Each unit of two places and more as two neighbours.
inline Continua cut_in_two(Continua continua) {
  for (Continuum& continuum : continua) {
    for (std::vector<Unit>& units : continuum.coders) {
      std::vector<Unit> parts;
      for (const Unit& unit : joined(units)) {
        const std::size_t middle = (unit.start + unit.end) / 2;
        if (unit.start < middle) parts.push_back({unit.start, middle, unit.category});
        parts.push_back({middle, unit.end, unit.category});
      }
      units = parts;
    }
  }
  return continua;
}

/// Each place of each unit as a unit.
inline Continua cut_at_every_place(Continua continua) {
  for (Continuum& continuum : continua) {
    for (std::vector<Unit>& units : continuum.coders) {
      std::vector<Unit> parts;
      for (const Unit& unit : units) {
        for (std::size_t i = unit.start; i < unit.end; ++i) parts.push_back({i, i + 1, unit.category});
      }
      units = parts;
    }
  }
  return continua;
}

/// Everything so many times as long.
inline Continua stretched(Continua continua, std::size_t times) {
  for (Continuum& continuum : continua) {
    continuum.length *= times;
    for (std::vector<Unit>& units : continuum.coders) {
      for (Unit& unit : units) unit = {unit.start * times, unit.end * times, unit.category};
    }
  }
  return continua;
}

/// Gaps as units of a category of their own.
inline Continua without_gaps(Continua continua) {
  for (Continuum& continuum : continua) {
    for (std::vector<Unit>& units : continuum.coders) {
      for (const Stretch& stretch : stretches(units, continuum.length)) {
        if (stretch.categories.empty()) units.push_back({stretch.start, stretch.end, 3});
      }
    }
  }
  return continua;
}

}  // namespace mazmun::statistics
