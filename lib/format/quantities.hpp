// Published figures that a claim speaks of: its own, and those of other claims of the study.
//
//   quantity = figure | id | {claim: id} | {claim: id, row: id [, column: name]} | {count: id}
//
// A figure is meant where the text is one, else the claim of that id. `row` takes a cell of a claim's table, `count`
// the number of its names or rows.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "format/fields.hpp"
#include "model/claim.hpp"

namespace mazmun::format {

class Quantities {
 public:
  /// Refers to `claims`, whose own figures, lists and tables must have been read.
  explicit Quantities(const std::vector<Claim>& claims);

  /// The figure that `field` in the claim `own` speaks of. Reports what is no quantity.
  Figure read(const Field& field, const Claim& own) const;
  /// Each item's figure; an item {claim: id} of a table stands for the cells of its column.
  std::vector<Figure> read_list(const Field& field, const Claim& own) const;
  /// The claim that `field` names, or a null pointer.
  const Claim* claim(const Field& field, const std::string& id, const Claim& own) const;
  /// Rows of a claim's table with their figures in `column`, without the row of totals.
  static std::vector<std::pair<std::string, Figure>> rows(const Claim& claim, const Field& field,
                                                          const std::string& column);

 private:
  Figure figure_of(const Field& field, const Claim& claim) const;
  Figure cell(const Field& field, const Claim& claim) const;
  Figure count(const Field& field, const Claim& claim) const;

  const std::vector<Claim>* claims_;
  std::map<std::string, std::size_t> index_;
};

}  // namespace mazmun::format
