#include "code/grid_columns.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "base/number.hpp"
#include "base/quote.hpp"
#include "base/suggest.hpp"

namespace mazmun::code {
namespace {

bool is_numbered_code(const std::string& heading) {
  return heading.starts_with("code ") && parse_integer(std::string_view(heading).substr(5)).has_value();
}

void check_doubled(const Grid& grid, std::vector<CellFinding>& findings) {
  std::set<std::string> seen;
  for (std::size_t column = 0; column < grid.header.cells.size(); ++column) {
    const std::string& heading = grid.header.cells[column];
    if (heading.empty() || seen.insert(heading).second) continue;
    findings.push_back({grid.header.line,
                        column,
                        {grid.place(grid.header, column), "two columns are named " + quoted_name(heading), {}}});
  }
}

// A column that nobody knows but that was one of ours, to judge by its name.
void check_misspelt(const Grid& grid, std::vector<CellFinding>& findings) {
  const std::vector<std::string> ours{"document", "segment", "start", "end",   "speaker", "question",   "before",
                                      "text",     "after",   "code",  "coder", "memo",    "confidence", "code 1"};
  for (std::size_t column = 0; column < grid.header.cells.size(); ++column) {
    const std::string& heading = grid.header.cells[column];
    if (heading.empty() || is_numbered_code(heading)) continue;
    if (std::find(ours.begin(), ours.end(), heading) != ours.end()) continue;
    const std::string hint = did_you_mean(heading, ours);
    if (hint.empty()) continue;
    findings.push_back(
        {grid.header.line, column, {grid.place(grid.header, column), "unknown column " + quoted_name(heading), hint}});
  }
}

}  // namespace

std::vector<Finding> in_order(std::vector<CellFinding> findings) {
  std::stable_sort(findings.begin(), findings.end(), [](const CellFinding& a, const CellFinding& b) {
    return std::tie(a.line, a.column) < std::tie(b.line, b.column);
  });
  std::vector<Finding> result;
  for (CellFinding& one : findings) result.push_back(std::move(one.finding));
  return result;
}

GridColumns grid_columns(const Grid& grid, std::vector<CellFinding>& findings) {
  GridColumns columns;
  columns.document = grid.find("document");
  columns.segment = grid.find("segment");
  columns.start = grid.find("start");
  columns.end = grid.find("end");
  columns.text = grid.find("text");
  columns.coder = grid.find("coder");
  columns.memo = grid.find("memo");
  columns.confidence = grid.find("confidence");
  for (std::size_t column = 0; column < grid.header.cells.size(); ++column) {
    if (is_numbered_code(grid.header.cells[column])) columns.codes.push_back(column);
  }
  columns.sheet = !columns.codes.empty();
  if (const auto code = grid.find("code"); code && !columns.sheet) columns.codes.push_back(*code);
  check_doubled(grid, findings);
  check_misspelt(grid, findings);
  const auto missing = [&](const std::string& what, const std::string& hint) {
    findings.push_back({grid.header.line, 0, {grid.row_place(grid.header.line), "there is no column " + what, hint}});
  };
  const bool places = columns.document && columns.start && columns.end;
  if (!columns.segment && (columns.sheet || !places))
    missing(columns.sheet ? "\"segment\"" : "\"segment\", and not all of \"document\", \"start\" and \"end\"",
            "the first row holds the names of the columns");
  if (columns.codes.empty()) missing("\"code\", and no \"code 1\"", "the first row holds the names of the columns");
  if (columns.start.has_value() != columns.end.has_value())
    missing(columns.start ? "\"end\" beside \"start\"" : "\"start\" beside \"end\"", {});
  return columns;
}

}  // namespace mazmun::code
