#include "ingest/repair/visual_order.hpp"

#include <algorithm>
#include <optional>

#include "ingest/repair/run_order.hpp"

namespace mazmun::ingest::repair {
namespace {

// In thousandths of ln: how much likelier the new order must be.
constexpr int enough_gain = 3000;
constexpr int enough_gain_among_words = 1700;  // beside other lines each of whose words is a run
constexpr int enough_gain_alone = 15000;       // in a text that shows little damage
constexpr int enough_sure = 100;               // thousandths
constexpr int enough_sure_alone = 450;
constexpr std::size_t enough_known = 50;  // percent of words of more than two letters
constexpr std::size_t enough_known_alone = 80;
constexpr std::size_t most_known_alone = 60;  // of the line as it is stored
constexpr std::size_t neighbours = 100;       // lines before and behind
constexpr int lines_by_words = 4;
constexpr std::size_t longest_line = 500;  // bytes; longer lines are paragraphs, not lines of a page
constexpr int passes = 3;
constexpr int enough_to_learn = 500;  // thousandths of being sure

struct Line {
  text::Range bytes;
  std::vector<Unit> units;
  Damage damage;
};

bool has_letters(const std::vector<Unit>& units) {
  return std::any_of(units.begin(), units.end(), [](const Unit& unit) { return unit.letter != no_symbol; });
}

WordKey key_of(const std::vector<Unit>& units, text::Range word, WordKey start = empty_word) {
  for (std::size_t i = word.start; i < word.end; ++i) start = longer(start, units[i].letter);
  return start;
}

bool is_cut(const std::vector<Unit>& units, std::size_t i) { return units[i].cutting || units[i - 1].cutting; }

// A word, none as it stands, that would be one with its pieces, each cutting letter a piece, in the other order.
bool is_broken(const std::vector<Unit>& units, text::Range word) {
  const Lexicon& lexicon = persian_words();
  WordKey reversed = empty_word;
  std::size_t end = word.end;
  for (std::size_t i = word.end; i-- > word.start;) {
    if (i > word.start && !is_cut(units, i)) continue;
    reversed = key_of(units, {i, end}, reversed);
    end = i;
  }
  if (word.size() > 2 && lexicon.find(reversed) != nullptr) return true;
  // A letter of the word before in front of it: "يساز".
  return units[word.start].cutting && word.size() > 3 &&
         lexicon.find(key_of(units, {word.start + 1, word.end})) != nullptr;
}

bool is_suspect(const std::vector<Unit>& units, text::Range word) {
  constexpr std::size_t shortest = 4;  // letters of a word that is no accident
  for (std::size_t i = word.start + 1; i + shortest <= word.end; ++i) {
    if (!is_cut(units, i)) continue;
    const Word* rest = persian_words().find(key_of(units, {i, word.end}));
    if (rest != nullptr && rest->listed && persian_words().find(key_of(units, {word.start, i})) == nullptr) return true;
  }
  return false;
}

void judge_word(Damage& damage, const std::vector<Unit>& units, text::Range word) {
  ++damage.words;
  const bool known = persian_words().find(key_of(units, word)) != nullptr;
  if (word.size() > 2) {
    ++damage.long_words;
    damage.known += known ? 1 : 0;
  }
  const bool cutting =
      std::any_of(units.begin() + static_cast<std::ptrdiff_t>(word.start),
                  units.begin() + static_cast<std::ptrdiff_t>(word.end), [](const Unit& unit) { return unit.cutting; });
  if (!cutting || word.size() < 2 || known) return;
  if (is_broken(units, word)) {
    ++damage.broken;
  } else if (is_suspect(units, word)) {
    ++damage.suspect;
  }
}

Damage damage_in_units(const std::vector<Unit>& units) {
  Damage damage;
  for (std::size_t start = 0; start < units.size();) {
    std::size_t end = start + 1;
    if (units[start].letter != no_symbol) {
      while (end < units.size() && units[end].letter != no_symbol && units[end].blanks_before == 0) ++end;
      judge_word(damage, units, {start, end});
    }
    start = end;
  }
  const bool stop_first = units.size() > 1 && units[0].what == WordClass::stop && units[1].letter != no_symbol;
  const bool open_last = !units.empty() && units.back().what == WordClass::open;
  if (damage.words > 1 && (stop_first || open_last)) ++damage.broken;
  return damage;
}

// The units of a line in another order.
std::vector<Unit> in_order(const std::vector<Unit>& units, const std::vector<Run>& runs) {
  std::vector<Unit> ordered;
  for (const Run& run : runs) {
    for (std::size_t i = run.units.start; i < run.units.end; ++i) {
      ordered.push_back(units[i]);
      if (i == run.units.start) ordered.back().blanks_before = run.blank_before ? 1 : 0;
    }
  }
  return ordered;
}

// Whether so many of a line's words are known in an order that it can be right.
bool is_readable(const std::vector<Unit>& units, const std::vector<Run>& runs, std::size_t percent) {
  const Damage damage = damage_in_units(in_order(units, runs));
  return 100 * damage.known >= percent * damage.long_words;
}

// Whether a text is Persian enough to be judged by the words that are known. A few words say nothing.
bool is_persian(const Damage& damage) { return damage.long_words < 40 || 2 * damage.known >= damage.long_words; }

void learn(SeenWords& seen, const std::vector<Unit>& units, const std::vector<Run>& runs) {
  WordKey last = empty_word;
  WordKey word = empty_word;
  const auto end_word = [&] {
    if (word == empty_word) return;
    ++*seen.words.insert(word).first;
    ++seen.all;
    if (last != empty_word) ++*seen.pairs.insert(pair_key(last, word)).first;
    last = word;
    word = empty_word;
  };
  for (const Run& run : runs) {
    for (std::size_t i = run.units.start; i < run.units.end; ++i) {
      const bool blank = i == run.units.start ? run.blank_before : units[i].blanks_before > 0;
      if (blank || units[i].letter == no_symbol) end_word();
      if (units[i].letter == no_symbol) {
        last = empty_word;
      } else {
        word = longer(word, units[i].letter);
      }
    }
  }
  end_word();
}

// Whether a blank belongs between two runs: punctuation stands at the word before it.
bool blank_between(const Unit& last, const Unit& next, bool blank) {
  const auto closes = [](WordClass what) {
    return what == WordClass::stop || what == WordClass::comma || what == WordClass::close;
  };
  if (closes(next.what) || last.what == WordClass::open) return false;
  if (closes(last.what) || next.what == WordClass::open) return true;
  return blank || (last.what == WordClass::digits) != (next.what == WordClass::digits);
}

std::string text_in_order(std::string_view line, const std::vector<Unit>& units, const std::vector<Run>& runs) {
  std::string text;
  const Unit* last = nullptr;
  for (const Run& run : runs) {
    for (std::size_t i = run.units.start; i < run.units.end; ++i) {
      const Unit& unit = units[i];
      const bool blank = unit.blanks_before > 0;
      const bool put = i > run.units.start ? blank : last != nullptr && blank_between(*last, unit, run.blank_before);
      if (put) text += ' ';
      text += line.substr(unit.bytes.start, unit.bytes.size());
      last = &unit;
    }
  }
  return text;
}

// Hands on the lines of a text, or the cells in them, that have letters and aren't paragraphs.
template <class Work>
void for_each_line(std::string_view text, const Work& work) {
  std::size_t newline = 0;
  std::size_t tab = 0;
  for (std::size_t start = 0; start < text.size();) {
    if (newline <= start) newline = std::min(text.find('\n', start), text.size());
    if (tab <= start) tab = std::min(text.find('\t', start), text.size());
    const std::size_t end = std::min(newline, tab);
    Line line{{start, end}, {}, {}};
    if (end - start <= longest_line) {
      line.units = units_of(text.substr(start, end - start));
      line.damage = damage_in_units(line.units);
      if (has_letters(line.units)) work(line);
    }
    start = end + 1;
  }
}

// Of each line of for_each_line(): whether it and its neighbours show the damage.
using DamagedLines = std::vector<bool>;

// Whether a line is so bad that its neighbours need not show the damage. A stop at its end says that it is in order,
// however few of its words are known: stored last to first it would stand elsewhere.
bool is_bad_alone(const Line& line) {
  const Damage& damage = line.damage;
  return line.units.back().what != WordClass::stop && damage.broken + damage.suspect > 0 &&
         100 * damage.known <= most_known_alone * damage.long_words;
}

class Pass {
 public:
  Pass(const SeenWords& seen, const DamagedLines& damaged) : seen_(seen), damaged_(damaged) {}

