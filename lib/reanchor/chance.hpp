// Runs of links, and which of them agree by chance.
#pragma once

#include <vector>

#include "reanchor/sequence.hpp"

namespace mazmun::reanchor {

/// Links from `first` up to, but without, `behind`, that follow each other on both sides.
struct Run {
  std::size_t first = 0;
  std::size_t behind = 0;
};

std::vector<Run> runs_of(const std::vector<Link>& links);

/// Of each word, by number, whether it stands once in the old text and once in the new one.
std::vector<char> unique_words(const Words& before, const Words& after);

/// Links that rise on both sides within `stretch`, without the runs that agree by chance: a few words amid many that
/// differ.
std::vector<Link> without_chance(std::vector<Link> links, const Stretch& stretch, const Words& before,
                                 const std::vector<char>& unique);

/// Links in the order of the old text, without the few words at the ends of runs that stand in another line than the
/// rest, where this line goes on in other words for long: lines begin and end alike by chance.
std::vector<Link> without_line_ends(const Words& before, const Words& after, const std::vector<Link>& links);

/// The same where the rest of this line is linked to another place.
std::vector<Link> without_torn_lines(const Words& before, const Words& after, const Alignment& alignment);

bool begins_line(const Words& words, std::size_t word);
bool ends_line(const Words& words, std::size_t behind);

}  // namespace mazmun::reanchor
