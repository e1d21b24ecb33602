// The fold: what two spellings must share to be the same word (docs/matching.md has the table with an example a row).
//
// Per code point, without context, so that every folded character knows the one it came from:
//   NFKC case folding, then full decomposition (ligatures, presentation forms, full-width letters, case);
//   marks of combining class 1, 10-36 and 200-240 go (Arabic and Hebrew vowel signs, Latin, Greek, Cyrillic accents);
//   yeh ي ى ې ۍ ێ ے ئ -> ی, kaf ك ڪ -> ک, heh ة ۀ ۂ ہ ۃ ھ ە -> ه, alef أ إ آ ٱ ٲ ٳ -> ا, waw ؤ -> و, hamza ء goes;
//   kashida goes; decimal digits of every script -> 0-9; invisible characters (joiners, direction marks, soft hyphens)
//   go, except ZWNJ, which is kept as itself.
#pragma once

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace mazmun::text {

/// The fold of single code points, made from ICU's data page by page as it is needed. Not for use by two threads at
/// once.
class FoldTable {
 public:
  enum class Kind : unsigned char {
    word,    ///< letters, marks, digits, "_"
    zwnj,    ///< the half-space
    blank,   ///< white space
    border,  ///< everything else: ends a word and a phrase
    nothing  ///< folds away
  };

  struct Entry {
    Kind kind = Kind::nothing;  ///< of the whole fold; mixed ones (a ligature with blanks) are `mixed`
    bool mixed = false;
    unsigned char size = 0;  ///< bytes of UTF-8
    std::array<char, 13> bytes{};
    const std::string* long_fold = nullptr;  ///< instead of `bytes` where the fold is longer
    std::string_view folded() const {
      return long_fold != nullptr ? std::string_view(*long_fold) : std::string_view(bytes.data(), size);
    }
  };

  const Entry& operator[](char32_t code_point) {
    auto& page = pages_[code_point >> 8];
    if (!page) make_page(code_point >> 8);
    return (*page)[code_point & 0xFFU];
  }

 private:
  using Page = std::array<Entry, 256>;
  void make_page(char32_t number);

  std::array<std::unique_ptr<Page>, 0x1100> pages_;
  std::vector<std::unique_ptr<std::string>> long_folds_;
};

/// What a folded character is, for the parts of a mixed fold.
FoldTable::Kind kind_of_folded(char32_t code_point);

/// The fold of a whole text; ZWNJ, blanks and punctuation stay.
std::string fold(std::string_view text);

}  // namespace mazmun::text
