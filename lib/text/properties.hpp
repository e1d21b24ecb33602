// What kind of character a code point is (Unicode properties, by ICU).
#pragma once

#include <string>
#include <string_view>

#include "text/utf8.hpp"

namespace mazmun::text {

inline constexpr char32_t zwnj = 0x200C;  // zero width non-joiner, the Persian half-space

/// Letters, marks, numbers and "_": what words are made of, in every script. ZWNJ is handled apart.
bool is_word_character(char32_t code_point);
bool is_letter(char32_t code_point);
/// A lower-case letter, in scripts that have two cases.
bool is_lower(char32_t code_point);
/// An upper-case letter.
bool is_upper(char32_t code_point);
/// Accents, vowel signs and other marks that stand on a letter.
bool is_mark(char32_t code_point);
/// White space, line ends included (Unicode White_Space).
bool is_blank(char32_t code_point);
/// A letter of the Arabic script.
bool is_arabic_letter(char32_t code_point);
/// The value of a decimal digit in any script, -1 for everything else.
int digit_value(char32_t code_point);

/// Decimal digits of any script as ASCII digits, everything else as it is.
std::string ascii_digits(std::string_view text);
/// Without blanks at both ends (as is_blank, and byte order marks).
Range trim(std::string_view text, Range range);
std::string_view trim(std::string_view text);
/// Canonical composition (NFC); `text` must be valid UTF-8.
std::string nfc(std::string_view text);

/// The number of words: runs of word characters, with ZWNJ inside.
std::size_t count_words(std::string_view text);

}  // namespace mazmun::text
