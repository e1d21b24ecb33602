#include "text/sentence_classes.hpp"

#include "text/utf8.hpp"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace mazmun::text {
namespace {

SentenceClass class_by_icu(char32_t code_point) {
  return static_cast<SentenceClass>(u_getIntPropertyValue(static_cast<UChar32>(code_point), UCHAR_SENTENCE_BREAK));
}

bool is_stop(std::string_view text, std::size_t at) {
  return (class_bit(sentence_class(decode(text, at).code_point)) & (separator_classes | terminator_classes)) != 0;
}

}  // namespace

// What most texts are made of, so that a code point costs one look.
const std::array<SentenceClass, class_table_end>& sentence_class_table() {
  static const auto table = [] {
    std::array<SentenceClass, class_table_end> made{};
    for (char32_t c = 0; c < class_table_end; ++c) made[c] = class_by_icu(c);
    return made;
  }();
  return table;
}

SentenceClass sentence_class(char32_t code_point) {
  return code_point < class_table_end ? sentence_class_table()[code_point] : class_by_icu(code_point);
}

std::size_t next_sentence_stop_plainly(std::string_view text, std::size_t at) {
  while (at < text.size() && !is_stop(text, at)) at += decode(text, at).length;
  return at;
}

#if defined(__x86_64__)
namespace {

// NOLINTBEGIN(portability-simd-intrinsics): behind a check at run time, beside a plain path with the same answers

// A byte and the one behind it, looked up by their halves: kinds that all four tables name may begin a stop. What they
// name is looked at more closely; that they miss none is what the tests are for.
constexpr std::uint8_t next_line = 1U << 0U;     // U+0085: C2 85
constexpr std::uint8_t full_stop = 1U << 1U;     // . !
constexpr std::uint8_t arabic = 1U << 2U;        // U+061D to U+061F: D8 9D to D8 9F
constexpr std::uint8_t urdu_stop = 1U << 3U;     // U+06D4: DB 94
constexpr std::uint8_t line_end = 1U << 4U;      // LF, CR
constexpr std::uint8_t question = 1U << 5U;      // ?
constexpr std::uint8_t long_form = 1U << 6U;     // three or four bytes
constexpr std::uint8_t other_script = 1U << 7U;  // Armenian, Syriac, NKo: D6, DC, DF
constexpr std::uint8_t alone = full_stop | line_end | question | long_form | other_script;

using Halves = std::array<std::uint8_t, 16>;
alignas(16) constexpr Halves first_upper{
    line_end,  0,        full_stop, question, 0, 0, 0, 0, 0, 0, 0, 0, next_line, arabic | urdu_stop | other_script,
    long_form, long_form};
alignas(16) constexpr Halves first_lower{long_form,
                                         long_form | full_stop,
                                         long_form | next_line,
                                         long_form,
                                         long_form,
                                         long_form,
                                         long_form | other_script,
                                         long_form,
                                         long_form | arabic,
                                         long_form,
                                         long_form | line_end,
                                         long_form | urdu_stop,
                                         long_form | other_script,
                                         long_form | line_end,
                                         long_form | full_stop,
                                         long_form | question | other_script};
alignas(16) constexpr Halves second_upper{
    alone, alone, alone, alone, alone, alone, alone, alone, alone | next_line, alone | arabic | urdu_stop,
    alone, alone, alone, alone, alone, alone};
alignas(16) constexpr Halves second_lower{
    alone, alone, alone, alone, alone | urdu_stop, alone | next_line, alone,         alone, alone,
    alone, alone, alone, alone, alone | arabic,    alone | arabic,    alone | arabic};

[[gnu::target("avx2")]] inline __m256i table_of(const Halves& halves) {
  return _mm256_broadcastsi128_si256(_mm_load_si128(reinterpret_cast<const __m128i*>(halves.data())));
}

[[gnu::target("avx2")]] inline __m256i kinds(__m256i bytes, __m256i upper, __m256i lower) {
  const __m256i half = _mm256_set1_epi8(0x0F);
  return _mm256_and_si256(_mm256_shuffle_epi8(upper, _mm256_and_si256(_mm256_srli_epi16(bytes, 4), half)),
                          _mm256_shuffle_epi8(lower, _mm256_and_si256(bytes, half)));
}

[[gnu::target("avx2")]] std::size_t stop_by_blocks(std::string_view text, std::size_t at) {
  const __m256i upper_first = table_of(first_upper);
  const __m256i lower_first = table_of(first_lower);
  const __m256i upper_second = table_of(second_upper);
  const __m256i lower_second = table_of(second_lower);
  for (; at + 33 <= text.size(); at += 32) {
    const __m256i first = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(text.data() + at));
    const __m256i second = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(text.data() + at + 1));
    const __m256i found =
        _mm256_and_si256(kinds(first, upper_first, lower_first), kinds(second, upper_second, lower_second));
    auto places = ~static_cast<std::uint32_t>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(found, _mm256_setzero_si256())));
    for (; places != 0; places &= places - 1) {
      const std::size_t place = at + static_cast<std::size_t>(__builtin_ctz(places));
      if (is_stop(text, place)) return place;
    }
  }
  // The end may lie inside a code point whose beginning has been looked at.
  while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) ++at;
  return next_sentence_stop_plainly(text, at);
}

// NOLINTEND(portability-simd-intrinsics)

}  // namespace

std::size_t next_sentence_stop(std::string_view text, std::size_t at) {
  static const bool can = __builtin_cpu_supports("avx2") != 0;
  return can ? stop_by_blocks(text, at) : next_sentence_stop_plainly(text, at);
}
#else
std::size_t next_sentence_stop(std::string_view text, std::size_t at) { return next_sentence_stop_plainly(text, at); }
#endif

}  // namespace mazmun::text
