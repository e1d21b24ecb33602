#include "reanchor/chance.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace mazmun::reanchor {
namespace {

// How many pairs of differing words may lie around a run of one, two … words before it counts as chance. Longer runs
// always stand.
constexpr std::array<std::size_t, 4> most_pairs_around{4, 12, 60, 300};
constexpr std::size_t more_pairs_if_unique = 10;  // where one of its words stands once in each text
constexpr std::size_t few_of_a_line = 3;
constexpr std::array<std::size_t, few_of_a_line> most_pairs_beside{0, 4, 12};  // of differing words beside the few
constexpr std::size_t most_steps_beside = 6;                                   // words from the few to one with a link
constexpr std::size_t far_away = 30;                                           // words

bool is_chance(std::size_t words, std::size_t pairs_around, bool unique) {
  if (words > most_pairs_around.size()) return false;
  return pairs_around > most_pairs_around[words - 1] * (unique ? more_pairs_if_unique : 1);
}

// How many links at the end of a run are the first few words of a line that goes on otherwise on both sides, or as many
// at its beginning that end one: lines begin alike by chance where others took their places.
std::size_t few_behind_line_end(const Words& before, const Words& after, const std::vector<Link>& links, Run run) {
  const Link& last = links[run.behind - 1];
  if (ends_line(before, last.old_end()) && ends_line(after, last.new_end())) return 0;
  for (std::size_t count = 1; count <= few_of_a_line && run.first + count < run.behind; ++count) {
    const Link& link = links[run.behind - count];
    if (begins_line(before, link.old_word) || begins_line(after, link.new_word)) return count;
  }
  return 0;
}
std::size_t few_before_line_start(const Words& before, const Words& after, const std::vector<Link>& links, Run run) {
  const Link& first = links[run.first];
  if (begins_line(before, first.old_word) && begins_line(after, first.new_word)) return 0;
  for (std::size_t count = 1; count <= few_of_a_line && run.first + count < run.behind; ++count) {
    const Link& link = links[run.first + count - 1];
    if (ends_line(before, link.old_end()) || ends_line(after, link.new_end())) return count;
  }
  return 0;
}

// What stands beside a few words of a line, on one side of the comparison.
struct Beside {
  const Words& words;
  const std::vector<std::size_t>& links;
  std::size_t word;  // the outermost of the few
  bool behind;

  // The nearest word of the same line that has a link; nothing where none of the next few has.
  std::optional<std::size_t> linked() const {
    std::size_t at = word;
    for (std::size_t steps = 0; steps < most_steps_beside; ++steps) {
      if (behind ? at + 1 >= words.size() : at == 0) return std::nullopt;
      at = behind ? at + 1 : at - 1;
      if (words.words[at].line != words.words[word].line) return std::nullopt;
      if (links[at] != no_link) return links[at];
    }
    return std::nullopt;
  }
};

bool is_far(std::size_t a, std::size_t b) { return (a < b ? b - a : a - b) > far_away; }

// Whether the line in which a few words at the end of a run stand, on either side of the comparison, has its other
// words in another place.
bool is_torn(const Words& before, const Words& after, const Alignment& alignment, const Link& end, bool behind) {
  const std::size_t old_word = behind ? end.old_end() - 1 : end.old_word;
  const std::size_t new_word = behind ? end.new_end() - 1 : end.new_word;
  const auto in_old = Beside{before, alignment.of_old, old_word, behind}.linked();
  const auto in_new = Beside{after, alignment.of_new, new_word, behind}.linked();
  return (in_old && is_far(alignment.links[*in_old].new_word, new_word)) ||
         (in_new && is_far(alignment.links[*in_new].old_word, old_word));
}

}  // namespace

std::vector<Run> runs_of(const std::vector<Link>& links) {
  std::vector<Run> runs;
  for (std::size_t i = 0; i < links.size(); ++i) {
    if (i > 0 && follows(links[i - 1], links[i])) {
      ++runs.back().behind;
    } else {
      runs.push_back({i, i + 1});
    }
  }
  return runs;
}

std::vector<char> unique_words(const Words& before, const Words& after) {
  std::uint32_t most = 0;
  for (const Words* words : {&before, &after}) {
    for (const Word& word : words->words) most = std::max(most, word.number);
  }
  std::vector<std::size_t> old_counts(most + std::size_t{1});
  std::vector<std::size_t> new_counts(most + std::size_t{1});
  for (const Word& word : before.words) ++old_counts[word.number];
  for (const Word& word : after.words) ++new_counts[word.number];
  std::vector<char> unique(old_counts.size());
  for (std::size_t i = 0; i < unique.size(); ++i) unique[i] = old_counts[i] == 1 && new_counts[i] == 1 ? 1 : 0;
  return unique;
}

