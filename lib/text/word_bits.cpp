#include "text/word_bits.hpp"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace mazmun::text {

WordBits plain_word_bits(const char* bytes) {
  WordBits bits;
  for (std::size_t i = 0; i < word_bits_size; ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    bits.words |= std::uint64_t{is_ascii_word(byte)} << i;
    bits.beyond |= std::uint64_t{byte >= 0x80} << i;
  }
  return bits;
}

#if defined(__SSE2__)

namespace {

// Where a byte lies in `first` and the `count` - 1 bytes behind it. SSE2 compares signed bytes only, so the least one
// is moved to -128.
__m128i is_in(__m128i bytes, char first, int count) {
  const __m128i moved = _mm_add_epi8(bytes, _mm_set1_epi8(static_cast<char>(-128 - first)));
  return _mm_cmplt_epi8(moved, _mm_set1_epi8(static_cast<char>(-128 + count)));
}

}  // namespace

WordBits word_bits(const char* bytes) {
  WordBits bits;
  for (unsigned part = 0; part < word_bits_size / sizeof(__m128i); ++part) {
    const __m128i some = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes) + part);
    const __m128i letters = is_in(_mm_or_si128(some, _mm_set1_epi8(0x20)), 'a', 26);
    const __m128i others = _mm_or_si128(is_in(some, '0', 10), _mm_cmpeq_epi8(some, _mm_set1_epi8('_')));
    const auto words = static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_or_si128(letters, others)));
    const auto beyond = static_cast<std::uint32_t>(_mm_movemask_epi8(some));
    bits.words |= std::uint64_t{words} << (16 * part);
    bits.beyond |= std::uint64_t{beyond} << (16 * part);
  }
  return bits;
}

#else

WordBits word_bits(const char* bytes) { return plain_word_bits(bytes); }

#endif

}  // namespace mazmun::text
