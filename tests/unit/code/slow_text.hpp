// A text as the slow matcher sees it: letters after the fold, each with its place in the text. The fold is a small
// table of its own that knows only the characters of `alphabet` and of the tests.
#pragma once

#include <string>
#include <vector>

#include "model/document.hpp"

namespace mazmun::test {

inline constexpr char32_t half_space = 0x200C;

struct Letter {
  char32_t sign;   ///< after the fold
  std::size_t at;  ///< code point of the text
};
using Letters = std::vector<Letter>;

/// Characters for random texts, chosen so that phrases are often found and often just missed.
extern const std::u32string alphabet;

/// The text as it is compared. With `exact` only what is no letter is treated: line feeds are blanks, direction marks
/// are nothing.
Letters letters_of(const std::u32string& text, bool exact = false);

bool is_blank(char32_t sign);
bool is_arabic(char32_t sign);
/// Letters, digits, marks and "_"; half-spaces are left to `behind_half_spaces`.
bool in_word(char32_t sign);
bool word_at(const Letters& text, std::size_t i);

/// The first place from `i` on that has no half-space.
std::size_t behind_half_spaces(const Letters& text, std::size_t i);
/// Whether a word begins with the letter at `i`: the letter before, half-spaces aside, is of no word.
bool is_word_start(const Letters& text, std::size_t i);
/// Whether a word that was read up to `i` is over there.
bool is_word_end(const Letters& text, std::size_t i);

/// Where the letters from `start` to before `end`, one at least, stand in the text.
Span span_of(const Letters& text, std::size_t start, std::size_t end);

/// How many words of the text have a letter within the span.
std::size_t words_in(const Letters& text, const Span& span);

std::u32string from_utf8(const std::string& bytes);
std::string to_utf8(const std::u32string& text);

}  // namespace mazmun::test
