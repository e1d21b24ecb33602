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
  using Spelling = std::pair<std::string_view, std::span<const Symbol>>;  ///< a folded word and its patterns

  SpellingTable() : SpellingTable(std::vector<Spelling>()) {}
  explicit SpellingTable(const std::vector<Spelling>& spellings);

  /// Of the keys of its words.
  std::vector<std::uint64_t> hashes() const;

  /// The patterns that were given with the word of `key`; nothing where it isn't one of the words.
  std::optional<std::span<const Symbol>> find(const WordKey& key) const;
  /// Has what find() will look at brought nearer.
  void prefetch(const WordKey& key) const { __builtin_prefetch(&entries_[key.hash & (entries_.size() - 1)]); }

 private:
  // Two of them lie in one line of the processor's cache.
  struct Entry {
    std::uint64_t low = 0;    // of a longer word its hash
    std::uint64_t high = 0;   // of a longer word its place in long_words_
    std::uint32_t size = 0;   // bytes; words aren't empty, so 0 is a free place
    std::uint32_t count = 0;  // of its symbols
    std::uint32_t first = 0;  // where they begin, or the only one itself
    std::uint32_t unused = 0;
  };
  bool is_of(const Entry& entry, const WordKey& key) const;
  std::size_t place_of(const WordKey& key) const;

  std::vector<Entry> entries_;  // a power of two of places, at most half of them taken
  std::vector<std::string> long_words_;
  std::vector<Symbol> symbols_;
};

}  // namespace mazmun::match
