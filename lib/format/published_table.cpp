#include "format/published_table.hpp"

#include <algorithm>
#include <set>

#include "base/suggest.hpp"
#include "format/figure_text.hpp"
#include "text/properties.hpp"

namespace mazmun::format {
namespace {

// What stands in a cell that publishes nothing.
bool is_blank(const std::string& cell) { return cell.empty() || cell == "-" || cell == "–" || cell == "—"; }

// A column of names has no figure at all.
bool has_figures(const CsvTable& table, std::size_t at) {
  return std::any_of(table.rows.begin(), table.rows.end(),
                     [&](const CsvRow& row) { return !is_blank(row.cells[at]) && parse_figure(row.cells[at]); });
}

// Places in the header of the columns that are used.
std::vector<std::size_t> places_of(const CsvTable& table, const std::vector<std::string>& used,
                                   std::vector<Finding>& findings) {
  std::vector<std::size_t> places;
  for (const std::string& name : used) {
    const auto found = std::find(table.header.begin(), table.header.end(), name);
    if (found == table.header.end() || found == table.header.begin()) {
      findings.push_back({{table.name, 0, 0, {}},
                          "has no column \"" + name + "\" behind the first, which holds the ids",
                          did_you_mean(name, table.header)});
      continue;
    }
    places.push_back(static_cast<std::size_t>(found - table.header.begin()));
  }
  for (std::size_t i = 1; used.empty() && i < table.header.size(); ++i) {
    if (has_figures(table, i)) places.push_back(i);
  }
  return places;
}

}  // namespace

PublishedTable published_table(const CsvTable& table, const std::vector<std::string>& used,
                               std::vector<Finding>& findings) {
  PublishedTable published{table.name, {}, {}};
  const std::vector<std::size_t> places = places_of(table, used, findings);
  for (const std::size_t at : places) published.columns.push_back(text::nfc(table.header[at]));
  std::set<std::string> seen;
  for (const CsvRow& source : table.rows) {
    const Place place{table.name, source.line, 0, {}};
    PublishedRow row{text::nfc(source.cells.front()), {}};
    bool any = false;
    for (const std::size_t at : places) {
      const std::string& cell = source.cells[at];
      row.cells.push_back(is_blank(cell) ? std::nullopt : parse_figure(cell));
      any = any || !is_blank(cell);
      if (!is_blank(cell) && !row.cells.back())
        findings.push_back({place, "expected a figure, found \"" + cell + "\"", {}});
    }
    if (!any) continue;
    if (!seen.insert(row.id).second)
      findings.push_back({place, "\"" + row.id + "\" stands here for the second time", {}});
    published.rows.push_back(std::move(row));
  }
  return published;
}

}  // namespace mazmun::format
