// Words of ASCII found 64 bytes at a time.
#pragma once

#include <cstddef>
#include <cstdint>

namespace mazmun::text {

/// Bit i stands for byte i.
struct WordBits {
  std::uint64_t words = 0;   ///< letters, digits and "_" of ASCII
  std::uint64_t beyond = 0;  ///< bytes that aren't ASCII
  friend bool operator==(const WordBits&, const WordBits&) = default;
};

inline constexpr std::size_t word_bits_size = 64;

/// Of the 64 bytes from `bytes` on.
WordBits word_bits(const char* bytes);

/// The same byte by byte: for machines without SSE2, and for the tests.
WordBits plain_word_bits(const char* bytes);

/// The same of one byte.
inline bool is_ascii_word(unsigned char byte) {
  const unsigned lower = byte | 0x20U;
  return lower - 'a' < 26U || byte - unsigned{'0'} < 10U || byte == '_';
}

}  // namespace mazmun::text
