#include "reanchor/doubles.hpp"

#include <algorithm>
#include <utility>

namespace mazmun::reanchor {
namespace {

constexpr std::size_t longest = 400;  // words of a passage that are compared

using Taken = std::vector<std::size_t>;  // of each word: its link

// The words of `beside` that are in the longest common sequence with `alone`, as indices.
std::vector<std::size_t> common_words(const Words& words, text::Range alone, text::Range beside) {
  const std::size_t columns = beside.size() + 1;
  std::vector<std::uint32_t> table((alone.size() + 1) * columns);
  const auto number = [&](std::size_t word) { return words.words[word].number; };
  for (std::size_t i = 1; i <= alone.size(); ++i) {
    for (std::size_t j = 1; j < columns; ++j) {
      table[i * columns + j] = number(alone.start + i - 1) == number(beside.start + j - 1)
                                   ? table[(i - 1) * columns + j - 1] + 1
                                   : std::max(table[(i - 1) * columns + j], table[i * columns + j - 1]);
    }
  }
  std::vector<std::size_t> found;
  for (std::size_t i = alone.size(), j = beside.size(); i > 0 && j > 0;) {
    if (number(alone.start + i - 1) == number(beside.start + j - 1)) {
      found.push_back(beside.start + j - 1);
      --i, --j;
    } else if (table[(i - 1) * columns + j] >= table[i * columns + j - 1]) {
      --i;
    } else {
      --j;
    }
  }
  std::reverse(found.begin(), found.end());
  return found;
}

// The passage from the first to the last word of `beside` that is like `alone`; nothing where too little is.
text::Range like(const Words& words, text::Range alone, text::Range beside) {
  const std::vector<std::size_t> common = common_words(words, alone, beside);
  if (common.empty() || 5 * common.size() < 3 * alone.size()) return {};
  return {common.front(), common.back() + 1};
}

// For each passage without links, those directly before and behind it that are like it.
template <class Mark>
void for_each_double(const Words& words, const Taken& taken, const Mark& mark) {
  for (std::size_t start = 0; start < words.size();) {
    if (taken[start] != no_link) {
      ++start;
      continue;
    }
    std::size_t end = start;
    while (end < words.size() && taken[end] == no_link) ++end;
    const text::Range alone{start, end};
    if (alone.size() <= longest) {
      const std::size_t width = alone.size() + alone.size() / 3;
      mark(like(words, alone, {start - std::min(start, width), start}));
      mark(like(words, alone, {end, std::min(words.size(), end + width)}));
    }
    start = end;
  }
}

}  // namespace

std::vector<char> doubled_words(const Words& before, const Words& after, const Alignment& alignment) {
  std::vector<char> doubled(before.size());
  for_each_double(before, alignment.of_old, [&](text::Range like) {
    std::fill(doubled.begin() + static_cast<std::ptrdiff_t>(like.start),
              doubled.begin() + static_cast<std::ptrdiff_t>(like.end), 1);
  });
  for_each_double(after, alignment.of_new, [&](text::Range like) {
    for (std::size_t word = like.start; word < like.end; ++word) {
      if (alignment.of_new[word] == no_link) continue;
      const Link& link = alignment.links[alignment.of_new[word]];
      std::fill_n(doubled.begin() + static_cast<std::ptrdiff_t>(link.old_word), link.old_count, 1);
    }
  });
  return doubled;
}

}  // namespace mazmun::reanchor
