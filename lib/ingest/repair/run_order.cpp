#include "ingest/repair/run_order.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "ingest/repair/sentence_costs.hpp"

namespace mazmun::ingest::repair {
namespace {

// Costs in thousandths of -ln: how rarely an extractor cuts there.
struct Habits {
  int cut_at_letter, cut_at_blank, cut_at_blanks, blank_in_run, blanks_in_run;
};
constexpr Habits phrase_habits{700, 1300, 100, 0, 1200};  // where the font changes
constexpr Habits word_habits{2500, 0, 0, 3500, 3500};     // at each blank
constexpr int number_in_run = 2400;
constexpr int cut_at_sign = 200;
constexpr int cut_in_word = 2700;
constexpr int blank_put = 400;
constexpr int blank_lost = 4000;
constexpr int cut_behind_letter = 1200;
constexpr int cut_before_letter = 500;
constexpr int unknown_word = 2400;
constexpr int lone_letter = 3000;
constexpr int by_words_gain = 3600;
constexpr int word_after_word = 400;
constexpr int most_seen_pair = 3000;
constexpr int listed_pair = 2100;
constexpr int unpaired = 700;
constexpr int unpaired_beside_pair = 3000;
constexpr std::size_t kept_paths = 12;
constexpr int kept_within = 14000;

// How many brackets of each kind are open: round and square ones, quotation marks.
using Depths = std::array<int, 2>;

// A line read so far.
struct Path {
  int cost = 0;
  int letters_cost = 0;  // of the word that is not at its end yet, in `cost`
  WordKey word = empty_word;
  WordKey last_word = empty_word;
  Symbol before = no_symbol;
  Symbol last_letter = no_symbol;
  int letters = 0;
  WordClass last = WordClass::edge;
  Depths depth{};          // of brackets
  std::uint64_t cuts = 0;  // a hash of where its runs start
  bool one_word = false;   // its last run is a single word
  Run run;
  int parent = -1;
};

constexpr int deep = 100;

// What was read of a run from the start of one of its words on, as if a line began there.
struct Tail {
  std::size_t start = 0;
  Path path;
  WordClass first = WordClass::edge;  // of its first word; edge where that is not at its end
  WordKey first_word = empty_word;
  Depths deepest{};  // how many brackets it closes that it doesn't open
};

class Reader {
 public:
  Reader(const std::vector<Unit>& units, const Lexicon& lexicon, const SeenWords& seen)
      : units_(units), lexicon_(lexicon), seen_(seen) {
    for (const bool quotes : {false, true}) {
      const auto has = [&](WordClass what) {
        return std::any_of(units.begin(), units.end(),
                           [&](const Unit& unit) { return unit.what == what && unit.quotes == quotes; });
      };
      unpaired_[quotes ? 1 : 0] = has(WordClass::open) && has(WordClass::close) ? unpaired_beside_pair : unpaired;
    }
  }

  /// Reads a run whose tail, from its second word on, was read before.
  void read_run(Path& path, Run run, const Tail& tail) const {
    read_run(path, {{run.units.start, tail.start}, run.blank_before});
    end_word(path);
    path.cost += tail.path.cost - sentence_cost(WordClass::edge, tail.first);
    if (tail.first != WordClass::edge) path.cost += sentence_cost(path.last, tail.first);
    if (tail.first_word != empty_word && path.last_word != empty_word)
      path.cost -= pair_gain(path.last_word, tail.first_word);
    for (std::size_t i = 0; i < path.depth.size(); ++i) {
      const int unpaired = std::max(0, tail.deepest[i] - path.depth[i]);
      path.cost += unpaired * unpaired_[i];
      path.depth[i] += tail.path.depth[i] - deep + unpaired;
    }
    path.letters_cost = tail.path.letters_cost;
    path.word = tail.path.word;
    path.before = tail.path.before;
    path.last_letter = tail.path.last_letter;
    path.letters = tail.path.letters;
    if (tail.first == WordClass::edge) return;
    path.last = tail.path.last;
    path.last_word = tail.path.last_word;
  }

  void read_run(Path& path, Run run) const {
    for (std::size_t i = run.units.start; i < run.units.end; ++i)
      read(path, units_[i], i == run.units.start ? run.blank_before : units_[i].blanks_before > 0);
  }

