// The fold of code points below 0x800, two bytes of UTF-8, ready to be put into a key (word_key.hpp): the letters of
// Persian, Arabic, Hebrew, Greek, Cyrillic and accented Latin.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "match/word_key.hpp"
#include "text/fold.hpp"

namespace mazmun::match {

class LetterTable {
 public:
  struct Letter {
    std::array<char, 4> bytes{};
    unsigned char size = 0;
    bool known = false;
    bool odd = false;  ///< folds into more than one word, or into more bytes
    text::FoldTable::Kind kind = text::FoldTable::Kind::nothing;
    bool is_plain() const { return known && !odd && kind == text::FoldTable::Kind::word; }
  };

  const Letter& find(char32_t code_point, text::FoldTable& fold) {
    Letter& letter = letters_[code_point];
    if (!letter.known) letter = letter_of(fold[code_point]);
    return letter;
  }

  /// The same of what was looked for before; not known otherwise.
  const Letter& look_up(char32_t code_point) const { return letters_[code_point]; }

 private:
  static Letter letter_of(const text::FoldTable::Entry& entry) {
    const std::string_view folded = entry.folded();
    Letter letter{{}, 0, true, entry.mixed || folded.size() > letter.bytes.size(), entry.kind};
    if (letter.odd) return letter;
    letter.size = static_cast<unsigned char>(folded.size());
    std::replace_copy(folded.begin(), folded.end(), letter.bytes.begin(), '_', underscore_of_keys);
    return letter;
  }

  std::vector<Letter> letters_ = std::vector<Letter>(0x800);
};

}  // namespace mazmun::match
