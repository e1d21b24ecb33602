#include "format/grid_file.hpp"

#include <algorithm>
#include <utility>

#include "base/error.hpp"
#include "format/csv.hpp"
#include "format/raw/xlsx_sheet.hpp"

namespace mazmun::format {
namespace {

constexpr std::string_view zip_magic = "PK\x03\x04";
constexpr std::string_view old_office_magic = "\xD0\xCF\x11\xE0";

Grid grid_of_text(std::string_view bytes, const std::string& name) {
  CsvTable table = parse_csv(bytes, name);
  return {name, {}, {1, std::move(table.header)}, std::move(table.rows)};
}

const raw::XlsxSheet& choose_grid(const std::vector<raw::XlsxSheet>& sheets, const std::string& wanted,
                                  const std::string& name) {
  const auto named =
      std::find_if(sheets.begin(), sheets.end(), [&](const raw::XlsxSheet& one) { return one.name == wanted; });
  if (named != sheets.end()) return *named;
  const auto visible =
      std::find_if(sheets.begin(), sheets.end(), [](const raw::XlsxSheet& one) { return !one.hidden; });
  if (visible != sheets.end()) return *visible;
  throw InputError({name, 0, 0, {}}, "is a workbook without a sheet to read");
}

Grid grid_of_workbook(const std::string& bytes, const std::string& name, const std::string& wanted) {
  ZipFile zip(bytes, name);
  raw::XlsxBook book(zip, name);
  const raw::XlsxSheet& sheet = choose_grid(book.sheets(), wanted, name);
  std::vector<TextRow> rows = book.rows(sheet);
  if (rows.empty())
    throw InputError({name, 0, 0, sheet.name}, "has no row, expected one with the names of its columns");
  Grid grid{name, sheet.name, std::move(rows.front()), {}};
  rows.erase(rows.begin());
  for (TextRow& row : rows) row.cells.resize(std::max(row.cells.size(), grid.header.cells.size()));
  grid.rows = std::move(rows);
  return grid;
}

}  // namespace

Grid grid_of(const std::string& bytes, const std::string& name, const std::string& sheet) {
  if (bytes.starts_with(old_office_magic)) {
    throw InputError({name, 0, 0, {}}, "is a workbook of the old format (.xls), or one with a password",
                     "save it as .xlsx without a password");
  }
  return bytes.starts_with(zip_magic) ? grid_of_workbook(bytes, name, sheet) : grid_of_text(bytes, name);
}

Loaded<Grid> read_grid(const std::string& path, const std::string& sheet) {
  const std::string bytes = read_file(path);
  return {grid_of(bytes, display_name(path), sheet), record_of(path, bytes)};
}

}  // namespace mazmun::format
