// A text as folded words that know where their letters came from: what two versions of a transcript are compared by.
// Blanks, half-spaces and punctuation only part words, so that they never make a difference of their own.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/utf8.hpp"

namespace mazmun::reanchor {

/// Gives equal words equal numbers, across the texts that it is asked about.
class WordNumbers {
 public:
  std::uint32_t of(std::string_view word);

 private:
  std::unordered_map<std::string, std::uint32_t> numbers_;  // unordered: only looked up
};

struct Word {
  std::uint32_t number = 0;
  text::Range letters;   ///< bytes of Words::letters
  std::size_t line = 0;  ///< of the text, from 0
};

struct Words {
  std::string letters;                 ///< the folded letters of all words, one behind the other
  std::vector<std::uint32_t> origins;  ///< of each byte: the code point of the text that it came from
  std::vector<Word> words;

  std::size_t size() const { return words.size(); }
  std::string_view letters_of(std::size_t word) const {
    return std::string_view(letters).substr(words[word].letters.start, words[word].letters.size());
  }
  /// The code point of the first letter of `word`, and the one behind its last.
  std::size_t start_of(std::size_t word) const { return origins[words[word].letters.start]; }
  std::size_t end_of(std::size_t word) const { return origins[words[word].letters.end - 1] + std::size_t{1}; }
  /// The words of which a letter lies in the code points `range`: indices.
  text::Range inside(text::Range range) const;
};

/// The words of `text`, which has less than 2^32 code points.
Words words_of(std::string_view text, WordNumbers& numbers);

}  // namespace mazmun::reanchor
