// Reading tables that people filled in: sheets of spreadsheet programs, or delimited text.
#pragma once

#include <string>

#include "format/loaded.hpp"
#include "model/grid.hpp"

namespace mazmun::format {

/// The table of a workbook (.xlsx, told by its content) or of a file of comma, semicolon or tab separated values. Of a
/// workbook the sheet named `sheet`, or the first that isn't hidden. Throws InputError where it can't be read or holds
/// no row; a workbook that is locked or of the old format is named as such.
Grid grid_of(const std::string& bytes, const std::string& name, const std::string& sheet);
Loaded<Grid> read_grid(const std::string& path, const std::string& sheet);

}  // namespace mazmun::format
