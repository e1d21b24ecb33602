#include "text/properties.hpp"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <stdexcept>

#include "text/word_bits.hpp"

namespace mazmun::text {
namespace {

constexpr std::uint32_t word_mask = U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK;

bool in_word(char32_t code_point) {
  return code_point == U'_' || (U_MASK(u_charType(static_cast<UChar32>(code_point))) & word_mask) != 0;
}

// The Basic Multilingual Plane as a bitmap, so that the common question costs one look.
using PlaneWords = std::array<std::uint64_t, 1024>;

const PlaneWords& plane_words() {
  static const auto bits = [] {
    PlaneWords made{};
    for (char32_t c = 0; c < 0x10000; ++c) {
      if (in_word(c)) made[c >> 6] |= std::uint64_t{1} << (c & 63U);
    }
    return made;
  }();
  return bits;
}

bool is_word(const PlaneWords& plane, char32_t code_point) {
  if (code_point < 0x10000) return (plane[code_point >> 6] >> (code_point & 63U) & 1U) != 0;
  return in_word(code_point);
}

bool is_trimmed(char32_t code_point) { return is_blank(code_point) || code_point == 0xFEFF; }

}  // namespace

bool is_word_character(char32_t code_point) { return is_word(plane_words(), code_point); }

namespace {

struct WordCount {
  std::size_t words = 0;
  bool inside = false;  // of one

  // Of 64 bytes of ASCII; returns `end`.
  std::size_t add(std::uint64_t bits, std::size_t end) {
    words += static_cast<std::size_t>(std::popcount(bits & ~(bits << 1U | (inside ? 1U : 0U))));
    inside = bits >> 63U != 0;
    return end;
  }

  // Of the characters that begin from `at` to before `end`; returns where they end.
  std::size_t add(std::string_view text, std::size_t at, std::size_t end) {
    const PlaneWords& plane = plane_words();
    while (at < end) {
      const Decoded decoded = decode(text, at);
      at += decoded.length;
      const bool word = is_word(plane, decoded.code_point);
      words += word && !inside ? 1 : 0;
      inside = word || (inside && decoded.code_point == zwnj);
    }
    return at;
  }
};

}  // namespace

// In what follows ASCII, of which there is most, doesn't ask ICU.

bool is_letter(char32_t code_point) {
  if (code_point < 0x80) return (code_point | 0x20) - U'a' < 26;
  return u_isalpha(static_cast<UChar32>(code_point)) != 0;
}
bool is_lower(char32_t code_point) {
  if (code_point < 0x80) return code_point - U'a' < 26;
  return u_islower(static_cast<UChar32>(code_point)) != 0;
}
bool is_upper(char32_t code_point) {
  if (code_point < 0x80) return code_point - U'A' < 26;
  return u_isupper(static_cast<UChar32>(code_point)) != 0;
}

bool is_mark(char32_t code_point) {
  if (code_point < 0x300) return false;
  return (U_MASK(u_charType(static_cast<UChar32>(code_point))) & U_GC_M_MASK) != 0;
}

bool is_blank(char32_t code_point) {
  if (code_point < 0x80) return code_point == ' ' || (code_point >= '\t' && code_point <= '\r');
  if (code_point > 0xA0 && code_point < 0x1680) return false;  // Latin, Greek, Cyrillic, Hebrew, Arabic letters …
  return u_isUWhiteSpace(static_cast<UChar32>(code_point)) != 0;
}

bool is_arabic_letter(char32_t code_point) {
  if (code_point < 0x600) return false;
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(static_cast<UChar32>(code_point), &status) == USCRIPT_ARABIC && is_letter(code_point);
}

int digit_value(char32_t code_point) {
  if (code_point < 0x80) return code_point - U'0' < 10 ? static_cast<int>(code_point - U'0') : -1;
  if (code_point < U'߀') {
    const char32_t zero = code_point < U'۰' ? U'٠' : U'۰';
    return code_point >= zero && code_point - zero < 10 ? static_cast<int>(code_point - zero) : -1;
  }
  if (code_point >= 0x2000 && code_point < U'꘠') return -1;
  return u_charDigitValue(static_cast<UChar32>(code_point));
}

std::string ascii_digits(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = decode(text, at);
    const int digit = digit_value(decoded.code_point);
    if (digit >= 0) {
      result += static_cast<char>('0' + digit);
    } else {
      result += text.substr(at, decoded.length);
    }
    at += decoded.length;
  }
  return result;
}

Range trim(std::string_view text, Range range) {
  while (range.start < range.end) {
    const Decoded first = decode(text, range.start);
    if (!is_trimmed(first.code_point)) break;
    range.start += first.length;
  }
  while (range.start < range.end) {
    std::size_t last = range.end - 1;
    while ((static_cast<unsigned char>(text[last]) & 0xC0U) == 0x80U) --last;
    if (!is_trimmed(decode(text, last).code_point)) break;
    range.end = last;
  }
  return range;
}

std::string_view trim(std::string_view text) {
  const Range range = trim(text, Range{0, text.size()});
  return text.substr(range.start, range.size());
}

namespace {

// The bytes up to which `text` has no more than so many marks on one letter: putting marks in order takes ICU the
// square of their number. No writing has thirty (UAX #15, section 13).
std::size_t reasonable_marks(std::string_view text) {
  constexpr std::size_t most_marks = 1000;
  const auto size = static_cast<std::int32_t>(text.size());
  std::size_t marks = 0;
  for (std::int32_t at = 0; at < size;) {
    const std::int32_t start = at;
    UChar32 code_point = 0;
    U8_NEXT(text, at, size, code_point);  // below 0 where it is no UTF-8
    marks = code_point < 0x300 || u_getCombiningClass(code_point) == 0 ? 0 : marks + 1;
    if (marks > most_marks) return static_cast<std::size_t>(start);
  }
  return text.size();
}

}  // namespace

std::string nfc(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) throw std::logic_error("ICU has no NFC data");
  std::string result;
  icu::StringByteSink<std::string> sink(&result);
  while (!text.empty()) {
    const std::string_view piece = text.substr(0, reasonable_marks(text));
    normalizer->normalizeUTF8(0, icu::StringPiece(piece.data(), static_cast<std::int32_t>(piece.size())), sink, nullptr,
                              status);
    text.remove_prefix(piece.size());
  }
  if (U_FAILURE(status)) throw std::logic_error("ICU could not normalise");
  return result;
}

std::size_t count_words(std::string_view text) {
  WordCount count;
  for (std::size_t at = 0; at < text.size();) {
    std::array<char, word_bits_size> last{};
    const std::size_t size = std::min(text.size() - at, word_bits_size);
    if (size < word_bits_size) std::copy_n(text.data() + at, size, last.data());
    const WordBits bits = word_bits(size < word_bits_size ? last.data() : text.data() + at);
    at = bits.beyond == 0 ? count.add(bits.words, at + size) : count.add(text, at, at + size);
  }
  return count.words;
}

}  // namespace mazmun::text
