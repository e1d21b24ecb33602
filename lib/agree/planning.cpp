#include "agree/planning.hpp"

#include <cmath>

namespace mazmun::agree {

std::vector<Plan> plans(const Coefficients& coefficients, double half_width) {
  std::vector<Plan> result;
  for (const Coefficient& coefficient : coefficients) {
    if (!coefficient.ci || !(half_width > 0)) continue;
    const double now = (coefficient.ci->second - coefficient.ci->first) / 2;
    const double needed = std::ceil(static_cast<double>(coefficient.n) * (now / half_width) * (now / half_width));
    const auto units = static_cast<std::size_t>(needed);
    result.push_back({coefficient.name, now, units, units > coefficient.n ? units - coefficient.n : 0});
  }
  return result;
}

}  // namespace mazmun::agree
