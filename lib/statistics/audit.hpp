// Can these figures come from one set of ratings? Constraints that coefficients reported together must satisfy.
// Proofs and sources of each constraint: docs/methods.md, "What reported coefficients must satisfy".
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mazmun::statistics {

/// A closed range in which a figure lies.
struct Interval {
  double low = 0;
  double high = 0;
};

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
  std::optional<std::size_t> units;
  std::size_t coders = 2;
};

/// The figure called `name` ("scott_pi"); nothing where it was not reported. Throws std::out_of_range for other names.
const std::optional<Interval>& figure_named(const Reported& reported, std::string_view name);
std::optional<Interval>& figure_named(Reported& reported, std::string_view name);

/// The names of the figures, in the order of Reported.
const std::vector<std::string>& reported_names();

/// One constraint, held against the figures that it speaks of.
struct AuditResult {
  std::string constraint;  ///< "scott_pi <= cohen_kappa"
  std::string needs;       ///< the conditions under which it is a theorem
  std::vector<std::pair<std::string, Interval>> given;
  bool holds = true;
  std::string arithmetic;             ///< one sentence with the numbers
  std::vector<std::string> readings;  ///< where it doesn't hold: what the figures may be instead
};

/// Every constraint whose figures are all there, in a fixed order. `holds` is false only where no numbers inside the
/// intervals satisfy the constraint. With other than two coders only those that are true of means over pairs as well.
std::vector<AuditResult> audit(const Reported& reported);

}  // namespace mazmun::statistics
