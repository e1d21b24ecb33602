#include "statistics/coefficients.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

#include "statistics/distributions.hpp"
#include "statistics/shares.hpp"

namespace mazmun::statistics {

namespace {

using namespace reasons;

Outcome nothing(const char* why) { return {std::nullopt, why}; }

/// (observed - chance) / (1 - chance)
Outcome beyond_chance(const Fraction& observed, const Fraction& chance) {
  if (chance == Fraction(1)) return nothing(no_variation);
  return {(observed - chance) / (Fraction(1) - chance), {}};
}

Wide sum_of_products(const Integers& a, const Integers& b) {
  Wide total = 0;
  for (std::size_t i = 0; i < a.size(); ++i) total += static_cast<Wide>(a[i]) * b[i];
  return total;
}

/// Ordered pairs of ratings of one unit that differ, over all units with so many ratings.
std::int64_t differing_pairs(const Stratum& stratum) {
  return std::accumulate(stratum.split.begin(), stratum.split.end(), std::int64_t{0});
}

/// Mean over units with two or more ratings of the share of agreeing pairs of ratings (Fleiss 1971).
Fraction agreement_of_units(const Counts& counts) {
  Fraction differing(0);
  for (std::size_t ratings = 2; ratings < counts.strata.size(); ++ratings) {
    const auto r = static_cast<std::int64_t>(ratings);
    differing = differing + Fraction(differing_pairs(counts.strata[ratings]), Wide{r} * (r - 1));
  }
  return Fraction(1) - differing / Fraction(counts.units);
}

Fraction squared_shares(const Counts& counts) {
  std::vector<Fraction> squares;
  for (const Fraction& share : mean_shares(counts)) squares.push_back(share * share);
  return sum(std::move(squares));
}

Fraction agreement_of_pair(const PairCounts& pair) {
  return {std::accumulate(pair.both.begin(), pair.both.end(), std::int64_t{0}), pair.units};
}

Outcome percent(const Counts& counts) {
  return mean_over_pairs(counts, [&](std::size_t pair) { return Outcome{agreement_of_pair(counts.pairs[pair]), {}}; });
}

/// 2M / (N1 + N2), Holsti 1969, p. 140.
Outcome holsti(const Counts& counts) {
  return mean_over_pairs(counts, [&](std::size_t number) {
    const PairCounts& pair = counts.pairs[number];
    if (pair.decisions == 0) return nothing(no_decision);
    return Outcome{Fraction(Wide{2} * pair.matched, pair.decisions), {}};
  });
}

/// Chance: the squared shares of the categories in both coders' ratings together.
Outcome scott_pi(const Counts& counts) {
  return mean_over_pairs(counts, [&](std::size_t number) {
    const PairCounts& pair = counts.pairs[number];
    Integers uses = pair.uses_a;
    for (std::size_t i = 0; i < uses.size(); ++i) uses[i] += pair.uses_b[i];
    const Fraction chance(sum_of_products(uses, uses), Wide{4} * pair.units * pair.units);
    return beyond_chance(agreement_of_pair(pair), chance);
  });
}

/// Chance: the product of the two coders' own shares.
Outcome cohen_kappa(const Counts& counts) {
  return mean_over_pairs(counts, [&](std::size_t number) {
    const PairCounts& pair = counts.pairs[number];
    const Fraction chance(sum_of_products(pair.uses_a, pair.uses_b), Wide{pair.units} * pair.units);
    return beyond_chance(agreement_of_pair(pair), chance);
  });
}

/// Chance: the squared shares of the categories (Gwet 2014, chapter 2, for missing ratings).
Outcome fleiss_kappa(const Counts& counts) { return beyond_chance(agreement_of_units(counts), squared_shares(counts)); }

/// Chance: the mean over pairs of coders of the product of their own shares (Conger 1980).
Outcome conger_kappa(const Counts& counts) {
  std::vector<Fraction> chances;
  for (std::size_t a = 0; a < counts.coders; ++a) {
    for (std::size_t b = a + 1; b < counts.coders; ++b) {
      const Wide ratings = Wide{counts.coder_units[a]} * counts.coder_units[b];
      if (ratings > 0) chances.emplace_back(sum_of_products(counts.coder_uses[a], counts.coder_uses[b]), ratings);
    }
  }
  return beyond_chance(agreement_of_units(counts), mean(std::move(chances)));
}

/// 1 - D_o / D_e from the coincidence matrix, nominal metric (Krippendorff 2011, section C).
Outcome krippendorff_alpha(const Counts& counts) {
  Fraction observed(0);  // off-diagonal coincidences
  for (std::size_t ratings = 2; ratings < counts.strata.size(); ++ratings) {
    observed = observed + Fraction(differing_pairs(counts.strata[ratings]), static_cast<std::int64_t>(ratings) - 1);
  }
  const Integers uses = pairable_uses(counts);
  const Wide values = total(uses);
  const Wide differing = values * values - sum_of_products(uses, uses);
  if (differing == 0) return nothing(no_variation);
  return {Fraction(1) - observed / Fraction(differing, values - 1), {}};
}

/// AC1. Chance: sum of p (1 - p) / (q - 1), p the mean over all rated units of the category's share in the unit (Gwet
/// 2008; 2014, chapter 2, for missing ratings).
Outcome gwet_ac(const Counts& counts) {
  const std::int64_t used = categories_used(counts);
  if (used < 2) return nothing(one_category);
  const Fraction chance = (Fraction(1) - squared_shares(counts)) / Fraction(used - 1);
  return beyond_chance(agreement_of_units(counts), chance);
}

/// Chance: 1/q, q the number of categories that occur.
Outcome brennan_prediger(const Counts& counts) {
  return beyond_chance(agreement_of_units(counts), Fraction(1, categories_used(counts)));
}

constexpr std::array table = {
    CoefficientInfo{"percent", "Percent agreement", "Po", "mean over pairs of coders and the units that both rated",
                    Basis::none, percent, nullptr, error_of_percent},
    CoefficientInfo{
        "holsti", "Holsti's coefficient", "CR",
        "Holsti, O. R. (1969). Content analysis for the social sciences and humanities. Addison-Wesley, p. 140",
        Basis::none, holsti, nullptr, nullptr},
    CoefficientInfo{"scott_pi", "Scott's pi", "π",
                    "Scott, W. A. (1955). Reliability of content analysis: The case of nominal scale coding. Public "
                    "Opinion Quarterly, 19(3), 321-325",
                    Basis::weights, scott_pi, weighted_pi, error_of_pi},
    CoefficientInfo{"cohen_kappa", "Cohen's kappa", "κ",
                    "Cohen, J. (1960). A coefficient of agreement for nominal scales. Educational and Psychological "
                    "Measurement, 20(1), 37-46",
                    Basis::weights, cohen_kappa, weighted_kappa, error_of_kappa},
    CoefficientInfo{
        "fleiss_kappa", "Fleiss' kappa", "κ_F",
        "Fleiss, J. L. (1971). Measuring nominal scale agreement among many raters. Psychological Bulletin, "
        "76(5), 378-382",
        Basis::weights, fleiss_kappa, weighted_fleiss, error_of_fleiss},
    CoefficientInfo{"conger_kappa", "Conger's kappa", "κ_C",
                    "Conger, A. J. (1980). Integration and generalization of kappas for multiple raters. Psychological "
                    "Bulletin, 88(2), 322-328",
                    Basis::weights, conger_kappa, weighted_conger, error_of_conger},
    CoefficientInfo{"krippendorff_alpha", "Krippendorff's alpha", "α",
                    "Krippendorff, K. (2011). Computing Krippendorff's alpha-reliability. University of Pennsylvania",
                    Basis::metric, krippendorff_alpha, weighted_alpha, error_of_alpha},
    CoefficientInfo{"gwet_ac", "Gwet's AC1", "AC1",
                    "Gwet, K. L. (2008). Computing inter-rater reliability and its variance in the presence of high "
                    "agreement. British Journal of Mathematical and Statistical Psychology, 61(1), 29-48",
                    Basis::weights, gwet_ac, weighted_gwet, error_of_gwet},
    CoefficientInfo{
        "brennan_prediger", "Brennan and Prediger's kappa", "S",
        "Brennan, R. L., & Prediger, D. J. (1981). Coefficient kappa: Some uses, misuses, and alternatives. "
        "Educational and Psychological Measurement, 41(3), 687-699",
        Basis::weights, brennan_prediger, weighted_brennan_prediger, error_of_brennan_prediger},
    CoefficientInfo{"alpha_jaccard", "Krippendorff's alpha, Jaccard distance", "α_J",
                    "Krippendorff (2011); Jaccard, P. (1912). The distribution of the flora in the alpine zone. New "
                    "Phytologist, 11(2), 37-50",
                    Basis::jaccard, nullptr, weighted_alpha, error_of_alpha},
    CoefficientInfo{"alpha_masi", "Krippendorff's alpha, MASI distance", "α_M",
                    "Passonneau, R. (2006). Measuring agreement on set-valued items (MASI) for semantic and pragmatic "
                    "annotation. Proceedings of LREC 2006, 831-836",
                    Basis::masi, nullptr, weighted_alpha, error_of_alpha},
};

/// Whether all categories are equally far apart for a coefficient.
bool equally_far(Basis basis, const Measures& measures) {
  if (basis == Basis::weights) return measures.identity_weights();
  if (basis == Basis::metric) return measures.nominal_metric();
  return basis == Basis::none;
}

Distance distance_for(Basis basis, const Ratings& ratings, const Measures& measures, const Counts& counts) {
  switch (basis) {
    case Basis::weights:
      return weight_distance(measures);
    case Basis::metric:
      return metric_distance(measures, pairable_uses(counts));
    case Basis::jaccard:
      return jaccard_distance(ratings.sets);
    case Basis::masi:
      return masi_distance(ratings.sets);
    case Basis::none:
      break;
  }
  return [](std::size_t, std::size_t) { return Fraction(1); };
}

/// Computes the coefficients of one table, counting it once.
class Computation {
 public:
  Computation(const Ratings& ratings, const Measures& measures)
      : ratings_(ratings), measures_(measures), counts_(count(ratings)) {
    const bool simple = measures.identity_weights() && measures.nominal_metric() && ratings.sets.empty();
    if (!simple) met_ = coincidences(ratings);
  }