std::vector<Link> without_chance(std::vector<Link> links, const Stretch& stretch, const Words& before,
                                 const std::vector<char>& unique) {
  for (std::size_t length = 1; length <= most_pairs_around.size();) {
    const std::vector<Run> runs = runs_of(links);
    std::vector<Link> kept;
    for (std::size_t i = 0; i < runs.size(); ++i) {
      const Link& first = links[runs[i].first];
      const Link& last = links[runs[i].behind - 1];
      const std::size_t old_before = i > 0 ? links[runs[i].first - 1].old_end() : stretch.before.start;
      const std::size_t new_before = i > 0 ? links[runs[i].first - 1].new_end() : stretch.after.start;
      const std::size_t old_behind = i + 1 < runs.size() ? links[runs[i].behind].old_word : stretch.before.end;
      const std::size_t new_behind = i + 1 < runs.size() ? links[runs[i].behind].new_word : stretch.after.end;
      const std::size_t words = std::max(last.old_end() - first.old_word, last.new_end() - first.new_word);
      const std::size_t old_around = first.old_word - old_before + (old_behind - last.old_end());
      const std::size_t new_around = first.new_word - new_before + (new_behind - last.new_end());
      const bool has_unique = std::any_of(before.words.begin() + static_cast<std::ptrdiff_t>(first.old_word),
                                          before.words.begin() + static_cast<std::ptrdiff_t>(last.old_end()),
                                          [&](const Word& word) { return unique[word.number] != 0; });
      if (words == length && is_chance(words, old_around * new_around, has_unique)) continue;
      kept.insert(kept.end(), links.begin() + static_cast<std::ptrdiff_t>(runs[i].first),
                  links.begin() + static_cast<std::ptrdiff_t>(runs[i].behind));
    }
    const bool changed = kept.size() != links.size();
    links = std::move(kept);
    length = changed ? 1 : length + 1;
  }
  return links;
}

bool begins_line(const Words& words, std::size_t word) {
  return word == 0 || words.words[word - 1].line != words.words[word].line;
}

bool ends_line(const Words& words, std::size_t behind) {
  return behind >= words.size() || words.words[behind].line != words.words[behind - 1].line;
}

std::vector<Link> without_line_ends(const Words& before, const Words& after, const std::vector<Link>& links) {
  const std::vector<Run> runs = runs_of(links);
  std::vector<Link> kept;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const auto pairs_between = [&](std::size_t first, std::size_t second) {  // links
      const std::size_t old_from = first == no_link ? 0 : links[first].old_end();
      const std::size_t new_from = first == no_link ? 0 : links[first].new_end();
      const std::size_t old_to = second == links.size() ? before.size() : links[second].old_word;
      const std::size_t new_to = second == links.size() ? after.size() : links[second].new_word;
      return (old_to - old_from) * (new_to > new_from ? new_to - new_from : after.size());
    };
    std::size_t head = few_before_line_start(before, after, links, runs[i]);
    std::size_t tail = few_behind_line_end(before, after, links, runs[i]);
    if (head > 0 && pairs_between(i > 0 ? runs[i].first - 1 : no_link, runs[i].first) <= most_pairs_beside[head - 1])
      head = 0;
    if (tail > 0 && pairs_between(runs[i].behind - 1, runs[i].behind) <= most_pairs_beside[tail - 1]) tail = 0;
    if (head + tail >= runs[i].behind - runs[i].first) continue;
    kept.insert(kept.end(), links.begin() + static_cast<std::ptrdiff_t>(runs[i].first + head),
                links.begin() + static_cast<std::ptrdiff_t>(runs[i].behind - tail));
  }
  return kept;
}

std::vector<Link> without_torn_lines(const Words& before, const Words& after, const Alignment& alignment) {
  const std::vector<Link>& links = alignment.links;
  std::vector<Link> kept;
  for (const Run& run : runs_of(links)) {
    std::size_t head = few_before_line_start(before, after, links, run);
    std::size_t tail = few_behind_line_end(before, after, links, run);
    if (head > 0 && !is_torn(before, after, alignment, links[run.first], false)) head = 0;
    if (tail > 0 && !is_torn(before, after, alignment, links[run.behind - 1], true)) tail = 0;
    if (head + tail >= run.behind - run.first) continue;
    kept.insert(kept.end(), links.begin() + static_cast<std::ptrdiff_t>(run.first + head),
                links.begin() + static_cast<std::ptrdiff_t>(run.behind - tail));
  }
  return kept;
}

}  // namespace mazmun::reanchor
