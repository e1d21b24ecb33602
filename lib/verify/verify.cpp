#include "verify/verify.hpp"

#include <algorithm>

#include "base/number.hpp"
#include "verify/arithmetic.hpp"
#include "verify/figures.hpp"
#include "verify/lists.hpp"
#include "verify/lookup.hpp"
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
  const bool same =
      both_figures ? agrees(*claim.equals, value.number()) : !value.is_null() && text_of(value) == claim.equals_text;
  outcome.verdict = same ? Verdict::reproduced : Verdict::differs;
  if (!same && both_figures) outcome.readings = readings_of(*claim.equals, value.number());
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
      return check_percentage(claim);
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
  for (const Claim& claim : study.claims) {
    Outcome outcome = check(claim, study, documents);
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
