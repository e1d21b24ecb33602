#include "verify/readings.hpp"

#include <algorithm>
#include <cmath>

#include "base/number.hpp"
#include "verify/figures.hpp"

namespace mazmun::verify {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t digits_of(const std::string& text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_digit));
}

// Two digits exchanged make `a` of `b`; both of one length.
std::string exchange(const std::string& a, const std::string& b) {
  std::vector<std::size_t> at;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i] != b[i]) at.push_back(i);
  }
  if (at.size() != 2 || a[at[0]] != b[at[1]] || a[at[1]] != b[at[0]]) return {};
  return at[1] == at[0] + 1 ? "two neighbouring digits are swapped" : "two digits are swapped";
}

bool one_differs(const std::string& a, const std::string& b) {
  std::size_t differing = 0;
  for (std::size_t i = 0; i < a.size(); ++i) differing += a[i] == b[i] ? 0 : 1;
  return differing == 1 && digits_of(a) > 1;
}

// `longer` without one of its digits is `shorter`.
bool has_one_more(const std::string& longer, const std::string& shorter) {
  if (longer.size() != shorter.size() + 1 || digits_of(shorter) < 2) return false;
  const auto at = std::mismatch(shorter.begin(), shorter.end(), longer.begin());
  return is_digit(*at.second) && std::equal(at.first, shorter.end(), at.second + 1);
}

std::string digits_reversed(const std::string& text) {
  std::string digits;
  std::copy_if(text.rbegin(), text.rend(), std::back_inserter(digits), is_digit);
  return digits;
}

std::string digits_in_order(const std::string& text) {
  std::string digits = digits_reversed(text);
  std::reverse(digits.begin(), digits.end());
  return digits;
}

// What one slip of the pen, or of a program that turns Persian digits around, makes of `recomputed`.
std::string digit_slip(const std::string& published, const std::string& recomputed) {
  if (published == recomputed) return {};
  const std::string what = ": " + published + " for " + recomputed;
  if (published.size() == recomputed.size()) {
    const std::string swapped = exchange(published, recomputed);
    if (!swapped.empty() && swapped != "two digits are swapped") return swapped + what;
    if (one_differs(published, recomputed)) return "one digit differs" + what;
    if (digits_reversed(published) == digits_in_order(recomputed)) return "the digits are in reverse order" + what;
    return swapped.empty() ? swapped : swapped + what;
  }
  if (has_one_more(recomputed, published)) return "a digit is missing" + what;
  return has_one_more(published, recomputed) ? "a digit too many" + what : std::string();
}

std::string scale_slip(const Figure& published, double recomputed) {
  if (published.value == 0 || recomputed == 0) return {};
  if (rounds_to(published, recomputed * 100) || rounds_to(published, recomputed / 100))
    return "a factor of 100: one is a share, the other in per cent";
  const bool moved = rounds_to(published, recomputed * 10) || rounds_to(published, recomputed / 10);
  return moved && published.value != std::round(published.value) ? "a factor of 10: the decimal point is elsewhere"
                                                                 : std::string();
}

}  // namespace

std::string signed_difference(const Figure& published, double recomputed) {
  const double difference = recomputed - published.value;
  const std::string rounded = fixed(difference, std::max(4, published.decimals + 2));
  const std::string text = shortest(parse_double(rounded).value_or(difference));
  return difference > 0 ? "+" + text : text;
}

std::vector<std::string> readings_of(const Figure& published, double recomputed) {
  std::vector<std::string> readings{"difference " + signed_difference(published, recomputed)};
  if ((published.value < 0) == (recomputed < 0)) {
    const std::string slip = digit_slip(fixed(std::abs(published.value), published.decimals),
                                        fixed(std::abs(recomputed), published.decimals));
    if (!slip.empty()) readings.push_back(slip);
  }
  const std::string scaled = scale_slip(published, recomputed);
  if (!scaled.empty()) readings.push_back(scaled);
  return readings;
}

std::string rounding_reading(const Figure& published, double recomputed) {
  const double unit = 2 * half_unit(published);
  if (std::abs(recomputed / unit - std::round(recomputed / unit)) < 1e-6) return {};
  const auto is = [&](double units) { return std::abs(units * unit - published.value) < unit / 4; };
  if (is(std::trunc(recomputed / unit))) return "cut off instead of rounded";
  const bool up = is(std::trunc(recomputed / unit) + (recomputed < 0 ? -1 : 1));
  return up ? "rounded up instead of to the nearest" : std::string();
}

void add_new(std::vector<std::string>& readings, const std::vector<std::string>& more) {
  for (const std::string& reading : more) {
    if (std::find(readings.begin(), readings.end(), reading) == readings.end()) readings.push_back(reading);
  }
}

}  // namespace mazmun::verify
