#include "format/plain_json.hpp"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace mazmun::format {

std::size_t plain_json_length(std::string_view text) {
  std::size_t at = 0;
#if defined(__SSE2__)
  // NOLINTBEGIN(portability-simd-intrinsics): all processors of this kind have them
  const __m128i last_control = _mm_set1_epi8(0x1F);
  for (; at + 16 <= text.size(); at += 16) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at));
    const __m128i marks =
        _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('"')), _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\')));
    const __m128i controls = _mm_cmpeq_epi8(_mm_min_epu8(bytes, last_control), bytes);
    const int found = _mm_movemask_epi8(_mm_or_si128(marks, controls));
    if (found != 0) return at + static_cast<std::size_t>(__builtin_ctz(static_cast<unsigned>(found)));
  }
  // NOLINTEND(portability-simd-intrinsics)
#endif
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\') break;
  }
  return at;
}

}  // namespace mazmun::format
