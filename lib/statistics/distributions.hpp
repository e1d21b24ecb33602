// Quantiles for intervals.
#pragma once

namespace mazmun::statistics {

/// P(X <= x) of the standard normal distribution.
double normal_share(double x);

/// The x with normal_share(x) = share, for shares above 0 and below 1.
double normal_quantile(double share);

/// P(X <= x) of Student's t with `freedom` > 0 degrees of freedom, by the incomplete beta function (Abramowitz & Stegun
/// 1964, 26.7.1 and 26.5.8).
double t_share(double x, double freedom);

/// The x with t_share(x) = share, for shares above 0 and below 1.
double t_quantile(double share, double freedom);

}  // namespace mazmun::statistics
