#include "report/headings.hpp"
#include "report/tables.hpp"

namespace mazmun::report {

ReportTable cooccurrence_table(const ThemeModel& model, const ReportOptions& options) {
  const std::string theme = heading("theme", options.language);
  Table data{"cooccurrence", heading("cooccurrence", options.language), {}, {}, {}};
  data.columns = {{"a", theme, ColumnKind::text},
                  {"b", theme, ColumnKind::text},
                  column("segments", ColumnKind::count, options),
                  column("jaccard", ColumnKind::coefficient, options),
                  column("c", ColumnKind::coefficient, options)};
  Table page = data;
  const auto labels = labels_of(model, options);
  for (const Cooccurrence& pair : model.cooccurrence) {
    data.rows.push_back({pair.a, pair.b, pair.segments, pair.jaccard, pair.c});
    page.rows.push_back({labels.at(pair.a), labels.at(pair.b), pair.segments, pair.jaccard, pair.c});
  }
  return {data, {page}};
}

}  // namespace mazmun::report
