// Reading a line word by word: how likely it is, as far as it was read.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "ingest/repair/line_units.hpp"

namespace mazmun::ingest::repair {

/// What the text itself says beside the lexicon: how often which words stand in it, and which two in a row.
struct SeenWords {
  WordMap<int> words;
  WordMap<int> pairs;  ///< pair_key()
  int all = 0;
};

/// A run of units in one piece, and whether a blank stands before it in the line as it is read.
struct Run {
  text::Range units;
  bool blank_before = false;
};

/// How many brackets of each kind are open: round and square ones, quotation marks.
using Depths = std::array<int, 2>;

/// A line read so far.
struct Path {
  int cost = 0;
  int letters_cost = 0;  ///< of the word that is not at its end yet, in `cost`
  WordKey word = empty_word;
  WordKey last_word = empty_word;
  Symbol before = no_symbol;
  Symbol last_letter = no_symbol;
  int letters = 0;
  WordClass last = WordClass::edge;
  Depths depth{};          ///< of brackets
  std::uint64_t cuts = 0;  ///< a hash of where its runs start
  bool one_word = false;   ///< its last run is a single word
  Run run;
  int parent = -1;
};

/// What was read of a run from the start of one of its words on, as if a line began there.
struct Tail {
  std::size_t start = 0;
  Path path;
  WordClass first = WordClass::edge;  ///< of its first word; edge where that is not at its end
  WordKey first_word = empty_word;
  Depths deepest{};  ///< how many brackets it closes that it doesn't open
};

/// Reads lines made of `units`. What it is made of must outlive it. Costs are thousandths of -ln of a probability.
class LineReader {
 public:
  LineReader(const std::vector<Unit>& units, const Lexicon& lexicon, const SeenWords& seen);

  /// `path`, with a run read behind it.
  void read_run(Path& path, Run run) const;
  /// The same, with the tail from the run's second word on that was read before.
  void read_run(Path& path, Run run, const Tail& tail) const;
  /// `path`, with the last word and the line at their ends.
  void end_line(Path& path) const;

  /// For each end of a run behind `start`: the tail from there to it.
  std::vector<Tail> tails(std::size_t start) const;
  bool begins_word(std::size_t i) const;

 private:
  void read(Path& path, const Unit& unit, bool blank) const;
  void end_word(Path& path) const;
  Word known(WordKey word) const;
  int seen_cost(WordKey word) const;
  int pair_gain(WordKey first, WordKey second) const;
  int new_pair_gain(WordKey first, WordKey second) const;
  int seen_pairs(WordKey pair) const;

  const std::vector<Unit>& units_;
  const Lexicon& lexicon_;
  const SeenWords& seen_;
  // What was looked up, by the last bits of the key: a line asks for the same words again and again.
  struct KnownWord {
    WordKey key = empty_word;
    Word word;
  };
  struct KnownPair {
    WordKey key = empty_word;
    int gain = 0;
  };
  mutable std::vector<KnownWord> known_words_;
  mutable std::vector<KnownPair> known_pairs_;
  std::array<int, 2> unpaired_{};  // what a bracket without its partner costs, of each kind
};

}  // namespace mazmun::ingest::repair
