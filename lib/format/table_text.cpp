#include "format/table_text.hpp"

#include "base/number.hpp"
#include "format/csv.hpp"

namespace mazmun::format {
namespace {

std::string guarded(const std::string& text) {
  constexpr std::string_view dangerous = "=+-@\t\r";
  const bool formula = !text.empty() && dangerous.find(text.front()) != std::string_view::npos && !parse_double(text);
  return formula ? "'" + text : text;
}

std::string cell_text(const Value& cell) {
  if (cell.is_string()) return guarded(cell.string());
  if (cell.is_bool()) return cell.boolean() ? "true" : "false";
  if (cell.is_integer()) return std::to_string(cell.integer());
  return cell.is_number() ? shortest(cell.number()) : std::string();
}

}  // namespace

std::string delimited_text(const Table& table, char delimiter) {
  std::string text;
  std::vector<std::string> cells;
  for (const Column& column : table.columns) cells.push_back(guarded(column.key));
  append_csv_header(text, cells, delimiter);
  for (const auto& row : table.rows) {
    cells.clear();
    for (const Value& cell : row) cells.push_back(cell_text(cell));
    append_csv_row(text, cells, delimiter);
  }
  return text;
}

Value table_value(const Table& table) {
  Array rows;
  for (const auto& row : table.rows) {
    Object object;
    for (std::size_t i = 0; i < table.columns.size(); ++i) object.emplace_back(table.columns[i].key, row[i]);
    rows.emplace_back(std::move(object));
  }
  return rows;
}

}  // namespace mazmun::format
