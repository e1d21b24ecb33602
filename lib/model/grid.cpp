#include "model/grid.hpp"

#include <algorithm>

namespace mazmun {

std::string column_letters(std::size_t column) {
  std::string letters;
  for (std::size_t left = column + 1; left > 0; left = (left - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (left - 1) % 26));
  return letters;
}

std::optional<std::size_t> Grid::find(std::string_view heading) const {
  const auto found = std::find(header.cells.begin(), header.cells.end(), heading);
  if (found == header.cells.end()) return std::nullopt;
  return static_cast<std::size_t>(found - header.cells.begin());
}

Place Grid::row_place(std::size_t line) const { return sheet.empty() ? Place{file, line, 0, {}} : place(line, 0); }

Place Grid::place(std::size_t line, std::size_t column) const {
  if (sheet.empty()) return {file, line, 0, column < header.cells.size() ? header.cells[column] : std::string()};
  return {file, 0, 0, sheet + "!" + column_letters(column) + std::to_string(line)};
}

}  // namespace mazmun
