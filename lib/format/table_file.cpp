#include "format/table_file.hpp"

#include "base/error.hpp"
#include "format/table_text.hpp"

namespace mazmun::format {

std::string table_bytes(const Table& table, const std::string& path, const std::string& option,
                        const std::vector<Choices>& choices) {
  if (path.ends_with(".csv")) return delimited_text(table, ',');
  if (path.ends_with(".tsv")) return delimited_text(table, '\t');
  if (path.ends_with(".xlsx")) return xlsx_text(table, choices);
  throw UsageError(option + ": expected a name that ends with .csv, .tsv or .xlsx, found \"" + path + "\"");
}

}  // namespace mazmun::format
