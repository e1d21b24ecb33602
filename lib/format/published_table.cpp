#include "format/published_table.hpp"

#include <algorithm>
#include <set>

#include "base/suggest.hpp"
#include "format/figure_text.hpp"
#include "text/properties.hpp"

namespace mazmun::format {

std::vector<PublishedRow> published_rows(const CsvTable& table, const std::string& column,
                                         std::vector<Finding>& findings) {
  std::vector<PublishedRow> rows;
  auto found = std::find(table.header.begin(), table.header.end(), column);
  if (found == table.header.end() && table.header.size() == 2) found = std::prev(table.header.end());
  if (found == table.header.end() || found == table.header.begin()) {
    findings.push_back({{table.name, 0, 0, {}},
                        "has no column \"" + column + "\" behind the first, which holds the ids",
                        did_you_mean(column, table.header)});
    return rows;
  }
  const auto at = static_cast<std::size_t>(found - table.header.begin());
  std::set<std::string> seen;
  for (const CsvRow& row : table.rows) {
    const Place place{table.name, row.line, 0, {}};
    const std::string id = text::nfc(row.cells.front());
    if (row.cells[at].empty()) continue;
    if (!seen.insert(id).second) findings.push_back({place, "\"" + id + "\" stands here for the second time", {}});
    if (const auto figure = parse_figure(row.cells[at])) {
      rows.push_back({id, *figure});
    } else {
      findings.push_back({place, "expected a figure, found \"" + row.cells[at] + "\"", {}});
    }
  }
  return rows;
}

}  // namespace mazmun::format
