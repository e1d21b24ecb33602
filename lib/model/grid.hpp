// A table that people filled in, each cell with its place: a sheet of a workbook, or a file of delimited text.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "model/text_table.hpp"

namespace mazmun {

struct Grid {
  std::string file;
  std::string sheet;  ///< empty: delimited text
  TextRow header;
  std::vector<TextRow> rows;  ///< those that hold anything, each as long as the header

  /// The index of the column with this heading.
  std::optional<std::size_t> find(std::string_view heading) const;
  /// Where a cell is: "coder-a.xlsx: coding!B12", or "coder-a.csv:12: code 1".
  Place place(std::size_t line, std::size_t column) const;
  /// Where a row is: "coder-a.xlsx: coding!A12", or "coder-a.csv:12".
  Place row_place(std::size_t line) const;
  Place place(const TextRow& row, std::size_t column) const { return place(row.line, column); }
};

/// The name of a column by its index from 0: "A", "Z", "AA".
std::string column_letters(std::size_t column);

}  // namespace mazmun
