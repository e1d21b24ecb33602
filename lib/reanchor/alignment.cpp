#include "reanchor/alignment.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>
#include <utility>

#include "reanchor/sequence.hpp"

namespace mazmun::reanchor {
namespace {

// How many pairs of differing words may lie around a run of one, two … words before it counts as chance. Longer runs
// always stand.
constexpr std::array<std::size_t, 4> most_pairs_around{4, 12, 60, 300};
constexpr std::size_t more_pairs_if_unique = 10;  // where one of its words stands once in each text
constexpr std::size_t moved_seed = 4;             // words that show a passage to have moved
constexpr std::size_t few_of_a_line = 3;
constexpr std::size_t long_moved_run = 8;  // enough by itself, however little of its line it is
constexpr std::size_t most_between_moved = 40;
constexpr std::size_t most_beside_moved = 12;

struct Run {
  std::size_t first = 0;  // links
  std::size_t behind = 0;
};

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

bool is_chance(std::size_t words, std::size_t pairs_around, bool unique) {
  if (words > most_pairs_around.size()) return false;
  return pairs_around > most_pairs_around[words - 1] * (unique ? more_pairs_if_unique : 1);
}

// Of each word, by number, whether it stands once in the old text and once in the new one.
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

// Links that rise on both sides within `stretch`, without the runs that agree by chance. Each that goes widens the gap
// beside it, so the shortest go first.
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

// How many links at the end of a run are the first few words of a line that goes on otherwise on both sides, or as many
// at its beginning that end one: lines begin alike by chance where others took their places.
std::size_t few_behind_line_end(const Words& before, const Words& after, const std::vector<Link>& links, Run run) {
  const Link& last = links[run.behind - 1];
  if (ends_line(before, last.old_end()) || ends_line(after, last.new_end())) return 0;
  for (std::size_t count = 1; count <= few_of_a_line && run.first + count < run.behind; ++count) {
    const Link& link = links[run.behind - count];
    if (begins_line(before, link.old_word) || begins_line(after, link.new_word)) return count;
  }
  return 0;
}
std::size_t few_before_line_start(const Words& before, const Words& after, const std::vector<Link>& links, Run run) {
  const Link& first = links[run.first];
  if (begins_line(before, first.old_word) || begins_line(after, first.new_word)) return 0;
  for (std::size_t count = 1; count <= few_of_a_line && run.first + count < run.behind; ++count) {
    const Link& link = links[run.first + count - 1];
    if (ends_line(before, link.old_end()) || ends_line(after, link.new_end())) return count;
  }
  return 0;
}

// Links in the order of the old text, without those few words where their lines go on in other words for long.
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
    if (head > 0 && !is_chance(head, pairs_between(i > 0 ? runs[i].first - 1 : no_link, runs[i].first), false))
      head = 0;
    if (tail > 0 && !is_chance(tail, pairs_between(runs[i].behind - 1, runs[i].behind), false)) tail = 0;
    if (head + tail >= runs[i].behind - runs[i].first) continue;
    kept.insert(kept.end(), links.begin() + static_cast<std::ptrdiff_t>(runs[i].first + head),
                links.begin() + static_cast<std::ptrdiff_t>(runs[i].behind - tail));
  }
  return kept;
}

// Looks for passages that stand elsewhere, among words that have no link yet.
class MovedPassages {
 public:
  MovedPassages(const Words& before, const Words& after, std::vector<Link> links, const std::vector<char>& unique)
      : before_(before),
        after_(after),
        links_(std::move(links)),
        unique_(unique),
        old_taken_(before.size()),
        new_taken_(after.size()) {
    for (const Link& link : links_) take(link);
  }

  std::vector<Link> find() {
    add_seeds();
    sort(moved_);
    give_up_line_ends();
    fill_between();
    fill_beside();
    sort(moved_);
    give_up_line_ends();
    keep_whole_lines();
    links_.insert(links_.end(), moved_.begin(), moved_.end());
    sort(links_);
    return std::move(links_);
  }

 private:
  using Taken = std::vector<char>;

  static void sort(std::vector<Link>& links) {
    std::sort(links.begin(), links.end(), [](const Link& a, const Link& b) { return a.old_word < b.old_word; });
  }

  void take(const Link& link) { mark(link, 1); }
  void mark(const Link& link, char taken) {
    std::fill_n(old_taken_.begin() + static_cast<std::ptrdiff_t>(link.old_word), link.old_count, taken);
    std::fill_n(new_taken_.begin() + static_cast<std::ptrdiff_t>(link.new_word), link.new_count, taken);
  }

  void add(Link link) {
    link.moved = true;
    take(link);
    moved_.push_back(link);
  }

