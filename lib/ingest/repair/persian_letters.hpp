// The letters of Persian as small numbers, for tables of how likely they are.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace mazmun::ingest::repair {

/// Spellings of one letter share a number: ي and ی, ك and ک, ة and ه, أ and ا, ؤ and و, ئ and ی.
using Symbol = std::uint8_t;
inline constexpr Symbol no_symbol = 0;
inline constexpr std::size_t symbols = 36;  ///< with no_symbol

/// The number of a letter; no_symbol for everything that is no letter of Persian.
Symbol symbol(char32_t code_point);

/// A word as a number: a hash of its symbols that grows letter by letter.
using WordKey = std::uint64_t;
inline constexpr WordKey empty_word = 0;
inline WordKey longer(WordKey word, Symbol letter) { return (word + letter) * 0x9E3779B97F4A7C15U ^ (word >> 29U); }
/// Other characters (half-spaces, marks) are passed over.
WordKey word_key(std::string_view word);

/// Two words in a row as a number.
inline WordKey pair_key(WordKey first, WordKey second) { return first * 0xD1B54A32D192ED03U + second; }

/// Letters at which extractors cut a run: those that fonts for Arabic lack or draw apart.
bool is_cutting_letter(char32_t code_point);

}  // namespace mazmun::ingest::repair
