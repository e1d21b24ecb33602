#include "agree/requirement.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/number.hpp"
#include "base/suggest.hpp"
#include "statistics/coefficients.hpp"

namespace mazmun::agree {

namespace {

std::string failure_of(const Requirement& requirement, const Coefficients& figures, const std::string& of) {
  const std::string not_met = requirement.text + " is not met" + of + ": ";
  const auto found = std::find_if(figures.begin(), figures.end(), [&](const Coefficient& coefficient) {
    return coefficient.name == requirement.coefficient;
  });
  if (found == figures.end()) return not_met + "it was not computed\n";
  if (!found->value) return not_met + "it has no value, because " + found->why + "\n";
  if (*found->value >= requirement.minimum) return {};
  return not_met + "it is " + shortest(*found->value) + "\n";
}

}  // namespace

Requirement parse_requirement(const std::string& text) {
  const std::size_t sign = text.find(">=");
  const auto minimum = sign == std::string::npos ? std::nullopt : parse_double(std::string_view(text).substr(sign + 2));
  if (!minimum) {
    throw UsageError("--require: expected COEFFICIENT>=NUMBER or CODE:COEFFICIENT>=NUMBER, found \"" + text + "\"",
                     "for example krippendorff_alpha>=0.8");
  }
  const std::string name = text.substr(0, sign);
  const std::size_t colon = name.rfind(':');  // npos + 1 is 0
  Requirement requirement{colon == std::string::npos ? "" : name.substr(0, colon), name.substr(colon + 1), *minimum,
                          text};
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
  if (requirement.code.empty()) return failure_of(requirement, agreement.overall, "");
  std::string lines;
  std::vector<std::string> codes;
  for (const CodeAgreement& code : agreement.codes) {
    codes.push_back(code.code);
    if (requirement.code == "*" || requirement.code == code.code) {
      lines += failure_of(requirement, code.coefficients, requirement.code == "*" ? " for \"" + code.code + "\"" : "");
    }
  }
  if (requirement.code != "*" && std::find(codes.begin(), codes.end(), requirement.code) == codes.end()) {
    throw UsageError("--require: nobody gave the code \"" + requirement.code + "\"",
                     did_you_mean(requirement.code, codes));
  }
  return lines;
}

std::string failures(const std::vector<Requirement>& requirements, const Agreement& agreement) {
  std::string lines;
  for (const Requirement& requirement : requirements) lines += failure(requirement, agreement);
  return lines;
}

}  // namespace mazmun::agree
