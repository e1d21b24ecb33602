// Agreement between coders: ratings in, coefficients out.
// Field names are those of the JSON document (docs/reference/agreement.md).
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace mazmun {

/// Who rated what as what. `values[unit][coder]` indexes `categories`, or is missing.
struct Ratings {
  static constexpr int missing = -1;
  std::vector<std::string> units;
  std::vector<std::string> coders;
  std::vector<std::string> categories;  ///< sorted
  std::vector<std::vector<int>> values;
};

/// A coefficient, or the reason why it has no value.
struct Coefficient {
  std::string name;  ///< "krippendorff_alpha"
  std::optional<double> value;
  std::string why;    ///< where there is no value
  std::size_t n = 0;  ///< units (or decisions) that went in
};

using Coefficients = std::vector<Coefficient>;

struct PairAgreement {
  std::string a;
  std::string b;
  Coefficients coefficients;
};

struct CodeAgreement {
  std::string code;
  Coefficients coefficients;
};

struct Agreement {
  std::size_t units = 0;
  std::vector<std::string> coders;
  std::string level;  ///< of the codes compared; empty: as coded
  std::string unit;   ///< "segment", or "rating" for a table of ratings
  Coefficients overall;
  std::vector<PairAgreement> pairs;
  std::vector<CodeAgreement> codes;
  std::optional<Coefficients> coded_only;  ///< without units that nobody gave a code
  std::size_t coded_only_units = 0;
};

}  // namespace mazmun
