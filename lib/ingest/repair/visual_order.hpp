// Lines whose runs an extractor stored last to first.
#pragma once

#include <string>

#include "ingest/repair/rules.hpp"

namespace mazmun::ingest::repair {

/// Puts the runs of lines back into the order in which they are read, where that order is far likelier than the stored
/// one. Lines of a document are looked at only if it shows the damage: words that are none, but would be with their
/// pieces in another order, or stops at the start of lines.
void visual_order(Rewriter& rewriter, const Layout& layout);

/// What a line shows of the damage.
struct Damage {
  std::size_t words = 0;
  std::size_t long_words = 0;  ///< of more than two letters
  std::size_t known = 0;       ///< of these, in the list of words
  std::size_t broken = 0;      ///< that are none, but would be with their pieces in another order
  std::size_t suspect = 0;     ///< that are none, but end with a word behind a letter at which runs are cut
};
Damage damage_in(std::string_view line);

}  // namespace mazmun::ingest::repair
