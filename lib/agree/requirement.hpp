// Gates for CI: "krippendorff_alpha>=0.8", "trust:krippendorff_alpha>=0.7", "*:percent>=0.9".
#pragma once

#include <string>
#include <vector>

#include "model/agreement.hpp"

namespace mazmun::agree {

struct Requirement {
  std::string code;         ///< empty: the overall figure; "*": that of each code
  std::string coefficient;  ///< a name of statistics::coefficient_table()
  double minimum = 0;
  std::string text;  ///< as it was written
};

/// "[CODE:]COEFFICIENT>=NUMBER". Throws UsageError, with a suggestion for an unknown coefficient.
Requirement parse_requirement(const std::string& text);

/// Each of `texts`.
std::vector<Requirement> parse_requirements(const std::vector<std::string>& texts);

/// Why `requirement` isn't met, a line for each figure that falls short; empty where it is met. A figure that has no
/// value, or that was not computed, meets nothing. Throws UsageError where no code is called so.
std::string failure(const Requirement& requirement, const Agreement& agreement);

/// A line for each requirement that isn't met; empty where all are.
std::string failures(const std::vector<Requirement>& requirements, const Agreement& agreement);

}  // namespace mazmun::agree
