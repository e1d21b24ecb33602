// Where the bytes stand at which a table is cut: found sixty-four bytes at a time.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace mazmun::format {

using Marks = std::array<char, 3>;

/// Bit i tells whether byte i of the 64 from `bytes` is one of `marks`: byte by byte.
inline std::uint64_t marked_one_by_one(const char* bytes, const Marks& marks) {
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i < 64; ++i) {
    const bool marked = bytes[i] == marks[0] || bytes[i] == marks[1] || bytes[i] == marks[2];
    bits |= std::uint64_t{marked} << i;
  }
  return bits;
}

#if defined(__SSE2__)
/// The same, sixteen bytes at a time.
inline std::uint64_t marked(const char* bytes, const Marks& marks) {
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i < 64; i += 16) {
    const __m128i sixteen = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + i));
    const auto equals = [&](char mark) { return _mm_cmpeq_epi8(sixteen, _mm_set1_epi8(mark)); };
    const __m128i any = _mm_or_si128(_mm_or_si128(equals(marks[0]), equals(marks[1])), equals(marks[2]));
    bits |= std::uint64_t{static_cast<std::uint32_t>(_mm_movemask_epi8(any))} << i;
  }
  return bits;
}
#else
inline std::uint64_t marked(const char* bytes, const Marks& marks) { return marked_one_by_one(bytes, marks); }
#endif

/// The places of three bytes in a text, one after the other.
class MarkedBytes {
 public:
  /// There must be `padding` readable bytes behind `text`.
  MarkedBytes(std::string_view text, const Marks& marks) : text_(text), marks_(marks) {}
  static constexpr std::size_t padding = 64;

  /// The next one; the size of the text behind the last.
  std::size_t next() {
    while (bits_ == 0) {
      if (ahead_ >= text_.size()) return text_.size();
      bits_ = marked(text_.data() + ahead_, marks_);
      block_ = ahead_;
      ahead_ += 64;
      if (ahead_ > text_.size()) bits_ &= (std::uint64_t{1} << (text_.size() - block_)) - 1;
    }
    const auto place = block_ + static_cast<std::size_t>(std::countr_zero(bits_));
    bits_ &= bits_ - 1;
    return place;
  }

 private:
  std::string_view text_;
  Marks marks_;
  std::uint64_t bits_ = 0;  // of the block, those that are still to come
  std::size_t block_ = 0;
  std::size_t ahead_ = 0;  // where the block after it begins
};

}  // namespace mazmun::format
