#include "text/utf8.hpp"

#include <algorithm>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "text/utf8_blocks.hpp"

namespace mazmun::text {
namespace {

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

// The length of the valid sequence at `at`, 0 where there is none (Unicode 15, table 3-7).
std::size_t sequence_length(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const unsigned first = byte(0);
  if (first < 0x80) return 1;
  if (first < 0xC2 || first > 0xF4) return 0;
  const std::size_t size = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  if (text.size() - at < size) return 0;
  for (std::size_t i = 1; i < size; ++i) {
    if (!is_continuation(text[at + i])) return 0;
  }
  const unsigned second = byte(1);
  const bool overlong = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
  const bool surrogate = first == 0xED && second > 0x9F;
  const bool too_large = first == 0xF4 && second > 0x8F;
  return overlong || surrogate || too_large ? 0 : size;
}

}  // namespace

void append(std::string& text, char32_t code_point) {
  const auto put = [&](char32_t byte) { text += static_cast<char>(byte); };
  if (code_point < 0x80) {
    put(code_point);
  } else if (code_point < 0x800) {
    put(0xC0 | code_point >> 6);
    put(0x80 | (code_point & 0x3F));
  } else if (code_point < 0x10000) {
    put(0xE0 | code_point >> 12);
    put(0x80 | (code_point >> 6 & 0x3F));
    put(0x80 | (code_point & 0x3F));
  } else {
    put(0xF0 | code_point >> 18);
    put(0x80 | (code_point >> 12 & 0x3F));
    put(0x80 | (code_point >> 6 & 0x3F));
    put(0x80 | (code_point & 0x3F));
  }
}

std::optional<std::size_t> first_invalid_byte(std::string_view text) {
  for (std::size_t at = valid_blocks(text); at < text.size();) {
    const std::size_t size = sequence_length(text, at);
    if (size == 0) return at;
    at += size;
  }
  return std::nullopt;
}

// Bytes that go on with a code point are the lowest there are, signed: below -64.
std::size_t length(std::string_view text) {
  std::size_t count = 0;
  std::size_t at = 0;
#if defined(__SSE2__)
  // NOLINTBEGIN(portability-simd-intrinsics): all processors of this kind have them
  while (at + 16 <= text.size()) {
    constexpr std::size_t most = 255 * std::size_t{16};  // until a counter of eight bits is full
    const std::size_t stop = at + std::min((text.size() - at) / 16 * 16, most);
    __m128i counts = _mm_setzero_si128();
    for (; at < stop; at += 16) {
      const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at));
      counts = _mm_sub_epi8(counts, _mm_cmpgt_epi8(bytes, _mm_set1_epi8(-65)));
    }
    const __m128i sums = _mm_sad_epu8(counts, _mm_setzero_si128());
    count += static_cast<std::size_t>(_mm_cvtsi128_si64(_mm_add_epi64(sums, _mm_unpackhi_epi64(sums, sums))));
  }
  // NOLINTEND(portability-simd-intrinsics)
#endif
  for (; at < text.size(); ++at) count += is_continuation(text[at]) ? 0 : 1;
  return count;
}

std::size_t byte_offset(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  // Blocks that hold no more code points than are to be passed over.
  constexpr std::size_t block = 64;
  while (count >= block && at + block <= text.size()) {
    count -= length(text.substr(at, block));
    at += block;
  }
  for (; at < text.size(); ++at) {
    if (is_continuation(text[at])) continue;
    if (count == 0) return at;
    --count;
  }
  return at;
}

std::size_t CodePointCounter::at(std::size_t byte) {
  if (plain_) return byte;
  count_ += length(text_.substr(byte_, byte - byte_));
  byte_ = byte;
  return count_;
}

std::size_t ByteCounter::at(std::size_t index) {
  if (plain_) return std::min(index, text_.size());
  byte_ += byte_offset(text_.substr(byte_), index - count_);
  count_ = index;
  return byte_;
}

LineColumn line_column(std::string_view text, std::size_t byte) {
  const std::string_view before = text.substr(0, byte);
  const auto lines = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
  const std::size_t start = before.find_last_of('\n') + 1;  // npos + 1 is 0
  return {lines + 1, length(before.substr(start)) + 1};
}

}  // namespace mazmun::text
