#include <map>

#include "report/headings.hpp"
#include "report/tables.hpp"

namespace mazmun::report {
namespace {

using Row = std::map<std::string, std::size_t>;  // document, assignments

// `data`: the code beside its label, and zeros; else the label alone, and empty cells.
Table matrix(const ThemeModel& model, const ReportOptions& options, bool data) {
  Table table{"matrix", heading("matrix", options.language), {}, {}, {}};
  if (data) table.columns.push_back(column("code", ColumnKind::text, options));
  table.columns.push_back({"label", heading("theme", options.language), ColumnKind::text});
  for (const DocumentFigures& document : model.documents)
    table.columns.push_back({document.id, document.id, ColumnKind::count});
  std::map<std::string, Row> rows;
  for (const MatrixCell& cell : model.matrix) rows[cell.code][cell.document] = cell.assignments;
  for (const ThemeFigures* theme : tree_order(model)) {
    const auto found = rows.find(theme->id);
    if (found == rows.end()) continue;
    std::vector<Value> row;
    if (data) row.emplace_back(theme->id);
    row.emplace_back(label_of(model, *theme, options));
    for (const DocumentFigures& document : model.documents) {
      const auto cell = found->second.find(document.id);
      const std::size_t assignments = cell == found->second.end() ? 0 : cell->second;
      row.push_back(assignments == 0 && !data ? Value() : Value(assignments));
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace

ReportTable matrix_table(const ThemeModel& model, const ReportOptions& options) {
  return {matrix(model, options, true), {matrix(model, options, false)}};
}

}  // namespace mazmun::report