  Outcome outcome(const CoefficientInfo& info) const {
    if (counts_.coders < 2) return nothing(one_coder);
    if (counts_.units == 0) return nothing(no_common_unit);
    if (equally_far(info.basis, measures_)) return info.nominal(counts_);
    const Distance distance = distance_for(info.basis, ratings_, measures_, counts_);
    return info.weighted({counts_, met_, distance});
  }

  Coefficient coefficient(const CoefficientInfo& info) const {
    const Outcome found = outcome(info);
    Coefficient result;
    result.name = info.name;
    if (found.value) result.value = found.value->value();
    result.why = found.why;
    result.n = static_cast<std::size_t>(info.nominal == holsti ? counts_.decisions : counts_.units);
    return result;
  }

  std::optional<double> standard_error(const CoefficientInfo& info) const {
    if (info.standard_error == nullptr) return std::nullopt;
    const Distance distance = distance_for(info.basis, ratings_, measures_, counts_);
    return info.standard_error({ratings_, counts_, distance});
  }

  /// The units that its standard error rests on: alpha leaves out those with one rating.
  double units_behind(const CoefficientInfo& info) const {
    std::int64_t units = counts_.units;
    if (info.standard_error != error_of_alpha) units += counts_.strata[1].units;
    return static_cast<double>(units);
  }

