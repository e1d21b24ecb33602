#include "text/utf8_blocks.hpp"

#include <array>
#include <cstdint>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace mazmun::text {

#if defined(__x86_64__)
namespace {

// NOLINTBEGIN(portability-simd-intrinsics): behind a check at run time, beside a plain path with the same answers

// John Keiser, Daniel Lemire: Validating UTF-8 in less than one instruction per byte (2021), section 6. Three tables,
// asked by both halves of the byte before and by the upper half of a byte, name the faults that each leaves possible;
// one that all three name is there.
constexpr std::uint8_t too_short = 1U << 0U;  // no continuation where one must be
constexpr std::uint8_t too_long = 1U << 1U;   // a continuation behind ASCII
constexpr std::uint8_t overlong_3 = 1U << 2U;
constexpr std::uint8_t too_large = 1U << 3U;
constexpr std::uint8_t surrogate = 1U << 4U;
constexpr std::uint8_t overlong_2 = 1U << 5U;
constexpr std::uint8_t far_too_large = 1U << 6U;
constexpr std::uint8_t overlong_4 = 1U << 6U;
constexpr std::uint8_t two_continuations = 1U << 7U;
constexpr std::uint8_t any = too_short | too_long | two_continuations;
constexpr std::uint8_t large = any | too_large | far_too_large;
constexpr std::uint8_t behind = too_long | overlong_2 | two_continuations;

using Table = std::array<std::uint8_t, 16>;
alignas(16) constexpr Table upper_before{too_long,
                                         too_long,
                                         too_long,
                                         too_long,
                                         too_long,
                                         too_long,
                                         too_long,
                                         too_long,
                                         two_continuations,
                                         two_continuations,
                                         two_continuations,
                                         two_continuations,
                                         too_short | overlong_2,
                                         too_short,
                                         too_short | overlong_3 | surrogate,
                                         too_short | too_large | far_too_large | overlong_4};
alignas(16) constexpr Table lower_before{any | overlong_3 | overlong_2 | overlong_4,
                                         any | overlong_2,
                                         any,
                                         any,
                                         any | too_large,
                                         large,
                                         large,
                                         large,
                                         large,
                                         large,
                                         large,
                                         large,
                                         large,
                                         large | surrogate,
                                         large,
                                         large};
alignas(16) constexpr Table upper_here{too_short,
                                       too_short,
                                       too_short,
                                       too_short,
                                       too_short,
                                       too_short,
                                       too_short,
                                       too_short,
                                       behind | overlong_3 | far_too_large | overlong_4,
                                       behind | overlong_3 | too_large,
                                       behind | surrogate | too_large,
                                       behind | surrogate | too_large,
                                       too_short,
                                       too_short,
                                       too_short,
                                       too_short};

// What may stand in the last bytes of a block: a code point that goes on behind it may not.
alignas(32) constexpr std::array<std::uint8_t, 32> largest_last{
    255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,      255,      255,
    255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 0xF0 - 1, 0xE0 - 1, 0xC0 - 1};

[[gnu::target("avx2")]] inline __m256i look_up(const Table& table, __m256i halves) {
  return _mm256_shuffle_epi8(
      _mm256_broadcastsi128_si256(_mm_load_si128(reinterpret_cast<const __m128i*>(table.data()))), halves);
}

[[gnu::target("avx2")]] inline __m256i upper_halves(__m256i bytes) {
  return _mm256_and_si256(_mm256_srli_epi16(bytes, 4), _mm256_set1_epi8(0x0F));
}

// `bytes`, moved by N bytes so that the last ones of `before` come first.
template <int N>
[[gnu::target("avx2")]] inline __m256i moved(__m256i bytes, __m256i before) {
  return _mm256_alignr_epi8(bytes, _mm256_permute2x128_si256(before, bytes, 0x21), 16 - N);
}

// Not zero where something in `bytes` is wrong.
[[gnu::target("avx2")]] inline __m256i faults(__m256i bytes, __m256i before) {
  const __m256i one = moved<1>(bytes, before);
  const __m256i pairs =
      _mm256_and_si256(_mm256_and_si256(look_up(upper_before, upper_halves(one)),
                                        look_up(lower_before, _mm256_and_si256(one, _mm256_set1_epi8(0x0F)))),
                       look_up(upper_here, upper_halves(bytes)));
  // Behind the first of three and of four bytes, two continuations are right, and nothing else is.
  const __m256i third = _mm256_subs_epu8(moved<2>(bytes, before), _mm256_set1_epi8(0xE0 - 0x80));
  const __m256i fourth = _mm256_subs_epu8(moved<3>(bytes, before), _mm256_set1_epi8(0xF0 - 0x80));
  const __m256i expected = _mm256_and_si256(_mm256_or_si256(third, fourth), _mm256_set1_epi8(static_cast<char>(0x80)));
  return _mm256_xor_si256(expected, pairs);
}

[[gnu::target("avx2")]] std::size_t valid_by_blocks(const char* text, std::size_t size) {
  const __m256i last_allowed = _mm256_load_si256(reinterpret_cast<const __m256i*>(largest_last.data()));
  __m256i before = _mm256_setzero_si256();
  __m256i open = _mm256_setzero_si256();  // not zero: a code point goes on behind the block before
  std::size_t at = 0;
  for (; at + 64 <= size; at += 64) {
    const __m256i first = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(text + at));
    const __m256i second = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(text + at + 32));
    __m256i wrong = open;
    if (_mm256_movemask_epi8(_mm256_or_si256(first, second)) != 0) {
      wrong = _mm256_or_si256(faults(first, before), faults(second, first));
      open = _mm256_subs_epu8(second, last_allowed);
    }
    if (_mm256_testz_si256(wrong, wrong) == 0) break;
    before = second;
  }
  return at;
}

// NOLINTEND(portability-simd-intrinsics)

}  // namespace

std::size_t valid_blocks(std::string_view text) {
  static const bool can = __builtin_cpu_supports("avx2") != 0;
  std::size_t at = can ? valid_by_blocks(text.data(), text.size()) : 0;
  // Back to where the last code point begins, which may go on behind the block.
  std::size_t back = at;
  while (back > 0 && at - back < 3 && (static_cast<unsigned char>(text[back - 1]) & 0xC0U) == 0x80U) --back;
  if (back > 0 && static_cast<unsigned char>(text[back - 1]) >= 0xC0U) at = back - 1;
  return at;
}
#else
std::size_t valid_blocks(std::string_view /*text*/) { return 0; }
#endif

}  // namespace mazmun::text
