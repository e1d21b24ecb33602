// Persian words that everybody uses, with what they do in a sentence: enough to tell text from text in disorder.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ingest/repair/word_map.hpp"

namespace mazmun::ingest::repair {

enum class WordClass : std::uint8_t {
  // of words/fa.txt
  preposition,
  conjunction,
  determiner,
  pronoun,
  object,
  adverb,
  number,
  copula,
  mi,
  plural,
  plural_of,
  suffix,
  compound,
  verb,
  noun,
  // of a line
  unknown,
  digits,
  foreign,
  stop,
  comma,
  open,
  close,
  sign,
  edge,
};

struct Word {
  int cost = 0;  ///< -ln of its probability, in thousandths
  WordClass what = WordClass::unknown;
  bool verbal = false;  ///< (also) a form of a verb
  bool listed = false;  ///< the list has it as it is; otherwise it is made of one that it has
};

/// Words, what is made of them, and how likely which letter follows two others in them.
class Lexicon {
 public:
  /// Reads a list such as words/fa.txt.
  explicit Lexicon(std::string_view list);

  const Word* find(WordKey word) const { return words_.find(word); }
  /// Two words (pair_key) that often stand in a row.
  bool is_pair(WordKey pair) const { return pairs_.find(pair) != nullptr; }
  /// Two words between which a half-space is right.
  bool is_compound(WordKey pair) const;
  /// -ln of the probability of `letter` behind two others (no_symbol: the word's beginning), in thousandths; `letter`
  /// no_symbol is the word's end.
  int letter_cost(Symbol before, Symbol last, Symbol letter) const {
    return letters_[(before * symbols + last) * symbols + letter];
  }

 private:
  void count(std::string_view word, int times);
  void add(const std::string& word, WordClass what, int cost);
  void add_noun(const std::string& word, int cost);
  void add_verb(const std::string& past, const std::string& present);
  void add_forms(const std::string& stem, const std::vector<std::string_view>& ends, int cost);
  void finish();

  bool put(std::string_view word, WordClass what, int cost);
  void add_pair(std::string_view pair);

  WordMap<Word> words_;
  WordMap<char> pairs_;       // whether with a half-space
  std::vector<int> counts_;   // while it is made
  std::vector<int> letters_;  // costs
};

/// The list that is built in; made at the first call.
const Lexicon& persian_words();

}  // namespace mazmun::ingest::repair
