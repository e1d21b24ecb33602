#include "verify/arithmetic.hpp"

#include <algorithm>
#include <cmath>

#include "base/number.hpp"
#include "verify/figures.hpp"

namespace mazmun::verify {
namespace {

// Sums of printed decimals without the dust of binary fractions.
double to_decimals(double number, int decimals) { return parse_double(fixed(number, decimals)).value_or(number); }

std::string per_cent_text(const Claim& claim, double percentage) {
  return "100 * " + claim.count.printed + " / " + claim.base.printed + " = " +
         shortest(to_decimals(percentage, claim.equals->decimals + 2));
}

}  // namespace

Outcome check_sum(const Claim& claim) {
  const Figure whole = claim.whole.value_or(Figure());
  double sum = 0;
  double allowed = tolerance(whole);
  int decimals = whole.decimals;
  for (const Figure& part : claim.parts) {
    sum += part.value;
    allowed += tolerance(part);
    decimals = std::max(decimals, part.decimals);
  }
  sum = to_decimals(sum, decimals);
  Outcome outcome{Verdict::reproduced, value_of(whole), number_value(sum), {}};
  if (std::abs(sum - whole.value) <= allowed) return outcome;
  outcome.verdict = Verdict::contradicts;
  outcome.readings.push_back("the parts add up to " + shortest(sum) + ", not to " + whole.printed);
  for (std::string& reading : readings_of(whole, sum)) outcome.readings.push_back(std::move(reading));
  return outcome;
}

Outcome check_percentage(const Claim& claim) {
  const double percentage = 100 * claim.count.value / claim.base.value;
  const Figure& published = *claim.equals;
  Outcome outcome{Verdict::reproduced, value_of(published), number_value(percentage), {}};
  if (rounds_to(published, percentage)) return outcome;
  outcome.verdict = Verdict::contradicts;
  outcome.readings.push_back(per_cent_text(claim, percentage));
  const double unit = 2 * half_unit(published);
  if (std::abs(std::trunc(percentage / unit) * unit - published.value) < unit / 4) {
    outcome.readings.emplace_back("cut off instead of rounded");
  }
  for (std::string& reading : readings_of(published, percentage)) outcome.readings.push_back(std::move(reading));
  return outcome;
}

}  // namespace mazmun::verify
