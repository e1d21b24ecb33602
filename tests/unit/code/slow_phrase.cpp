#include "slow_phrase.hpp"

#include <libstemmer.h>

#include <memory>
#include <set>

namespace mazmun::test {
namespace {

bool is_gap(char32_t sign) { return is_blank(sign) || sign == half_space; }
bool is_wanted(char32_t sign) { return in_word(sign) || sign == U'*'; }
bool is_punctuation(char32_t sign) { return !is_wanted(sign) && !is_gap(sign); }

// Without what is not compared: punctuation at the ends, blanks beside punctuation, half-spaces beside blanks.
std::u32string tidy(const std::u32string& phrase, bool exact) {
  std::u32string signs;
  for (const Letter& letter : letters_of(phrase, exact)) {
    if (is_gap(letter.sign) && (signs.empty() || is_punctuation(signs.back()))) continue;
    if (is_gap(letter.sign) && is_gap(signs.back())) {
      if (is_blank(letter.sign)) signs.back() = U' ';
      continue;
    }
    if (is_punctuation(letter.sign)) {
      if (!signs.empty() && is_gap(signs.back())) signs.pop_back();
      if (signs.empty()) continue;
    }
    signs += letter.sign;
  }
  while (!signs.empty() && !is_wanted(signs.back())) signs.pop_back();
  return signs;
}

std::string stem(const std::u32string& word) {
  static const std::unique_ptr<sb_stemmer, decltype(&sb_stemmer_delete)> english(sb_stemmer_new("english", nullptr),
                                                                                 &sb_stemmer_delete);
  const std::string bytes = to_utf8(word);
  const sb_symbol* stemmed =
      sb_stemmer_stem(english.get(), reinterpret_cast<const sb_symbol*>(bytes.data()), static_cast<int>(bytes.size()));
  return {reinterpret_cast<const char*>(stemmed), static_cast<std::size_t>(sb_stemmer_length(english.get()))};
}

// Reads a phrase from one place of the text and collects all places where it may end.
class Trial {
 public:
  Trial(const std::u32string& phrase, const Letters& text, bool stems) : phrase_(phrase), text_(text), stems_(stems) {}

  std::vector<std::size_t> ends(std::size_t start) {
    ends_.clear();
    read(0, start);
    return ends_;
  }

 private:
  char32_t sign(std::size_t i) const { return i < text_.size() ? text_[i].sign : 0; }

  std::size_t behind_gap(std::size_t i) const {
    while (is_gap(sign(i))) ++i;
    return i;
  }

  // Blanks and half-spaces before the next word, which has a letter at least.
  void gap(std::size_t p, std::size_t t, bool blank_needed) {
    const std::size_t end = behind_gap(t);
    bool blank = false;
    for (std::size_t i = t; i < end; ++i) blank = blank || is_blank(sign(i));
    if (end != t && (blank || !blank_needed) && word_at(text_, end)) read(p, end);
  }

  // Punctuation, then other punctuation or a word.
  void punctuation(std::size_t p, std::size_t t) {
    const std::size_t at = behind_gap(t);
    if (sign(at) != phrase_[p]) return;
    if (is_punctuation(phrase_[p + 1])) return punctuation(p + 1, at + 1);
    if (word_at(text_, behind_gap(at + 1))) read(p + 1, behind_gap(at + 1));
  }

  void star(std::size_t p, std::size_t t) {
    read(p + 1, t);
    if (word_at(text_, t)) read(p, t + 1);
    const std::size_t next = behind_half_spaces(text_, t);
    if (next != t && word_at(text_, next)) read(p, next);
  }

  bool is_between_arabic_letters(std::size_t p) const {
    std::size_t before = p;
    while (before > 0 && phrase_[before - 1] == U'*') --before;
    std::size_t behind = p + 1;
    while (behind < phrase_.size() && phrase_[behind] == U'*') ++behind;
    return before > 0 && behind < phrase_.size() && is_arabic(phrase_[before - 1]) && is_arabic(phrase_[behind]);
  }

  // A letter of the phrase, which may stand behind half-spaces of the text.
  void letter(std::size_t p, std::size_t t) {
    const std::size_t next = behind_half_spaces(text_, t);
    if (sign(next) == phrase_[p]) read(p + 1, next + 1);
  }

