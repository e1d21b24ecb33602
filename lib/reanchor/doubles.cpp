#include "reanchor/doubles.hpp"

#include <algorithm>
#include <utility>

namespace mazmun::reanchor {
namespace {

constexpr std::size_t alike = 3;         // words one behind the other that make two passages alike
constexpr std::size_t longest = 1000;    // words of a passage that is looked at
constexpr std::size_t reach_beyond = 8;  // words, beside as many as the passage has, to its double
constexpr std::size_t short_passage = 4;
constexpr std::size_t long_run = 5;    // a double of so many words may have had some more, which an edit took
constexpr std::size_t more_of_it = 3;  // so many

using Taken = std::vector<std::size_t>;  // of each word: its link

bool equal_words(const Words& words, std::size_t a, std::size_t b) {
  for (std::size_t i = 0; i < alike; ++i) {
    if (words.words[a + i].number != words.words[b + i].number) return false;
  }
  return true;
}

// The end of the stretch of words without links that begins at `start`; `start` where the word there has one.
std::size_t end_of_free(const Taken& taken, std::size_t start) {
  while (start < taken.size() && taken[start] == no_link) ++start;
  return start;
}

void mark_like(const Words& words, const Taken& taken, text::Range free, std::vector<char>& marks) {
  const std::size_t reach = free.size() + reach_beyond;
  for (std::size_t at = free.start; at + alike <= free.end; ++at) {
    const std::size_t behind = std::min(words.size() - alike + 1, at + reach);
    for (std::size_t other = at - std::min(at, reach); other < behind; ++other) {
      if (taken[other] == no_link || !equal_words(words, at, other)) continue;
      std::fill_n(marks.begin() + static_cast<std::ptrdiff_t>(other), alike, 1);
      std::fill_n(marks.begin() + static_cast<std::ptrdiff_t>(at), alike, 1);
    }
  }
}

// Of each word 1 where it is in a run of three that stands beside once more, one of both among words without links.
std::vector<char> words_with_doubles(const Words& words, const Taken& taken) {
  std::vector<char> marks(words.size());
  for (std::size_t start = 0; start < words.size();) {
    const std::size_t end = end_of_free(taken, start);
    if (end - start >= alike && end - start <= longest) mark_like(words, taken, {start, end}, marks);
    start = end + 1;
  }
  return marks;
}

void widen(std::vector<char>& marks) {
  const std::vector<char> before = marks;
  for (std::size_t start = 0; start < before.size();) {
    std::size_t end = start;
    while (end < before.size() && before[end] != 0) ++end;
    if (end - start >= long_run) {
      const std::size_t from = start - std::min(start, more_of_it);
      std::fill_n(marks.begin() + static_cast<std::ptrdiff_t>(from), std::min(before.size(), end + more_of_it) - from,
                  1);
    }
    start = end + 1;
  }
}

// The words right beside a short passage that stand in it, too: another of their kind may be the old one.
bool is_in(const Words& words, std::size_t word, text::Range passage) {
  const auto first = words.words.begin() + static_cast<std::ptrdiff_t>(passage.start);
  return std::any_of(first, first + static_cast<std::ptrdiff_t>(passage.size()),
                     [&](const Word& each) { return each.number == words.words[word].number; });
}

// Words directly before a passage that are those at its end: it may have been put in before them as well.
text::Range slide_before(const Words& words, text::Range alone) {
  std::size_t count = 0;
  while (count < alone.start &&
         words.words[alone.start - 1 - count].number == words.words[alone.end - 1 - count].number) {
    ++count;
  }
  return {alone.start - count, alone.start};
}
text::Range slide_behind(const Words& words, text::Range alone) {
  std::size_t count = 0;
  while (alone.end + count < words.size() &&
         words.words[alone.end + count].number == words.words[alone.start + count].number) {
    ++count;
  }
  return {alone.end, alone.end + count};
}

void mark_sliding(const Words& words, const Taken& taken, std::vector<char>& marks) {
  const auto mark = [&](text::Range range) {
    std::fill_n(marks.begin() + static_cast<std::ptrdiff_t>(range.start), range.size(), 1);
  };
  for (std::size_t start = 0, end = 0; start < words.size(); start = end + 1) {
    end = end_of_free(taken, start);
    if (end > start) {
      mark(slide_before(words, {start, end}));
      mark(slide_behind(words, {start, end}));
      if (end - start > short_passage) continue;
      if (start > 0 && is_in(words, start - 1, {start, end})) marks[start - 1] = 1;
      if (end < words.size() && is_in(words, end, {start, end})) marks[end] = 1;
    }
  }
}

// Of each word of one version, whether it or its like is in question.
std::vector<char> marks_of(const Words& words, const Taken& taken) {
  std::vector<char> marks = words_with_doubles(words, taken);
  widen(marks);
  mark_sliding(words, taken, marks);
  return marks;
}

}  // namespace

std::vector<char> doubled_words(const Words& before, const Words& after, const Alignment& alignment) {
  std::vector<char> doubled = marks_of(before, alignment.of_old);
  const std::vector<char> in_new = marks_of(after, alignment.of_new);
  for (const Link& link : alignment.links) {
    const auto first = in_new.begin() + static_cast<std::ptrdiff_t>(link.new_word);
    if (std::find(first, first + static_cast<std::ptrdiff_t>(link.new_count), 1) ==
        first + static_cast<std::ptrdiff_t>(link.new_count)) {
      continue;
    }
    std::fill_n(doubled.begin() + static_cast<std::ptrdiff_t>(link.old_word), link.old_count, 1);
  }
  return doubled;
}

}  // namespace mazmun::reanchor