  void give_up_line_ends() {
    std::vector<Link> kept = without_line_ends(before_, after_, moved_);
    for (const Link& link : moved_) mark(link, 0);
    moved_ = std::move(kept);
    for (const Link& link : moved_) mark(link, 1);
  }

  // Places of each run of words without links: how often it is there, and where.
  struct Places {
    std::size_t before = 0, after = 0, new_word = 0;
  };
  using Grams = std::unordered_map<std::string, Places>;  // unordered: only looked up

  template <class Visit>
  static void for_each_gram(const Words& words, const Taken& taken, const Visit& visit) {
    std::size_t free = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
      free = taken[i] != 0 ? 0 : free + 1;
      if (free < moved_seed) continue;
      const std::size_t at = i + 1 - moved_seed;
      std::string gram;
      for (std::size_t k = at; k <= i; ++k) gram.append(words.letters_of(k)).append(1, ' ');
      visit(gram, at);
    }
  }

  void add_seeds() {
    Grams grams;
    for_each_gram(before_, old_taken_, [&](const std::string& gram, std::size_t) { ++grams[gram].before; });
    for_each_gram(after_, new_taken_, [&](const std::string& gram, std::size_t at) {
      const auto found = grams.find(gram);
      if (found != grams.end()) ++found->second.after, found->second.new_word = at;
    });
    std::vector<std::pair<std::size_t, std::size_t>> seeds;
    for_each_gram(before_, old_taken_, [&](const std::string& gram, std::size_t at) {
      const Places& places = grams[gram];
      if (places.before == 1 && places.after == 1) seeds.emplace_back(at, places.new_word);
    });
    for (const auto& [old_word, new_word] : seeds) grow(old_word, new_word);
  }

  bool free_and_equal(std::size_t old_word, std::size_t new_word) const {
    return old_taken_[old_word] == 0 && new_taken_[new_word] == 0 &&
           before_.words[old_word].number == after_.words[new_word].number;
  }

  void grow(std::size_t old_word, std::size_t new_word) {
    if (!free_and_equal(old_word, new_word)) return;
    while (old_word > 0 && new_word > 0 && free_and_equal(old_word - 1, new_word - 1)) --old_word, --new_word;
    for (; old_word < before_.size() && new_word < after_.size() && free_and_equal(old_word, new_word);
         ++old_word, ++new_word) {
      add({old_word, new_word});
    }
  }

  bool all_free(const Stretch& stretch) const {
    const auto none = [](const Taken& taken, text::Range range) {
      return std::all_of(taken.begin() + static_cast<std::ptrdiff_t>(range.start),
                         taken.begin() + static_cast<std::ptrdiff_t>(range.end), [](char one) { return one == 0; });
    };
    return none(old_taken_, stretch.before) && none(new_taken_, stretch.after);
  }

  void fill(const Stretch& stretch) {
    if (stretch.before.size() == 0 || stretch.after.size() == 0 || !all_free(stretch)) return;
    for (const Link& link : without_chance(align_stretch(before_, after_, stretch), stretch, before_, unique_))
      add(link);
  }

  void fill_between() {
    const std::vector<Link> found = moved_;
    for (std::size_t i = 1; i < found.size(); ++i) {
      const Stretch gap{{found[i - 1].old_end(), found[i].old_word}, {found[i - 1].new_end(), found[i].new_word}};
      if (gap.after.start > gap.after.end) continue;
      if (gap.before.size() <= most_between_moved && gap.after.size() <= most_between_moved) fill(gap);
    }
  }

  // Words of the line at `end` or `start` that are near and free: what an edit cut off from its run.
  static text::Range near(const Words& words, const Taken& taken, text::Range at, bool behind) {
    const auto fits = [&](std::size_t word, std::size_t beside) {
      return taken[word] == 0 && words.words[word].line == words.words[beside].line;
    };
    text::Range range = behind ? text::Range{at.end, at.end} : text::Range{at.start, at.start};
    while (range.size() < most_beside_moved) {
      if (behind && range.end < words.size() && fits(range.end, at.end - 1)) {
        ++range.end;
      } else if (!behind && range.start > 0 && fits(range.start - 1, at.start)) {
        --range.start;
      } else {
        break;
      }
    }
    return range;
  }

  void fill_beside() {
    sort(moved_);
    const std::vector<Link> found = moved_;
    for (const Run& run : runs_of(found)) {
      const text::Range old_run{found[run.first].old_word, found[run.behind - 1].old_end()};
      const text::Range new_run{found[run.first].new_word, found[run.behind - 1].new_end()};
      for (const bool behind : {false, true}) {
        fill({near(before_, old_taken_, old_run, behind), near(after_, new_taken_, new_run, behind)});
      }
    }
  }

  static std::map<std::size_t, std::size_t> line_lengths(const Words& words) {
    std::map<std::size_t, std::size_t> lengths;
    for (const Word& word : words.words) ++lengths[word.line];
    return lengths;
  }

  // Enough by itself: long, or some words with one that stands only once, or at the same end of both lines.
  bool speaks_for_itself(const Run& run) const {
    const Link& first = moved_[run.first];
    const Link& last = moved_[run.behind - 1];
    const std::size_t size = run.behind - run.first;
    if (size >= long_moved_run) return true;
    if (size < moved_seed) return false;
    if (begins_line(before_, first.old_word) && begins_line(after_, first.new_word)) return true;
    if (ends_line(before_, last.old_end()) && ends_line(after_, last.new_end())) return true;
    return std::any_of(moved_.begin() + static_cast<std::ptrdiff_t>(run.first),
                       moved_.begin() + static_cast<std::ptrdiff_t>(run.behind),
                       [&](const Link& link) { return unique_[before_.words[link.old_word].number] != 0; });
  }

  // A passage counts as moved where one of its runs speaks for itself, or where it is most of its line on both sides:
  // two sentences may share some words. Shorter runs go with it where they stand in the same two lines.
  void keep_whole_lines() {
    auto old_lengths = line_lengths(before_);
    auto new_lengths = line_lengths(after_);
    const auto lines_of = [&](const Link& link) {
      return std::pair(before_.words[link.old_word].line, after_.words[link.new_word].line);
    };
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> together;
    for (const Link& link : moved_) together[lines_of(link)] += std::min(link.old_count, link.new_count);
    const std::vector<Run> runs = runs_of(moved_);
    for (const Run& run : runs) {
      const auto lines = lines_of(moved_[run.first]);
      if (speaks_for_itself(run)) together[lines] = std::max(old_lengths[lines.first], new_lengths[lines.second]);
    }
    std::vector<Link> kept;
    for (const Run& run : runs) {
      const auto lines = lines_of(moved_[run.first]);
      if (2 * together[lines] < std::max(old_lengths[lines.first], new_lengths[lines.second])) continue;
      kept.insert(kept.end(), moved_.begin() + static_cast<std::ptrdiff_t>(run.first),
                  moved_.begin() + static_cast<std::ptrdiff_t>(run.behind));
    }
    moved_ = std::move(kept);
  }

  const Words& before_;
  const Words& after_;
  std::vector<Link> links_;
  const std::vector<char>& unique_;
  std::vector<Link> moved_;
  Taken old_taken_;
  Taken new_taken_;
};

