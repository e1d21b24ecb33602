#include "match/phrase.hpp"

#include <algorithm>
#include <array>

#include "text/fold.hpp"
#include "text/properties.hpp"
#include "text/utf8.hpp"

namespace mazmun::match {
namespace {

using Kind = text::FoldTable::Kind;

// Folded: the plural, its ezafe, indefinite, possessives, comparative and superlative.
constexpr std::array<std::string_view, 11> persian_endings{"ها",  "های", "ی",   "م",  "ت",   "ش",
                                                           "مان", "تان", "شان", "تر", "ترین"};

char32_t last_letter(std::string_view word) {
  char32_t last = 0;
  for (std::size_t at = 0; at < word.size();) {
    const text::Decoded decoded = text::decode(word, at);
    if (decoded.code_point != U'*') last = decoded.code_point;
    at += decoded.length;
  }
  return last;
}

char32_t first_letter(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const text::Decoded decoded = text::decode(word, at);
    if (decoded.code_point != U'*') return decoded.code_point;
    at += decoded.length;
  }
  return 0;
}

class Parser {
 public:
  Phrase parse(std::string_view text) {
    const std::string folded = text::fold(text);
    for (std::size_t at = 0; at < folded.size();) {
      const text::Decoded decoded = text::decode(folded, at);
      take(decoded.code_point);
      at += decoded.length;
    }
    end_word();
    phrase_.trimmed = phrase_.trimmed || !punctuation_.empty();
    return std::move(phrase_);
  }

 private:
  void take(char32_t c) {
    const Kind kind = c == U'*' ? Kind::word : text::kind_of_folded(c);
    if (kind == Kind::word) {
      if (word_.empty()) begin_word();
      text::append(word_, c);
      return;
    }
    end_word();
    if (kind == Kind::blank) blank_ = true;
    if (kind == Kind::border) text::append(punctuation_, c);
  }

  void begin_word() {
    if (phrase_.words.empty()) {
      phrase_.trimmed = !punctuation_.empty();
    } else if (!punctuation_.empty()) {
      phrase_.gaps.push_back({Gap::Kind::punctuation, punctuation_});
    } else {
      phrase_.gaps.push_back({blank_ ? Gap::Kind::blank : Gap::Kind::half_space, {}});
    }
    punctuation_.clear();
    blank_ = false;
  }

  void end_word() {
    if (word_.empty()) return;
    if (!phrase_.gaps.empty() && phrase_.gaps.size() == phrase_.words.size())
      soften(phrase_.gaps.back(), phrase_.words.back(), word_);
    phrase_.words.push_back(std::move(word_));
    word_.clear();
  }

  static void soften(Gap& gap, std::string_view before, std::string_view behind) {
    const bool arabic = text::is_arabic_letter(last_letter(before)) && text::is_arabic_letter(first_letter(behind));
    if (gap.kind == Gap::Kind::blank && arabic) gap.kind = Gap::Kind::soft_blank;
  }

  Phrase phrase_;
  std::string word_;
  std::string punctuation_;
  bool blank_ = false;
};

}  // namespace

Phrase parse_phrase(std::string_view text) { return Parser().parse(text); }

bool is_empty(const Phrase& phrase) {
  return std::all_of(phrase.words.begin(), phrase.words.end(),
                     [](const std::string& word) { return word.find_first_not_of('*') == std::string::npos; });
}

std::vector<Phrase> with_persian_endings(const Phrase& phrase) {
  std::vector<Phrase> phrases{phrase};
  for (const std::string_view ending : persian_endings) {
    phrases.push_back(phrase);
    phrases.back().gaps.push_back({Gap::Kind::half_space, {}});
    phrases.back().words.emplace_back(ending);
  }
  return phrases;
}

}  // namespace mazmun::match
