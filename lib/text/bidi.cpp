#include "text/bidi.hpp"

#include <unicode/normalizer2.h>
#include <unicode/ubidi.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <memory>
#include <new>

namespace mazmun::text {
namespace {

bool is_presentation_form(char32_t c) { return (c >= 0xFB00 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC); }

struct CloseBidi {
  void operator()(UBiDi* bidi) const { ubidi_close(bidi); }
};

}  // namespace

bool is_right_to_left_letter(char32_t code_point) {
  const UCharDirection direction = u_charDirection(static_cast<UChar32>(code_point));
  return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
}

std::string reading_order(std::string_view line, bool right_to_left) {
  const icu::UnicodeString source =
      icu::UnicodeString::fromUTF8(icu::StringPiece(line.data(), static_cast<int32_t>(line.size())));
  const std::unique_ptr<UBiDi, CloseBidi> bidi(ubidi_open());
  if (!bidi) throw std::bad_alloc();
  UErrorCode error = U_ZERO_ERROR;
  ubidi_setReorderingMode(bidi.get(), UBIDI_REORDER_INVERSE_LIKE_DIRECT);
  ubidi_setPara(bidi.get(), source.getBuffer(), source.length(), right_to_left ? 1 : 0, nullptr, &error);
  icu::UnicodeString target;
  const int32_t room = source.length() + 1;
  const int32_t length = ubidi_writeReordered(bidi.get(), target.getBuffer(room), room, 0, &error);
  target.releaseBuffer(U_SUCCESS(error) ? length : 0);
  if (U_FAILURE(error)) return std::string(line);
  std::string result;
  target.toUTF8String(result);
  return result;
}

bool begins_right_to_left(std::string_view text, bool otherwise) {
  for (std::size_t at = 0; at < text.size();) {
    const Decoded c = decode(text, at);
    if (is_right_to_left_letter(c.code_point)) return true;
    if (u_charDirection(static_cast<UChar32>(c.code_point)) == U_LEFT_TO_RIGHT) return false;
    at += c.length;
  }
  return otherwise;
}

std::vector<DirectionRun> direction_runs(std::string_view text, bool right_to_left) {
  const icu::UnicodeString units =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
  const std::unique_ptr<UBiDi, CloseBidi> bidi(ubidi_open());
  if (!bidi) throw std::bad_alloc();
  UErrorCode error = U_ZERO_ERROR;
  ubidi_setPara(bidi.get(), units.getBuffer(), units.length(), right_to_left ? 1 : 0, nullptr, &error);
  std::vector<DirectionRun> runs;
  int32_t unit = 0;
  std::size_t byte = 0;
  while (U_SUCCESS(error) && unit < units.length()) {
    int32_t end = units.length();
    UBiDiLevel level = 0;
    ubidi_getLogicalRun(bidi.get(), unit, &end, &level);
    const std::size_t start = byte;
    while (unit < end) {
      const Decoded c = decode(text, byte);
      byte += c.length;
      unit += c.code_point > 0xFFFF ? 2 : 1;
    }
    runs.push_back({{start, byte}, level});
  }
  return runs;
}

bool is_direction_control(char32_t code_point) {
  return u_hasBinaryProperty(static_cast<UChar32>(code_point), UCHAR_BIDI_CONTROL) != 0;
}

std::string mirrored(std::string_view line) {
  std::string result;
  for (std::size_t at = 0; at < line.size();) {
    const Decoded c = decode(line, at);
    at += c.length;
    append(result, static_cast<char32_t>(u_charMirror(static_cast<UChar32>(c.code_point))));
  }
  return result;
}

std::string without_presentation_forms(std::string_view text) {
  std::string result;
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(error);
  for (std::size_t at = 0; at < text.size();) {
    const Decoded c = decode(text, at);
    if (!is_presentation_form(c.code_point) || U_FAILURE(error)) {
      result += text.substr(at, c.length);
    } else {
      nfkc->normalize(icu::UnicodeString(static_cast<UChar32>(c.code_point)), error).toUTF8String(result);
    }
    at += c.length;
  }
  return result;
}

}  // namespace mazmun::text