Alignment indexed(std::vector<Link> links, const Words& before, const Words& after) {
  Alignment result{std::move(links), std::vector<std::size_t>(before.size(), no_link),
                   std::vector<std::size_t>(after.size(), no_link)};
  for (std::size_t i = 0; i < result.links.size(); ++i) {
    const Link& link = result.links[i];
    std::fill_n(result.of_old.begin() + static_cast<std::ptrdiff_t>(link.old_word), link.old_count, i);
    std::fill_n(result.of_new.begin() + static_cast<std::ptrdiff_t>(link.new_word), link.new_count, i);
  }
  return result;
}

// Whether the word beside a few of a line, on either side of the comparison, went with its line to another place.
bool is_torn(const Words& before, const Words& after, const Alignment& alignment, const Link& end, bool behind) {
  const std::size_t old_word = behind ? end.old_end() : end.old_word - 1;
  const std::size_t new_word = behind ? end.new_end() : end.new_word - 1;
  const auto elsewhere = [&](const std::vector<std::size_t>& links, std::size_t word, bool in_old) {
    if (word >= links.size() || links[word] == no_link) return false;
    const Link& link = alignment.links[links[word]];
    return in_old ? after.words[link.new_word].line != after.words[end.new_word].line
                  : before.words[link.old_word].line != before.words[end.old_word].line;
  };
  return elsewhere(alignment.of_old, old_word, true) || elsewhere(alignment.of_new, new_word, false);
}

// Without the few words at the ends of runs that stand in another line than the rest, where their own lines are
// elsewhere.
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

}  // namespace

Alignment align(const Words& before, const Words& after) {
  const Stretch whole{{0, before.size()}, {0, after.size()}};
  const std::vector<char> unique = unique_words(before, after);
  std::vector<Link> links = without_chance(align_stretch(before, after, whole), whole, before, unique);
  links = without_line_ends(before, after, links);
  Alignment result = indexed(MovedPassages(before, after, std::move(links), unique).find(), before, after);
  return indexed(without_torn_lines(before, after, result), before, after);
}

}  // namespace mazmun::reanchor
