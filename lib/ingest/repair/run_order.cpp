#include "ingest/repair/run_order.hpp"

#include <algorithm>
#include <cmath>

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
constexpr int blank_put = 600;
constexpr int blank_lost = 4000;
constexpr int cut_behind_letter = 1200;
constexpr int cut_before_letter = 500;
constexpr int by_words_gain = 3600;
constexpr int word_after_word = 400;
constexpr std::size_t longest_word = 40;  // letters; nothing longer is cut inside
constexpr std::size_t kept_paths = 12;
constexpr int most_gain = 6000;  // that the words at a run's start can bring
constexpr int kept_within = 14000;

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
    for (std::size_t i = start + 1; i < end && end - start <= longest_word; ++i) {
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

  // Whether a path with this run can't come near the best one that was found with the same units.
  bool is_hopeless(std::size_t end, std::size_t index, Run run, int cost) const {
    if (run.units.size() == units_.size()) return false;
    const std::size_t tail = next_word_[run.units.start];
    const int read = tail < end ? tails_[tail][end].path.cost : 0;
    return paths_[end][index].cost + cost + read > best_[run.units.start] + kept_within + most_gain;
  }

  void step(std::size_t end, std::size_t index, Run run, int cost) {
    if (is_hopeless(end, index, run, cost)) return;
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
  LineReader reader_;
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

}  // namespace mazmun::ingest::repair
