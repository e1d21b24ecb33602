// Many short lists in one block of memory: what every word of a text asks stands close together.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace mazmun::match {

template <class Item>
class ShortLists {
 public:
  ShortLists() = default;
  explicit ShortLists(const std::vector<std::vector<Item>>& lists) {
    first_.reserve(lists.size() + 1);
    for (const std::vector<Item>& list : lists) {
      items_.insert(items_.end(), list.begin(), list.end());
      first_.push_back(static_cast<std::uint32_t>(items_.size()));
    }
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