  std::size_t behind_word(std::size_t p) const {
    while (p < phrase_.size() && is_wanted(phrase_[p])) ++p;
    return p;
  }

  // A word of the phrase against every run of letters of the text from `t` on that has the same stem.
  void word(std::size_t p, std::size_t t) {
    const std::size_t next = behind_word(p);
    const std::string wanted = stem(phrase_.substr(p, next - p));
    std::u32string letters;
    while (word_at(text_, behind_half_spaces(text_, t))) {
      t = behind_half_spaces(text_, t);
      letters += sign(t++);
      if (stem(letters) == wanted) read(next, t);
    }
  }

  bool begins_word_without_star(std::size_t p) const {
    return (p == 0 || !is_wanted(phrase_[p - 1])) &&
           phrase_.substr(p, behind_word(p) - p).find(U'*') == std::u32string::npos;
  }

  void read(std::size_t p, std::size_t t) {
    if (p == phrase_.size()) {
      ends_.push_back(t);
    } else if (phrase_[p] == U'*') {
      star(p, t);
    } else if (phrase_[p] == half_space) {
      read(p + 1, t);
      gap(p + 1, t, true);
    } else if (is_blank(phrase_[p])) {
      gap(p + 1, t, phrase_[p] != U' ' || !is_between_arabic_letters(p));
    } else if (is_punctuation(phrase_[p])) {
      punctuation(p, t);
    } else if (stems_ && begins_word_without_star(p)) {
      word(p, t);
    } else {
      letter(p, t);
    }
  }

  const std::u32string& phrase_;
  const Letters& text_;
  bool stems_;
  std::vector<std::size_t> ends_;
};

// The phrases to look for, tidy: the phrase itself, and for Persian the phrase with each of the endings.
std::vector<std::u32string> with_endings(const std::u32string& phrase, const std::string& inflect) {
  std::vector<std::u32string> phrases{phrase};
  if (inflect != "fa") return phrases;
  for (const char32_t* ending : {U"ها", U"های", U"ی", U"م", U"ت", U"ش", U"مان", U"تان", U"شان", U"تر", U"ترین"})
    phrases.push_back(phrase + half_space + ending);
  return phrases;
}

// The ways to write the half-spaces of a phrase whose words are stemmed: nothing, or a line feed for a blank that must
// be.
std::vector<std::u32string> without_half_spaces(const std::u32string& phrase) {
  const std::size_t at = phrase.find(half_space);
  if (at == std::u32string::npos) return {phrase};
  std::vector<std::u32string> phrases;
  for (const std::u32string& rest : without_half_spaces(phrase.substr(at + 1))) {
    phrases.push_back(phrase.substr(0, at) + rest);
    phrases.push_back(phrase.substr(0, at) + U'\n' + rest);
  }
  return phrases;
}

// Where words begin and end in the text, after the fold.
struct Borders {
  std::set<std::size_t> starts;
  std::set<std::size_t> ends;
};

Borders borders_of(const Letters& folded) {
  Borders borders;
  for (std::size_t i = 0; i < folded.size(); ++i) {
    if (is_word_start(folded, i)) borders.starts.insert(folded[i].at);
    if (word_at(folded, i) && is_word_end(folded, i + 1)) borders.ends.insert(folded[i].at + 1);
  }
  return borders;
}

}  // namespace

std::vector<Span> find_phrase(const MatchRule& rule, const std::u32string& text) {
  const Letters letters = letters_of(text, rule.exact);
  const bool stems = rule.inflect == "en";
  const std::u32string phrase = tidy(from_utf8(rule.text), rule.exact);
  const Borders borders = borders_of(letters_of(text));
  std::vector<Span> found;
  for (const std::u32string& wanted : stems ? without_half_spaces(phrase) : with_endings(phrase, rule.inflect)) {
    for (std::size_t start = 0; start < letters.size(); ++start) {
      for (const std::size_t end : Trial(wanted, letters, stems).ends(start)) {
        if (end == start) continue;
        const Span span = span_of(letters, start, end);
        if (borders.starts.contains(span.start) && borders.ends.contains(span.end)) found.push_back(span);
      }
    }
  }
  return found;
}

}  // namespace mazmun::test
