// Excel workbooks (ECMA-376, SpreadsheetML): the rows of one sheet, the first of them the names of the columns.
#include <algorithm>

#include "base/error.hpp"
#include "base/suggest.hpp"
#include "format/raw/file_readers.hpp"
#include "format/raw/turn_table.hpp"
#include "format/raw/xlsx_sheet.hpp"

namespace mazmun::format::raw {
namespace {

const XlsxSheet& choose_sheet(const std::vector<XlsxSheet>& sheets, const std::string& wanted,
                              const std::string& name) {
  if (sheets.empty()) throw InputError({name, 0, 0, {}}, "is a workbook without a sheet");
  if (wanted.empty()) {
    const auto visible = std::find_if(sheets.begin(), sheets.end(), [](const XlsxSheet& one) { return !one.hidden; });
    return visible == sheets.end() ? sheets.front() : *visible;
  }
  const auto found =
      std::find_if(sheets.begin(), sheets.end(), [&](const XlsxSheet& one) { return one.name == wanted; });
  if (found != sheets.end()) return *found;
  std::vector<std::string> names;
  for (const XlsxSheet& sheet : sheets) names.push_back(sheet.name);
  throw InputError({name, 0, 0, {}}, "has no sheet \"" + wanted + "\"", did_you_mean(wanted, names));
}

TextTable table_of(std::vector<XlsxRow> rows, const std::string& name) {
  TextTable table;
  table.name = name;
  if (rows.empty())
    throw InputError({name, 0, 0, {}}, "the sheet has no row, expected one with the names of its columns");
  std::size_t columns = 0;
  for (const XlsxRow& row : rows) columns = std::max(columns, row.size());
  for (std::size_t i = 0; i < rows.size(); ++i) rows[i].resize(columns);
  table.header = std::move(rows.front());
  for (std::size_t i = 1; i < rows.size(); ++i) table.rows.push_back({i + 1, std::move(rows[i])});
  return table;
}

}  // namespace

std::vector<RawText> read_xlsx(const std::string& bytes, const std::string& name, const RawOptions& options) {
  ZipFile zip(bytes, name);
  XlsxBook book(zip, name);
  const XlsxSheet& chosen = choose_sheet(book.sheets(), options.sheet, name);
  std::vector<RawText> documents = documents_of_table(table_of(book.rows(chosen), name), "xlsx", options);
  if (!options.sheet.empty() || documents.empty()) return documents;
  std::string others;
  for (const XlsxSheet& sheet : book.sheets()) {
    if (&sheet != &chosen && !book.rows(sheet).empty()) others += (others.empty() ? "\"" : ", \"") + sheet.name + "\"";
  }
  if (!others.empty())
    documents.front().warnings.push_back({{name, 0, 0, {}},
                                          "read the sheet \"" + chosen.name + "\" alone, left out: " + others,
                                          "--sheet names another"});
  return documents;
}

}  // namespace mazmun::format::raw
