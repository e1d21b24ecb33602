#include "text/time_mark.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "text/properties.hpp"

namespace mazmun::text {
namespace {

constexpr std::size_t longest_mark = 80;  // bytes: two times in Persian digits

struct Brackets {
  char open;
  char close;
  TimeForm form;
};
constexpr std::array<Brackets, 5> brackets{{{'[', ']', TimeForm::bracketed},
                                            {'#', '#', TimeForm::bracketed},
                                            {'(', ')', TimeForm::enclosed},
                                            {'<', '>', TimeForm::enclosed},
                                            {'{', '}', TimeForm::enclosed}}};

// The number of ASCII digits at the start of `text`.
std::size_t digits_of(std::string_view text) { return std::min(text.find_first_not_of("0123456789"), text.size()); }

double number_of(std::string_view digits) {
  double value = 0;
  for (const char digit : digits) value = 10 * value + (digit - '0');
  return value;
}

// "00:43.810 --> 00:47.850", "0:12-0:15": the first of two times.
std::optional<double> first_of_two(std::string_view text) {
  for (const std::string_view separator :
       {std::string_view("-->"), std::string_view(" - "), std::string_view("–"), std::string_view("-")}) {
    const std::size_t at = text.find(separator);
    if (at == std::string_view::npos) continue;
    const auto first = parse_time(trim(text.substr(0, at)));
    if (first && parse_time(trim(text.substr(at + separator.size())))) return first;
  }
  return std::nullopt;
}

std::optional<double> inside_of(std::string_view text) {
  const std::string_view inner = trim(text);
  if (const auto time = parse_time(inner)) return time;
  return first_of_two(inner);
}

bool may_follow(char32_t c) { return is_blank(c) || c == U'[' || c == U'(' || c == U']' || c == U')'; }

std::optional<TimeMark> bare_at(std::string_view text, Range range) {
  std::size_t at = range.start;
  while (at < range.end && at - range.start < longest_mark / 2) {
    const Decoded decoded = decode(text, at);
    const bool part = digit_value(decoded.code_point) >= 0 || decoded.code_point == U':' || decoded.code_point == U'.';
    if (!part) break;
    at += decoded.length;
  }
  if (at < range.end && !may_follow(decode(text, at).code_point)) return std::nullopt;
  const std::string_view written = text.substr(range.start, at - range.start);
  const auto time = parse_time(written);
  if (!time) return std::nullopt;
  const bool hours = std::count(written.begin(), written.end(), ':') == 2;
  return TimeMark{{range.start, at}, *time, hours ? TimeForm::long_bare : TimeForm::short_bare};
}

}  // namespace

std::optional<double> parse_time(std::string_view text) {
  if (text.size() < 4 || text.size() > longest_mark / 2) return std::nullopt;
  const std::string plain = ascii_digits(text);
  std::string_view rest = plain;
  double seconds = 0;
  std::size_t parts = 0;
  for (;; ++parts) {
    const std::size_t digits = digits_of(rest);
    const double value = number_of(rest.substr(0, digits));
    const bool last = digits == rest.size() || rest[digits] != ':';
    if (digits == 0 || digits > 3 || parts > 2) return std::nullopt;
    if (last && (parts == 0 || digits != 2)) return std::nullopt;
    if (!last && parts == 1 && digits != 2) return std::nullopt;
    if (parts > 0 && value >= 60) return std::nullopt;
    seconds = 60 * seconds + value;
    rest.remove_prefix(digits);
    if (last) break;
    rest.remove_prefix(1);
  }
  if (rest.empty()) return seconds;
  if (rest.front() != '.' && rest.front() != ',' && rest.front() != '-') return std::nullopt;
  rest.remove_prefix(1);
  if (rest.empty() || rest.size() > 9 || digits_of(rest) != rest.size()) return std::nullopt;
  double unit = 1;
  for (std::size_t i = 0; i < rest.size(); ++i) unit *= 10;
  return (seconds * unit + number_of(rest)) / unit;
}

std::optional<TimeMark> time_mark_at(std::string_view text, Range range) {
  if (range.start >= range.end) return std::nullopt;
  for (const Brackets& pair : brackets) {
    if (text[range.start] != pair.open) continue;
    const std::string_view within = text.substr(range.start + 1, std::min(range.size() - 1, longest_mark));
    const std::size_t close = within.find(pair.close);
    if (close == std::string_view::npos) return std::nullopt;
    const auto time = inside_of(within.substr(0, close));
    if (!time) return std::nullopt;
    return TimeMark{{range.start, range.start + close + 2}, *time, pair.form};
  }
  if (digit_value(decode(text, range.start).code_point) < 0) return std::nullopt;
  return bare_at(text, range);
}

std::optional<TimeMark> time_mark_before(std::string_view text, Range range) {
  if (range.size() < 2) return std::nullopt;
  for (const Brackets& pair : brackets) {
    if (text[range.end - 1] != pair.close) continue;
    const std::size_t open = text.substr(0, range.end - 1).rfind(pair.open);
    if (open == std::string_view::npos || open < range.start || range.end - open > longest_mark) return std::nullopt;
    const auto mark = time_mark_at(text, {open, range.end});
    return mark && mark->range.end == range.end ? mark : std::nullopt;
  }
  return std::nullopt;
}

bool is_time_mark(std::string_view text) {
  const Range whole = trim(text, Range{0, text.size()});
  const auto mark = time_mark_at(text, whole);
  return mark && mark->range.end == whole.end && mark->form != TimeForm::short_bare;
}

}  // namespace mazmun::text
