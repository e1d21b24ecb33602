#include "verify/arithmetic.hpp"

#include <algorithm>
#include <cmath>

#include "base/number.hpp"
#include "verify/figures.hpp"
#include "verify/readings.hpp"

namespace mazmun::verify {
namespace {

// The whole is rounded where its parts are: 86 for 42.9 % and 42.9 %; but 100 per cent are all there is.
Interval range_of_whole(const std::vector<Figure>& parts, const Figure& whole) {
  const bool per_cent =
      whole.per_cent || std::any_of(parts.begin(), parts.end(), [](const Figure& part) { return part.per_cent; });
  if (!per_cent) return range_of(whole);
  return whole.value == 100 ? Interval{100, 100} : printed_range(whole);
}

// "8 (men) + 7 (women)": only where other claims publish parts.
std::string parts_text(const std::vector<Figure>& parts) {
  constexpr std::size_t most = 6;  // what can be read on a line
  const bool own = std::all_of(parts.begin(), parts.end(), [](const Figure& part) { return part.source.empty(); });
  if (own || parts.size() > most) return {};
  std::string text;
  for (const Figure& part : parts) text += (text.empty() ? "" : " + ") + with_source(part);
  return text;
}

// One part is left out, or counted twice.
std::vector<std::string> part_readings(const Claim& claim, double sum) {
  std::vector<std::string> readings;
  const double difference = sum - claim.whole->value;
  if (claim.parts.size() < 3) return readings;
  for (std::size_t i = 0; i < claim.parts.size(); ++i) {
    const Figure& part = claim.parts[i];
    if (part.value == 0 || std::abs(std::abs(difference) - std::abs(part.value)) > half_unit(part) / 2) continue;
    readings.push_back((difference > 0 ? "without part " : "with a second part ") + std::to_string(i + 1) + ", " +
                       with_source(part) + ", it fits");
  }
  return readings.size() == 1 ? readings : std::vector<std::string>();
}

// Other figures of the study that give the percentage.
std::vector<std::string> other_bases(const Claim& claim, const Study& study) {
  std::vector<std::string> readings;
  std::vector<double> seen{claim.base.value};
  for (const Claim& other : study.claims) {
    const auto& figure = other.equals ? other.equals : other.whole;
    if (!figure || figure->decimals > 0 || figure->per_cent || figure->value < claim.count.value) continue;
    if (figure->value == 0 || std::find(seen.begin(), seen.end(), figure->value) != seen.end()) continue;
    seen.push_back(figure->value);
    if (rounds_to(*claim.equals, 100 * claim.count.value / figure->value))
      readings.push_back("it is per cent of " + figure->printed + " (" + other.id + ")");
  }
  return readings;
}

}  // namespace

std::string with_source(const Figure& figure) {
  return figure.source.empty() ? figure.printed : figure.printed + " (" + figure.source + ")";
}

std::string per_cent_text(const Figure& count, const Figure& base, const Figure& published) {
  return "100 * " + with_source(count) + " / " + with_source(base) + " = " +
         shortest(to_decimals(100 * count.value / base.value, published.decimals + 2));
}

Sum add_up(const std::vector<Figure>& parts, const Figure& whole) {
  Sum sum;
  Interval range;
  int decimals = whole.decimals;
  for (const Figure& part : parts) {
    const Interval of_part = range_of(part);
    sum.value += part.value;
    range = {range.low + of_part.low, range.high + of_part.high};
    decimals = std::max(decimals, part.decimals);
  }
  sum.value = to_decimals(sum.value, decimals);
  sum.holds = meet(range, range_of_whole(parts, whole));
  return sum;
}

Outcome check_sum(const Claim& claim) {
  const Figure whole = claim.whole.value_or(Figure());
  const Sum sum = add_up(claim.parts, whole);
  Outcome outcome{Verdict::reproduced, value_of(whole), number_value(sum.value), {}};
  if (sum.holds) return outcome;
  outcome.verdict = Verdict::contradicts;
  outcome.readings.push_back("the parts add up to " + shortest(sum.value) + ", not to " + with_source(whole));
  if (const std::string parts = parts_text(claim.parts); !parts.empty()) outcome.readings.push_back(parts);
  add_new(outcome.readings, readings_of(whole, sum.value));
  add_new(outcome.readings, part_readings(claim, sum.value));
  return outcome;
}

Outcome check_percentage(const Claim& claim, const Study& study) {
  const double percentage = 100 * claim.count.value / claim.base.value;
  const Figure& published = *claim.equals;
  Outcome outcome{Verdict::reproduced, value_of(published), number_value(percentage), {}};
  if (rounds_to(published, percentage)) return outcome;
  outcome.verdict = Verdict::contradicts;
  outcome.readings.push_back(per_cent_text(claim.count, claim.base, published));
  const std::string rounding = rounding_reading(published, percentage);
  if (!rounding.empty()) outcome.readings.push_back(rounding);
  add_new(outcome.readings, readings_of(published, percentage));
  if (rounds_to(published, 100 - percentage)) outcome.readings.emplace_back("it is the percentage of the others");
  add_new(outcome.readings, other_bases(claim, study));
  return outcome;
}

}  // namespace mazmun::verify
