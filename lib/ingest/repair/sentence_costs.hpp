// Which kinds of words follow which in Persian: what a language needs so little of that it fits into a table.
#pragma once

#include "ingest/repair/lexicon.hpp"

namespace mazmun::ingest::repair {

/// What it costs that `next` follows `last`: thousandths of -ln, against words in any order; below 0 where it is
/// likelier than chance. `edge` is the line's beginning or end.
int sentence_cost(WordClass last, WordClass next);

}  // namespace mazmun::ingest::repair
