#include "query/aligned_text.hpp"

#include <algorithm>

#include "query/display.hpp"
#include "query/seen_names.hpp"
#include "text/direction.hpp"

namespace mazmun::query {
namespace {

constexpr const char* between_columns = "  ";
constexpr const char* from_right_to_left = "\xE2\x81\xA7";
constexpr const char* end_of_isolate = "\xE2\x81\xA9";

}  // namespace

std::string cell_text(const Value& cell, const std::string& separator) {
  if (cell.is_null()) return {};
  if (!cell.is_array()) return words_of(cell);
  std::string text;
  for (const Value& name : cell.array()) text += (text.empty() ? "" : separator) + words_of(name);
  return text;
}

AlignedText::Cells AlignedText::cells_of(const Row& row) const {
  Cells cells;
  for (const PageColumn& column : view_->page) cells.push_back(one_line(cell_text(row[column.column], ", ")));
  return cells;
}

AlignedText::Cells AlignedText::headings() const {
  Cells cells;
  for (const PageColumn& column : view_->page) cells.push_back(view_->table.columns[column.column].heading);
  return cells;
}

void AlignedText::widen(const Cells& cells) {
  widths_.resize(cells.size());
  for (std::size_t i = 0; i < cells.size(); ++i) widths_[i] = std::max(widths_[i], width(cells[i]));
}

void AlignedText::widen(const std::vector<Row>& rows) {
  for (const Row& row : rows) widen(cells_of(row));
}

std::string AlignedText::padded(const Cells& cells, std::size_t column, bool is_last) const {
  const std::string blanks(widths_[column] - width(cells[column]), ' ');
  const std::string shown = isolated(cells[column]);
  if (view_->page[column].flush_right) return blanks + shown;
  return is_last ? shown : shown + blanks;
}

std::string AlignedText::line(const Cells& cells) const {
  const std::size_t centre = view_->centre;
  const bool turned = centre != View::no_centre && text::is_right_to_left(cells[centre]);
  std::string line;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) line += between_columns;
    if (turned && i + 1 == centre) line += from_right_to_left;
    // A turned context needs its blanks: they stand on the left.
    line += padded(cells, i, i + 1 == cells.size() && !turned);
    if (turned && i == centre + 1) line += end_of_isolate;
  }
  line.erase(line.find_last_not_of(' ') + 1);
  return line + "\n";
}

std::string AlignedText::heading(const std::vector<Row>& first_rows) {
  widen(headings());
  widen(first_rows);
  return line(headings());
}

std::string AlignedText::lines(const std::vector<Row>& rows) {
  widen(rows);
  std::string text;
  for (const Row& row : rows) text += line(cells_of(row));
  return text;
}

}  // namespace mazmun::query
