// Excel workbooks (ECMA-376, SpreadsheetML): the rows of one sheet, the first of them the names of the columns.
#include <algorithm>

#include "base/error.hpp"
#include "base/suggest.hpp"
#include "format/raw/file_readers.hpp"
#include "format/raw/turn_table.hpp"
#include "format/raw/xlsx_sheet.hpp"
#include "text/properties.hpp"

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

bool is_speaker_label(std::string_view cell) { return cell.ends_with(':') || cell.ends_with("："); }

// A transcript of two columns without a header: wherever both cells are filled the first ends with a colon.
bool is_labels_and_texts(const std::vector<TextRow>& rows) {
  const auto fits = [](const TextRow& row) {
    return row.cells.size() == 2 &&
           (row.cells.front().empty() || row.cells.back().empty() || is_speaker_label(text::trim(row.cells.front())));
  };
  return !rows.front().cells.front().empty() && !rows.front().cells.back().empty() &&
         std::all_of(rows.begin(), rows.end(), fits);
}

TextTable of_labels_and_texts(std::vector<TextRow> rows, const std::string& name) {
  for (TextRow& row : rows) {
    std::string& label = row.cells.front();
    label = text::trim(label);
    if (is_speaker_label(label))
      label.resize(label.size() - (label.ends_with(':') ? 1 : std::string_view("：").size()));
    else if (row.cells.back().empty())
      std::swap(row.cells.front(), row.cells.back());  // a remark that nobody says
  }
  return {name, {"speaker", "text"}, std::move(rows)};
}

TextTable table_of(std::vector<TextRow> rows, const std::string& name) {
  TextTable table;
  table.name = name;
  if (rows.empty())
    throw InputError({name, 0, 0, {}}, "the sheet has no row, expected one with the names of its columns");
  std::size_t columns = 0;
  for (const TextRow& row : rows) columns = std::max(columns, row.cells.size());
  for (TextRow& row : rows) row.cells.resize(columns);
  if (is_labels_and_texts(rows)) return of_labels_and_texts(std::move(rows), name);
  table.header = std::move(rows.front().cells);
  rows.erase(rows.begin());
  table.rows = std::move(rows);
  return table;
}

}  // namespace

// NOLINTNEXTLINE(performance-unnecessary-value-param): all readers have one signature, and some keep the text
std::vector<RawText> read_xlsx(std::string bytes, const std::string& name, const RawOptions& options) {
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
