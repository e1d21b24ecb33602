#include "reanchor/sequence.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace mazmun::reanchor {
namespace {

constexpr std::size_t most_cells = 1'000'000;
constexpr std::size_t first_length = 4;  // of anchors, in words

struct Anchor {
  std::size_t before = 0;
  std::size_t after = 0;
};

std::uint64_t gram_of(const Words& words, std::size_t at, std::size_t length) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (std::size_t i = at; i < at + length; ++i) {
    hash = (hash ^ words.words[i].number) * 0x9e3779b97f4a7c15U;
    hash ^= hash >> 29U;
  }
  return hash;
}

bool equal_words(const Words& before, const Words& after, Anchor at, std::size_t length) {
  for (std::size_t i = 0; i < length; ++i) {
    if (before.words[at.before + i].number != after.words[at.after + i].number) return false;
  }
  return true;
}

// The longest chain that rises on the new side, too, of anchors in the order of the old one.
std::vector<Anchor> longest_chain(const std::vector<Anchor>& anchors) {
  std::vector<std::size_t> ends;  // by length of the chain: the anchor with the lowest end
  std::vector<std::size_t> behind(anchors.size(), no_link);
  for (std::size_t i = 0; i < anchors.size(); ++i) {
    const auto place = std::partition_point(ends.begin(), ends.end(),
                                            [&](std::size_t end) { return anchors[end].after < anchors[i].after; });
    if (place != ends.begin()) behind[i] = *(place - 1);
    if (place == ends.end()) {
      ends.push_back(i);
    } else {
      *place = i;
    }
  }
  std::vector<Anchor> chain;
  for (std::size_t i = ends.empty() ? no_link : ends.back(); i != no_link; i = behind[i]) chain.push_back(anchors[i]);
  std::reverse(chain.begin(), chain.end());
  return chain;
}

class Aligner {
 public:
  Aligner(const Words& before, const Words& after) : before_(before), after_(after) {}

  void align(Stretch stretch, std::size_t length) {
    take_beginning(stretch);
    const std::size_t end = take_end(stretch);
    between(stretch, length);
    for (std::size_t i = 0; i < end; ++i) add(stretch.before.end + i, stretch.after.end + i);
  }

  std::vector<Link> take() { return std::move(links_); }

 private:
  void add(std::size_t old_word, std::size_t new_word) { links_.push_back({old_word, new_word}); }

  bool same(std::size_t old_word, std::size_t new_word) const {
    return before_.words[old_word].number == after_.words[new_word].number;
  }

  void take_beginning(Stretch& stretch) {
    while (stretch.before.size() > 0 && stretch.after.size() > 0 && same(stretch.before.start, stretch.after.start)) {
      add(stretch.before.start++, stretch.after.start++);
    }
  }

  // How many words at the ends are equal; they are linked later, so that links stay in order.
  std::size_t take_end(Stretch& stretch) const {
    std::size_t count = 0;
    while (stretch.before.size() > 0 && stretch.after.size() > 0 &&
           same(stretch.before.end - 1, stretch.after.end - 1)) {
      --stretch.before.end, --stretch.after.end, ++count;
    }
    return count;
  }

  void between(const Stretch& stretch, std::size_t length) {
    if (stretch.before.size() == 0 || stretch.after.size() == 0) return;
    const std::vector<Anchor> chain = longest_chain(anchors(stretch, length));
    if (chain.empty()) return length > 1 ? between(stretch, length / 2) : by_table(stretch);
    Anchor done{stretch.before.start, stretch.after.start};
    for (const Anchor& anchor : chain) {
      if (anchor.before < done.before || anchor.after < done.after) continue;  // overlaps the one before
      align({{done.before, anchor.before}, {done.after, anchor.after}}, length);
      done = anchor;
      while (done.before < stretch.before.end && done.after < stretch.after.end && same(done.before, done.after)) {
        add(done.before++, done.after++);
      }
    }
    align({{done.before, stretch.before.end}, {done.after, stretch.after.end}}, length);
  }

