// A published study: the figures that it claims, and what became of them.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/error.hpp"
#include "model/history.hpp"
#include "model/value.hpp"

namespace mazmun {

/// A published figure with the decimals that were printed: "0.70" is 0.695-0.705.
struct Figure {
  double value = 0;
  int decimals = 0;
  std::string printed;
};

/// What is compared with what.
enum class ClaimKind {
  none,        ///< nothing to compare: unchecked
  measure,     ///< `measure` against `equals`
  sum,         ///< `parts` add up to `whole`
  percentage,  ///< `equals` is `percent_of` count of base
  order,       ///< ids in the order of a measure
  names,       ///< the ids of a level
  table,       ///< cells of a CSV file against a measure
  together     ///< coefficients that must be possible at once
};

struct PublishedRow {
  std::string id;
  Figure value;
};

struct Claim {
  std::string id;
  std::string says;
  std::string where;
  ClaimKind kind = ClaimKind::none;
  std::string measure;  ///< "model:/levels/basic"
  std::string level;    ///< of order and names
  std::optional<Figure> equals;
  std::string equals_text;               ///< as it stands in the study: the measure may be a name ("int12")
  std::vector<std::string> equals_list;  ///< order and names
  std::optional<Figure> whole;
  std::vector<Figure> parts;
  Figure count;
  Figure base;
  std::vector<PublishedRow> rows;     ///< of the table
  std::vector<std::string> together;  ///< ids of other claims
  std::string expect;                 ///< differs, contradicts, unchecked or empty
  std::string because;
  Place place;
};

struct Study {
  std::string title;
  std::string citation;
  std::string doi;
  std::vector<Claim> claims;
  std::vector<InputRecord> inputs;  ///< the study file and the tables that it names
};

enum class Verdict { reproduced, differs, contradicts, unchecked };

struct CheckedClaim {
  std::string id;
  std::string says;
  std::string where;
  std::string measure;
  Value published;
  Value recomputed;
  Verdict verdict = Verdict::unchecked;
  bool expected = false;
  std::string because;
  std::vector<std::string> readings;  ///< what the difference may be, or what is missing
};

struct Verification {
  std::string title;
  std::vector<CheckedClaim> claims;
};

std::string_view to_string(Verdict verdict);
std::optional<Verdict> verdict_named(std::string_view name);
/// How many claims came out as `verdict`.
std::size_t count(const Verification& verification, Verdict verdict);

}  // namespace mazmun
