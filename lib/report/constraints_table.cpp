#include "report/headings.hpp"
#include "report/tables.hpp"

namespace mazmun::report {

ReportTable constraints_table(const Array& audit, const ReportOptions& options) {
  Table table{"constraints", heading("constraints", options.language), {}, {}, {}};
  for (const std::string_view key : {"constraint", "needs", "given", "holds", "arithmetic", "readings"}) {
    table.columns.push_back(column(key, ColumnKind::text, options));
  }
  for (const Value& entry : audit) {
    std::vector<Value> row;
    for (const Column& column : table.columns) {
      const Value* cell = entry.find(column.key);
      const bool as_it_is = cell != nullptr && cell->is_bool();
      row.push_back(as_it_is ? *cell : Value(cell == nullptr ? std::string() : flat_text(*cell)));
    }
    table.rows.push_back(std::move(row));
  }
  return {table, {table}};
}

}  // namespace mazmun::report