  /// The order of the next line, if it is likely enough.
  std::optional<Order> order(const Line& line) {
    const bool damaged = damaged_[lines_++];
    if (!damaged && !is_bad_alone(line)) return std::nullopt;
    Order order = likeliest_order(line.units, persian_words(), seen_, by_words_ > 0);
    const int enough = !damaged                          ? enough_gain_alone
                       : order.by_words && by_words_ > 0 ? enough_gain_among_words
                                                         : enough_gain;
    if (order.sure < (damaged ? enough_sure : enough_sure_alone)) return std::nullopt;
    if (order.runs.size() < 2 || order.gain < enough) return std::nullopt;
    if (!is_readable(line.units, order.runs, damaged ? enough_known : enough_known_alone)) return std::nullopt;
    by_words_ = order.by_words ? lines_by_words : std::max(0, by_words_ - 2);
    return order;
  }
  /// Passes over the next line, which stays as it is.
  void skip() { ++lines_; }

 private:
  const SeenWords& seen_;
  const DamagedLines& damaged_;
  std::size_t lines_ = 0;
  int by_words_ = 0;  // how many lines ago each word was a run, counted down
};

// Lines around which at least three words, and one in a hundred, are broken.
DamagedLines damaged_lines(const std::vector<Damage>& lines) {
  DamagedLines damaged;
  Damage around;
  std::size_t first = 0;
  std::size_t last = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    for (; last < lines.size() && last <= i + neighbours; ++last) {
      around.words += lines[last].words;
      around.broken += lines[last].broken;
    }
    for (; first + neighbours < i; ++first) {
      around.words -= lines[first].words;
      around.broken -= lines[first].broken;
    }
    damaged.push_back(around.broken >= 3 && 100 * around.broken >= around.words);
  }
  return damaged;
}

}  // namespace

