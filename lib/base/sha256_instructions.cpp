#include "base/sha256_blocks.hpp"

#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>
#endif

namespace mazmun {

#if defined(__x86_64__)

namespace {

// What the instructions hold of the state: its words a, b, e, f and c, d, g, h.
struct HalfStates {
  __m128i abef;
  __m128i cdgh;
};

[[gnu::target("sha,sse4.1")]] HalfStates halves_of(const Sha256State& state) {
  const auto* words = reinterpret_cast<const __m128i*>(state.data());
  const __m128i badc = _mm_shuffle_epi32(_mm_loadu_si128(words), 0xB1);
  const __m128i efgh = _mm_shuffle_epi32(_mm_loadu_si128(words + 1), 0x1B);
  return {_mm_alignr_epi8(badc, efgh, 8), _mm_blend_epi16(efgh, badc, 0xF0)};
}

[[gnu::target("sha,sse4.1")]] void put_together(const HalfStates& halves, Sha256State& state) {
  auto* words = reinterpret_cast<__m128i*>(state.data());
  const __m128i feba = _mm_shuffle_epi32(halves.abef, 0x1B);
  const __m128i dchg = _mm_shuffle_epi32(halves.cdgh, 0xB1);
  _mm_storeu_si128(words, _mm_blend_epi16(feba, dchg, 0xF0));
  _mm_storeu_si128(words + 1, _mm_alignr_epi8(dchg, feba, 8));
}

// Four of them.
struct Words {
  __m128i four;
};

// Four rounds with the words of the message and their constants added up.
[[gnu::target("sha,sse4.1")]] void four_rounds(HalfStates& halves, __m128i words) {
  halves.cdgh = _mm_sha256rnds2_epu32(halves.cdgh, halves.abef, words);
  halves.abef = _mm_sha256rnds2_epu32(halves.abef, halves.cdgh, _mm_shuffle_epi32(words, 0x0E));
}

// The next four words of the message schedule from the last sixteen, the oldest first.
[[gnu::target("sha,sse4.1")]] __m128i next_words(__m128i first, __m128i second, __m128i third, __m128i fourth) {
  const __m128i seventh = _mm_alignr_epi8(fourth, third, 4);
  return _mm_sha256msg2_epu32(_mm_add_epi32(_mm_sha256msg1_epu32(first, second), seventh), fourth);
}

}  // namespace

// By the processor's own words: not every compiler's __builtin_cpu_supports() knows them.
bool has_sha_instructions() {
  unsigned a = 0;
  unsigned b = 0;
  unsigned c = 0;
  unsigned d = 0;
  constexpr unsigned basic = 1;
  constexpr unsigned extended = 7;
  if (__get_cpuid(basic, &a, &b, &c, &d) == 0 || (c & bit_SSE4_1) == 0) return false;
  return __get_cpuid_count(extended, 0, &a, &b, &c, &d) != 0 && (b & bit_SHA) != 0;
}

[[gnu::target("sha,sse4.1")]] void compress_by_instructions(Sha256State& state, const unsigned char* blocks,
                                                            std::size_t count) {
  const __m128i big_endian = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
  const auto constants = [](std::size_t round) {
    return _mm_loadu_si128(reinterpret_cast<const __m128i*>(sha256_constants.data() + round));
  };
  HalfStates halves = halves_of(state);
  for (; count > 0; --count, blocks += sha256_block) {
    const HalfStates before = halves;
    std::array<Words, 4> w{};
    for (std::size_t i = 0; i < 4; ++i) {
      w[i].four = _mm_shuffle_epi8(_mm_loadu_si128(reinterpret_cast<const __m128i*>(blocks) + i), big_endian);
      four_rounds(halves, _mm_add_epi32(w[i].four, constants(4 * i)));
    }
    for (std::size_t round = 16; round < sha256_constants.size(); round += 16) {
      for (std::size_t i = 0; i < 4; ++i) {
        w[i].four = next_words(w[i].four, w[(i + 1) % 4].four, w[(i + 2) % 4].four, w[(i + 3) % 4].four);
        four_rounds(halves, _mm_add_epi32(w[i].four, constants(round + 4 * i)));
      }
    }
    halves = {_mm_add_epi32(halves.abef, before.abef), _mm_add_epi32(halves.cdgh, before.cdgh)};
  }
  put_together(halves, state);
}

#else

bool has_sha_instructions() { return false; }

void compress_by_instructions(Sha256State& state, const unsigned char* blocks, std::size_t count) {
  compress_step_by_step(state, blocks, count);
}

#endif

}  // namespace mazmun
