// A phrase of the codebook, taken apart into folded words and what stands between them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mazmun::match {

/// What stands between two words of a phrase.
struct Gap {
  enum class Kind {
    blank,        ///< blanks in the text
    soft_blank,   ///< a blank between Arabic letters: blanks or a half-space
    half_space,   ///< a half-space: half-space, blanks or nothing
    punctuation,  ///< this punctuation, with or without blanks
  };
  Kind kind = Kind::blank;
  std::string punctuation;
};

struct Phrase {
  std::vector<std::string> words;  ///< folded; "*" stands for any letters; never empty strings
  std::vector<Gap> gaps;           ///< one fewer than words
  bool trimmed = false;            ///< punctuation at its ends was left out
  bool by_stem = false;            ///< words are compared by their English stems
};

/// No words where the fold leaves nothing.
Phrase parse_phrase(std::string_view text);

/// True where no word has anything but "*".
bool is_empty(const Phrase& phrase);

/// The phrase, and the phrase with each Persian ending behind its last word: with a half-space, blanks or nothing
/// between.
std::vector<Phrase> with_persian_endings(const Phrase& phrase);

}  // namespace mazmun::match
