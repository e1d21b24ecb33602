#include "reanchor/moved_passages.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

#include "reanchor/chance.hpp"

namespace mazmun::reanchor {
namespace {

constexpr std::size_t moved_seed = 4;      // words that show a passage to have moved
constexpr std::size_t long_moved_run = 8;  // enough by itself, however little of its line it is
constexpr std::size_t most_between_moved = 40;
constexpr std::size_t most_beside_moved = 12;

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

}  // namespace

std::vector<Link> with_moved_passages(const Words& before, const Words& after, std::vector<Link> links,
                                      const std::vector<char>& unique) {
  return MovedPassages(before, after, std::move(links), unique).find();
}

}  // namespace mazmun::reanchor
