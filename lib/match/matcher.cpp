#include "match/matcher.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

#include "match/careful_words.hpp"
#include "text/word_bits.hpp"

namespace mazmun::match {
namespace {

using Kind = text::FoldTable::Kind;

// The key of the word that is being read.
class KeyBuffer {
 public:
  static constexpr std::size_t most = 400;  // a longer word is read carefully

  void clear() { size_ = 0; }
  std::size_t size() const { return size_; }
  bool is_full() const { return size_ > most; }
  void put(unsigned byte) { bytes_[size_++] = static_cast<char>(byte); }
  void put(const LetterTable::Letter& letter) {
    std::memcpy(bytes_.data() + size_, letter.bytes.data(), letter.bytes.size());
    size_ += letter.size;
  }
  void put(std::string_view folded) {
    for (const char byte : folded) bytes_[size_++] = byte == '_' ? underscore_of_keys : byte;
  }
  WordKey key() { return key_of({bytes_.data(), size_}); }

 private:
  std::array<char, most + 112> bytes_{};  // with the longest fold of a code point, and what key_of() may look at
  std::size_t size_ = 0;
};

}  // namespace

// Words wait until there are some: what is asked of them lies far apart in memory, and comes sooner if it is asked for
// at once.
struct Matcher::Candidate {
  WordKey key;
  std::string long_key;  // what `key` refers to
  text::Range bytes;
  std::size_t last_end = 0;  // of the word before
  bool adjoins = false;      // whether the word before is a candidate too
  bool half_spaces = false;
  std::optional<Symbols> symbols;
};

struct Matcher::Letters {
  static constexpr std::size_t most_candidates = 16;
  text::FoldTable fold;
  LetterTable table;
  WordTable seen;
  KeyBuffer buffer;
  std::array<Candidate, most_candidates> candidates;
  std::size_t candidate_count = 0;
  std::string copy;    // of a long word
  std::string folded;  // of one that is looked at closely
};

Matcher::Matcher() : graph_(std::make_shared<PhraseGraph>()), letters_(std::make_unique<Letters>()) {}
Matcher::Matcher(const Matcher& other)
    : graph_(other.graph_),
      settled_(other.settled_),
      letters_(std::make_unique<Letters>()),
      keep_words_(other.keep_words_) {}
Matcher::Matcher(Matcher&&) noexcept = default;
Matcher& Matcher::operator=(const Matcher& other) { return *this = Matcher(other); }
Matcher& Matcher::operator=(Matcher&&) noexcept = default;
Matcher::~Matcher() = default;

void Matcher::add(const Phrase& phrase, std::size_t rule) {
  if (graph_.use_count() > 1) graph_ = std::make_shared<PhraseGraph>(*graph_);
  graph_->add(phrase, rule);
  letters_->seen.clear();
  settled_ = false;
}

void Matcher::settle() {
  if (!settled_) graph_->settle();
  settled_ = true;
}

void Matcher::begin(std::string_view text) {
  text_ = text;
  is_ascii_ = true;
  behind_candidate_ = false;
  last_end_ = 0;
  letters_->candidate_count = 0;
  active_.clear();
  hits_.clear();
  words_.clear();
}

const std::vector<Hit>& Matcher::find(std::string_view text) {
  settle();
  begin(text);
  std::optional<std::size_t> at = 0;
  while (at && *at < text.size()) {
    at = read_ascii(*at);
    if (at && *at < text.size()) at = read_others(*at);
  }
  if (!at) return find_carefully(text);
  follow_candidates();
  return end();
}

const std::vector<Hit>& Matcher::find_carefully(std::string_view text) {
  settle();
  begin(text);
  is_ascii_ = false;
  read_carefully(text, letters_->fold, [&](const CarefulWord& word) {
    if (keep_words_) words_.push_back(word.bytes);
    step(remembered(word.folded), graph_->gap(word.punctuation), word.bytes);
  });
  return end();
}

// Positions in bytes become positions in code points. Hits and words are in the order of their ends.
const std::vector<Hit>& Matcher::end() {
  std::size_t byte = 0;
  std::size_t code_point = 0;
  const auto code_points_of = [&](text::Range bytes) {
    if (is_ascii_) return bytes;
    code_point += text::length(text_.substr(byte, bytes.end - byte));
    byte = bytes.end;
    return text::Range{code_point - text::length(text_.substr(bytes.start, bytes.size())), code_point};
  };
  for (Hit& hit : hits_) hit.code_points = code_points_of(hit.bytes);
  byte = code_point = 0;
  for (text::Range& word : words_) word = code_points_of(word);
  return hits_;
}

// Words of nothing but ASCII, from `at` on, which is in no word. Returns where something else begins, with the word
// that it stands in, or the end of the text.
std::size_t Matcher::read_ascii(std::size_t at) {
  bool in_word = false;
  std::size_t start = 0;
  for (; at < text_.size(); at += text::word_bits_size) {
    std::array<char, text::word_bits_size> rest{};
    const char* bytes = text_.data() + at;
    if (text_.size() - at < rest.size()) {
      std::memcpy(rest.data(), bytes, text_.size() - at);
      bytes = rest.data();
    }
    const text::WordBits bits = text::word_bits(bytes);
    const auto here = static_cast<unsigned>(std::countr_zero(bits.beyond));
    const std::uint64_t whole = here == 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << here) - 1;
    std::uint64_t borders = (bits.words ^ (bits.words << 1 | std::uint64_t{in_word})) & whole;
    for (; borders != 0; borders &= borders - 1) {
      const std::size_t border = at + static_cast<unsigned>(std::countr_zero(borders));
      if (in_word) take_ascii({start, border});
      start = border;
      in_word = !in_word;
    }
    if (here < 64) return in_word ? start : at + here;
  }
  if (in_word) take_ascii({start, text_.size()});
  return text_.size();
}

