// Tables for a terminal: columns that stand below each other.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "query/view.hpp"

namespace mazmun::query {

/// Writes rows in blocks. A column is as wide as its widest cell so far: it may get wider from block to block, never
/// narrower. Where the centre of a concordance goes from right to left, so do its contexts: all three stand in one
/// isolate from U+2067 to U+2069, in which what comes first stands on the right.
class AlignedText {
 public:
  /// `view` must live as long.
  explicit AlignedText(const View& view) : view_(&view) {}

  /// The headings, and later the rows; lines end with a line feed, and with no blank.
  std::string heading(const std::vector<Row>& first_rows);
  std::string lines(const std::vector<Row>& rows);

 private:
  using Cells = std::vector<std::string>;
  Cells cells_of(const Row& row) const;
  void widen(const Cells& cells);
  void widen(const std::vector<Row>& rows);
  Cells headings() const;
  std::string padded(const Cells& cells, std::size_t column, bool is_last) const;
  std::string line(const Cells& cells) const;

  const View* view_;
  std::vector<std::size_t> widths_;
};

/// The text of a cell; names of a list with `separator` between them.
std::string cell_text(const Value& cell, const std::string& separator);

}  // namespace mazmun::query
