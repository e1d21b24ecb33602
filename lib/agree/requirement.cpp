#include "agree/requirement.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/number.hpp"
#include "base/suggest.hpp"
#include "statistics/coefficients.hpp"

namespace mazmun::agree {

Requirement parse_requirement(const std::string& text) {
  const std::size_t sign = text.find(">=");
  const auto minimum = sign == std::string::npos ? std::nullopt : parse_double(std::string_view(text).substr(sign + 2));
  if (!minimum) {
    throw UsageError("--require: expected COEFFICIENT>=NUMBER, found \"" + text + "\"",
                     "for example krippendorff_alpha>=0.8");
  }
  Requirement requirement{text.substr(0, sign), *minimum, text};
  if (statistics::find_coefficient(requirement.coefficient) == nullptr) {
    std::vector<std::string> names;
    for (const auto& known : statistics::coefficient_table()) names.emplace_back(known.name);
    throw UsageError("--require: unknown coefficient \"" + requirement.coefficient + "\"",
                     did_you_mean(requirement.coefficient, names));
  }
  return requirement;
}

std::vector<Requirement> parse_requirements(const std::vector<std::string>& texts) {
  std::vector<Requirement> requirements;
  for (const std::string& text : texts) requirements.push_back(parse_requirement(text));
  return requirements;
}

std::string failure(const Requirement& requirement, const Agreement& agreement) {
  const auto found =
      std::find_if(agreement.overall.begin(), agreement.overall.end(),
                   [&](const Coefficient& coefficient) { return coefficient.name == requirement.coefficient; });
  if (found == agreement.overall.end()) return requirement.text + " is not met: it was not computed";
  if (!found->value) return requirement.text + " is not met: it has no value, because " + found->why;
  if (*found->value >= requirement.minimum) return {};
  return requirement.text + " is not met: it is " + shortest(*found->value);
}

std::string failures(const std::vector<Requirement>& requirements, const Agreement& agreement) {
  std::string lines;
  for (const Requirement& requirement : requirements) {
    const std::string why = failure(requirement, agreement);
    if (!why.empty()) lines += why + "\n";
  }
  return lines;
}

}  // namespace mazmun::agree
