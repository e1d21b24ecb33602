// Agreement between coders: ratings in, coefficients out.
// Field names are those of the JSON document (docs/reference/agreement.md).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/value.hpp"

namespace mazmun {

/// Who rated what as what. `values[unit][coder]` indexes `categories`, or is missing.
struct Ratings {
  static constexpr int missing = -1;
  std::vector<std::string> units;  ///< names; empty where rows stand for several units
  std::vector<std::string> coders;
  std::vector<std::string> categories;  ///< sorted, or in the order of a declared scale
  std::vector<std::vector<int>> values;
  std::vector<std::int64_t> weights;   ///< by row: how many units are like it; empty: one each
  std::vector<std::string> codes;      ///< what categories are made of; empty: each category is a code
  std::vector<std::vector<int>> sets;  ///< by category: indices of its codes, rising; empty as `codes` is
  std::size_t scale = 0;               ///< points of a declared scale; 0: the categories that occur are the scale
};

/// A coefficient, or the reason why it has no value.
struct Coefficient {
  std::string name;  ///< "krippendorff_alpha"
  std::optional<double> value;
  std::string why;                              ///< where there is no value
  std::size_t n = 0;                            ///< units (or decisions) that went in
  std::optional<double> se;                     ///< standard error
  std::optional<std::pair<double, double>> ci;  ///< confidence interval
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

/// Figures of some of the units, or of some of the coders.
struct PartAgreement {
  std::string name;  ///< the document, or the coder
  std::size_t units = 0;
  Coefficients coefficients;
};

/// How often coders met with these two codes on one unit, both ways round together: one gave `a` where the other gave
/// `b`, and neither the other's. "(none)" where one gave nothing that the other lacks.
struct Confusion {
  std::string a;
  std::string b;
  std::size_t count = 0;
};

/// A coder against the one who is right by agreement; over decisions to give a code.
struct GoldComparison {
  std::string coder;
  std::string code;        ///< empty: all codes together
  std::size_t right = 0;   ///< given by both
  std::size_t extra = 0;   ///< given by the coder alone
  std::size_t missed = 0;  ///< given by the gold coder alone
  std::optional<double> precision;
  std::optional<double> recall;
  std::optional<double> f1;
};

/// What somebody's rule of thumb calls a figure: an opinion, not a test.
struct Interpretation {
  std::string coefficient;
  std::string scheme;  ///< "Landis & Koch (1977)"
  std::string says;    ///< "substantial"
};

/// How many units would give an interval of a wanted width.
struct Plan {
  std::string coefficient;
  double half_width = 0;  ///< now
  std::size_t units = 0;  ///< in all, for the wanted one
  std::size_t more = 0;
};

/// A closed range in which a figure lies.
struct Interval {
  double low = 0;
  double high = 0;
};

/// One constraint, held against the reported figures that it speaks of.
struct AuditResult {
  std::string constraint;  ///< "scott_pi <= cohen_kappa"
  std::string needs;       ///< the conditions under which it is a theorem
  std::vector<std::pair<std::string, Interval>> given;
  bool holds = true;
  std::string arithmetic;             ///< one sentence with the numbers
  std::vector<std::string> readings;  ///< where it doesn't hold: what the figures may be instead
};

/// How confidence intervals were made.
struct IntervalMethod {
  std::string name;  ///< "analytic", "bca" or "percentile"
  double confidence = 0.95;
  std::size_t replicates = 0;  ///< of the bootstrap
  std::uint64_t seed = 0;
};

struct Agreement {
  std::size_t units = 0;
  std::vector<std::string> coders;
  std::string level;    ///< of the codes compared; empty: as coded
  std::string unit;     ///< "segment", "span", "document" or "character"; "rating" for a table; "reported" without data
  std::string metric;   ///< of alpha; empty: nominal
  std::string weights;  ///< of the other coefficients; empty: identity
  std::optional<IntervalMethod> intervals;
  Coefficients overall;
  std::vector<PairAgreement> pairs;
  std::vector<CodeAgreement> codes;
  std::optional<Coefficients> coded_only;  ///< without units that nobody gave a code
  std::size_t coded_only_units = 0;
  std::vector<PartAgreement> documents;
  std::vector<PartAgreement> without;  ///< each coder left out
  std::vector<PartAgreement> intra;    ///< each coder against their own earlier judgement
  std::string gold_coder;
  std::vector<GoldComparison> gold;
  std::vector<Confusion> confusion;
  std::vector<Interpretation> interpretation;
  std::vector<Plan> planning;
  std::optional<Value> unitizing;  ///< free borders, as in the JSON document
  std::vector<AuditResult> audit;  ///< of reported figures
};

}  // namespace mazmun
