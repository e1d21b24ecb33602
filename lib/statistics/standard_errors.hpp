// Standard errors by linearization: how much each unit moves a coefficient, and the spread of that.
//
// With x_i what unit i moves the coefficient by, in units of 1/n, the variance is the sum of x_i² / (n (n - 1)) (Gwet
// 2014, chapter 5, without finite population correction), for Cohen's kappa and Scott's pi of two coders the sum of
// x_i² / n² (Fleiss, Cohen & Everitt 1969, eq. 13-14; Gwet 2014, section 5.3.3).
#pragma once

#include <optional>

#include "model/agreement.hpp"
#include "statistics/counts.hpp"
#include "statistics/distance.hpp"

namespace mazmun::statistics {

struct Spread {
  const Ratings& ratings;
  const Counts& counts;
  const Distance& distance;
};

/// Nothing where the coefficient has no value, or there is one unit only. Scott's pi and Cohen's kappa: two coders
/// only.
using StandardError = std::optional<double> (*)(const Spread&);

std::optional<double> error_of_percent(const Spread& spread);
std::optional<double> error_of_pi(const Spread& spread);
std::optional<double> error_of_kappa(const Spread& spread);
std::optional<double> error_of_fleiss(const Spread& spread);
std::optional<double> error_of_conger(const Spread& spread);
std::optional<double> error_of_gwet(const Spread& spread);
std::optional<double> error_of_brennan_prediger(const Spread& spread);
std::optional<double> error_of_alpha(const Spread& spread);

}  // namespace mazmun::statistics
