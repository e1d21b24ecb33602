#include "report/headings.hpp"
#include "report/tables.hpp"

namespace mazmun::report {
namespace {

using Cells = std::vector<Value>;

Cells figures_of(const Cooccurrence& pair, bool with_windows) {
  Cells cells{pair.segments, pair.jaccard, pair.overlaps, pair.c};
  if (with_windows) cells.insert(cells.end(), {pair.windows, pair.window_jaccard});
  return cells;
}

Cells with_names(const std::string& a, const std::string& b, const Cells& figures) {
  Cells row{a, b};
  row.insert(row.end(), figures.begin(), figures.end());
  return row;
}

}  // namespace

ReportTable cooccurrence_table(const ThemeModel& model, const ReportOptions& options) {
  const std::string theme = heading("theme", options.language);
  const bool with_windows = model.window > 0;
  Table data{"cooccurrence", heading("cooccurrence", options.language), {}, {}, {}};
  data.columns = {{"a", theme, ColumnKind::text},
                  {"b", theme, ColumnKind::text},
                  column("segments", ColumnKind::count, options),
                  column("jaccard", ColumnKind::coefficient, options),
                  column("overlaps", ColumnKind::count, options),
                  column("c", ColumnKind::coefficient, options)};
  if (with_windows) {
    data.columns.push_back(column("windows", ColumnKind::count, options));
    data.columns.push_back(column("window_jaccard", ColumnKind::coefficient, options));
  }
  Table page = data;
  if (with_windows)
    page.notes.push_back(heading("window", options.language) + ": " + note_number(model.window, options));
  const auto labels = labels_of(model, options);
  for (const Cooccurrence& pair : model.cooccurrence) {
    const Cells figures = figures_of(pair, with_windows);
    data.rows.push_back(with_names(pair.a, pair.b, figures));
    page.rows.push_back(with_names(labels.at(pair.a), labels.at(pair.b), figures));
  }
  return {data, {page}};
}

}  // namespace mazmun::report