  std::vector<Anchor> anchors(const Stretch& stretch, std::size_t length) const {
    struct Places {
      std::size_t before = 0, after = 0, old_word = 0, new_word = 0;
    };
    std::unordered_map<std::uint64_t, Places> places;  // unordered: only looked up
    for (std::size_t i = stretch.before.start; i + length <= stretch.before.end; ++i) {
      Places& place = places[gram_of(before_, i, length)];
      ++place.before, place.old_word = i;
    }
    for (std::size_t i = stretch.after.start; i + length <= stretch.after.end; ++i) {
      const auto place = places.find(gram_of(after_, i, length));
      if (place != places.end()) ++place->second.after, place->second.new_word = i;
    }
    std::vector<Anchor> found;
    for (std::size_t i = stretch.before.start; i + length <= stretch.before.end; ++i) {
      const Places& place = places[gram_of(before_, i, length)];
      const Anchor anchor{place.old_word, place.new_word};
      if (place.before == 1 && place.after == 1 && equal_words(before_, after_, anchor, length))
        found.push_back(anchor);
    }
    return found;
  }

  void by_table(const Stretch& stretch);

  const Words& before_;
  const Words& after_;
  std::vector<Link> links_;
};

// The table of longest common sequences, with what is gained where a match follows right behind another: of several
// places for a word the one beside its neighbours is taken.
struct Table {
  Table(std::size_t rows, std::size_t columns) : columns(columns + 1), cells((rows + 1) * (columns + 1)) {}
  struct Cell {
    std::uint32_t best = 0;
    std::uint32_t matched = 0;    // with a match that ends here; 0: none
    unsigned char old_count = 0;  // of this match
    unsigned char new_count = 0;
    bool goes_on = false;  // it follows right behind another
  };
  Cell& at(std::size_t row, std::size_t column) { return cells[row * columns + column]; }
  std::size_t columns;
  std::vector<Cell> cells;
};

struct Join {
  std::size_t before, after;
};
constexpr std::array<Join, 5> joins{{{1, 1}, {1, 2}, {2, 1}, {1, 3}, {3, 1}}};

std::string_view letters_of(const Words& words, std::size_t end, std::size_t count) {
  const std::size_t from = words.words[end - count].letters.start;
  return std::string_view(words.letters).substr(from, words.words[end - 1].letters.end - from);
}

bool are_equal(const Words& before, const Words& after, std::size_t old_end, std::size_t new_end, const Join& join) {
  if (join.before + join.after == 2) return before.words[old_end - 1].number == after.words[new_end - 1].number;
  return letters_of(before, old_end, join.before) == letters_of(after, new_end, join.after);
}

Table table_of(const Words& before, const Words& after, const Stretch& stretch) {
  Table table(stretch.before.size(), stretch.after.size());
  for (std::size_t row = 1; row <= stretch.before.size(); ++row) {
    for (std::size_t column = 1; column <= stretch.after.size(); ++column) {
      Table::Cell& cell = table.at(row, column);
      for (const Join& join : joins) {
        if (join.before > row || join.after > column) continue;
        if (!are_equal(before, after, stretch.before.start + row, stretch.after.start + column, join)) continue;
        const Table::Cell& behind = table.at(row - join.before, column - join.after);
        const std::uint32_t alone = behind.best + 2;
        const std::uint32_t joined = behind.matched > 0 ? behind.matched + 3 : 0;
        if (std::max(alone, joined) <= cell.matched) continue;
        cell.matched = std::max(alone, joined);
        cell.goes_on = joined >= alone;
        cell.old_count = static_cast<unsigned char>(join.before);
        cell.new_count = static_cast<unsigned char>(join.after);
      }
      cell.best = std::max({cell.matched, table.at(row - 1, column).best, table.at(row, column - 1).best});
    }
  }
  return table;
}

void Aligner::by_table(const Stretch& stretch) {
  if (stretch.before.size() * stretch.after.size() > most_cells) return;
  Table table = table_of(before_, after_, stretch);
  std::vector<Link> found;
  bool must_match = false;
  for (std::size_t row = stretch.before.size(), column = stretch.after.size(); row > 0 && column > 0;) {
    const Table::Cell& cell = table.at(row, column);
    if (!must_match && table.at(row - 1, column).best == cell.best) {
      --row;
    } else if (!must_match && table.at(row, column - 1).best == cell.best) {
      --column;
    } else {
      row -= cell.old_count, column -= cell.new_count;
      found.push_back({stretch.before.start + row, stretch.after.start + column, cell.old_count, cell.new_count});
      must_match = cell.goes_on;
    }
  }
  links_.insert(links_.end(), found.rbegin(), found.rend());
}

}  // namespace

std::vector<Link> align_stretch(const Words& before, const Words& after, Stretch stretch) {
  Aligner aligner(before, after);
  aligner.align(stretch, first_length);
  return aligner.take();
}

}  // namespace mazmun::reanchor
