#include "verify/consistency.hpp"

#include <algorithm>

#include "verify/arithmetic.hpp"
#include "verify/figures.hpp"
#include "verify/lookup.hpp"
#include "verify/readings.hpp"

namespace mazmun::verify {
namespace {

bool says_other(const Claim& a, const Claim& b) {
  if (a.equals && b.equals) return !may_be_same(*a.equals, *b.equals);
  return a.equals_text != b.equals_text;
}

// Two places of the publication that speak of one measure.
bool speak_of_one(const Claim& a, const Claim& b) {
  if (a.bound != Bound::equal || b.bound != Bound::equal) return false;
  return a.kind == ClaimKind::measure && b.kind == ClaimKind::measure && a.measure == b.measure && !a.where.empty() &&
         !b.where.empty() && a.where != b.where;
}

void charge(const Claim& other, Outcome& outcome) {
  add_new(outcome.readings,
          {"\"" + other.id + "\" publishes " + other.equals_text + " for the same measure (" + other.where + ")"});
  if (outcome.verdict != Verdict::reproduced) outcome.verdict = Verdict::contradicts;
}

// Both are figures, differ from the data, and each fits the other's.
bool exchanged(const Claim& a, const Outcome& of_a, const Claim& b, const Outcome& of_b) {
  if (a.bound != Bound::equal || b.bound != Bound::equal) return false;
  const bool differ = a.kind == ClaimKind::measure && b.kind == ClaimKind::measure && a.equals && b.equals &&
                      of_a.verdict == Verdict::differs && of_b.verdict == Verdict::differs;
  return differ && a.measure != b.measure && of_a.recomputed.is_number() && of_b.recomputed.is_number() &&
         agrees(*a.equals, of_b.recomputed.number()) && agrees(*b.equals, of_a.recomputed.number());
}

// Other figures in the object that holds the measure: segments for documents, women for men.
std::vector<std::string> counts_beside(const Claim& claim, const Documents& documents) {
  const std::size_t last = claim.measure.rfind('/');
  const Found parent = find_measure(documents, claim.measure.substr(0, last));
  std::vector<std::string> fitting;
  if (parent.value == nullptr || !parent.value->is_object()) return fitting;
  for (const auto& [key, value] : parent.value->object()) {
    if (value.is_number() && pointer_step(key) != claim.measure.substr(last) && agrees(*claim.equals, value.number()))
      fitting.push_back(key);
  }
  return fitting;
}

}  // namespace

Outcome with_same_as(Outcome outcome, const Claim& claim) {
  if (claim.same_as.empty() || !claim.equals) return outcome;
  std::vector<std::string> conflicts;
  for (const Figure& other : claim.same_as) {
    if (may_be_same(*claim.equals, other)) continue;
    conflicts.push_back("published elsewhere as " + with_source(other));
    add_new(conflicts, readings_of(*claim.equals, other.value));
  }
  if (claim.kind == ClaimKind::none) {
    outcome.readings.clear();
    outcome.verdict = Verdict::reproduced;
    outcome.recomputed = value_of(claim.same_as.front());
  }
  if (!conflicts.empty()) outcome.verdict = Verdict::contradicts;
  add_new(outcome.readings, conflicts);
  return outcome;
}

std::vector<Outcome> with_other_claims(std::vector<Outcome> outcomes, const Study& study, const Documents& documents) {
  const std::vector<Claim>& claims = study.claims;
  const std::vector<Outcome> alone = outcomes;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    bool explained = false;
    for (std::size_t j = 0; j < claims.size(); ++j) {
      if (i == j) continue;
      if (speak_of_one(claims[i], claims[j]) && says_other(claims[i], claims[j])) charge(claims[j], outcomes[i]);
      if (!exchanged(claims[i], alone[i], claims[j], alone[j])) continue;
      outcomes[i].readings.push_back("exchanged with \"" + claims[j].id + "\"");
      explained = true;
    }
    if (explained || claims[i].bound != Bound::equal || alone[i].verdict != Verdict::differs || !claims[i].equals ||
        claims[i].kind != ClaimKind::measure)
      continue;
    const auto fitting = counts_beside(claims[i], documents);
    if (fitting.size() == 1) outcomes[i].readings.push_back("it is the figure of \"" + fitting.front() + "\"");
  }
  return outcomes;
}

}  // namespace mazmun::verify
