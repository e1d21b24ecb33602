#include "verify/figures.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "base/number.hpp"

namespace mazmun::verify {
namespace {

constexpr double largest_exact = 9007199254740992.0;  // 2^53

// What the last digits of binary fractions may add: far below a printed digit.
double slack(const Figure& figure, double value) {
  return 1e-9 * half_unit(figure) + 4e-16 * std::max(std::abs(value), std::abs(figure.value));
}

bool is_whole(double number) { return std::floor(number) == number; }

bool is_per_cent(const Figure& figure) {
  return figure.printed.find('%') != std::string::npos || figure.printed.find("٪") != std::string::npos ||
         figure.printed.find("％") != std::string::npos;
}

// "one digit differs" or "two digits changed places", for texts of one length; empty where neither is so.
std::string digit_slip(const std::string& published, const std::string& recomputed) {
  if (published.size() != recomputed.size()) return {};
  const auto first = std::mismatch(published.begin(), published.end(), recomputed.begin());
  if (first.first == published.end()) return {};
  const auto at = static_cast<std::size_t>(first.first - published.begin());
  const auto digits = std::count_if(published.begin(), published.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (digits > 1 && published.substr(at + 1) == recomputed.substr(at + 1)) {
    return "one digit differs: " + published + " for " + recomputed;
  }
  const bool swapped = at + 1 < published.size() && published[at] == recomputed[at + 1] &&
                       published[at + 1] == recomputed[at] && published.substr(at + 2) == recomputed.substr(at + 2);
  return swapped ? "two neighbouring digits are swapped: " + published + " for " + recomputed : std::string();
}

}  // namespace

double half_unit(const Figure& figure) { return 0.5 * std::pow(10.0, -figure.decimals); }

bool rounds_to(const Figure& figure, double value) {
  return std::abs(value - figure.value) <= half_unit(figure) + slack(figure, value);
}

bool agrees(const Figure& figure, double value) {
  const bool exact = figure.decimals == 0 && is_whole(value) && !is_per_cent(figure);
  return exact ? value == figure.value : rounds_to(figure, value);
}

double tolerance(const Figure& figure) {
  return figure.decimals == 0 && !is_per_cent(figure) ? 0 : half_unit(figure) + slack(figure, figure.value);
}

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
  const bool scaled = rounds_to(published, recomputed * 100) || rounds_to(published, recomputed / 100);
  if (scaled && published.value != 0 && recomputed != 0)
    readings.emplace_back("a factor of 100: one is a share, the other in per cent");
  return readings;
}

Value number_value(double number) {
  const bool whole = is_whole(number) && std::abs(number) < largest_exact;
  return whole ? Value(static_cast<std::int64_t>(number)) : Value(number);
}

Value value_of(const Figure& figure) {
  Value value = number_value(figure.value);
  value.written = figure.printed;
  return value;
}

}  // namespace mazmun::verify
