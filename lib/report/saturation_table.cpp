#include "base/number.hpp"
#include "report/headings.hpp"
#include "report/tables.hpp"

namespace mazmun::report {
namespace {

using enum ColumnKind;

void add_band(const SaturationBand& band, const ReportOptions& options, Table& table) {
  for (const auto& [key, numbers] :
       {std::pair{"band_mean", &band.mean}, {"band_low", &band.low}, {"band_high", &band.high}}) {
    table.columns.push_back(column(key, decimal, options));
    for (std::size_t i = 0; i < table.rows.size(); ++i) table.rows[i].emplace_back((*numbers)[i]);
  }
}

std::string point_note(const Saturation& saturation, const ReportOptions& options) {
  const std::string point = saturation.point.empty() ? heading("not_reached", options.language) : saturation.point;
  return heading("rule", options.language) + " " + saturation.rule + "; " + heading("point", options.language) + ": " +
         point + (saturation.reported.empty() ? "" : " (" + saturation.reported + ")");
}

std::string band_note(const SaturationBand& band, const ReportOptions& options) {
  std::string note = heading("permutations", options.language) + ": " + note_number(band.permutations, options) + "; " +
                     heading("reached", options.language) + ": " + note_number(band.reached, options);
  if (!band.point_low || !band.point_median || !band.point_high) return note;
  return note + "; " + heading("point", options.language) + ": " + shortest(*band.point_median) + " (" +
         shortest(*band.point_low) + "–" + shortest(*band.point_high) + ")";
}

}  // namespace

ReportTable saturation_table(const ThemeModel& model, const ReportOptions& options) {
  const Saturation& saturation = model.saturation;
  Table data{"saturation", heading("saturation", options.language), {}, {}, {}};
  data.columns = {column("document", text, options), column("new", count, options),
                  column("cumulative", count, options)};
  for (std::size_t i = 0; i < saturation.order.size(); ++i) {
    data.rows.push_back({saturation.order[i], saturation.fresh[i], saturation.cumulative[i]});
  }
  Table page = data;
  data.columns.push_back({"point", heading("point", options.language), text});
  for (std::size_t i = 0; i < saturation.order.size(); ++i)
    data.rows[i].emplace_back(saturation.order[i] == saturation.point);
  if (saturation.band) {
    add_band(*saturation.band, options, data);
    add_band(*saturation.band, options, page);
  }
  if (!saturation.rule.empty()) page.notes.push_back(point_note(saturation, options));
  if (saturation.band) page.notes.push_back(band_note(*saturation.band, options));
  return {data, {page}};
}

}  // namespace mazmun::report
