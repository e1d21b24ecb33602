#include "statistics/coefficients.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace mazmun::statistics {

namespace {

constexpr const char* one_coder = "there are fewer than two coders";
constexpr const char* no_common_unit = "no unit was rated by two coders";
constexpr const char* no_variation = "every coder used the same single category everywhere, so chance agreement is 1";
constexpr const char* one_category =
    "only one category occurs, and the formula divides by the number of categories less one";
constexpr const char* no_decision = "no code was given where two coders judged";

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

/// Ratings of each category on units with two or more ratings.
Integers pairable_uses(const Counts& counts) {
  Integers uses(counts.categories);
  for (std::size_t ratings = 2; ratings < counts.strata.size(); ++ratings) {
    for (std::size_t i = 0; i < uses.size(); ++i) uses[i] += counts.strata[ratings].uses[i];
  }
  return uses;
}

/// The mean of `of_pair` over the pairs of coders for which it has a value.
template <typename OfPair>
Outcome mean_over_pairs(const Counts& counts, OfPair of_pair) {
  std::vector<Fraction> values;
  std::string why = no_common_unit;
  for (const PairCounts& pair : counts.pairs) {
    if (pair.units == 0) continue;
    Outcome outcome = of_pair(pair);
    if (outcome.value) values.push_back(*outcome.value);
    if (!outcome.value) why = outcome.why;
  }
  if (values.empty()) return {std::nullopt, why};
  return {mean(std::move(values)), {}};
}

Fraction agreement_of_pair(const PairCounts& pair) {
  return {std::accumulate(pair.both.begin(), pair.both.end(), std::int64_t{0}), pair.units};
}

Outcome percent(const Counts& counts) {
  return mean_over_pairs(counts, [](const PairCounts& pair) { return Outcome{agreement_of_pair(pair), {}}; });
}

/// 2M / (N1 + N2), Holsti 1969, p. 140.
Outcome holsti(const Counts& counts) {
  return mean_over_pairs(counts, [](const PairCounts& pair) {
    if (pair.decisions == 0) return nothing(no_decision);
    return Outcome{Fraction(Wide{2} * pair.matched, pair.decisions), {}};
  });
}

/// Chance: the squared shares of the categories in both coders' ratings together.
Outcome scott_pi(const Counts& counts) {
  return mean_over_pairs(counts, [](const PairCounts& pair) {
    Integers uses = pair.uses_a;
    for (std::size_t i = 0; i < uses.size(); ++i) uses[i] += pair.uses_b[i];
    const Fraction chance(sum_of_products(uses, uses), Wide{4} * pair.units * pair.units);
    return beyond_chance(agreement_of_pair(pair), chance);
  });
}

/// Chance: the product of the two coders' own shares.
Outcome cohen_kappa(const Counts& counts) {
  return mean_over_pairs(counts, [](const PairCounts& pair) {
    const Fraction chance(sum_of_products(pair.uses_a, pair.uses_b), Wide{pair.units} * pair.units);
    return beyond_chance(agreement_of_pair(pair), chance);
  });
}

/// Chance: the squared shares of the categories in all ratings of units with two or more.
Outcome fleiss_kappa(const Counts& counts) {
  const Integers uses = pairable_uses(counts);
  Wide ratings = 0;
  for (const std::int64_t use : uses) ratings += use;
  return beyond_chance(agreement_of_units(counts), Fraction(sum_of_products(uses, uses), ratings * ratings));
}

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
  Wide values = 0;
  for (const std::int64_t use : uses) values += use;
  const Wide differing = values * values - sum_of_products(uses, uses);
  if (differing == 0) return nothing(no_variation);
  return {Fraction(1) - observed / Fraction(differing, values - 1), {}};
}