  void read(Path& path, const Unit& unit, bool blank) const {
    if (unit.letter == no_symbol) {
      end_word(path);
      follow(path, unit.what);
      path.last_word = empty_word;
      int& depth = path.depth[unit.quotes ? 1 : 0];
      if (unit.what == WordClass::open) ++depth;
      if (unit.what == WordClass::close && depth-- == 0) {
        path.cost += unpaired_[unit.quotes ? 1 : 0];
        depth = 0;
      }
      return;
    }
    if (blank) end_word(path);
    const int cost = lexicon_.letter_cost(path.before, path.last_letter, unit.letter);
    path.cost += cost;
    path.letters_cost += cost;
    path.word = longer(path.word, unit.letter);
    path.before = path.last_letter;
    path.last_letter = unit.letter;
    ++path.letters;
  }

  /// For each end of a run behind `start`: the tail from there to it.
  std::vector<Tail> tails(std::size_t start) const {
    std::vector<Tail> tails(units_.size() + 1);
    Tail tail;
    tail.start = start;
    tail.path.depth = {deep, deep};
    for (std::size_t i = start; i < units_.size(); ++i) {
      if (i > start && begins_word(i)) end_word(tail.path);
      note_first(tail);
      read(tail.path, units_[i], units_[i].blanks_before > 0);
      note_first(tail);
      for (std::size_t kind = 0; kind < tail.deepest.size(); ++kind)
        tail.deepest[kind] = std::max(tail.deepest[kind], deep - tail.path.depth[kind]);
      tails[i + 1] = tail;
    }
    return tails;
  }

  bool begins_word(std::size_t i) const {
    return i == 0 || units_[i].blanks_before > 0 || units_[i].letter == no_symbol || units_[i - 1].letter == no_symbol;
  }

  void end_line(Path& path) const {
    end_word(path);
    follow(path, WordClass::edge);
    for (std::size_t i = 0; i < path.depth.size(); ++i) path.cost += path.depth[i] * unpaired_[i] / 2;
  }

 private:
  static void note_first(Tail& tail) {
    if (tail.first != WordClass::edge) return;
    tail.first = tail.path.last;
    tail.first_word = tail.path.last_word;
  }

  static void follow(Path& path, WordClass next) {
    path.cost += sentence_cost(path.last, next);
    path.last = next;
  }

  void end_word(Path& path) const {
    if (path.letters == 0) return;
    int cost = path.letters_cost + lexicon_.letter_cost(path.before, path.last_letter, no_symbol) + unknown_word;
    if (path.letters == 1) cost += lone_letter;
    WordClass what = WordClass::unknown;
    if (const Word* word = lexicon_.find(path.word)) {
      what = word->verbal && path.last == WordClass::mi ? WordClass::verb : word->what;
      cost = std::min(cost, word->cost);
    }
    cost = std::min(cost, seen_cost(path.word));
    path.cost += cost - path.letters_cost;
    follow(path, what);
    if (path.last_word != empty_word) path.cost -= pair_gain(path.last_word, path.word);
    path.last_word = path.word;
    path.word = empty_word;
    path.letters = path.letters_cost = 0;
    path.before = path.last_letter = no_symbol;
  }

  int seen_cost(WordKey word) const {
    constexpr int never = 1 << 28;
    const int* times = seen_.words.find(word);
    if (times == nullptr || *times < 2) return never;
    return 1500 + static_cast<int>(std::lround(1000 * std::log((seen_.all + 2000.0) / *times)));
  }

  // The text itself says in which order two words stand.
  int pair_gain(WordKey first, WordKey second) const {
    if (lexicon_.is_pair(pair_key(first, second))) return listed_pair;
    const int so = seen_pairs(pair_key(first, second));
    const int otherwise = seen_pairs(pair_key(second, first));
    if (so + otherwise < 2) return 0;
    return std::clamp(static_cast<int>(std::lround(1000 * std::log((so + 0.5) / (otherwise + 0.5)))), -most_seen_pair,
                      most_seen_pair);
  }

  int seen_pairs(WordKey pair) const {
    const int* times = seen_.pairs.find(pair);
    return times == nullptr ? 0 : *times;
  }

