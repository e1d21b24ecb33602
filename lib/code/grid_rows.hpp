// The rows of a filled-in table as judgements, each with its place.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "code/grid_columns.hpp"
#include "model/code_names.hpp"
#include "model/document.hpp"

namespace mazmun::code {

struct GridRow {
  std::size_t line = 0;
  std::string document;
  std::string segment;  ///< empty: where it is, start and end say
  std::string coder;
  std::optional<Span> span;
  std::vector<std::string> codes;
  bool none = false;  ///< "-": judged, and no code fits
  bool usable = true;
  std::string text;  ///< of the text column
  std::string memo;
  std::optional<double> confidence;
};

/// All rows of `grid`; `coder` judged those that name no other. What is wrong in a cell is appended to `findings` and
/// makes the row unusable.
std::vector<GridRow> grid_rows(const Grid& grid, const GridColumns& columns, const CodeNames& names,
                               const std::string& coder, std::vector<CellFinding>& findings);

}  // namespace mazmun::code
