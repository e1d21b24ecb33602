#include "statistics/constraints.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/number.hpp"

namespace mazmun::statistics {

namespace {

constexpr double slack = 1e-9;  // room for the rounding of doubles, far below any printed decimal
constexpr double unbounded = std::numeric_limits<double>::infinity();
constexpr const char* two_coders = "two coders, nominal single-valued ratings, none missing";
constexpr const char* any_coders =
    "nominal single-valued ratings, none missing; pi and kappa as means over pairs of coders";

using Names = std::vector<std::string_view>;

/// What a constraint made of the figures.
struct Judgement {
  bool holds = true;
  std::string arithmetic;
};

struct Constraint {
  std::string name;
  bool two_coders_only;
  Names figures;
  Judgement (*judge)(const Reported&, const Names& figures);
};

std::string text(double value) { return std::isfinite(value) ? fixed(value, 4) : "any number"; }
std::string text(const Interval& range) { return text(range.low) + " to " + text(range.high); }

const Interval& get(const Reported& reported, std::string_view name) { return *figure_named(reported, name); }

bool meets(const Interval& a, const Interval& b) { return a.low <= b.high + slack && b.low <= a.high + slack; }

Judgement judge_meeting(const std::string& what, const Interval& follows, const Interval& printed_as) {
  const bool holds = meets(follows, printed_as);
  return {holds, what + " is " + text(follows) + "; reported is " + text(printed_as)};
}

/// figures[0] <= figures[1]
Judgement judge_order(const Reported& reported, const Names& figures) {
  const double low = get(reported, figures[0]).low;
  const double high = get(reported, figures[1]).high;
  const bool holds = low <= high + slack;
  return {holds, std::string(figures[0]) + " is at least " + text(low) + " and " + std::string(figures[1]) +
                     " at most " + text(high) + (holds ? "" : ", which is less by " + text(low - high))};
}

Judgement judge_equal(const Reported& reported, const Names& figures) {
  return judge_meeting(std::string(figures[0]), get(reported, figures[0]), get(reported, figures[1]));
}

/// 1 / (1 - coefficient), increasing.
double stretched(double coefficient) { return coefficient < 1 ? 1 / (1 - coefficient) : unbounded; }

/// figures: scott_pi, cohen_kappa, percent or holsti
Judgement judge_margins(const Reported& reported, const Names& figures) {
  const double kappa = stretched(get(reported, figures[1]).low);
  const double pi = stretched(get(reported, figures[0]).high);
  const double most = (1 - get(reported, figures[2]).low) / 2;
  const bool holds = !std::isfinite(pi) || kappa - pi <= most + slack * std::max(1.0, kappa);
  return {holds, "1/(1 - kappa) - 1/(1 - pi) is at least " + text(kappa - pi) + " and can be at most (1 - " +
                     std::string(figures[2]) + ")/2 = " + text(most)};
}

/// figures: scott_pi or cohen_kappa, percent or holsti. At least -d/(1 + Po), d = 1 - Po.
Judgement judge_lower_bound(const Reported& reported, const Names& figures) {
  const double agreement = std::max(get(reported, figures[1]).low, 0.0);
  const double bound = -(1 - agreement) / (1 + agreement);
  const double high = get(reported, figures[0]).high;
  return {high >= bound - slack, std::string(figures[0]) + " is at most " + text(high) +
                                     " and can't be below -(1 - Po)/(1 + Po) = " + text(bound)};
}

/// figures: scott_pi, krippendorff_alpha; with the number of units.
Judgement judge_alpha(const Reported& reported, const Names& figures) {
  const Interval& pi = get(reported, figures[0]);
  const auto units = static_cast<double>(*reported.units);
  const auto alpha = [&](double value) { return value + (1 - value) / (2 * units); };
  return judge_meeting("pi + (1 - pi)/(2n) with n = " + std::to_string(*reported.units),
                       {alpha(pi.low), alpha(pi.high)}, get(reported, figures[1]));
}

/// figures: fleiss_kappa, krippendorff_alpha; with the number of units. n m values in all.
Judgement judge_alpha_of_many(const Reported& reported, const Names& figures) {
  const Interval& fleiss = get(reported, figures[0]);
  const auto values = static_cast<double>(*reported.units * reported.coders);
  const auto alpha = [&](double value) { return value + (1 - value) / values; };
  return judge_meeting("fleiss_kappa + (1 - fleiss_kappa)/(m n) with m n = " + fixed(values, 0),
                       {alpha(fleiss.low), alpha(fleiss.high)}, get(reported, figures[1]));
}

/// The least chance agreement of Cohen's kappa with q categories and d = 1 - Po.
double least_chance(double agreement, double categories) {
  const double d = 1 - agreement;
  if (d <= 2 / categories) return 1 / categories - d * d / 2;
  return categories > 2 ? agreement * agreement / (categories - 2) : 0;
}

/// figures: cohen_kappa, percent or holsti; with the number of categories.
Judgement judge_most_kappa(const Reported& reported, const Names& figures) {
  const double agreement = std::min(get(reported, figures[1]).high, 1.0);
  const double chance = std::max(least_chance(agreement, static_cast<double>(*reported.categories)), 0.0);
  const double most = agreement >= 1 ? 1 : (agreement - chance) / (1 - chance);
  const double low = get(reported, figures[0]).low;
  return {low <= most + slack, "with " + std::to_string(*reported.categories) +
                                   " categories chance agreement is at least " + text(chance) +
                                   ", so cohen_kappa is at most " + text(most) + "; reported is at least " + text(low)};
}

/// figures: percent or holsti, brennan_prediger; with the number of categories.
Judgement judge_known_categories(const Reported& reported, const Names& figures) {
  const Interval& agreement = get(reported, figures[0]);
  const double chance = 1 / static_cast<double>(*reported.categories);
  return judge_meeting("(Po - 1/q)/(1 - 1/q) with q = " + std::to_string(*reported.categories),
                       {(agreement.low - chance) / (1 - chance), (agreement.high - chance) / (1 - chance)},
                       get(reported, figures[1]));
}

/// The numbers of units n for which alpha = pi + (1 - pi)/(2n) is possible: whole ones in the result.
Interval implied_units(const Interval& pi, const Interval& alpha) {
  const auto units = [](double p, double a) { return a > p ? (1 - p) / (2 * (a - p)) : unbounded; };
  constexpr double rounding = 1e-12;
  const double low = std::ceil(units(pi.low - rounding, alpha.high + rounding) - slack);
  const double high = units(pi.high + rounding, alpha.low - rounding) + slack;
  return {std::max(1.0, low), std::isfinite(high) ? std::floor(high) : unbounded};
}

Judgement judge_implied_units(const Reported& reported, const Names& figures) {
  const Interval& pi = get(reported, figures[0]);
  const Interval& alpha = get(reported, figures[1]);
  if (pi.low >= 1 - slack && alpha.high >= 1 - slack) return {true, "both are 1, for any number of units"};
  const Interval units = implied_units(pi, alpha);
  const std::string formula = "n = (1 - pi)/(2 (alpha - pi)) ";
  if (!std::isfinite(units.low) || units.low > units.high) return {false, formula + "is no positive whole number"};
  const std::string high = std::isfinite(units.high) ? fixed(units.high, 0) : "any number";
  return {true, formula + "lies between " + fixed(units.low, 0) + " and " + high + " units"};
}

/// Is there a whole number of agreements k with k/units inside `agreement`?
bool divides(const Interval& agreement, double units) {
  return std::ceil(agreement.low * units - slack * units) <= agreement.high * units + slack * units;
}

/// figures: percent or holsti; with the number of units.
Judgement judge_granularity(const Reported& reported, const Names& figures) {
  const Interval& agreement = get(reported, figures[0]);
  const auto units = static_cast<double>(*reported.units);
  return {divides(agreement, units), "agreements are a whole number between " + text(agreement.low * units) + " and " +
                                         text(agreement.high * units) + " of " + std::to_string(*reported.units)};
}

/// figures: scott_pi, krippendorff_alpha, percent or holsti: do any of the units implied allow the agreement?
Judgement judge_implied_granularity(const Reported& reported, const Names& figures) {
  const Interval units = implied_units(get(reported, figures[0]), get(reported, figures[1]));
  const Interval& agreement = get(reported, figures[2]);
  const double enough = std::ceil(1 / std::max(agreement.high - agreement.low, 1e-6));  // any more always allow it
  const std::string range =
      fixed(units.low, 0) + " to " + (std::isfinite(units.high) ? fixed(units.high, 0) : "any number");
  if (!std::isfinite(units.low) || units.high >= enough)
    return {true, "pi and alpha don't narrow the number of units down"};
  for (double n = units.low; n <= units.high; ++n) {
    if (divides(agreement, n)) return {true, fixed(n, 0) + " units (pi and alpha imply " + range + ") allow it"};
  }
  return {false,
          "pi and alpha imply " + range + " units, of which no whole number of agreements makes " + text(agreement)};
}

/// figures: percent or holsti, brennan_prediger. 1/q = (Po - S)/(1 - S).
Judgement judge_categories(const Reported& reported, const Names& figures) {
  const Interval& agreement = get(reported, figures[0]);
  const Interval& s = get(reported, figures[1]);
  const auto chance = [](double po, double value) { return value < 1 ? (po - value) / (1 - value) : 0; };
  if (s.high >= 1 - slack) return {true, "both may be 1, for any number of categories"};
  const double low = chance(agreement.low, s.high);
  const double high = std::min(chance(agreement.high, s.low), 0.5);
  const bool holds = high > 0 && (low <= 0 || std::ceil(1 / high - slack) <= 1 / low + slack) && low <= 0.5 + slack;
  return {holds, "1/q = (Po - S)/(1 - S) lies between " + text(low) + " and " + text(chance(agreement.high, s.low)) +
                     (holds ? "" : ", where no whole number of two or more categories is")};
}

/// figures: percent or holsti, scott_pi, gwet_ac. Chance of AC1 is (1 - P_pi)/(q - 1), 1 - P_pi = (1 - Po)/(1 - pi).
Judgement judge_gwet(const Reported& reported, const Names& figures) {
  const Interval& agreement = get(reported, figures[0]);
  const Interval& pi = get(reported, figures[1]);
  const Interval& ac = get(reported, figures[2]);
  if (pi.high >= 1 - slack || agreement.high >= 1 - slack) return {true, "agreement may be complete"};
  const Interval rest = {(1 - agreement.high) / (1 - pi.low), std::min(1.0, (1 - agreement.low) / (1 - pi.high))};
  const auto coefficient = [](double po, double chance) { return (po - chance) / (1 - chance); };
  std::string nearest;
  for (int categories = 2; categories <= 1000; ++categories) {
    const double least = rest.low / (categories - 1);
    const double most = std::min(rest.high / (categories - 1), 1.0 / categories);
    if (least > most + slack) continue;  // pi can't be that low with so few categories
    const Interval follows = {coefficient(agreement.low, most), coefficient(agreement.high, least)};
    if (meets(follows, ac)) return {true, "gwet_ac follows with " + std::to_string(categories) + " categories"};
    if (nearest.empty()) nearest = text(follows) + " with " + std::to_string(categories) + " categories";
    if (follows.low > ac.high) break;  // grows with the number of categories
    if (categories == 1000) return {true, "gwet_ac follows with more than 1000 categories"};
  }
  if (nearest.empty()) return {false, "no number of categories makes scott_pi as low as " + text(pi)};
  return {false, "gwet_ac would be " + nearest + ", and no other number of them makes it " + text(ac)};
}

Constraint order(std::string_view low, std::string_view high, bool two_only = false) {
  return {std::string(low) + " <= " + std::string(high), two_only, {low, high}, judge_order};
}

/// Constraints that speak of observed agreement, which goes by the name `po`.
void add_with_agreement(std::vector<Constraint>& list, std::string_view po, bool units_known) {
  for (const std::string_view name : {"scott_pi", "cohen_kappa", "krippendorff_alpha", "gwet_ac", "brennan_prediger"}) {
    list.push_back(order(name, po));
  }
  list.push_back({"1/(1 - cohen_kappa) - 1/(1 - scott_pi) <= (1 - " + std::string(po) + ")/2",
                  true,
                  {"scott_pi", "cohen_kappa", po},
                  judge_margins});
  for (const std::string_view name : {"scott_pi", "cohen_kappa"}) {
    list.push_back(
        {std::string(name) + " >= -(1 - Po)/(1 + Po), Po = " + std::string(po), true, {name, po}, judge_lower_bound});
  }
  if (units_known) {
    list.push_back({std::string(po) + " x units is a whole number", true, {po}, judge_granularity});
  } else {
    list.push_back(
        {std::string(po) + " x units is a whole number for the units that scott_pi and krippendorff_alpha imply",
         true,
         {"scott_pi", "krippendorff_alpha", po},
         judge_implied_granularity});
  }
  list.push_back({"brennan_prediger follows from " + std::string(po) + " and a number of categories",
                  false,
                  {po, "brennan_prediger"},
                  judge_categories});
  list.push_back({"gwet_ac follows from " + std::string(po) + ", scott_pi and a number of categories",
                  true,
                  {po, "scott_pi", "gwet_ac"},
                  judge_gwet});
}

std::vector<Constraint> constraints(const Reported& reported) {
  std::vector<Constraint> list = {
      order("scott_pi", "cohen_kappa"),      order("scott_pi", "krippendorff_alpha", true),
      order("scott_pi", "brennan_prediger"), order("scott_pi", "gwet_ac"),
      order("brennan_prediger", "gwet_ac"),
  };
  if (reported.units) {
    list.push_back({"krippendorff_alpha = scott_pi + (1 - scott_pi)/(2 units)",
                    true,
                    {"scott_pi", "krippendorff_alpha"},
                    judge_alpha});
  } else {
    list.push_back({"krippendorff_alpha = scott_pi + (1 - scott_pi)/(2 units) for a whole number of units",
                    true,
                    {"scott_pi", "krippendorff_alpha"},
                    judge_implied_units});
  }
  list.push_back(order("fleiss_kappa", "conger_kappa"));
  list.push_back(order("fleiss_kappa", "krippendorff_alpha"));
  if (reported.coders == 2) {
    list.push_back({"fleiss_kappa = scott_pi", true, {"fleiss_kappa", "scott_pi"}, judge_equal});
    list.push_back({"conger_kappa = cohen_kappa", true, {"conger_kappa", "cohen_kappa"}, judge_equal});
  }
  if (reported.units) {
    list.push_back({"krippendorff_alpha = fleiss_kappa + (1 - fleiss_kappa)/(coders x units)",
                    false,
                    {"fleiss_kappa", "krippendorff_alpha"},
                    judge_alpha_of_many});
  }
  if (reported.categories && *reported.categories > 1) {
    const std::string po = reported.percent ? "percent" : "holsti";
    const std::string_view name = reported.percent ? "percent" : "holsti";
    list.push_back({"cohen_kappa <= (Po - P*)/(1 - P*), Po = " + po, true, {"cohen_kappa", name}, judge_most_kappa});
    list.push_back({"brennan_prediger = (Po - 1/q)/(1 - 1/q), Po = " + po,
                    false,
                    {name, "brennan_prediger"},
                    judge_known_categories});
  }
  if (reported.percent && reported.holsti)
    list.push_back({"percent = holsti", false, {"percent", "holsti"}, judge_equal});
  add_with_agreement(list, reported.percent ? "percent" : "holsti", reported.units.has_value());
  return list;
}

bool all_given(const Reported& reported, const Names& figures) {
  return std::all_of(figures.begin(), figures.end(),
                     [&](auto name) { return figure_named(reported, name).has_value(); });
}

}  // namespace

std::vector<AuditResult> judge_constraints(const Reported& reported) {
  std::vector<AuditResult> results;
  for (const Constraint& constraint : constraints(reported)) {
    if (constraint.two_coders_only && reported.coders != 2) continue;
    if (!all_given(reported, constraint.figures)) continue;
    Judgement judgement = constraint.judge(reported, constraint.figures);
    AuditResult result{constraint.name,
                       constraint.two_coders_only || reported.coders == 2 ? two_coders : any_coders,
                       {},
                       judgement.holds,
                       std::move(judgement.arithmetic),
                       {}};
    for (const std::string_view name : constraint.figures) result.given.emplace_back(name, get(reported, name));
    results.push_back(std::move(result));
  }
  return results;
}

}  // namespace mazmun::statistics
