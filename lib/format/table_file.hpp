// One table as a file of its own.
#pragma once

#include <string>

#include "format/xlsx_file.hpp"
#include "model/table.hpp"

namespace mazmun::format {

/// The bytes of `table` as the extension of `path` says: .csv, .tsv or .xlsx. Throws UsageError with `option` for
/// another one.
std::string table_bytes(const Table& table, const std::string& path, const std::string& option,
                        const std::vector<Choices>& choices = {});

}  // namespace mazmun::format