  const std::vector<Unit>& units_;
  const Lexicon& lexicon_;
  const SeenWords& seen_;
  std::array<int, 2> unpaired_{};  // what a bracket without its partner costs, of each kind
};

// What a cut before each unit costs; below 0: none is thought of.
std::vector<int> cut_costs(const std::vector<Unit>& units, const Lexicon& lexicon, const Habits& habits) {
  std::vector<int> costs(units.size(), -1);
  for (std::size_t start = 0; start < units.size();) {
    std::size_t end = start + 1;
    WordKey word = longer(empty_word, units[start].letter);
    while (end < units.size() && units[start].letter != no_symbol && units[end].letter != no_symbol &&
           units[end].blanks_before == 0)
      word = longer(word, units[end++].letter);
    costs[start] = units[start].blanks_before > 1 ? habits.cut_at_blanks
                   : units[start].letter == no_symbol || (start > 0 && units[start - 1].letter == no_symbol)
                       ? cut_at_sign
                       : habits.cut_at_blank;
    const bool known = units[start].letter != no_symbol && lexicon.find(word) != nullptr;
    for (std::size_t i = start + 1; i < end; ++i) {
      const bool at_letter = units[i].cutting || units[i - 1].cutting;
      if (at_letter || !known) costs[i] = at_letter ? habits.cut_at_letter : cut_in_word;
    }
    start = end;
  }
  return costs;
}

class Search {
 public:
  Search(const std::vector<Unit>& units, const Lexicon& lexicon, const SeenWords& seen, const Habits& habits)
      : units_(units),
        reader_(units, lexicon, seen),
        habits_(habits),
        cuts_(cut_costs(units, lexicon, habits)),
        paths_(units.size() + 1) {
    const auto foreign = [&](std::size_t i) {
      return units[i].what == WordClass::digits || units[i].what == WordClass::foreign;
    };
    best_.assign(units.size() + 1, 1 << 30);
    tails_.resize(units.size());
    next_word_.assign(units.size(), units.size());
    for (std::size_t i = units.size(); i-- > 1;) {
      const bool begins = reader_.begins_word(i);
      if (begins) tails_[i] = reader_.tails(i);
      next_word_[i - 1] = begins ? i : next_word_[i];
    }
    words_before_.assign(units.size(), 0);
    for (std::size_t i = 1; i < units.size(); ++i)
      words_before_[i] = words_before_[i - 1] + (units[i].blanks_before > 0 ? 1 : 0);
    borders_.assign(units.size(), 0);
    for (std::size_t i = 1; i < units.size(); ++i)
      borders_[i] = borders_[i - 1] + (foreign(i) != foreign(i - 1) ? number_in_run : 0) +
                    (units[i].blanks_before > 1   ? habits.blanks_in_run
                     : units[i].blanks_before > 0 ? habits.blank_in_run
                                                  : 0);
  }

  Order run() {
    paths_[units_.size()].push_back({});
    for (std::size_t end = units_.size(); end > 0; --end) {
      keep_best(paths_[end]);
      for (std::size_t i = 0; i < paths_[end].size(); ++i) extend(end, i);
    }
    return order();
  }

 private:
  static void keep_best(std::vector<Path>& paths) {
    std::vector<std::pair<int, std::size_t>> order;  // by cost, earlier ones first
    for (std::size_t i = 0; i < paths.size(); ++i) order.emplace_back(paths[i].cost, i);
    std::sort(order.begin(), order.end());
    std::vector<Path> kept;
    for (const auto& [cost, i] : order) {
      if (cost > order[0].first + kept_within || kept.size() == kept_paths) break;
      const bool known = std::any_of(kept.begin(), kept.end(), [&, at = i](const Path& other) {
        return other.word == paths[at].word && other.last == paths[at].last && other.last_word == paths[at].last_word;
      });
      if (!known) kept.push_back(paths[i]);
    }
    paths = std::move(kept);
  }

  void extend(std::size_t end, std::size_t index) {
    for (std::size_t start = end; start-- > 0;) {
      if (start > 0 && cuts_[start] < 0) continue;
      const bool first = end == units_.size();
      const bool between_letters = !first && units_[end - 1].letter != no_symbol && paths_[end][index].letters > 0 &&
                                   units_[start].letter != no_symbol;
      const bool blank = !first && units_[end].blanks_before > 0;
      step(end, index, {{start, end}, blank}, 0);
      if (between_letters) step(end, index, {{start, end}, !blank}, blank ? blank_lost : blank_put);
    }
  }

