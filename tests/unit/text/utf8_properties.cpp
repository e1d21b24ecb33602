#include "text/utf8.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <unicode/utf8.h>

#include <algorithm>

namespace mazmun::text {
namespace {

RC_GTEST_PROP(Utf8, GoesToBytesAndBack, (const std::vector<std::uint16_t>& units)) {
  std::string text;
  std::size_t count = 0;
  for (const std::uint16_t unit : units) {
    if (unit >= 0xD800 && unit <= 0xDFFF) continue;
    append(text, unit);
    ++count;
  }
  RC_ASSERT(length(text) == count);
  CodePointCounter to_code_points(text);
  ByteCounter to_bytes(text);
  for (std::size_t i = 0; i <= count; ++i) {
    const std::size_t byte = byte_offset(text, i);
    RC_ASSERT(to_bytes.at(i) == byte);
    RC_ASSERT(to_code_points.at(byte) == i);
  }
}

// What UTF-8 is made of, whole and broken: overlong forms, surrogates, too large, alone, cut off.
const std::vector<std::string>& pieces() {
  static const std::vector<std::string> all{"a",
                                            "plain words of a long line ",
                                            "é",
                                            "ی",
                                            "\u200C",
                                            "中",
                                            "😀",
                                            "\U0010FFFF",
                                            "\x80",
                                            "\xBF",
                                            "\xC0\x80",
                                            "\xC1",
                                            "\xC2",
                                            "\xE0\x9F",
                                            "\xE0\x9F\xBF",
                                            "\xED\xA0\x80",
                                            "\xED\x9F",
                                            "\xE2\x80",
                                            "\xF0\x8F",
                                            "\xF0\x9F",
                                            "\xF0\x9F\x98",
                                            "\xF4\x90",
                                            "\xF5",
                                            "\xFF"};
  return all;
}

std::optional<std::size_t> first_invalid_by_icu(const std::string& text) {
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < size;) {
    const std::int32_t start = at;
    UChar32 c = 0;
    U8_NEXT(text.data(), at, size, c);
    if (c < 0) return static_cast<std::size_t>(start);
  }
  return std::nullopt;
}

RC_GTEST_PROP(Utf8, IsValidAsFarAsIcuSays, ()) {
  const auto valid = *rc::gen::inRange<std::size_t>(0, 60);  // so that many faults lie far behind the beginning
  const auto mixed = *rc::gen::inRange<std::size_t>(0, 20);
  std::string text;
  for (std::size_t i = 0; i < valid; ++i) text += pieces()[*rc::gen::inRange<std::size_t>(0, 8)];
  for (std::size_t i = 0; i < mixed; ++i) text += *rc::gen::elementOf(pieces());
  for (std::size_t from = 0; from < std::min(text.size(), std::size_t{70}); ++from) {
    const std::string part = text.substr(from);
    RC_ASSERT(first_invalid_byte(part) == first_invalid_by_icu(part));
  }
}

RC_GTEST_PROP(Utf8, IsCountedByTheBytesThatBeginCodePoints, (const std::string& bytes)) {
  const auto times = *rc::gen::inRange<std::size_t>(0, 400);
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += bytes;
  const auto begins = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
  RC_ASSERT(length(text) == static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins)));
}

}  // namespace
}  // namespace mazmun::text
