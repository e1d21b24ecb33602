// What rules of thumb call a coefficient. Opinions with their sources: none follows from the mathematics.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "model/agreement.hpp"

namespace mazmun::agree {

struct Band {
  double from;  ///< up to the next band
  std::string_view says;
  bool inclusive = false;  ///< whether `from` itself is inside
};

struct Scheme {
  std::string_view name;      ///< "Landis & Koch (1977)"
  std::string_view citation;  ///< with pages
  std::span<const std::string_view> coefficients;
  std::span<const Band> bands;  ///< rising
};

std::span<const Scheme> schemes();

/// For each coefficient that has a value, each scheme that was made for it.
std::vector<Interpretation> interpretations(const Coefficients& coefficients);

}  // namespace mazmun::agree
