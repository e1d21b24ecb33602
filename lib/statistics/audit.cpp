#include "statistics/audit.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "statistics/constraints.hpp"

namespace mazmun::statistics {

namespace {

bool mentions(const AuditResult& result, std::string_view name) {
  return std::any_of(result.given.begin(), result.given.end(),
                     [&](const auto& figure) { return figure.first == name; });
}

/// Which two labels may have been exchanged: with them the other way round `failed` holds.
std::vector<std::string> exchanges(const Reported& reported, const AuditResult& failed) {
  std::vector<std::string> readings;
  const std::vector<std::string>& names = reported_names();
  for (std::size_t i = 0; i < names.size(); ++i) {
    for (std::size_t j = i + 1; j < names.size(); ++j) {
      if (!figure_named(reported, names[i]) || !figure_named(reported, names[j])) continue;
      Reported other = reported;
      std::swap(figure_named(other, names[i]), figure_named(other, names[j]));
      const std::vector<AuditResult> results = judge_constraints(other);
      const auto broken =
          std::count_if(results.begin(), results.end(), [](const auto& result) { return !result.holds; });
      const bool mended = std::any_of(results.begin(), results.end(), [&](const auto& result) {
        return result.constraint == failed.constraint && result.holds;
      });
      const bool own = failed.given.size() == 2 && mentions(failed, names[i]) && mentions(failed, names[j]);
      const std::string exchanged = names[i] + " and " + names[j] + " are exchanged: then ";
      if (mended && broken == 0) readings.push_back(exchanged + "every constraint holds");
      if (mended && broken > 0 && own) {
        readings.push_back(exchanged + "this one holds, but " + std::to_string(broken) + " other" +
                           (broken == 1 ? " doesn't" : "s don't"));
      }
    }
  }
  return readings;
}

/// Readings under which the constraint need not hold.
std::vector<std::string> readings_of(const Reported& reported, const AuditResult& failed) {
  std::vector<std::string> readings = exchanges(reported, failed);
  if (mentions(failed, "holsti") || mentions(failed, "percent")) {
    readings.emplace_back(
        "segments had several codes or none: then Holsti's coefficient, over code decisions, is not the "
        "observed agreement of the other figures");
  }
  if (mentions(failed, "krippendorff_alpha")) {
    readings.emplace_back("alpha was computed with another metric, over other units, or with missing values");
  }
  if (mentions(failed, "cohen_kappa"))
    readings.emplace_back("kappa is weighted, or has another formula of chance agreement");
  readings.emplace_back(
      "the figures are from different data: other units, codes or coders, or means over different codes");
  return readings;
}

/// Reported itself, const or not.
template <typename Any>
auto& named(Any& reported, std::string_view name) {
  if (name == "percent") return reported.percent;
  if (name == "holsti") return reported.holsti;
  if (name == "scott_pi") return reported.scott_pi;
  if (name == "cohen_kappa") return reported.cohen_kappa;
  if (name == "krippendorff_alpha") return reported.krippendorff_alpha;
  if (name == "gwet_ac") return reported.gwet_ac;
  if (name == "brennan_prediger") return reported.brennan_prediger;
  if (name == "fleiss_kappa") return reported.fleiss_kappa;
  if (name == "conger_kappa") return reported.conger_kappa;
  throw std::out_of_range("figure_named");
}

}  // namespace

Interval printed(double value, int decimals) {
  // The ends have one decimal more; from whole numbers they come out as they are written.
  const double scale = 10 * std::pow(10.0, decimals);
  const double middle = std::round(value * scale);
  return {(middle - 5) / scale, (middle + 5) / scale};
}

const std::optional<Interval>& figure_named(const Reported& reported, std::string_view name) {
  return named(reported, name);
}
std::optional<Interval>& figure_named(Reported& reported, std::string_view name) { return named(reported, name); }

const std::vector<std::string>& reported_names() {
  static const std::vector<std::string> names = {
      "percent", "holsti",           "scott_pi",     "cohen_kappa", "krippendorff_alpha",
      "gwet_ac", "brennan_prediger", "fleiss_kappa", "conger_kappa"};
  return names;
}

std::vector<AuditResult> audit(const Reported& reported) {
  std::vector<AuditResult> results = judge_constraints(reported);
  for (AuditResult& result : results) {
    if (!result.holds) result.readings = readings_of(reported, result);
  }
  return results;
}

}  // namespace mazmun::statistics
