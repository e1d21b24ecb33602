// Which column of a filled-in table is what.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "model/grid.hpp"

namespace mazmun::code {

/// A finding with its place in a table, so that all of them can be told in the order of the rows.
struct CellFinding {
  std::size_t line = 0;
  std::size_t column = 0;
  Finding finding;
};

/// In the order of the rows.
std::vector<Finding> in_order(std::vector<CellFinding> findings);

struct GridColumns {
  std::optional<std::size_t> document, segment, start, end, text, coder, memo, confidence;
  std::vector<std::size_t> codes;
  bool sheet = false;  ///< one row a segment with "code 1", "code 2" …; else one row a code
};

/// A coding sheet has the columns segment and "code 1", "code 2" …; a table of codings document, segment or start and
/// end, code, coder, memo, confidence. Other columns are the coder's own. Appends to `findings` what is missing,
/// misspelt or stands twice.
GridColumns grid_columns(const Grid& grid, std::vector<CellFinding>& findings);

}  // namespace mazmun::code
