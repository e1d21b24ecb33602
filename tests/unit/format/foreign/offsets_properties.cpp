#include "format/foreign/offsets.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "text/utf8.hpp"

namespace mazmun::format::foreign {
namespace {

std::string any_text() {
  const auto letters = *rc::gen::container<std::vector<std::string>>(
      rc::gen::element<std::string>("a", "\r\n", "\n", "\r", "\xD8\xA7", "\xF0\x9F\x99\x82", " ", "\xEF\xBB\xBF"));
  std::string text;
  for (const std::string& letter : letters) text += letter;
  return text;
}

// What is written by the standard is read by the standard at the same place.
RC_GTEST_PROP(Offsets, GoBackToWhereTheyCameFrom, ()) {
  const std::string text = any_text();
  const std::size_t length = text::length(plain_text(text));
  std::vector<std::size_t> points;
  for (std::size_t i = 0; i <= length; ++i) points.push_back(i);
  const auto again = to_code_points(text, {}, to_file_positions(text, points));
  for (std::size_t i = 0; i <= length; ++i) RC_ASSERT(again[i] == points[i]);
}

// A second way to count: each character of the file by itself.
RC_GTEST_PROP(Offsets, AreSumsOfWhatStandsBefore, ()) {
  const std::string text = any_text();
  const OffsetRule rule{*rc::gen::element(OffsetUnit::code_point, OffsetUnit::utf16, OffsetUnit::byte), false, true};
  std::int64_t position = 0;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded decoded = text::decode(text, at);
    const auto point = to_code_points(text, rule, {position}).front();
    RC_ASSERT(point.has_value());
    const bool inside = at > 0 && text[at - 1] == '\r' && text[at] == '\n';
    const std::size_t before = text::length(plain_text(text.substr(0, at)));
    RC_ASSERT(*point == before - (inside ? 1U : 0U));
    position += rule.unit == OffsetUnit::byte ? static_cast<std::int64_t>(decoded.length) : 1;
    if (rule.unit == OffsetUnit::utf16 && decoded.length == 4) ++position;
    at += decoded.length;
  }
}

}  // namespace
}  // namespace mazmun::format::foreign
