// Gates for CI: "krippendorff_alpha>=0.8".
#pragma once

#include <string>
#include <vector>

#include "model/agreement.hpp"

namespace mazmun::agree {

struct Requirement {
  std::string coefficient;  ///< a name of statistics::coefficient_table()
  double minimum = 0;
  std::string text;  ///< as it was written
};

/// "COEFFICIENT>=NUMBER". Throws UsageError, with a suggestion for an unknown coefficient.
Requirement parse_requirement(const std::string& text);

/// Each of `texts`.
std::vector<Requirement> parse_requirements(const std::vector<std::string>& texts);

/// Why `requirement` isn't met by the overall coefficients; empty where it is. A coefficient without a value meets
/// nothing.
std::string failure(const Requirement& requirement, const Agreement& agreement);

/// A line for each requirement that isn't met; empty where all are.
std::string failures(const std::vector<Requirement>& requirements, const Agreement& agreement);

}  // namespace mazmun::agree
