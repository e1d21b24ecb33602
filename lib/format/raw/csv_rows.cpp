// Tables as text: .csv and .tsv.
#include <algorithm>

#include "format/csv.hpp"
#include "format/raw/readers.hpp"
#include "format/raw/turn_table.hpp"
#include "text/properties.hpp"

namespace mazmun::format::raw {
namespace {

std::vector<std::string> tab_cells(std::string_view line) {
  std::vector<std::string> cells;
  for (;;) {
    const std::size_t tab = line.find('\t');
    cells.emplace_back(text::trim(line.substr(0, tab)));
    if (tab == std::string_view::npos) return cells;
    line.remove_prefix(tab + 1);
  }
}

// Tables with tabs as programs write them that know no quotes: a quote is a quote. Nothing where a row has another
// number of cells than the header, or a cell is quoted as a whole.
std::optional<TextTable> plain_tabs(std::string_view text, const std::string& name) {
  TextTable table{name, {}, {}};
  std::size_t number = 0;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    const std::string_view line = text.substr(start, end - start);
    start = end + 1;
    ++number;
    if (text::trim(line).empty()) continue;
    std::vector<std::string> cells = tab_cells(line);
    const bool quoted = std::any_of(cells.begin(), cells.end(), [](const std::string& cell) {
      return cell.size() > 1 && cell.front() == '"' && cell.back() == '"';
    });
    if (quoted || cells.size() < 2 || (!table.header.empty() && cells.size() != table.header.size()))
      return std::nullopt;
    if (table.header.empty()) {
      table.header = std::move(cells);
    } else {
      table.rows.push_back({number, std::move(cells)});
    }
  }
  return table.header.empty() ? std::nullopt : std::optional(std::move(table));
}

}  // namespace

// NOLINTNEXTLINE(performance-unnecessary-value-param): all readers have one signature, and some keep the text
std::vector<RawText> read_csv_rows(std::string text, const std::string& name, const RawOptions& options) {
  if (text::trim(text).empty()) throw InputError({name, 0, 0, {}}, "is empty, expected a table with a header");
  const bool tabs = text.substr(0, text.find('\n')).find('\t') != std::string::npos;
  if (auto plain = tabs ? plain_tabs(text, name) : std::nullopt) return documents_of_table(*plain, "tsv", options);
  return documents_of_table(parse_csv(text, name), tabs ? "tsv" : "csv", options);
}

}  // namespace mazmun::format::raw
