// In which order the runs of a line were meant to be read.
#pragma once

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

struct Order {
  std::vector<Run> runs;  ///< as they are read; one: the line is stored as it is read
  bool by_words = false;  ///< nearly each word was a run
  int gain = 0;           ///< how much likelier than as stored: ln of the ratio, in thousandths
  int sure = 0;           ///< the probability among all orders that were tried, in thousandths
};

/// The likeliest order. The line was cut into runs, which were stored last to first; where, is found by what words and
/// sentences come out.
Order likeliest_order(const std::vector<Unit>& units, const Lexicon& lexicon, const SeenWords& seen, bool by_words);

/// How likely the units are as they stand: -ln of the probability, in thousandths.
int cost_as_stored(const std::vector<Unit>& units, const Lexicon& lexicon, const SeenWords& seen);

}  // namespace mazmun::ingest::repair
