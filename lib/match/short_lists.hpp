// Many short lists in one block of memory: what every word of a text asks stands close together.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace mazmun::match {

template <class Item>
class ShortLists {
 public:
  /// Adds to the list that is being made.
  void push_back(const Item& item) { items_.push_back(item); }
  void end_list() { first_.push_back(static_cast<std::uint32_t>(items_.size())); }

  /// Have brought nearer what the list with index `number` will ask for: first where it stands, then itself.
  void prefetch_place(std::size_t number) const { __builtin_prefetch(first_.data() + number); }
  void prefetch(std::size_t number) const {
    if (number + 1 < first_.size()) __builtin_prefetch(items_.data() + first_[number]);
  }

  /// The list with index `number`; empty where there are fewer lists.
  std::span<const Item> operator[](std::size_t number) const {
    if (number + 1 >= first_.size()) return {};
    return {items_.data() + first_[number], first_[number + 1] - first_[number]};
  }

 private:
  std::vector<std::uint32_t> first_{0};
  std::vector<Item> items_;
};

}  // namespace mazmun::match
