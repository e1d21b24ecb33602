// A list in a text file: one entry a line.
#pragma once

#include <string>
#include <vector>

#include "format/loaded.hpp"

namespace mazmun::format {

/// The lines of a file without blanks at their ends; empty lines are left out. Throws InputError where one stands
/// twice.
Loaded<std::vector<std::string>> read_lines_file(const std::string& path);

}  // namespace mazmun::format
