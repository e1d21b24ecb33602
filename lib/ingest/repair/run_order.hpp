// In which order the runs of a line were meant to be read.
#pragma once

#include <vector>

#include "ingest/repair/line_reader.hpp"

namespace mazmun::ingest::repair {

struct Order {
  std::vector<Run> runs;  ///< as they are read; one: the line is stored as it is read
  bool by_words = false;  ///< nearly each word was a run
  int gain = 0;           ///< how much likelier than as stored: ln of the ratio, in thousandths
  int sure = 0;           ///< the probability among all orders that were tried, in thousandths
};

/// The likeliest order. The line was cut into runs, which were stored last to first; where, is found by what words and
/// sentences come out. With `by_words` the lines around have nearly each word as a run, so that this one likely has,
/// too.
Order likeliest_order(const std::vector<Unit>& units, const Lexicon& lexicon, const SeenWords& seen, bool by_words);

}  // namespace mazmun::ingest::repair
