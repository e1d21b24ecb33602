#include "report/headings.hpp"
#include "report/tables.hpp"

namespace mazmun::report {

ReportTable saturation_table(const ThemeModel& model, const ReportOptions& options) {
  const Saturation& saturation = model.saturation;
  Table data{"saturation", heading("saturation", options.language), {}, {}, {}};
  data.columns = {column("document", ColumnKind::text, options), column("new", ColumnKind::count, options),
                  column("cumulative", ColumnKind::count, options)};
  for (std::size_t i = 0; i < saturation.order.size(); ++i) {
    data.rows.push_back({saturation.order[i], saturation.fresh[i], saturation.cumulative[i]});
  }
  Table page = data;
  data.columns.push_back({"point", heading("point", options.language), ColumnKind::text});
  for (std::size_t i = 0; i < saturation.order.size(); ++i)
    data.rows[i].emplace_back(saturation.order[i] == saturation.point);
  if (!saturation.rule.empty()) {
    const std::string point = saturation.point.empty() ? heading("not_reached", options.language) : saturation.point;
    page.notes.push_back(heading("rule", options.language) + " " + saturation.rule + "; " +
                         heading("point", options.language) + ": " + point);
  }
  return {data, {page}};
}

}  // namespace mazmun::report