void Matcher::take_ascii(text::Range bytes) {
  if (bytes.size() <= short_key && bytes.start + short_key <= text_.size()) {
    const char* from = text_.data() + bytes.start;
    constexpr std::uint64_t small_letters = 0x2020202020202020;
    WordKey key{load_bytes(from) | small_letters, load_bytes(from + 8) | small_letters, {from, bytes.size()}, 0};
    cut_key(key.low, key.high, bytes.size());
    key.hash = mixed_hash(key.low, key.high, bytes.size());
    return take(key, bytes, false);
  }
  std::string& copy = letters_->copy;
  copy = text_.substr(bytes.start, bytes.size());
  for (char& byte : copy) byte = static_cast<char>(static_cast<unsigned char>(byte) | 0x20U);
  copy.append(short_key, '\0');
  take(key_of(std::string_view(copy).substr(0, bytes.size())), bytes, false);
}

// Words and what stands between them, from `at` on, up to a word that begins with ASCII; but at least one step on. A
// word may go on into ASCII. Returns nothing where the text must be read carefully.
std::optional<std::size_t> Matcher::read_others(std::size_t at) {
  is_ascii_ = false;
  for (bool first = true; at < text_.size(); first = false) {
    const auto byte = static_cast<unsigned char>(text_[at]);
    if (byte < 0x80 && !text::is_ascii_word(byte)) {
      ++at;
      continue;
    }
    if (byte < 0x80 && !first) return at;
    const auto behind = read_word(at);
    if (!behind) return std::nullopt;
    at = *behind;
  }
  return at;
}

// Puts letters of two bytes that are what they are, of which most words are made, into the key, from `at` on. Returns
// where they end.
std::size_t Matcher::read_plain_letters(std::size_t at) {
  KeyBuffer& buffer = letters_->buffer;
  const LetterTable& table = letters_->table;
  while (at + 1 < text_.size() && !buffer.is_full()) {
    const auto first = static_cast<unsigned char>(text_[at]);
    if (first < 0xC0 || first >= 0xE0) break;
    const LetterTable::Letter& letter = table.look_up(text::decode(text_, at).code_point);
    if (!letter.is_plain()) break;
    buffer.put(letter);
    at += 2;
  }
  return at;
}

// Puts the letter at `at` into the key; says what it is if it is none.
Matcher::Letter Matcher::read_letter(std::size_t at) {
  KeyBuffer& buffer = letters_->buffer;
  const auto byte = static_cast<unsigned char>(text_[at]);
  if (byte < 0x80) {
    if (!text::is_ascii_word(byte)) return {Kind::border, 1};
    buffer.put(byte | 0x20U);
    return {Kind::word, 1};
  }
  const text::Decoded decoded = text::decode(text_, at);
  if (decoded.length == 2) {
    const LetterTable::Letter& letter = letters_->table.find(decoded.code_point, letters_->fold);
    if (letter.kind == Kind::word && !letter.odd) buffer.put(letter);
    return {letter.kind, 2, letter.odd};
  }
  const text::FoldTable::Entry& entry = letters_->fold[decoded.code_point];
  if (entry.kind == Kind::word && !entry.mixed) buffer.put(entry.folded());
  return {entry.kind, decoded.length, entry.mixed};
}

// One word with what folds away before and behind it, or one character that ends words. Returns what is behind, or
// nothing where the text must be read carefully.
std::optional<std::size_t> Matcher::read_word(std::size_t at) {
  KeyBuffer& buffer = letters_->buffer;
  buffer.clear();
  bool half_space = false;  // since the last letter
  bool half_spaces = false;
  text::Range bytes;
  while (at < text_.size()) {
    const bool first = buffer.size() == 0;
    if (const std::size_t behind = read_plain_letters(at); behind > at) {
      if (first) bytes.start = at;
      half_spaces = half_spaces || (std::exchange(half_space, false) && !first);
      bytes.end = at = behind;
      continue;
    }
    const Letter letter = read_letter(at);
    if (letter.odd || buffer.is_full()) return std::nullopt;
    const bool ends = letter.kind == Kind::blank || letter.kind == Kind::border;
    if (ends && !first) break;
    if (letter.kind == Kind::word) {
      if (first) bytes.start = at;
      half_spaces = half_spaces || (half_space && !first);
      half_space = false;
      bytes.end = at + letter.length;
    }
    half_space = half_space || letter.kind == Kind::zwnj;
    at += letter.length;
    if (ends) return at;
  }
  if (buffer.size() > 0) take(buffer.key(), bytes, half_spaces);
  return at;
}

