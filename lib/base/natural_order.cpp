#include "base/natural_order.hpp"

#include <cstddef>
#include <string>

namespace mazmun {
namespace {

// The digit that stands at `at`, and its length in bytes; length 0 where there is none.
struct Digit {
  char value = 0;
  std::size_t length = 0;
};

Digit digit_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  if (byte(at) >= '0' && byte(at) <= '9') return {static_cast<char>(byte(at)), 1};
  // U+0660-U+0669 are D9 A0-A9, U+06F0-U+06F9 are DB B0-B9.
  if (byte(at) == 0xD9 && byte(at + 1) >= 0xA0 && byte(at + 1) <= 0xA9) {
    return {static_cast<char>('0' + (byte(at + 1) - 0xA0)), 2};
  }
  if (byte(at) == 0xDB && byte(at + 1) >= 0xB0 && byte(at + 1) <= 0xB9) {
    return {static_cast<char>('0' + (byte(at + 1) - 0xB0)), 2};
  }
  return {};
}

// The digits from `at` without leading zeros; moves `at` behind them.
std::string take_number(std::string_view text, std::size_t& at) {
  std::string number;
  for (Digit digit = digit_at(text, at); digit.length > 0; digit = digit_at(text, at)) {
    if (!number.empty() || digit.value != '0') number += digit.value;
    at += digit.length;
  }
  return number;
}

}  // namespace

bool natural_less(std::string_view a, std::string_view b) {
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a.size() && j < b.size()) {
    if (digit_at(a, i).length > 0 && digit_at(b, j).length > 0) {
      const std::string x = take_number(a, i);
      const std::string y = take_number(b, j);
      if (x.size() != y.size()) return x.size() < y.size();
      if (x != y) return x < y;
      continue;
    }
    if (a[i] != b[j]) return static_cast<unsigned char>(a[i]) < static_cast<unsigned char>(b[j]);
    ++i;
    ++j;
  }
  const bool a_ended = i == a.size();
  const bool b_ended = j == b.size();
  if (a_ended != b_ended) return a_ended;
  if (a.size() != b.size()) return a.size() < b.size();
  return a < b;
}

}  // namespace mazmun
