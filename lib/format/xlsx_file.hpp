// Sheets for spreadsheet programs. The door of libxlsxwriter.
#pragma once

#include <string>
#include <vector>

#include "model/table.hpp"

namespace mazmun::format {

/// A column whose cells are chosen from a list.
struct Choices {
  std::string column;  ///< its key
  std::vector<std::string> values;
  std::string range = {};  ///< instead of values, and for any number of them: cells of a sheet, "codebook!$A$2:$A$9"
};

/// One sheet of a workbook.
struct SheetPage {
  std::string name;  ///< of its tab; empty: as the program would call it
  const Table* table = nullptr;
  std::vector<Choices> choices;
  std::vector<std::string> aside = {};  ///< keys of columns that need less room than their text asks for
  bool from_right = false;              ///< from right to left whatever its texts are
};

/// The bytes of a workbook, a sheet a page: the headings, bold, above rows that scroll, with filters; columns as wide
/// as their text, up to a limit behind which it wraps; from right to left where most of the text is. Text stays text,
/// also where it looks like a formula. The same bytes each time: the date of its creation is fixed.
std::string workbook_text(const std::vector<SheetPage>& pages);

/// The same of one table.
std::string xlsx_text(const Table& table, const std::vector<Choices>& choices = {});

}  // namespace mazmun::format
