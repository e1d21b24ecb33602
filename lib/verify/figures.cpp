#include "verify/figures.hpp"

#include <algorithm>
#include <cmath>

#include "base/number.hpp"

namespace mazmun::verify {
namespace {

constexpr double largest_exact = 9007199254740992.0;  // 2^53

// What the last digits of binary fractions may add: far below a printed digit.
double slack(const Figure& figure, double value) {
  return 1e-9 * half_unit(figure) + 4e-16 * std::max(std::abs(value), std::abs(figure.value));
}

bool is_whole(double number) { return std::floor(number) == number; }

bool is_count(const Figure& figure) { return figure.decimals == 0 && !figure.per_cent && !figure.cut; }

Interval scaled(const Interval& range, double factor) { return {range.low * factor, range.high * factor}; }

// One as a share, the other in per cent: both as shares then.
bool are_share_and_per_cent(const Figure& share, const Figure& per_cent) {
  return per_cent.per_cent && !share.per_cent && share.decimals > 0 && std::abs(share.value) <= 1;
}

// Figures of equal precision that only touch were printed differently on purpose.
bool overlap(const Interval& a, const Interval& b) {
  const double dust =
      1e-6 * std::min(a.high - a.low, b.high - b.low) + 4e-16 * std::max(std::abs(a.high), std::abs(b.high));
  if (a.low == a.high || b.low == b.high) return meet(a, b);
  return std::min(a.high, b.high) - std::max(a.low, b.low) > dust;
}

}  // namespace

double half_unit(const Figure& figure) { return 0.5 * std::pow(10.0, -figure.decimals); }

Interval printed_range(const Figure& figure) {
  const double half = half_unit(figure);
  if (!figure.cut) return {figure.value - half, figure.value + half};
  return figure.value < 0 ? Interval{figure.value - 2 * half, figure.value}
                          : Interval{figure.value, figure.value + 2 * half};
}

Interval range_of(const Figure& figure) {
  return is_count(figure) ? Interval{figure.value, figure.value} : printed_range(figure);
}

bool rounds_to(const Figure& figure, double value) {
  const Interval range = printed_range(figure);
  const double room = slack(figure, value);
  return value >= range.low - room && value <= range.high + room;
}

bool agrees(const Figure& figure, double value) {
  const bool exact = figure.decimals == 0 && is_whole(value) && !figure.per_cent;
  return exact ? value == figure.value : rounds_to(figure, value);
}

bool meet(const Interval& a, const Interval& b) {
  const double dust = 1e-9 * std::min(1.0, std::max(a.high - a.low, b.high - b.low)) +
                      1e-14 * std::max(std::abs(a.high), std::abs(b.high));
  return a.low <= b.high + dust && b.low <= a.high + dust;
}

bool may_be_same(const Figure& a, const Figure& b) {
  if (are_share_and_per_cent(a, b)) return overlap(range_of(a), scaled(range_of(b), 0.01));
  if (are_share_and_per_cent(b, a)) return overlap(range_of(b), scaled(range_of(a), 0.01));
  if (is_count(a) && is_count(b)) return a.value == b.value;
  if (a.decimals == b.decimals && a.cut == b.cut) return std::abs(a.value - b.value) < half_unit(a) / 2;
  return overlap(printed_range(a), printed_range(b));
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

double to_decimals(double number, int decimals) { return parse_double(fixed(number, decimals)).value_or(number); }

std::string number_text(double number) { return shortest(to_decimals(number, 10)); }

}  // namespace mazmun::verify
