#include "text/direction.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "text/properties.hpp"
#include "text/utf8.hpp"

namespace mazmun::text {
namespace {

// Hebrew, Arabic and their neighbours, the presentation forms, and the old scripts: first and last code point.
constexpr std::array<std::pair<char32_t, char32_t>, 5> from_right{
    {{0x05D0, 0x08FF}, {0xFB1D, 0xFDFF}, {0xFE70, 0xFEFC}, {0x10800, 0x10FFF}, {0x1E800, 0x1EFFF}}};

}  // namespace

bool is_right_to_left(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = decode(text, at);
    const bool inside = std::any_of(from_right.begin(), from_right.end(), [&](const auto& range) {
      return decoded.code_point >= range.first && decoded.code_point <= range.second;
    });
    if (inside && is_letter(decoded.code_point)) return true;
    at += decoded.length;
  }
  return false;
}

}  // namespace mazmun::text