void Matcher::take(const WordKey& key, text::Range bytes, bool half_spaces) {
  if (keep_words_) words_.push_back(bytes);
  const bool refused = graph_->vocabulary().refuses(key);
  if (!refused) {
    graph_->vocabulary().prefetch(key);
    Candidate& candidate = letters_->candidates[letters_->candidate_count++];
    candidate.key = key;
    if (!key.is_short()) {
      candidate.long_key.assign(key.bytes).append(short_key, '\0');
      candidate.key.bytes = std::string_view(candidate.long_key).substr(0, key.bytes.size());
    }
    candidate.bytes = bytes;
    candidate.last_end = last_end_;
    candidate.adjoins = behind_candidate_;
    candidate.half_spaces = half_spaces;
    if (letters_->candidate_count == Letters::most_candidates) follow_candidates();
  }
  behind_candidate_ = !refused;
  last_end_ = bytes.end;
}

void Matcher::follow_candidates() {
  const std::span<Candidate> candidates(letters_->candidates.data(), letters_->candidate_count);
  for (Candidate& candidate : candidates) {
    candidate.symbols = graph_->vocabulary().quick_look_up(candidate.key);
    if (candidate.symbols && candidate.symbols->size() == 1) graph_->prefetch_list(candidate.symbols->front());
  }
  for (const Candidate& candidate : candidates) {
    if (candidate.symbols && candidate.symbols->size() == 1) graph_->prefetch_targets(candidate.symbols->front());
  }
  for (const Candidate& candidate : candidates) {
    if (!candidate.adjoins) active_.clear();
    const Symbols symbols =
        candidate.symbols ? *candidate.symbols : look_closely(candidate.key, candidate.bytes, candidate.half_spaces);
    const bool goes_on = !active_.empty() && !symbols.empty();
    const GapNumber gap = goes_on ? gap_between(candidate.last_end, candidate.bytes.start) : PhraseGraph::only_blanks;
    step(symbols, gap, candidate.bytes);
  }
  letters_->candidate_count = 0;
}

// Where the key doesn't say enough.
Matcher::Symbols Matcher::look_closely(const WordKey& key, text::Range bytes, bool half_spaces) {
  std::string& folded = letters_->folded;
  if (half_spaces) {
    read_carefully(text_.substr(bytes.start, bytes.size()), letters_->fold,
                   [&](const CarefulWord& word) { folded = word.folded; });
    return remembered(folded);
  }
  if (key.is_short()) {
    folded.resize(short_key);
    std::memcpy(folded.data(), &key.low, sizeof key.low);
    std::memcpy(folded.data() + sizeof key.low, &key.high, sizeof key.high);
    folded.resize(key.bytes.size());
  } else {
    folded = key.bytes;
  }
  std::replace(folded.begin(), folded.end(), underscore_of_keys, '_');
  return remembered(folded);
}

Matcher::Symbols Matcher::remembered(std::string_view folded) {
  WordTable& seen = letters_->seen;
  const WordTable::Entry* known = seen.find(folded);
  if (known == nullptr) known = seen.remember(folded, graph_->vocabulary().look_up(folded));
  return seen.symbols(*known);
}

// What stands between a word that ends at `end` and the next one, which begins at `start`.
GapNumber Matcher::gap_between(std::size_t end, std::size_t start) {
  const std::string_view between = text_.substr(end, start - end);
  if (between == " ") return PhraseGraph::only_blanks;
  std::string punctuation;
  for (std::size_t at = 0; at < between.size();) {
    const text::Decoded decoded = text::decode(between, at);
    const text::FoldTable::Entry& entry = letters_->fold[decoded.code_point];
    if (entry.kind == Kind::border) punctuation += entry.folded();
    at += decoded.length;
  }
  return graph_->gap(punctuation);
}

void Matcher::step(Symbols symbols, GapNumber gap, text::Range bytes) {
  reached_.clear();
  if (!symbols.empty()) {
    if (gap != PhraseGraph::unknown_gap) {
      for (const Active& active : active_) follow(active, gap, symbols, bytes.end);
    }
    follow({PhraseGraph::root, bytes.start}, PhraseGraph::only_blanks, symbols, bytes.end);
  }
  active_.swap(reached_);
}

void Matcher::follow(const Active& active, GapNumber gap, Symbols symbols, std::size_t end) {
  for (const Symbol symbol : symbols) {
    for (const Target& target : graph_->next(active.node, gap, symbol)) {
      if (target.leads_on) reached_.push_back({target.node, active.byte});
      for (const std::size_t rule : graph_->rules_at(target)) hits_.push_back({rule, {}, {active.byte, end}});
    }
  }
}

}  // namespace mazmun::match
