// The words of all phrases, each pattern with a number, and which of them a word of a text is.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "match/word_table.hpp"

namespace mazmun::match {

class Vocabulary {
 public:
  /// The number of `pattern` (see word_pattern.hpp); the same for the same pattern.
  Symbol add(const std::string& pattern);

  /// The number for all words with the English stem `stem`.
  Symbol add_stem(const std::string& stem);

  /// The patterns that `word` (folded, with its half-spaces) matches, rising. What was asked before is remembered, up
  /// to a bound. Valid until the next call.
  std::span<const Symbol> symbols_of(std::string_view word);

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };
  std::vector<Symbol> look_up(std::string_view word) const;

  std::unordered_map<std::string, Symbol> numbers_;  // unordered: only looked up
  std::vector<std::string> patterns_;
  // By the word that a pattern spells, and for patterns with "*" by what stands before the first one.
  std::unordered_map<std::string, std::vector<Symbol>, Hash, std::equal_to<>> whole_;
  std::unordered_map<std::string, std::vector<Symbol>, Hash, std::equal_to<>> by_prefix_;
  std::size_t longest_prefix_ = 0;
  std::unordered_map<std::string, Symbol, Hash, std::equal_to<>> stems_;
  WordTable seen_;
};

}  // namespace mazmun::match
