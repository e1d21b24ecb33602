#include "statistics/fraction.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <string>
#include <tuple>
#include <utility>

#include "base/number.hpp"

namespace mazmun::statistics {

namespace {

Wide greatest_common_divisor(Wide a, Wide b) {
  if (a < 0) a = -a;
  if (b < 0) b = -b;
  constexpr Wide narrow = std::numeric_limits<std::int64_t>::max();
  while (b != 0) {
    if (a <= narrow && b <= narrow) return std::gcd(static_cast<std::int64_t>(a), static_cast<std::int64_t>(b));
    const Wide rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}

}  // namespace

Fraction::Fraction(Wide over, Wide under) {
  const Wide divisor = greatest_common_divisor(over, under) * (under < 0 ? -1 : 1);
  over_ = over / divisor;
  under_ = under / divisor;
  value_ = static_cast<double>(over_) / static_cast<double>(under_);
}

Fraction Fraction::about(double value) {
  if (std::abs(value) < 0x1p53 && std::trunc(value) == value) return {static_cast<std::int64_t>(value)};
  Fraction result(0);
  result.value_ = value;
  result.exact_ = false;
  return result;
}

Fraction operator+(const Fraction& a, const Fraction& b) {
  const Wide divisor = greatest_common_divisor(a.under_, b.under_);
  Wide left = 0;
  Wide right = 0;
  Wide over = 0;
  Wide under = 0;
  const bool overflow = !a.exact_ || !b.exact_ || __builtin_mul_overflow(a.over_, b.under_ / divisor, &left) ||
                        __builtin_mul_overflow(b.over_, a.under_ / divisor, &right) ||
                        __builtin_add_overflow(left, right, &over) ||
                        __builtin_mul_overflow(a.under_, b.under_ / divisor, &under);
  return overflow ? Fraction::about(a.value_ + b.value_) : Fraction(over, under);
}

Fraction operator-(const Fraction& a, const Fraction& b) { return a + b * Fraction(-1); }

Fraction operator*(const Fraction& a, const Fraction& b) {
  if (!a.exact_ || !b.exact_) return Fraction::about(a.value_ * b.value_);
  const Wide first = std::max<Wide>(greatest_common_divisor(a.over_, b.under_), 1);
  const Wide second = std::max<Wide>(greatest_common_divisor(b.over_, a.under_), 1);
  Wide over = 0;
  Wide under = 0;
  const bool overflow = __builtin_mul_overflow(a.over_ / first, b.over_ / second, &over) ||
                        __builtin_mul_overflow(a.under_ / second, b.under_ / first, &under);
  return overflow ? Fraction::about(a.value_ * b.value_) : Fraction(over, under);
}

Fraction operator/(const Fraction& a, const Fraction& b) {
  if (!b.exact_) return Fraction::about(a.value_ / b.value_);
  return a * Fraction(b.under_, b.over_);
}

bool operator==(const Fraction& a, const Fraction& b) {
  return a.value_ == b.value_ && a.over_ == b.over_ && a.under_ == b.under_;
}

bool operator<(const Fraction& a, const Fraction& b) {
  return std::tie(a.value_, a.over_, a.under_) < std::tie(b.value_, b.over_, b.under_);
}

std::optional<Fraction> parse_fraction(std::string_view text) {
  const auto number = parse_double(text);
  if (!number) return std::nullopt;
  std::string digits(text);
  const std::size_t point = digits.find('.');
  const std::size_t decimals = point == std::string::npos ? 0 : digits.size() - point - 1;
  if (point != std::string::npos) digits.erase(point, 1);
  const auto whole = digits.size() > 17 ? std::nullopt : parse_integer(digits);
  if (!whole) return Fraction::about(*number);
  Wide under = 1;
  for (std::size_t i = 0; i < decimals; ++i) under *= 10;
  return Fraction(*whole, under);
}

Fraction sum(std::vector<Fraction> fractions) {
  std::sort(fractions.begin(), fractions.end());
  Fraction total(0);
  for (const Fraction& fraction : fractions) total = total + fraction;
  return total;
}

Fraction mean(std::vector<Fraction> fractions) {
  const Fraction count(static_cast<std::int64_t>(fractions.size()));
  return sum(std::move(fractions)) / count;
}

}  // namespace mazmun::statistics
