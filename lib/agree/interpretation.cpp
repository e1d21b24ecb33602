#include "agree/interpretation.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <string>

namespace mazmun::agree {

namespace {

constexpr double lowest = -std::numeric_limits<double>::infinity();

constexpr std::array<std::string_view, 4> kappas = {"scott_pi", "cohen_kappa", "fleiss_kappa", "conger_kappa"};
constexpr std::array<std::string_view, 3> alphas = {"krippendorff_alpha", "alpha_jaccard", "alpha_masi"};

constexpr std::array<Band, 6> landis_koch = {{{lowest, "poor"},
                                              {0.00, "slight", true},
                                              {0.20, "fair"},
                                              {0.40, "moderate"},
                                              {0.60, "substantial"},
                                              {0.80, "almost perfect"}}};
constexpr std::array<Band, 3> fleiss = {{{lowest, "poor"}, {0.40, "fair to good", true}, {0.75, "excellent"}}};
constexpr std::array<Band, 5> altman = {
    {{lowest, "poor"}, {0.20, "fair"}, {0.40, "moderate"}, {0.60, "good"}, {0.80, "very good"}}};
constexpr std::array<Band, 3> krippendorff = {
    {{lowest, "not reliable"}, {0.667, "for tentative conclusions only", true}, {0.800, "reliable", true}}};

constexpr std::array<Scheme, 4> table = {
    {{"Landis & Koch (1977)",
      "Landis, J. R., & Koch, G. G. (1977). The measurement of observer agreement for categorical data. Biometrics, "
      "33(1), 159-174, p. 165",
      kappas, landis_koch},
     {"Fleiss (1981)", "Fleiss, J. L. (1981). Statistical methods for rates and proportions (2nd ed.). Wiley, p. 218",
      kappas, fleiss},
     {"Altman (1991)", "Altman, D. G. (1991). Practical statistics for medical research. Chapman and Hall, p. 404",
      kappas, altman},
     {"Krippendorff (2004)",
      "Krippendorff, K. (2004). Content analysis: An introduction to its methodology (2nd ed.). Sage, p. 241", alphas,
      krippendorff}}};

std::string_view band_of(const Scheme& scheme, double value) {
  std::string_view says = scheme.bands.front().says;
  for (const Band& band : scheme.bands) {
    if (value > band.from || (value == band.from && band.inclusive)) says = band.says;
  }
  return says;
}

}  // namespace

std::span<const Scheme> schemes() { return table; }

std::vector<Interpretation> interpretations(const Coefficients& coefficients) {
  std::vector<Interpretation> result;
  for (const Coefficient& coefficient : coefficients) {
    if (!coefficient.value) continue;
    for (const Scheme& scheme : table) {
      const auto& names = scheme.coefficients;
      if (std::find(names.begin(), names.end(), coefficient.name) == names.end()) continue;
      result.push_back({coefficient.name, std::string(scheme.name), std::string(band_of(scheme, *coefficient.value))});
    }
  }
  return result;
}

}  // namespace mazmun::agree
