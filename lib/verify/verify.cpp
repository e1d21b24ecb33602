#include "verify/verify.hpp"

#include <algorithm>

#include "base/number.hpp"
#include "verify/arithmetic.hpp"
#include "verify/consistency.hpp"
#include "verify/figures.hpp"
#include "verify/lists.hpp"
#include "verify/lookup.hpp"
#include "verify/readings.hpp"
#include "verify/tables.hpp"
#include "verify/together.hpp"

namespace mazmun::verify {
namespace {

Value published_value(const Claim& claim) {
  if (claim.equals) return value_of(*claim.equals);
  if (!claim.equals_list.empty()) return Array(claim.equals_list.begin(), claim.equals_list.end());
  return claim.equals_text.empty() ? Value() : Value(claim.equals_text);
}

Outcome check_nothing(const Claim& claim) {
  return {Verdict::unchecked, published_value(claim), {}, {"the claim has no `measure` to compare with"}};
}

// Why the member beside a null says that there is no value: {"value": null, "why": …}.
std::string reason_beside(const Documents& documents, const std::string& measure) {
  const Found reason = find_measure(documents, measure.substr(0, measure.rfind('/')) + "/why");
  return reason.value != nullptr && reason.value->is_string() ? reason.value->string() : std::string();
}

std::string text_of(const Value& value) {
  if (value.is_string()) return value.string();
  if (value.is_bool()) return value.boolean() ? "true" : "false";
  return value.is_null() ? std::string() : shortest(value.number());
}

// The number of the document `id` in the order of saturation, where the measure is the saturation point.
std::optional<std::size_t> place_in_order(const Claim& claim, const Documents& documents, const std::string& id) {
  constexpr std::string_view point = "/saturation/point";
  if (!claim.measure.ends_with(point)) return std::nullopt;
  const Found order = find_measure(documents, claim.measure.substr(0, claim.measure.rfind('/')) + "/order");
  if (order.value == nullptr || !order.value->is_array()) return std::nullopt;
  const Array& ids = order.value->array();
  const auto found = std::find(ids.begin(), ids.end(), Value(id));
  if (found == ids.end()) return std::nullopt;
  return static_cast<std::size_t>(found - ids.begin()) + 1;
}

std::vector<std::string> difference_readings(const Claim& claim, const Value& value) {
  const double recomputed = in_units_of(*claim.equals, value, claim.measure);
  std::vector<std::string> readings = readings_of(*claim.equals, recomputed);
  const std::string rounding = rounding_reading(*claim.equals, recomputed);
  if (!rounding.empty()) readings.push_back(rounding);
  return readings;
}

// Whether `number` lies on the side of the figure that the claim says; it may have been rounded to it.
bool within_bound(const Figure& figure, Bound bound, double number) {
  const bool same = agrees(figure, number);
  switch (bound) {
    case Bound::at_least:
      return same || number > figure.value;
    case Bound::at_most:
      return same || number < figure.value;
    case Bound::more_than:
      return number > figure.value;
    case Bound::less_than:
      return number < figure.value;
    case Bound::equal:
      break;
  }
  return same;
}

Outcome check_measure(const Claim& claim, const Documents& documents) {
  Outcome outcome{Verdict::unchecked, published_value(claim), {}, {}};
  const Found found = find_measure(documents, claim.measure);
  if (found.value == nullptr) {
    outcome.readings.push_back(found.missing);
    return outcome;
  }
  const Value& value = *found.value;
  if (value.is_object() || value.is_array()) {
    outcome.readings.push_back(claim.measure + " is " + std::string(value.kind_name()) + ", not one figure");
    return outcome;
  }
  outcome.recomputed = value;
  if (const std::string reason = value.is_null() ? reason_beside(documents, claim.measure) : std::string();
      !reason.empty()) {
    outcome.readings.push_back("has no value: " + reason);
    return outcome;
  }
  const bool both_figures = value.is_number() && claim.equals;
  const auto place =
      claim.equals && value.is_string() ? place_in_order(claim, documents, value.string()) : std::nullopt;
  const bool same = both_figures
                        ? within_bound(*claim.equals, claim.bound, in_units_of(*claim.equals, value, claim.measure))
                        : !value.is_null() && (text_of(value) == claim.equals_text ||
                                               (place && static_cast<double>(*place) == claim.equals->value));
  outcome.verdict = same ? Verdict::reproduced : Verdict::differs;
  if (!same && both_figures) outcome.readings = difference_readings(claim, value);
  if (!same && place) outcome.readings.push_back(value.string() + " is number " + std::to_string(*place));
  if (value.is_null()) outcome.readings.push_back(claim.measure + " has no value in the data");
  return outcome;
}

Outcome check(const Claim& claim, const Study& study, const Documents& documents) {
  switch (claim.kind) {
    case ClaimKind::none:
      return check_nothing(claim);
    case ClaimKind::measure:
      return check_measure(claim, documents);
    case ClaimKind::sum:
      return check_sum(claim);
    case ClaimKind::percentage:
      return check_percentage(claim, study);
    case ClaimKind::order:
      return check_order(claim, documents);
    case ClaimKind::names:
      return check_names(claim, documents);
    case ClaimKind::table:
      return check_table(claim, documents);
    case ClaimKind::together:
      return check_together(claim, study);
  }
  return {};
}

}  // namespace

Verification verify(const Study& study, const Documents& documents) {
  Verification verification{study.title, {}};
  std::vector<Outcome> outcomes;
  for (const Claim& claim : study.claims) outcomes.push_back(with_same_as(check(claim, study, documents), claim));
  outcomes = with_other_claims(std::move(outcomes), study, documents);
  for (std::size_t i = 0; i < study.claims.size(); ++i) {
    const Claim& claim = study.claims[i];
    Outcome& outcome = outcomes[i];
    const std::string_view expected =
        claim.expect.empty() ? to_string(Verdict::reproduced) : std::string_view(claim.expect);
    verification.claims.push_back({claim.id, claim.says, claim.where, claim.measure, std::move(outcome.published),
                                   std::move(outcome.recomputed), outcome.verdict,
                                   to_string(outcome.verdict) == expected, claim.because, std::move(outcome.readings)});
  }
  return verification;
}

bool all_expected(const Verification& verification) {
  return std::all_of(verification.claims.begin(), verification.claims.end(),
                     [](const CheckedClaim& claim) { return claim.expected; });
}

}  // namespace mazmun::verify
