#include "statistics/distributions.hpp"

#include <cmath>
#include <limits>
#include <numbers>

namespace mazmun::statistics {

namespace {

/// The continued fraction of the incomplete beta function, by Lentz's method.
double beta_fraction(double x, double a, double b) {
  constexpr double tiny = 1e-300;
  double c = 1;
  double d = 1 - (a + b) * x / (a + 1);
  d = 1 / (std::abs(d) < tiny ? tiny : d);
  double result = d;
  for (int m = 1; m < 10000; ++m) {
    const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
    const double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
    double change = 1;
    for (const double numerator : {even, odd}) {
      d = 1 + numerator * d;
      d = 1 / (std::abs(d) < tiny ? tiny : d);
      c = 1 + numerator / c;
      if (std::abs(c) < tiny) c = tiny;
      change = c * d;
      result *= change;
    }
    if (std::abs(change - 1) < 1e-16) break;
  }
  return result;
}

double incomplete_beta(double x, double a, double b) {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const double front =
      std::exp(std::lgamma(a + b) - std::lgamma(a) - std::lgamma(b) + a * std::log(x) + b * std::log1p(-x));
  if (x < (a + 1) / (a + b + 2)) return front * beta_fraction(x, a, b) / a;
  return 1 - front * beta_fraction(1 - x, b, a) / b;
}

/// Where the rising function `share_at` reaches `share`: halving until nothing is left between two doubles.
template <typename Share>
double inverse(double share, Share share_at) {
  double low = -1;
  double high = 1;
  while (share_at(low) > share) low *= 2;
  while (share_at(high) < share) high *= 2;
  for (int i = 0; i < 200; ++i) {
    const double middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) break;
    (share_at(middle) < share ? low : high) = middle;
  }
  return low + (high - low) / 2;
}

}  // namespace

double normal_share(double x) { return std::erfc(-x / std::numbers::sqrt2) / 2; }

double normal_quantile(double share) { return inverse(share, normal_share); }

double t_share(double x, double freedom) {
  const double tail = incomplete_beta(freedom / (freedom + x * x), freedom / 2, 0.5) / 2;
  return x < 0 ? tail : 1 - tail;
}

double t_quantile(double share, double freedom) {
  return inverse(share, [&](double x) { return t_share(x, freedom); });
}

}  // namespace mazmun::statistics
