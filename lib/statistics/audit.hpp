// Can these figures come from one set of ratings? Constraints that coefficients reported together must satisfy.
// Proofs and sources of each constraint: docs/methods.md, "What reported coefficients must satisfy".
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/agreement.hpp"

namespace mazmun::statistics {

using mazmun::AuditResult;
using mazmun::Interval;

/// The numbers that are printed as `value` with so many decimals: 0.887 is 0.8865-0.8875.
Interval printed(double value, int decimals);

/// Coefficients reported for one and the same nominal ratings.
struct Reported {
  std::optional<Interval> percent;
  std::optional<Interval> holsti;  ///< for single-valued ratings without gaps the same number as `percent`
  std::optional<Interval> scott_pi;
  std::optional<Interval> cohen_kappa;
  std::optional<Interval> krippendorff_alpha;
  std::optional<Interval> gwet_ac;
  std::optional<Interval> brennan_prediger;
  std::optional<Interval> fleiss_kappa;
  std::optional<Interval> conger_kappa;
  std::optional<std::size_t> units;
  std::optional<std::size_t> categories;  ///< of the whole code list
  std::size_t coders = 2;
};

/// The figure called `name` ("scott_pi"); nothing where it was not reported. Throws std::out_of_range for other names.
const std::optional<Interval>& figure_named(const Reported& reported, std::string_view name);
std::optional<Interval>& figure_named(Reported& reported, std::string_view name);

/// The names of the figures, in the order of Reported.
const std::vector<std::string>& reported_names();

/// Every constraint whose figures are all there, in a fixed order. `holds` is false only where no numbers inside the
/// intervals satisfy the constraint. With other than two coders only those that are true of means over pairs as well.
std::vector<AuditResult> audit(const Reported& reported);

}  // namespace mazmun::statistics
