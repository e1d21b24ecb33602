#include "query/display.hpp"

#include <algorithm>
#include <array>

#include "text/direction.hpp"
#include "text/properties.hpp"
#include "text/utf8.hpp"

namespace mazmun::query {
namespace {

struct CodePoints {
  char32_t first;
  char32_t last;
};

// Marks of the scripts with an alphabet (combining marks, Cyrillic, Hebrew, Arabic, Syriac, Thaana, variation
// selectors) and characters that only steer.
constexpr std::array<CodePoints, 26> invisible{
    {{0x00AD, 0x00AD}, {0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD}, {0x05BF, 0x05BF}, {0x05C1, 0x05C2},
     {0x05C4, 0x05C5}, {0x05C7, 0x05C7}, {0x0610, 0x061A}, {0x061C, 0x061C}, {0x064B, 0x065F}, {0x0670, 0x0670},
     {0x06D6, 0x06DC}, {0x06DF, 0x06E4}, {0x06E7, 0x06E8}, {0x06EA, 0x06ED}, {0x0711, 0x0711}, {0x0730, 0x074A},
     {0x07A6, 0x07B0}, {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF}, {0x200B, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x206F},
     {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}}};

template <std::size_t size>
bool is_among(char32_t code_point, const std::array<CodePoints, size>& ranges) {
  return std::any_of(ranges.begin(), ranges.end(),
                     [&](const CodePoints& range) { return code_point >= range.first && code_point <= range.last; });
}

bool is_control(char32_t code_point) { return code_point < 0x20 || (code_point >= 0x7F && code_point < 0xA0); }

}  // namespace

std::size_t width(std::string_view text) {
  std::size_t columns = 0;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded decoded = text::decode(text, at);
    if (decoded.code_point < 0x80 || !is_among(decoded.code_point, invisible)) ++columns;
    at += decoded.length;
  }
  return columns;
}

std::string one_line(std::string_view text) {
  std::string line;
  bool blank = false;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded decoded = text::decode(text, at);
    if (is_control(decoded.code_point) || text::is_blank(decoded.code_point)) {
      blank = !line.empty();
    } else {
      if (blank) line += ' ';
      blank = false;
      line += text.substr(at, decoded.length);
    }
    at += decoded.length;
  }
  return line;
}

std::string isolated(std::string_view text) {
  if (!text::is_right_to_left(text)) return std::string(text);
  return "\xE2\x81\xA8" + std::string(text) + "\xE2\x81\xA9";
}

}  // namespace mazmun::query
