// Letters of two bytes in a text full of their neighbours, of which each begins with the same byte.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace mazmun::text {

/// A byte, and those that may stand behind it; name one several times where there are fewer.
struct TwoBytes {
  char first;
  std::array<char, 3> seconds;
};

/// Whether they stand at `bytes`.
inline bool stand_at(const char* bytes, const TwoBytes& wanted) {
  const std::array<char, 3>& seconds = wanted.seconds;
  return bytes[0] == wanted.first && (bytes[1] == seconds[0] || bytes[1] == seconds[1] || bytes[1] == seconds[2]);
}

/// How far to go on from `at` to come to a block of 64 bytes that may have them, or to the last bytes.
inline std::size_t without_two_bytes(std::string_view text, const TwoBytes& wanted, std::size_t at) {
#if defined(__SSE2__)
  const auto sixteen = [&](std::size_t i) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(&text[i])); };
  const __m128i first = _mm_set1_epi8(wanted.first);
  const __m128i seconds[] = {_mm_set1_epi8(wanted.seconds[0]), _mm_set1_epi8(wanted.seconds[1]),
                             _mm_set1_epi8(wanted.seconds[2])};
  for (; at + 64 < text.size(); at += 64) {
    __m128i any = _mm_setzero_si128();
    for (std::size_t i = at; i < at + 64; i += 16) {
      const __m128i behind = sixteen(i + 1);
      const __m128i second =
          _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(behind, seconds[0]), _mm_cmpeq_epi8(behind, seconds[1])),
                       _mm_cmpeq_epi8(behind, seconds[2]));
      any = _mm_or_si128(any, _mm_and_si128(_mm_cmpeq_epi8(sixteen(i), first), second));
    }
    if (_mm_movemask_epi8(any) != 0) break;
  }
#endif
  return at;
}

/// The first place at `from` or behind at which they stand; npos where there is none. Unlike std::string_view::find()
/// it doesn't stop at each first byte.
inline std::size_t find(std::string_view text, const TwoBytes& wanted, std::size_t from = 0) {
  for (std::size_t at = without_two_bytes(text, wanted, from); at + 1 < text.size(); ++at) {
    if (stand_at(&text[at], wanted)) return at;
  }
  return std::string_view::npos;
}

}  // namespace mazmun::text