 private:
  const Ratings& ratings_;
  const Measures& measures_;
  Counts counts_;
  Coincidences met_;
};

bool applies(const CoefficientInfo& info, const Ratings& ratings, bool sets) {
  const bool of_sets = info.basis == Basis::jaccard || info.basis == Basis::masi;
  return !of_sets || (sets && !ratings.sets.empty());
}

}  // namespace

std::span<const CoefficientInfo> coefficient_table() { return table; }

const CoefficientInfo* find_coefficient(std::string_view name) {
  const auto found = std::find_if(table.begin(), table.end(), [&](const auto& info) { return info.name == name; });
  return found == table.end() ? nullptr : &*found;
}

Coefficients coefficients(const Ratings& ratings, const Measures& measures, bool sets) {
  const Computation computation(ratings, measures);
  Coefficients result;
  for (const CoefficientInfo& info : table) {
    if (applies(info, ratings, sets)) result.push_back(computation.coefficient(info));
  }
  return result;
}

Coefficients coefficients_with_errors(const Ratings& ratings, const Measures& measures, bool sets, double error) {
  const Computation computation(ratings, measures);
  Coefficients result;
  for (const CoefficientInfo& info : table) {
    if (!applies(info, ratings, sets)) continue;
    Coefficient& coefficient = result.emplace_back(computation.coefficient(info));
    if (!coefficient.value) continue;
    coefficient.se = computation.standard_error(info);
    if (!coefficient.se || *coefficient.se == 0) continue;  // no spread says nothing about other units
    const double reach = t_quantile(1 - error / 2, computation.units_behind(info) - 1) * *coefficient.se;
    const double lowest = std::min(info.nominal == percent ? 0.0 : -1.0, *coefficient.value);
    coefficient.ci = {std::max(*coefficient.value - reach, lowest), std::min(*coefficient.value + reach, 1.0)};
  }
  return result;
}

}  // namespace mazmun::statistics
