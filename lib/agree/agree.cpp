#include "agree/agree.hpp"

#include <algorithm>

#include "base/natural_order.hpp"
#include "statistics/coefficients.hpp"

namespace mazmun::agree {

namespace {

using statistics::Counts;

std::vector<std::size_t> natural_order_of(const std::vector<std::string>& names) {
  std::vector<std::size_t> order(names.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return natural_less(names[a], names[b]); });
  return order;
}

/// Counts of label sets whose decisions, for Holsti's coefficient, are those about single codes.
Counts with_decisions(Counts labels, const Counts& codes) {
  labels.decisions = codes.decisions;
  for (std::size_t i = 0; i < labels.pairs.size(); ++i) {
    labels.pairs[i].matched = codes.pairs[i].matched;
    labels.pairs[i].decisions = codes.pairs[i].decisions;
  }
  return labels;
}

/// The pairs of `counts`; `place[i]` is coder i's place in natural order, and `coders` are in that order.
std::vector<PairAgreement> pairs_of(const Counts& counts, const std::vector<std::string>& coders,
                                    const std::vector<std::size_t>& place) {
  std::vector<std::pair<std::pair<std::size_t, std::size_t>, const statistics::PairCounts*>> sorted;
  for (const statistics::PairCounts& pair : counts.pairs) {
    sorted.emplace_back(std::minmax(place[pair.a], place[pair.b]), &pair);
  }
  std::sort(sorted.begin(), sorted.end());
  std::vector<PairAgreement> pairs;
  pairs.reserve(sorted.size());
  for (const auto& [names, pair] : sorted) {
    pairs.push_back({coders[names.first], coders[names.second],
                     statistics::coefficients(statistics::counts_of_pair(counts, *pair))});
  }
  return pairs;
}

bool occurs(const Counts& counts, std::size_t category) {
  return std::any_of(counts.strata.begin(), counts.strata.end(),
                     [&](const statistics::Stratum& stratum) { return stratum.uses[category] > 0; });
}

/// Each code that occurs, in natural order.
std::vector<CodeAgreement> codes_of(const Counts& counts, const std::vector<std::string>& names) {
  std::vector<CodeAgreement> codes;
  for (const std::size_t code : natural_order_of(names)) {
    if (!occurs(counts, code)) continue;
    codes.push_back({names[code], statistics::coefficients(statistics::one_against_rest(counts, code))});
  }
  return codes;
}

/// `labels` are counts of whole values, `codes` those of single codes.
Agreement agreement_from(const Counts& labels, const std::vector<std::string>& coders, const Counts& codes,
                         const std::vector<std::string>& code_names) {
  const std::vector<std::size_t> order = natural_order_of(coders);
  std::vector<std::size_t> place(order.size());
  Agreement agreement;
  for (std::size_t i = 0; i < order.size(); ++i) {
    place[order[i]] = i;
    agreement.coders.push_back(coders[order[i]]);
  }
  agreement.units = static_cast<std::size_t>(labels.units);
  agreement.overall = statistics::coefficients(labels);
  agreement.pairs = pairs_of(labels, agreement.coders, place);
  agreement.codes = codes_of(codes, code_names);
  return agreement;
}

Counts label_counts(const CodedUnits& units, const Counts& codes) {
  return with_decisions(statistics::count(units.ratings), codes);
}

Counts code_counts(const CodedUnits& units) {
  return statistics::count_sets(units.ratings, units.sets, units.codes.size());
}

}  // namespace

Agreement agreement_of(const Ratings& ratings) {
  const Counts counts = statistics::count(ratings);
  Agreement agreement = agreement_from(counts, ratings.coders, counts, ratings.categories);
  agreement.unit = "rating";
  return agreement;
}

Agreement agreement_of(const CodedUnits& units, const std::string& level) {
  const Counts codes = code_counts(units);
  Agreement agreement = agreement_from(label_counts(units, codes), units.ratings.coders, codes, units.codes);
  agreement.unit = "segment";
  agreement.level = level;
  const CodedUnits coded = coded_only(units);
  const Counts coded_labels = label_counts(coded, code_counts(coded));
  agreement.coded_only = statistics::coefficients(coded_labels);
  agreement.coded_only_units = static_cast<std::size_t>(coded_labels.units);
  return agreement;
}

}  // namespace mazmun::agree
