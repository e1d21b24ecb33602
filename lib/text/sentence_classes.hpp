// The classes of UAX #29 that the rules of sentences are written in (property Sentence_Break), as ICU has them.
#pragma once

#include <unicode/uchar.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace mazmun::text {

using SentenceClass = std::uint8_t;  // USentenceBreak

/// One bit for each class, so that several can be asked for at once.
constexpr std::uint32_t class_bit(int one) { return std::uint32_t{1} << static_cast<unsigned>(one); }

constexpr std::uint32_t separator_classes = class_bit(U_SB_SEP) | class_bit(U_SB_CR) | class_bit(U_SB_LF);
constexpr std::uint32_t terminator_classes = class_bit(U_SB_ATERM) | class_bit(U_SB_STERM);

/// Up to here classes stand in a table, which is what most texts need.
constexpr char32_t class_table_end = 0x3000;
const std::array<SentenceClass, class_table_end>& sentence_class_table();

SentenceClass sentence_class(char32_t code_point);

/// The first code point from `at` on that ends a sentence or may: a separator or a terminator; text.size() where there
/// is none. `at` is a border of code points.
std::size_t next_sentence_stop(std::string_view text, std::size_t at);

/// The same without the instructions that only some processors have.
std::size_t next_sentence_stop_plainly(std::string_view text, std::size_t at);

}  // namespace mazmun::text
