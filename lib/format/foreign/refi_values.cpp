#include "format/foreign/refi_values.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "format/foreign/guid.hpp"

namespace mazmun::format::foreign {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Takes `count` digits.
bool take_digits(std::string_view& text, std::size_t count) {
  if (text.size() < count || !std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(count), is_digit))
    return false;
  text.remove_prefix(count);
  return true;
}

bool take_sign(std::string_view& text, char sign) {
  if (!text.starts_with(sign)) return false;
  text.remove_prefix(1);
  return true;
}

bool take_zone(std::string_view& text) {
  if (text.empty() || take_sign(text, 'Z')) return true;
  return (take_sign(text, '+') || take_sign(text, '-')) && take_digits(text, 2) && take_sign(text, ':') &&
         take_digits(text, 2);
}

bool take_date(std::string_view& text) {
  return take_digits(text, 4) && take_sign(text, '-') && take_digits(text, 2) && take_sign(text, '-') &&
         take_digits(text, 2);
}

bool is_date(std::string_view text) { return take_date(text) && take_zone(text) && text.empty(); }

bool is_time(std::string_view text) {
  if (!take_date(text) || !take_sign(text, 'T') || !take_digits(text, 2) || !take_sign(text, ':') ||
      !take_digits(text, 2) || !take_sign(text, ':') || !take_digits(text, 2))
    return false;
  if (take_sign(text, '.')) {
    if (!take_digits(text, 1)) return false;
    while (take_digits(text, 1)) continue;
  }
  return take_zone(text) && text.empty();
}

bool is_integer(std::string_view text) {
  if (!take_sign(text, '-')) take_sign(text, '+');
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

bool is_decimal(std::string_view text) {
  if (!take_sign(text, '-')) take_sign(text, '+');
  const auto points = std::count(text.begin(), text.end(), '.');
  return points <= 1 && static_cast<std::size_t>(points) < text.size() &&
         std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c) || c == '.'; });
}

bool is_colour(std::string_view text) {
  return take_sign(text, '#') && (text.size() == 3 || text.size() == 6) &&
         std::all_of(text.begin(), text.end(),
                     [](char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); });
}

template <const auto& words>
bool is_one_of(std::string_view text) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

constexpr std::array<std::string_view, 4> booleans{"true", "false", "1", "0"};
constexpr std::array<std::string_view, 6> variables{"Text", "Boolean", "Integer", "Float", "Date", "DateTime"};
constexpr std::array<std::string_view, 3> directions{"Associative", "OneWay", "Bidirectional"};
constexpr std::array<std::string_view, 3> line_styles{"dotted", "dashed", "solid"};
constexpr std::array<std::string_view, 10> shapes{"Person",       "Oval",         "Rectangle",     "RoundedRectangle",
                                                  "Star",         "LeftTriangle", "RightTriangle", "UpTriangle",
                                                  "DownTriangle", "Note"};

struct ValueType {
  std::string_view name;
  bool (*fits)(std::string_view);
  std::string_view expected;
};
constexpr std::array<ValueType, 11> types{{
    {"guid", is_guid, "a GUID (8-4-4-4-12 hexadecimal digits)"},
    {"integer", is_integer, "a whole number"},
    {"decimal", is_decimal, "a decimal number"},
    {"boolean", is_one_of<booleans>, "true or false"},
    {"colour", is_colour, "a colour such as #1f77b4"},
    {"time", is_time, "a time such as 2024-05-17T10:30:00Z"},
    {"date", is_date, "a date such as 2024-05-17"},
    {"variable", is_one_of<variables>, "Text, Boolean, Integer, Float, Date or DateTime"},
    {"direction", is_one_of<directions>, "Associative, OneWay or Bidirectional"},
    {"shape", is_one_of<shapes>, "a shape of the standard"},
    {"line", is_one_of<line_styles>, "dotted, dashed or solid"},
}};

}  // namespace

std::string fault_of_value(std::string_view type, std::string_view value) {
  const auto found = std::find_if(types.begin(), types.end(), [&](const ValueType& each) { return each.name == type; });
  if (found == types.end() || found->fits(value)) return {};
  return "is \"" + std::string(value) + "\", expected " + std::string(found->expected);
}

}  // namespace mazmun::format::foreign
