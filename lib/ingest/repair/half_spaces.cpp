#include "ingest/repair/half_spaces.hpp"

#include <algorithm>

#include "ingest/repair/lexicon.hpp"
#include "text/properties.hpp"

namespace mazmun::ingest::repair {
namespace {

constexpr std::string_view half_space = "\xE2\x80\x8C";

struct Token {
  text::Range bytes;  // letters, marks and half-spaces
  WordKey key = empty_word;
  std::size_t letters = 0;
};

// What the text spells with half-spaces and with blanks: keys of both parts.
struct Spellings {
  WordMap<int> with_half_space, with_blank;
  WordMap<WordKey> fused;  // the word without its half-space -> the pair
};

// Words of Persian letters, one after the other.
class Tokens {
 public:
  explicit Tokens(std::string_view text) : text_(text) {}

  bool next(Token& token) {
    while (at_ < text_.size()) {
      const text::Decoded c = text::decode(text_, at_);
      if (symbol(c.code_point) != no_symbol) break;
      at_ += c.length;
    }
    if (at_ >= text_.size()) return false;
    token = {{at_, at_}, empty_word, 0};
    while (at_ < text_.size()) {
      const text::Decoded c = text::decode(text_, at_);
      const Symbol letter = symbol(c.code_point);
      if (letter == no_symbol && c.code_point != text::zwnj && !text::is_mark(c.code_point)) break;
      at_ += c.length;
      if (letter == no_symbol) continue;
      token.key = longer(token.key, letter);
      token.bytes.end = at_;
      ++token.letters;
    }
    return true;
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

Spellings spellings_of(std::string_view text) {
  Spellings spellings;
  Tokens tokens(text);
  Token last;
  for (Token token; tokens.next(token); last = token) {
    const std::string_view word = text.substr(token.bytes.start, token.bytes.size());
    const std::size_t middle = word.find(half_space);
    if (middle != std::string_view::npos) {
      const WordKey pair =
          pair_key(word_key(word.substr(0, middle)), word_key(word.substr(middle + half_space.size())));
      ++*spellings.with_half_space.insert(pair).first;
      *spellings.fused.insert(token.key).first = pair;
    } else if (last.letters > 0 && token.bytes.start == last.bytes.end + 1 && text[last.bytes.end] == ' ') {
      ++*spellings.with_blank.insert(pair_key(last.key, token.key)).first;
    }
  }
  return spellings;
}

int times(const WordMap<int>& counts, WordKey pair) {
  const int* found = counts.find(pair);
  return found == nullptr ? 0 : *found;
}

bool is_one_of(WordClass what, std::initializer_list<WordClass> classes) {
  return std::find(classes.begin(), classes.end(), what) != classes.end();
}

bool takes_ending(const Token& token) {
  if (token.letters < 2) return false;
  const Word* word = persian_words().find(token.key);
  return word == nullptr || is_one_of(word->what, {WordClass::noun, WordClass::compound, WordClass::number});
}

bool is_verb(WordKey key) {
  const Word* word = persian_words().find(key);
  return word != nullptr && word->verbal;
}

bool ends_with(std::string_view text, const Token& token, std::string_view end) {
  const std::string_view word = text.substr(token.bytes.start, token.bytes.size());
  return word.size() > end.size() && word.substr(word.size() - end.size()) == end;
}

// How sure it is that two words are one with a half-space between them; 0: they are two.
int sure_of_pair(std::string_view text, const Token& last, const Token& token, const Spellings& spellings,
                 bool hyphen) {
  const WordKey pair = pair_key(last.key, token.key);
  const int with = times(spellings.with_half_space, pair);
  if (with >= 2 && with >= times(spellings.with_blank, pair)) return 970;
  const Word* before = persian_words().find(last.key);
  const Word* word = persian_words().find(token.key);
  if (persian_words().is_compound(pair)) return 950;
  if (before != nullptr && before->what == WordClass::mi) return is_verb(token.key) ? 990 : 0;
  if (word == nullptr) return 0;
  const bool ending = is_one_of(word->what, {WordClass::plural, WordClass::plural_of});
  if (ending) return takes_ending(last) ? 980 : 0;
  const std::string_view spelled = text.substr(token.bytes.start, token.bytes.size());
  if (spelled == "تر" || spelled == "ترین") return takes_ending(last) ? 950 : 0;
  const bool participle = ends_with(text, last, "ه") && last.letters > 2;
  if (spelled == "اند" || spelled == "ام" || spelled == "ایم" || spelled == "اید" || spelled == "ای")
    return participle && (is_verb(last.key) || (before != nullptr && before->what == WordClass::noun)) ? 950 : 0;
  return hyphen && word->what == WordClass::compound && takes_ending(last) ? 900 : 0;
}

// Where a half-space was lost inside a word, in bytes from its start; 0: nowhere.
std::size_t lost_inside(std::string_view word, const Token& token, const Spellings& spellings) {
  if (word.find(half_space) != std::string_view::npos) return 0;
  const Word* known = persian_words().find(token.key);
  if (known != nullptr && known->listed && !is_one_of(known->what, {WordClass::verb, WordClass::copula})) return 0;
  for (const std::string_view prefix : {"نمی", "می"}) {
    if (word.substr(0, prefix.size()) != prefix || word.size() < prefix.size() + 4) continue;
    const WordKey rest = word_key(word.substr(prefix.size()));
    if (is_verb(rest) && (known == nullptr || is_verb(token.key))) return prefix.size();
  }
  for (const std::string_view ending : {"هایی", "های", "ها"}) {
    if (word.size() < ending.size() + 4 || word.substr(word.size() - ending.size()) != ending) continue;
    const std::size_t stem = word.size() - ending.size();
    const Word* noun = persian_words().find(word_key(word.substr(0, stem)));
    // زمینهای may be زمینه‌ای as well as زمین‌های.
    const Word* with_heh = persian_words().find(longer(word_key(word.substr(0, stem)), symbol(U'ه')));
    if (ending != "ها" && with_heh != nullptr && with_heh->listed) return 0;
    const bool after_heh = word.substr(stem - 2, 2) == "ه";
    if (after_heh || (noun != nullptr && noun->what == WordClass::noun)) return stem;
    return 0;
  }
  if (const WordKey* pair = spellings.fused.find(token.key)) {
    if (times(spellings.with_half_space, *pair) < 2) return 0;
    for (std::size_t i = 2; i + 2 <= word.size(); i += 2) {
      if ((static_cast<unsigned char>(word[i]) & 0xC0U) == 0x80U) return 0;
      if (pair_key(word_key(word.substr(0, i)), word_key(word.substr(i))) == *pair) return i;
    }
  }
  return 0;
}

// What stands between two words, where it may be a lost half-space.
enum class Between { nothing, blank, hyphen };

Between between(std::string_view text, const Token& last, const Token& token) {
  if (last.letters == 0) return Between::nothing;
  const std::string_view gap = text.substr(last.bytes.end, token.bytes.start - last.bytes.end);
  if (gap == " ") return Between::blank;
  return gap == "-" || gap == " - " ? Between::hyphen : Between::nothing;
}

}  // namespace

void half_spaces(Rewriter& rewriter, const Layout& /*layout*/) {
  const std::string_view text = rewriter.text();
  const Spellings spellings = spellings_of(text);
  Tokens tokens(text);
  Token last;
  for (Token token; tokens.next(token); last = token) {
    const Between gap = between(text, last, token);
    if (gap != Between::nothing) {
      const int sure = sure_of_pair(text, last, token, spellings, gap == Between::hyphen);
      if (sure > 0) rewriter.change({last.bytes.end, token.bytes.start}, half_space, sure);
    }
    const std::string_view word = text.substr(token.bytes.start, token.bytes.size());
    const std::size_t inside = lost_inside(word, token, spellings);
    const std::size_t at = token.bytes.start + inside;
    if (inside > 0) rewriter.change({at, at}, half_space, 950);
  }
}

}  // namespace mazmun::ingest::repair
