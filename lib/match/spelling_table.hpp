// The words that patterns without stars spell, each with the patterns that spell it: a flat table, since every word of
// every text that passes the filter asks it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "match/word_key.hpp"
#include "match/word_table.hpp"

namespace mazmun::match {

class SpellingTable {
 public:
  using Spelling = std::pair<std::string_view, std::vector<Symbol>>;  ///< a folded word and its patterns

  SpellingTable() : SpellingTable(std::vector<Spelling>()) {}
  explicit SpellingTable(const std::vector<Spelling>& spellings);

  /// The patterns that were given with the word of `key`; nothing where it isn't one of the words.
  std::optional<std::span<const Symbol>> find(const WordKey& key) const;

 private:
  struct Entry {
    std::uint64_t low = 0;
    std::uint64_t high = 0;
    std::uint32_t size = 0;   // bytes; words aren't empty, so 0 is a free place
    std::uint32_t word = 0;   // where it begins among the letters, if it is longer than 16 bytes
    std::uint32_t first = 0;  // of its symbols
    std::uint32_t count = 0;
  };
  bool is_of(const Entry& entry, const WordKey& key) const;
  std::size_t place_of(const WordKey& key) const;

  std::vector<Entry> entries_;  // a power of two of places, at most half of them taken
  std::string letters_;
  std::vector<Symbol> symbols_;
};

}  // namespace mazmun::match
