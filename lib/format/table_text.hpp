// Tables for machines: CSV, TSV and JSON, with all digits of every number.
#pragma once

#include <string>
#include <string_view>

#include "model/table.hpp"

namespace mazmun::format {

/// A header of the columns' keys, then the rows. Text that a spreadsheet would take for a formula (it begins with = + -
/// @ TAB or CR and is no number) gets an apostrophe before it.
std::string delimited_text(const Table& table, char delimiter);

/// A list of rows, each an object by the columns' keys.
Value table_value(const Table& table);

}  // namespace mazmun::format
