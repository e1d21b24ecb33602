// The words of all phrases, each pattern with a number, and which of them a word of a text is.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "match/key_filter.hpp"
#include "match/spelling_table.hpp"
#include "match/word_key.hpp"
#include "match/word_table.hpp"

namespace mazmun::match {

class Vocabulary {
 public:
  /// The number of `pattern` (see word_pattern.hpp); the same for the same pattern.
  Symbol add(const std::string& pattern);

  /// The number for all words with the English stem `stem`.
  Symbol add_stem(const std::string& stem);

  /// Makes the tables for what was added. Call before the functions below.
  void settle();

  /// Whether the word of `key` surely matches none.
  bool refuses(const WordKey& key) const {
    if (!has_only_spellings_ && (!stems_.empty() || may_begin(key))) return false;
    return !whole_filter_.may_hold(key.hash);
  }

  /// The patterns that the word of `key`, which isn't refused, matches, rising; nothing where only look_up() can say.
  std::optional<std::span<const Symbol>> quick_look_up(const WordKey& key) const;
  /// Has what quick_look_up() will ask for brought nearer.
  void prefetch(const WordKey& key) const { spellings_.prefetch(key); }

  /// The patterns that `word` (folded, with its half-spaces) matches, rising.
  std::vector<Symbol> look_up(std::string_view word) const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };
  // By words, and by their beginnings. Unordered: what is made of its order, nobody sees.
  using Index = std::unordered_map<std::string, std::vector<Symbol>, Hash, std::equal_to<>>;
  struct PrefixFilter {
    std::size_t size = 0;  // of the beginnings, in bytes, at most 16
    KeyFilter filter;
  };
  void settle_prefixes();
  bool may_begin(const WordKey& key) const;

  std::vector<std::string> patterns_;
  // By the word that a pattern spells, and for patterns with "*" by what stands before the first one.
  Index whole_;
  Index by_prefix_;
  std::size_t longest_prefix_ = 0;
  std::unordered_map<std::string, Symbol, Hash, std::equal_to<>> stems_;
  // What settle() made of them:
  bool has_only_spellings_ = true;  // neither stars nor stems
  KeyFilter whole_filter_;
  SpellingTable spellings_;
  std::vector<PrefixFilter> prefix_filters_;
};

}  // namespace mazmun::match
