#include "report/figures.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "draw/charts.hpp"
#include "draw/graph.hpp"
#include "report/figure_graphs.hpp"
#include "report/headings.hpp"
#include "report/tables.hpp"

namespace mazmun::report {
namespace {

constexpr std::size_t most_bars = 40;
constexpr std::size_t most_heat_rows = 80;
constexpr std::size_t most_heat_columns = 60;

using Format = std::vector<std::string>;

bool asks_for(const Format& formats, std::string_view format) {
  return std::find(formats.begin(), formats.end(), format) != formats.end();
}

draw::ChartStyle style_of(const ReportOptions& options, bool right_to_left) {
  return {right_to_left, [options](std::size_t number) { return note_number(number, options); }};
}

// Codes with assignments of their own, the most frequent first, ties as in the codebook.
std::vector<std::pair<const ThemeFigures*, std::size_t>> used_codes(const ThemeModel& model) {
  const auto own = own_assignments(model);
  std::vector<std::pair<const ThemeFigures*, std::size_t>> codes;
  for (const ThemeFigures* theme : tree_order(model)) {
    if (const auto found = own.find(theme->id); found != own.end()) codes.emplace_back(theme, found->second);
  }
  std::stable_sort(codes.begin(), codes.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  return codes;
}

std::string counted(std::size_t count, std::string_view key, const ReportOptions& options) {
  return note_number(count, options) + " " + heading(key, options.language);
}

void add_frequencies(std::vector<FigureFile>& files, const ThemeModel& model, const ReportOptions& options,
                     const draw::ChartStyle& style) {
  std::vector<draw::Bar> bars;
  for (const auto& [theme, own] : used_codes(model)) {
    if (bars.size() < most_bars) bars.push_back({label_of(model, *theme, options), own});
  }
  if (bars.empty()) return;
  const draw::Caption caption{heading("frequencies", options.language),
                              bars.front().label + ": " + counted(bars.front().value, "assignments", options)};
  files.emplace_back("frequencies.svg", draw::bars_svg(bars, caption, style));
}

void add_matrix(std::vector<FigureFile>& files, const ThemeModel& model, const ReportOptions& options,
                const draw::ChartStyle& style) {
  draw::HeatMap map;
  std::map<std::string, std::size_t> rows;
  std::map<std::string, std::size_t> columns;
  for (const auto& [theme, own] : used_codes(model)) {
    if (rows.size() == most_heat_rows) break;
    rows.emplace(theme->id, rows.size());
    map.rows.push_back(label_of(model, *theme, options));
  }
  for (const DocumentFigures& document : model.documents) {
    if (columns.size() == most_heat_columns) break;
    columns.emplace(document.id, columns.size());
    map.columns.push_back(document.id);
  }
  if (rows.empty() || columns.empty()) return;
  map.values.assign(rows.size(), std::vector<std::size_t>(columns.size(), 0));
  for (const MatrixCell& cell : model.matrix) {
    const auto row = rows.find(cell.code);
    const auto column = columns.find(cell.document);
    if (row != rows.end() && column != columns.end()) map.values[row->second][column->second] = cell.assignments;
  }
  const draw::Caption caption{heading("matrix", options.language), counted(rows.size(), "codes", options) + ", " +
                                                                       counted(columns.size(), "documents", options)};
  files.emplace_back("matrix.svg", draw::heat_map_svg(map, caption, style));
}

void add_saturation(std::vector<FigureFile>& files, const ThemeModel& model, const ReportOptions& options,
                    const draw::ChartStyle& style) {
  const Saturation& saturation = model.saturation;
  if (saturation.order.empty()) return;
  draw::Curve curve;
  curve.order = saturation.order;
  curve.fresh = saturation.fresh;
  curve.cumulative = saturation.cumulative;
  curve.fresh_label = heading("new_codes", options.language);
  curve.cumulative_label = heading("cumulative", options.language);
  if (saturation.band) {
    curve.low = saturation.band->low;
    curve.high = saturation.band->high;
    curve.band_label = heading("band", options.language);
  }
  const auto point = std::find(saturation.order.begin(), saturation.order.end(), saturation.point);
  if (point != saturation.order.end()) curve.point = static_cast<std::size_t>(point - saturation.order.begin());
  const draw::Caption caption{
      heading("saturation", options.language),
      heading("point", options.language) + ": " +
          (saturation.point.empty() ? heading("not_reached", options.language) : saturation.point)};
  files.emplace_back("saturation.svg", draw::saturation_svg(curve, caption, style));
}

void add_layers(std::vector<FigureFile>& files, const ThemeModel& model, const ReportOptions& options,
                const draw::ChartStyle& style) {
  std::map<int, draw::Ring> rings;
  const auto labels = labels_of(model, options);
  for (const ThemeFigures* theme : tree_order(model)) {
    if (!theme->layer) continue;
    draw::Ring& ring = rings[*theme->layer];
    ring.label += (ring.label.empty() ? "" : " · ") + label_of(model, *theme, options);
    for (const std::string& child : theme->children) {
      if (const auto found = labels.find(child); found != labels.end()) ring.items.push_back(found->second);
    }
  }
  if (rings.empty()) return;
  std::vector<draw::Ring> ordered;
  for (auto& [layer, ring] : rings) ordered.push_back(std::move(ring));
  const draw::Caption caption{heading("layers", options.language),
                              heading("innermost", options.language) + ": " + ordered.front().label};
  files.emplace_back("layers.svg", draw::rings_svg(ordered, caption, style));
}

void add_graph(std::vector<FigureFile>& files, const FigureGraph& figure, const Format& formats, bool right_to_left) {
  if (figure.graph.nodes.empty()) return;
  if (asks_for(formats, "svg"))
    files.emplace_back(figure.name + ".svg",
                       draw::graph_svg(figure.graph, figure.caption, figure.layout, right_to_left));
  if (asks_for(formats, "dot")) files.emplace_back(figure.name + ".dot", draw::graph_dot(figure.graph, right_to_left));
  if (asks_for(formats, "graphml")) files.emplace_back(figure.name + ".graphml", draw::graph_graphml(figure.graph));
}

}  // namespace

std::vector<FigureFile> figure_files(const ReportInput& input, const std::vector<std::string>& formats,
                                     const ReportOptions& options, bool right_to_left) {
  std::vector<FigureFile> files;
  if (!input.model) return files;
  for (const FigureGraph& figure : figure_graphs(*input.model, options))
    add_graph(files, figure, formats, right_to_left);
  if (!asks_for(formats, "svg")) return files;
  const draw::ChartStyle style = style_of(options, right_to_left);
  for (const auto add : {add_layers, add_frequencies, add_matrix, add_saturation})
    add(files, *input.model, options, style);
  return files;
}

}  // namespace mazmun::report
