// A published study: the figures that it claims, and what became of them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
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
  bool per_cent = false;  ///< printed as per cent: rounded, though it may have no decimals
  bool cut = false;       ///< digits behind the last one printed were cut off instead of rounded
  std::string source;     ///< the claim that publishes it, where it is another one
};

/// What is compared with what.
enum class ClaimKind {
  none,        ///< nothing to compare but `same_as`
  measure,     ///< `measure` against `equals`
  sum,         ///< `parts` add up to `whole`
  percentage,  ///< `equals` is `percent_of` count of base
  order,       ///< ids in the order of a measure, or of published figures
  names,       ///< ids or labels of themes, or ids of something else
  table,       ///< cells of a CSV file against a measure, and against each other
  together     ///< coefficients that must be possible at once
};

/// How a published figure bounds what is measured.
enum class Bound { equal, at_least, at_most, more_than, less_than };

/// A row of a published table: a cell a column, nothing where it is empty.
struct PublishedRow {
  std::string id;
  std::vector<std::optional<Figure>> cells;
};

struct PublishedTable {
  std::string file;                  ///< for messages
  std::vector<std::string> columns;  ///< without that of the ids
  std::vector<PublishedRow> rows;

  /// Index of the column `name`, or nothing.
  std::optional<std::size_t> column(std::string_view name) const;
  /// The row `id`, or a null pointer.
  const PublishedRow* row(std::string_view id) const;
};

/// How the cells of a published table must fit each other. Empty names: not claimed.
struct TableRules {
  std::string total_row;       ///< the sums of the columns
  std::string total_column;    ///< the sums of the rows
  std::string percent_column;  ///< per cent of `percent_of` in `base`
  std::string percent_of;
  std::optional<Figure> base;  ///< nothing: the total of `percent_of`
};

/// Which themes' names are claimed. Empty: any.
struct ThemeChoice {
  std::string level;
  std::string parent;
  std::string role;
  std::optional<int> layer;
};

/// One of the coefficients that must be possible at once.
struct TogetherFigure {
  std::string name;         ///< what it goes by in the verification: the claim's id, or the coefficient
  std::string coefficient;  ///< "scott_pi"; empty: told by the claim
  Figure figure;
};

struct Claim {
  std::string id;
  std::string says;
  std::string where;
  ClaimKind kind = ClaimKind::none;
  bool cut = false;            ///< its figures are cut off behind the last digit instead of rounded
  std::string measure;         ///< "model:/levels/basic"
  Bound bound = Bound::equal;  ///< of `equals`, in a claim with a measure
  std::optional<Figure> equals;
  std::string equals_text;               ///< as it stands in the study: the measure may be a name ("int12")
  std::vector<std::string> equals_list;  ///< order and names
  std::vector<Figure> same_as;           ///< published elsewhere for the same thing
  std::optional<Figure> whole;
  std::vector<Figure> parts;
  Figure count;
  Figure base;
  ThemeChoice themes;  ///< of order and names
  bool ascending = false;
  std::vector<std::pair<std::string, Figure>> ranked;  ///< published figures that an order is of, in place of a measure
  PublishedTable table;
  std::string column;  ///< of the table, that is compared with the measure
  TableRules rules;
  std::vector<TogetherFigure> together;
  std::optional<Figure> coders;
  std::optional<Figure> units;
  std::optional<Figure> categories;
  std::string expect;  ///< differs, contradicts, unchecked or empty
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
