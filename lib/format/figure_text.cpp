#include "format/figure_text.hpp"

#include <algorithm>
#include <string>

#include "base/number.hpp"
#include "text/properties.hpp"
#include "text/utf8.hpp"

namespace mazmun::format {
namespace {

constexpr char32_t arabic_decimal = 0x066B;
constexpr char32_t arabic_thousands = 0x066C;
constexpr char32_t minus_sign = 0x2212;
constexpr int most_decimals = 15;

bool is_direction_mark(char32_t c) {
  return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool is_per_cent(char32_t c) { return c == U'%' || c == 0x066A || c == 0xFF05; }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// figure = [sign] digits [point digits] [exponent] [per cent], in ASCII and without direction marks.
std::string plain(std::string_view text) {
  std::string result;
  const std::string digits = text::ascii_digits(text);
  for (std::size_t at = 0; at < digits.size();) {
    const text::Decoded decoded = text::decode(digits, at);
    at += decoded.length;
    if (is_direction_mark(decoded.code_point)) continue;
    switch (decoded.code_point) {
      case U'/':
      case arabic_decimal:
        result += '.';
        break;
      case arabic_thousands:
        result += ',';
        break;
      case minus_sign:
        result += '-';
        break;
      default:
        text::append(result, is_per_cent(decoded.code_point) ? U'%' : decoded.code_point);
    }
  }
  return result;
}

std::string_view without_per_cent(std::string_view text) {
  text = text::trim(text);
  if (text.ends_with('%')) text.remove_suffix(1);
  if (text.starts_with('%')) text.remove_prefix(1);
  return text::trim(text);
}

// "12,345" -> "12345"; nothing where a comma doesn't group thousands.
std::optional<std::string> without_groups(std::string_view text) {
  const std::size_t point = std::min(text.find('.'), text.size());
  std::string whole(text.substr(0, point));
  if (text.find(',', point) != std::string_view::npos) return std::nullopt;
  std::size_t digits = 0;  // behind the last comma
  for (std::size_t i = whole.size(); i-- > 0;) {
    if (whole[i] != ',') {
      digits += is_digit(whole[i]) ? 1 : 0;
      continue;
    }
    const bool groups = digits == 3 && i > 0 && is_digit(whole[i - 1]);
    if (!groups) return std::nullopt;
    whole.erase(i, 1);
    digits = 0;
  }
  const bool grouped = whole.size() < point;
  if (grouped && (digits > 3 || text.find_first_of("123456789") != text.find_first_of("0123456789")))
    return std::nullopt;
  return whole + std::string(text.substr(point));
}

int decimals_of(std::string_view number) {
  const std::size_t exponent = std::min(number.find_first_of("eE"), number.size());
  const std::string_view mantissa = number.substr(0, exponent);
  const std::size_t point = mantissa.find('.');
  int decimals = point == std::string_view::npos
                     ? 0
                     : static_cast<int>(std::min<std::size_t>(mantissa.size() - point - 1, most_decimals));
  if (exponent < number.size()) {
    const auto power = parse_integer(number.substr(exponent + 1)).value_or(0);
    decimals -= static_cast<int>(std::clamp<std::int64_t>(power, -most_decimals, most_decimals));
  }
  return std::clamp(decimals, 0, most_decimals);
}

}  // namespace

std::optional<Figure> parse_figure(std::string_view text) {
  if (text::first_invalid_byte(text)) return std::nullopt;
  const std::string kept = plain(text);
  const auto number = without_groups(without_per_cent(kept));
  if (!number || number->find_first_of("0123456789") == std::string::npos) return std::nullopt;
  const auto value = parse_double(*number);
  if (!value) return std::nullopt;
  Figure figure{*value, decimals_of(*number), std::string(text::trim(text)), false, false, {}};
  figure.per_cent = kept.find('%') != std::string::npos;
  return figure;
}

}  // namespace mazmun::format
