// Tables as text (RFC 4180): comma, semicolon or tab between cells, quotes where a cell needs them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "format/loaded.hpp"
#include "model/text_table.hpp"

namespace mazmun::format {

using CsvRow = TextRow;
using CsvTable = TextTable;

/// Reads a table whose first row is the header. UTF-8 with or without byte order mark, LF or CRLF; the delimiter is the
/// one of `,` `;` TAB that occurs most in the header outside quotes; blanks at both ends of a cell go, blank lines are
/// skipped. Throws InputError with the line where a row has too many or too few cells, a quote isn't closed, two
/// columns have one name, or there is no header.
CsvTable parse_csv(std::string_view text, const std::string& name);
Loaded<CsvTable> read_csv(const std::string& path);

/// The delimiter of a table, by its header.
char delimiter_of(std::string_view text);

/// Appends a header: cells with anything that may be a delimiter, a quote, a line end or blanks at their ends are
/// quoted, so that delimiter_of() finds this one.
void append_csv_header(std::string& out, const std::vector<std::string>& columns, char delimiter = ',');

/// Appends one row behind it: cells with the delimiter, a quote, a line end or blanks at their ends are quoted; ends
/// with LF.
void append_csv_row(std::string& out, const std::vector<std::string>& row, char delimiter = ',');

}  // namespace mazmun::format