/// AC1. Chance: sum of p (1 - p) / (q - 1), p the mean over all rated units of the category's share in the unit (Gwet
/// 2008; 2014, chapter 2, for missing ratings).
Outcome gwet_ac(const Counts& counts) {
  const std::int64_t used = categories_used(counts);
  if (used < 2) return nothing(one_category);
  std::int64_t units = 0;
  for (std::size_t ratings = 1; ratings < counts.strata.size(); ++ratings) units += counts.strata[ratings].units;
  std::vector<Fraction> squares;
  for (std::size_t category = 0; category < counts.categories; ++category) {
    Fraction share(0);
    for (std::size_t ratings = 1; ratings < counts.strata.size(); ++ratings) {
      const std::int64_t uses = counts.strata[ratings].uses[category];
      if (uses > 0) share = share + Fraction(uses, Wide{units} * static_cast<std::int64_t>(ratings));
    }
    squares.push_back(share * share);
  }
  const Fraction chance = (Fraction(1) - sum(std::move(squares))) / Fraction(used - 1);
  return beyond_chance(agreement_of_units(counts), chance);
}

/// Chance: 1/q, q the number of categories that occur.
Outcome brennan_prediger(const Counts& counts) {
  return beyond_chance(agreement_of_units(counts), Fraction(1, categories_used(counts)));
}

constexpr std::array table = {
    CoefficientInfo{"percent", "Percent agreement", "Po", "mean over pairs of coders and the units that both rated",
                    percent},
    CoefficientInfo{
        "holsti", "Holsti's coefficient", "CR",
        "Holsti, O. R. (1969). Content analysis for the social sciences and humanities. Addison-Wesley, p. 140",
        holsti},
    CoefficientInfo{"scott_pi", "Scott's pi", "π",
                    "Scott, W. A. (1955). Reliability of content analysis: The case of nominal scale coding. Public "
                    "Opinion Quarterly, 19(3), 321-325",
                    scott_pi},
    CoefficientInfo{"cohen_kappa", "Cohen's kappa", "κ",
                    "Cohen, J. (1960). A coefficient of agreement for nominal scales. Educational and Psychological "
                    "Measurement, 20(1), 37-46",
                    cohen_kappa},
    CoefficientInfo{
        "fleiss_kappa", "Fleiss' kappa", "κ_F",
        "Fleiss, J. L. (1971). Measuring nominal scale agreement among many raters. Psychological Bulletin, "
        "76(5), 378-382",
        fleiss_kappa},
    CoefficientInfo{"conger_kappa", "Conger's kappa", "κ_C",
                    "Conger, A. J. (1980). Integration and generalization of kappas for multiple raters. Psychological "
                    "Bulletin, 88(2), 322-328",
                    conger_kappa},
    CoefficientInfo{"krippendorff_alpha", "Krippendorff's alpha", "α",
                    "Krippendorff, K. (2011). Computing Krippendorff's alpha-reliability. University of Pennsylvania",
                    krippendorff_alpha},
    CoefficientInfo{"gwet_ac", "Gwet's AC1", "AC1",
                    "Gwet, K. L. (2008). Computing inter-rater reliability and its variance in the presence of high "
                    "agreement. British Journal of Mathematical and Statistical Psychology, 61(1), 29-48",
                    gwet_ac},
    CoefficientInfo{
        "brennan_prediger", "Brennan and Prediger's kappa", "S",
        "Brennan, R. L., & Prediger, D. J. (1981). Coefficient kappa: Some uses, misuses, and alternatives. "
        "Educational and Psychological Measurement, 41(3), 687-699",
        brennan_prediger},
};

Outcome outcome_of(const CoefficientInfo& info, const Counts& counts) {
  if (counts.coders < 2) return nothing(one_coder);
  if (counts.units == 0) return nothing(no_common_unit);
  return info.compute(counts);
}

}  // namespace

std::span<const CoefficientInfo> coefficient_table() { return table; }

const CoefficientInfo* find_coefficient(std::string_view name) {
  const auto found = std::find_if(table.begin(), table.end(), [&](const auto& info) { return info.name == name; });
  return found == table.end() ? nullptr : &*found;
}

Coefficients coefficients(const Counts& counts) {
  Coefficients result;
  for (const CoefficientInfo& info : table) {
    const Outcome outcome = outcome_of(info, counts);
    Coefficient coefficient;
    coefficient.name = info.name;
    if (outcome.value) coefficient.value = outcome.value->value();
    coefficient.why = outcome.why;
    coefficient.n = static_cast<std::size_t>(info.compute == holsti ? counts.decisions : counts.units);
    result.push_back(std::move(coefficient));
  }
  return result;
}

Coefficients coefficients(const Ratings& ratings) { return coefficients(count(ratings)); }

}  // namespace mazmun::statistics