Damage damage_in(std::string_view line) { return damage_in_units(units_of(line)); }

namespace {

// What a text says of its words; with each pass, of more lines in the right order.
SeenWords seen_words(std::string_view text, const DamagedLines& damaged) {
  const bool any = std::find(damaged.begin(), damaged.end(), true) != damaged.end();
  SeenWords seen;
  for (int i = 1; i < (any ? passes : 2); ++i) {
    SeenWords next;
    Pass pass(seen, damaged);
    for_each_line(text, [&](const Line& line) {
      const std::optional<Order> order = any ? pass.order(line) : std::nullopt;
      if (!order) {
        learn(next, line.units, {{{0, line.units.size()}, false}});
      } else if (order->sure >= enough_to_learn) {
        learn(next, line.units, order->runs);
      }
    });
    seen = std::move(next);
  }
  return seen;
}

}  // namespace

void visual_order(Rewriter& rewriter, const Layout& /*layout*/) {
  const std::string_view text = rewriter.text();
  std::vector<Damage> lines;
  std::vector<text::Range> places;
  std::vector<bool> suspects;  // lines that may have to be turned
  Damage all;
  for_each_line(text, [&](const Line& line) {
    lines.push_back(line.damage);
    places.push_back(line.bytes);
    suspects.push_back(is_bad_alone(line));
    all.long_words += line.damage.long_words;
    all.known += line.damage.known;
    all.broken += line.damage.broken + line.damage.suspect;
  });
  if (all.broken == 0 || !is_persian(all)) return;
  const DamagedLines damaged = damaged_lines(lines);
  for (std::size_t i = 0; i < lines.size(); ++i) suspects[i] = suspects[i] || damaged[i];
  if (std::find(suspects.begin(), suspects.end(), true) == suspects.end()) return;
  const SeenWords seen = seen_words(text, damaged);
  Pass pass(seen, damaged);
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (!suspects[i]) {
      pass.skip();
      continue;
    }
    const std::string_view stored = text.substr(places[i].start, places[i].size());
    const Line line{places[i], units_of(stored), lines[i]};
    const std::optional<Order> order = pass.order(line);
    if (!order) continue;
    const text::Range range{line.bytes.start + line.units.front().bytes.start,
                            line.bytes.start + line.units.back().bytes.end};
    rewriter.change(range, text_in_order(stored, line.units, order->runs), order->sure);
  }
}

}  // namespace mazmun::ingest::repair
