// Aligning a stretch of an old text with a stretch of a new one, both in order.
#pragma once

#include <vector>

#include "reanchor/alignment.hpp"

namespace mazmun::reanchor {

/// A stretch of each side, in words.
struct Stretch {
  text::Range before;
  text::Range after;
};

/// Links in order, of equal words and of words joined or parted. Stretches of more than a million pairs of words
/// without any word that stands once on each side stay unaligned.
std::vector<Link> align_stretch(const Words& before, const Words& after, Stretch stretch);

}  // namespace mazmun::reanchor
