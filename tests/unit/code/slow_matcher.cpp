#include "slow_matcher.hpp"

#include <algorithm>
#include <map>

namespace mazmun::test {
namespace {

constexpr char32_t half_space = 0x200C;
constexpr char32_t kashida = 0x0640;
constexpr char32_t fatha = 0x064E;

struct Letter {
  char32_t folded;
  std::size_t at;
};

bool is_blank(char32_t c) { return c == U' ' || c == U'\n'; }
bool is_arabic(char32_t c) { return c >= 0x0621 && c <= 0x06D5; }
bool in_word(char32_t c) { return c != half_space && !is_blank(c) && c != U'،' && c != U'-' && c != U'.'; }

std::vector<Letter> fold(const std::u32string& text) {
  static const std::map<char32_t, char32_t> table{{U'ي', U'ی'}, {U'ك', U'ک'}, {U'آ', U'ا'}, {U'أ', U'ا'},
                                                  {U'ة', U'ه'}, {U'A', U'a'}, {U'E', U'e'}, {U'é', U'e'},
                                                  {U'۱', U'1'}, {U'١', U'1'}, {U'\n', U' '}};
  std::vector<Letter> letters;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == kashida || text[i] == fatha) continue;
    const auto other = table.find(text[i]);
    letters.push_back({other == table.end() ? text[i] : other->second, i});
  }
  return letters;
}

class Trial {
 public:
  Trial(const std::vector<Letter>& phrase, const std::vector<Letter>& text) : phrase_(phrase), text_(text) {}

  // Where the phrase ends that is read from `t`; all possible ends.
  void run(std::size_t t, std::vector<std::size_t>& ends) {
    ends_ = &ends;
    read(0, t);
  }

 private:
  char32_t p(std::size_t i) const { return i < phrase_.size() ? phrase_[i].folded : 0; }
  char32_t t(std::size_t i) const { return i < text_.size() ? text_[i].folded : 0; }
  bool word_at(std::size_t i) const { return i < text_.size() && in_word(text_[i].folded); }
  // A run of half-spaces from `i` with a letter behind it: inside of a word, if a letter stands before.
  std::size_t behind_half_spaces(std::size_t i) const {
    while (t(i) == half_space) ++i;
    return i;
  }
  bool at_word_end(std::size_t i) const { return !word_at(behind_half_spaces(i)); }

  void gap(std::size_t pi, std::size_t ti, bool blank_needed) {
    std::size_t end = ti;
    bool blank = false;
    for (; t(end) == half_space || is_blank(t(end)); ++end) blank = blank || is_blank(t(end));
    if (end == ti || (blank_needed && !blank)) return;
    read(pi, end);
  }

  void read(std::size_t pi, std::size_t ti) {
    if (pi == phrase_.size()) {
      if (at_word_end(ti)) ends_->push_back(ti);
      return;
    }
    const char32_t c = p(pi);
    if (c == U'*') {
      read(pi + 1, ti);
      if (word_at(ti)) read(pi, ti + 1);
      if (t(ti) == half_space && word_at(behind_half_spaces(ti))) read(pi, behind_half_spaces(ti));
      return;
    }
    if (c == half_space) {
      read(pi + 1, ti);
      gap(pi + 1, ti, true);
      return;
    }
    if (is_blank(c)) {
      char32_t before = 0;
      char32_t behind = 0;
      for (std::size_t i = pi; i-- > 0 && before == 0;) before = p(i) == U'*' ? 0 : p(i);
      for (std::size_t i = pi + 1; i < phrase_.size() && behind == 0; ++i) behind = p(i) == U'*' ? 0 : p(i);
      gap(pi + 1, ti, !(is_arabic(before) && is_arabic(behind)));
      return;
    }
    if (t(ti) == half_space && word_at(behind_half_spaces(ti)) && ti > 0 && in_word(t(ti - 1)))
      return read(pi, behind_half_spaces(ti));
    if (t(ti) == c) read(pi + 1, ti + 1);
  }

  const std::vector<Letter>& phrase_;
  const std::vector<Letter>& text_;
  std::vector<std::size_t>* ends_ = nullptr;
};

}  // namespace

const std::u32string alphabet = U"ابیيکكهةآaAeé1۱َـ\u200C\u200C\u200C    ،-\n";

std::vector<SlowHit> slow_find(const std::vector<std::u32string>& phrases, const std::u32string& text) {
  const std::vector<Letter> letters = fold(text);
  std::vector<SlowHit> all;
  for (const std::u32string& phrase : phrases) {
    const std::vector<Letter> wanted = fold(phrase);
    for (std::size_t start = 0; start < letters.size(); ++start) {
      std::size_t before = start;
      while (before > 0 && letters[before - 1].folded == half_space) --before;
      const bool word_start = in_word(letters[start].folded) && (before == 0 || !in_word(letters[before - 1].folded));
      if (!word_start) continue;
      std::vector<std::size_t> ends;
      Trial(wanted, letters).run(start, ends);
      for (std::size_t end : ends) {
        while (end > start && letters[end - 1].folded == half_space) --end;
        all.push_back({letters[start].at, letters[end - 1].at + 1});
      }
    }
  }
  std::sort(all.begin(), all.end(),
            [](const SlowHit& a, const SlowHit& b) { return a.start != b.start ? a.start < b.start : a.end > b.end; });
  std::vector<SlowHit> kept;
  for (const SlowHit& hit : all) {
    if (kept.empty() || kept.back().end <= hit.start) kept.push_back(hit);
  }
  return kept;
}

}  // namespace mazmun::test
