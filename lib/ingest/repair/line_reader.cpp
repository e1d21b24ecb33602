#include "ingest/repair/line_reader.hpp"

#include <algorithm>
#include <cmath>

#include "ingest/repair/sentence_costs.hpp"

namespace mazmun::ingest::repair {
namespace {

constexpr int unknown_word = 3000;
constexpr int lone_letter = 3000;
constexpr int most_seen_pair = 3000;
constexpr int listed_pair = 2100;
constexpr int unpaired = 700;
constexpr int unpaired_beside_pair = 3000;

constexpr std::size_t kept_words = 1024;  // a power of two
constexpr int deep = 100;                 // more brackets than a line closes

void note_first(Tail& tail) {
  if (tail.first != WordClass::edge) return;
  tail.first = tail.path.last;
  tail.first_word = tail.path.last_word;
}

void follow(Path& path, WordClass next) {
  path.cost += sentence_cost(path.last, next);
  path.last = next;
}

}  // namespace

LineReader::LineReader(const std::vector<Unit>& units, const Lexicon& lexicon, const SeenWords& seen)
    : units_(units), lexicon_(lexicon), seen_(seen), known_words_(kept_words), known_pairs_(kept_words) {
  for (const bool quotes : {false, true}) {
    const auto has = [&](WordClass what) {
      return std::any_of(units.begin(), units.end(),
                         [&](const Unit& unit) { return unit.what == what && unit.quotes == quotes; });
    };
    unpaired_[quotes ? 1 : 0] = has(WordClass::open) && has(WordClass::close) ? unpaired_beside_pair : unpaired;
  }
}

void LineReader::read_run(Path& path, Run run, const Tail& tail) const {
  read_run(path, {{run.units.start, tail.start}, run.blank_before});
  end_word(path);
  path.cost += tail.path.cost - sentence_cost(WordClass::edge, tail.first);
  if (tail.first != WordClass::edge) path.cost += sentence_cost(path.last, tail.first);
  if (tail.first_word != empty_word && path.last_word != empty_word)
    path.cost -= pair_gain(path.last_word, tail.first_word);
  for (std::size_t i = 0; i < path.depth.size(); ++i) {
    const int lone = std::max(0, tail.deepest[i] - path.depth[i]);
    path.cost += lone * unpaired_[i];
    path.depth[i] += tail.path.depth[i] - deep + lone;
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

void LineReader::read_run(Path& path, Run run) const {
  for (std::size_t i = run.units.start; i < run.units.end; ++i)
    read(path, units_[i], i == run.units.start ? run.blank_before : units_[i].blanks_before > 0);
}

void LineReader::read(Path& path, const Unit& unit, bool blank) const {
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

std::vector<Tail> LineReader::tails(std::size_t start) const {
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

bool LineReader::begins_word(std::size_t i) const {
  return i == 0 || units_[i].blanks_before > 0 || units_[i].letter == no_symbol || units_[i - 1].letter == no_symbol;
}

void LineReader::end_line(Path& path) const {
  end_word(path);
  follow(path, WordClass::edge);
  for (std::size_t i = 0; i < path.depth.size(); ++i) path.cost += path.depth[i] * unpaired_[i] / 2;
}

void LineReader::end_word(Path& path) const {
  if (path.letters == 0) return;
  int cost = path.letters_cost + lexicon_.letter_cost(path.before, path.last_letter, no_symbol) + unknown_word;
  if (path.letters == 1) cost += lone_letter;
  const Word word = known(path.word);
  const WordClass what = word.verbal && path.last == WordClass::mi ? WordClass::verb : word.what;
  cost = std::min(cost, word.cost);
  path.cost += cost - path.letters_cost;
  follow(path, what);
  if (path.last_word != empty_word) path.cost -= pair_gain(path.last_word, path.word);
  path.last_word = path.word;
  path.word = empty_word;
  path.letters = path.letters_cost = 0;
  path.before = path.last_letter = no_symbol;
}

// What is known of a word; it costs more than its letters where nothing is.
Word LineReader::known(WordKey word) const {
  KnownWord& slot = known_words_[word & (kept_words - 1)];
  if (slot.key == word) return slot.word;
  const Word* listed = lexicon_.find(word);
  slot = {word, listed != nullptr ? *listed : Word{1 << 28, WordClass::unknown, false, false}};
  slot.word.cost = std::min(slot.word.cost, seen_cost(word));
  return slot.word;
}

int LineReader::seen_cost(WordKey word) const {
  constexpr int never = 1 << 28;
  const int* times = seen_.words.find(word);
  if (times == nullptr || *times < 2) return never;
  return 1500 + static_cast<int>(std::lround(1000 * std::log((seen_.all + 2000.0) / *times)));
}

int LineReader::pair_gain(WordKey first, WordKey second) const {
  const WordKey key = pair_key(first, second);
  KnownPair& slot = known_pairs_[key & (kept_words - 1)];
  if (slot.key != key) slot = {key, new_pair_gain(first, second)};
  return slot.gain;
}

// The text itself says in which order two words stand.
int LineReader::new_pair_gain(WordKey first, WordKey second) const {
  if (lexicon_.is_pair(pair_key(first, second))) return listed_pair;
  const int so = seen_pairs(pair_key(first, second));
  const WordKey turned = pair_key(second, first);  // NOLINT(readability-suspicious-call-argument): that is the point
  const int otherwise = seen_pairs(turned);
  if (so + otherwise < 2) return 0;
  return std::clamp(static_cast<int>(std::lround(1000 * std::log((so + 0.5) / (otherwise + 0.5)))), -most_seen_pair,
                    most_seen_pair);
}

int LineReader::seen_pairs(WordKey pair) const {
  const int* times = seen_.pairs.find(pair);
  return times == nullptr ? 0 : *times;
}

}  // namespace mazmun::ingest::repair
