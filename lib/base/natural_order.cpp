#include "base/natural_order.hpp"

#include <cstddef>

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

// Digits that stand together, without leading zeros: `count` of them from `begin` on.
struct Number {
  std::size_t begin = 0;
  std::size_t count = 0;
  std::size_t end = 0;
};

Number number_at(std::string_view text, std::size_t at) {
  Number number{at, 0, at};
  for (Digit digit = digit_at(text, at); digit.length > 0; digit = digit_at(text, number.end)) {
    number.end += digit.length;
    if (number.count > 0 || digit.value != '0') {
      ++number.count;
    } else {
      number.begin = number.end;
    }
  }
  return number;
}

// Below 0 where the number in `a` is the smaller one, 0 where they are equal.
int compare(std::string_view a, const Number& x, std::string_view b, const Number& y) {
  if (x.count != y.count) return x.count < y.count ? -1 : 1;
  std::size_t i = x.begin;
  std::size_t j = y.begin;
  for (std::size_t digit = 0; digit < x.count; ++digit) {
    const Digit first = digit_at(a, i);
    const Digit second = digit_at(b, j);
    if (first.value != second.value) return first.value < second.value ? -1 : 1;
    i += first.length;
    j += second.length;
  }
  return 0;
}

}  // namespace

bool natural_less(std::string_view a, std::string_view b) {
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a.size() && j < b.size()) {
    if (digit_at(a, i).length > 0 && digit_at(b, j).length > 0) {
      const Number x = number_at(a, i);
      const Number y = number_at(b, j);
      if (const int compared = compare(a, x, b, y); compared != 0) return compared < 0;
      i = x.end;
      j = y.end;
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
