// Passages that stand twice in a row in one version: which of the two is the old one, nobody can tell.
#pragma once

#include <vector>

#include "reanchor/alignment.hpp"

namespace mazmun::reanchor {

/// Of each old word 1 where it is linked, and beside its passage lies one with mostly the same words that is in one
/// version only: the new text has it twice and the old one once, or the reverse.
std::vector<char> doubled_words(const Words& before, const Words& after, const Alignment& alignment);

}  // namespace mazmun::reanchor