  void step(std::size_t end, std::size_t index, Run run, int cost) {
    Path path = paths_[end][index];
    path.parent = static_cast<int>(index);
    path.run = run;
    path.cuts = (path.cuts + run.units.start + 1) * 0x9E3779B97F4A7C15U;
    path.cost += cost + (run.units.start > 0 ? cuts_[run.units.start] : 0);
    const bool one_word = words_before_[run.units.end - 1] == words_before_[run.units.start];
    const bool at_blank = run.units.start > 0 && cuts_[run.units.start] == habits_.cut_at_blank;
    if (one_word && path.one_word && at_blank) path.cost -= std::min(word_after_word, habits_.cut_at_blank);
    path.one_word = one_word;
    path.cost += one_sided(run.units);
    if (run.units.size() < units_.size()) path.cost += borders_inside(run.units);
    const std::size_t tail = next_word_[run.units.start];
    if (tail < end) {
      reader_.read_run(path, run, tails_[tail][end]);
    } else {
      reader_.read_run(path, run);
    }
    if (run.units.start == 0) reader_.end_line(path);
    int& best = best_[run.units.start];
    best = std::min(best, path.cost);
    if (path.cost <= best + kept_within || run.units.size() == units_.size()) paths_[run.units.start].push_back(path);
  }

  // A letter at which runs are cut is mostly a run of its own.
  int one_sided(text::Range run) const {
    if (run.size() == 1) return 0;
    const bool ends =
        run.end < units_.size() && units_[run.end].blanks_before == 0 && units_[run.end].letter != no_symbol;
    const bool starts =
        run.start > 0 && units_[run.start].blanks_before == 0 && units_[run.start - 1].letter != no_symbol;
    return (ends && units_[run.end - 1].cutting ? cut_behind_letter : 0) +
           (starts && units_[run.start].cutting ? cut_before_letter : 0);
  }

  // Numbers and foreign words are written from left to right and so are always runs of their own.
  int borders_inside(text::Range run) const { return borders_[run.end - 1] - borders_[run.start]; }

  Order order() const {
    const std::vector<Path>& ends = paths_[0];
    const auto best =
        std::min_element(ends.begin(), ends.end(), [](const Path& a, const Path& b) { return a.cost < b.cost; });
    const auto stored =
        std::find_if(ends.begin(), ends.end(), [&](const Path& path) { return path.run.units.end == units_.size(); });
    Order order;
    double all = 0;
    double same = 0;  // the same runs, with other blanks between them
    for (const Path& path : ends) {
      const double share = std::exp((best->cost - path.cost) / 1000.0);
      all += share;
      if (path.cuts == best->cuts) same += share;
    }
    order.gain = stored->cost - best->cost;
    order.sure = static_cast<int>(std::floor(1000 * same / all));
    for (const Path* path = &*best; path->parent >= 0;) {
      order.runs.push_back(path->run);
      path = &paths_[path->run.units.end][static_cast<std::size_t>(path->parent)];
    }
    std::reverse(order.runs.begin(), order.runs.end());
    return order;
  }

  const std::vector<Unit>& units_;
  Reader reader_;
  Habits habits_;
  std::vector<int> cuts_;
  std::vector<int> words_before_;         // each unit: how many blanks there are up to it
  std::vector<std::size_t> next_word_;    // behind each unit
  std::vector<std::vector<Tail>> tails_;  // by start and end
  std::vector<int> borders_;              // before each unit: the costs of the borders up to it that are not cut
  std::vector<std::vector<Path>> paths_;  // by where their last run starts
  std::vector<int> best_;                 // costs among them
};

}  // namespace

Order likeliest_order(const std::vector<Unit>& units, const Lexicon& lexicon, const SeenWords& seen, bool by_words) {
  if (units.empty()) return {};
  const Order phrases = Search(units, lexicon, seen, phrase_habits).run();
  Order words = Search(units, lexicon, seen, word_habits).run();
  words.gain -= by_words ? -by_words_gain : by_words_gain;
  words.by_words = true;
  return words.gain > phrases.gain ? words : phrases;
}

int cost_as_stored(const std::vector<Unit>& units, const Lexicon& lexicon, const SeenWords& seen) {
  Path path;
  const Reader reader(units, lexicon, seen);
  reader.read_run(path, {{0, units.size()}, false});
  reader.end_line(path);
  return path.cost;
}

}  // namespace mazmun::ingest::repair
