// Which words of an old text are which words of a new one.
//
// Anchors are runs of words that stand once on each side (patience diff, Bram Cohen 2010: here of four words, then two,
// then one), the longest rising chain of them is kept, and what lies between two anchors is aligned in the same way;
// small gaps without anchors by a table of longest common sequences. Words that were only parted or joined otherwise
// are the same. What agrees by chance amid much that doesn't is given up, and then passages that stand elsewhere are
// looked for among the words that are left.
#pragma once

#include <cstddef>
#include <vector>

#include "reanchor/words.hpp"

namespace mazmun::reanchor {

/// `old_count` words from `old_word` on have the letters of `new_count` words from `new_word` on. One and one, but
/// where words were joined or parted.
struct Link {
  std::size_t old_word = 0;
  std::size_t new_word = 0;
  std::size_t old_count = 1;
  std::size_t new_count = 1;
  bool moved = false;  ///< found outside of the order of the texts
  std::size_t old_end() const { return old_word + old_count; }
  std::size_t new_end() const { return new_word + new_count; }
};

inline constexpr std::size_t no_link = static_cast<std::size_t>(-1);

struct Alignment {
  std::vector<Link> links;          ///< by rising old word; every word is in one link at most
  std::vector<std::size_t> of_old;  ///< of each old word: its link, or no_link
  std::vector<std::size_t> of_new;
};

Alignment align(const Words& before, const Words& after);

/// True where `next` goes on right behind `link` on both sides.
inline bool follows(const Link& link, const Link& next) {
  return link.old_end() == next.old_word && link.new_end() == next.new_word;
}

}  // namespace mazmun::reanchor
