#include "format/table_text.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/error.hpp"
#include "format/csv.hpp"
#include "format/table_files.hpp"

namespace mazmun::format {
namespace {

RC_GTEST_PROP(TableText, IsReadBackAsATable, (const std::vector<std::pair<std::string, std::string>>& rows)) {
  Table table{"t", "T", {{"a", "A", ColumnKind::text}, {"b", "B", ColumnKind::text}}, {}, {}};
  for (const auto& row : rows) {
    std::string clean;
    for (const char c : row.first + row.second) clean += c >= ' ' && c < 127 ? c : 'x';
    table.rows.push_back({"." + clean + ".", "end"});
  }
  const CsvTable read = parse_csv(delimited_text(table, ','), "t.csv");
  RC_ASSERT(read.rows.size() == rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) RC_ASSERT(read.rows[i].cells.front() == table.rows[i].front().string());
}

}  // namespace
}  // namespace mazmun::format
