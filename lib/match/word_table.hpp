// Remembers which patterns a word matches: a flat table with open addressing, since every word of every text asks it.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mazmun::match {

using Symbol = std::uint32_t;

class WordTable {
 public:
  WordTable() { clear(); }

  /// Where `word` stands; null where it was not remembered. Valid until the next call of remember() or clear().
  struct Entry {
    std::uint64_t hash = 0;
    std::uint32_t word = 0;  // where it begins among the letters
    std::uint32_t size = 0;  // bytes; words aren't empty, so 0 is a free place
    std::uint32_t first = 0;
    std::uint32_t count = 0;
  };
  const Entry* find(std::string_view word) const;
  const Entry* remember(std::string_view word, const std::vector<Symbol>& symbols);
  std::span<const Symbol> symbols(const Entry& entry) const { return {symbols_.data() + entry.first, entry.count}; }
  void clear();

 private:
  std::size_t place_of(std::string_view word, std::uint64_t hash) const;
  void grow();

  std::vector<Entry> entries_;  // a power of two of places, at most half of them taken
  std::size_t taken_ = 0;
  std::string letters_;
  std::vector<Symbol> symbols_;
};

}  // namespace mazmun::match
