// Passages that stand elsewhere in the new text.
#pragma once

#include <vector>

#include "reanchor/alignment.hpp"

namespace mazmun::reanchor {

/// `links` with those of passages that moved, found among the words that have no link yet: by runs of four words that
/// stand there once on each side, what lies between and beside them, where enough of a line speaks for it.
std::vector<Link> with_moved_passages(const Words& before, const Words& after, std::vector<Link> links,
                                      const std::vector<char>& unique);

}  // namespace mazmun::reanchor
