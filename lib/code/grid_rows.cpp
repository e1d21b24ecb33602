#include "code/grid_rows.hpp"

#include <algorithm>
#include <utility>

#include "base/number.hpp"
#include "text/properties.hpp"

namespace mazmun::code {
namespace {

class RowReader {
 public:
  RowReader(const Grid& grid, const GridColumns& columns, const CodeNames& names, std::vector<CellFinding>& findings)
      : grid_(grid), columns_(columns), names_(names), findings_(findings) {}

  GridRow read(const TextRow& cells, const std::string& coder) {
    cells_ = &cells;
    row_ = GridRow();
    row_.line = cells.line;
    row_.document = cell(columns_.document);
    row_.segment = cell(columns_.segment);
    row_.coder = cell(columns_.coder);
    if (row_.coder.empty()) row_.coder = coder;
    row_.memo = cell(columns_.memo);
    row_.text = cell(columns_.text);
    read_span();
    read_target();
    for (const std::size_t column : columns_.codes) read_codes(column);
    if (row_.none && !row_.codes.empty())
      report(columns_.codes.front(), "says \"-\" (no code fits) and names a code", "keep one of them");
    read_confidence();
    return std::move(row_);
  }

 private:
  std::string cell(const std::optional<std::size_t>& column) const {
    if (!column || *column >= cells_->cells.size()) return {};
    return std::string(text::trim(cells_->cells[*column]));
  }

  void report(std::size_t column, std::string message, std::string hint = {}, std::string words = {}) {
    row_.usable = false;
    findings_.push_back(
        {cells_->line, column, {grid_.place(*cells_, column), std::move(message), std::move(hint), std::move(words)}});
  }

  static std::string found_words(const std::string& written) {
    return "found " + (written.empty() ? "nothing" : "\"" + written + "\"");
  }

  std::optional<std::size_t> position(const std::optional<std::size_t>& column) {
    const std::string written = text::ascii_digits(cell(column));
    const auto number = parse_integer(written);
    if (number && *number >= 0) return static_cast<std::size_t>(*number);
    if (column) report(*column, "expected a code point from 0", {}, found_words(written));
    return std::nullopt;
  }

  void read_span() {
    if (cell(columns_.start).empty() && cell(columns_.end).empty()) return;
    const auto start = position(columns_.start);
    const auto end = position(columns_.end);
    if (!start || !end) return;
    if (*start >= *end)
      return report(*columns_.end,
                    "the end " + std::to_string(*end) + " isn't behind the start " + std::to_string(*start));
    row_.span = Span{*start, *end};
  }

  // The segment by its id, or by its number and the document.
  void read_target() {
    const std::string number = text::ascii_digits(row_.segment);
    if (!row_.document.empty() && parse_integer(number)) row_.segment = row_.document + ":" + number;
    if (!row_.segment.empty()) {
      const std::string document = row_.segment.substr(0, row_.segment.rfind(':'));
      if (!row_.document.empty() && document != row_.document)
        report(*columns_.segment,
               "the segment \"" + row_.segment + "\" is none of the document \"" + row_.document + "\"");
      row_.document = document;
    } else if (row_.document.empty() || !row_.span) {
      if (row_.usable) report(columns_.segment.value_or(0), "this row names no segment");
    }
  }

  void read_codes(std::size_t column) {
    const std::string written = cell(column);
    if (written == "-" || written == "–" || written == "−") {
      row_.none = true;
      return;
    }
    for (const NamedCode& code : names_.find_all(written)) {
      if (code.id.empty()) {
        const bool is_error = written.starts_with('#') || written.starts_with("Err:");
        report(column, is_error ? "holds an error of the spreadsheet: " + written : code.problem, code.hint);
      } else if (std::find(row_.codes.begin(), row_.codes.end(), code.id) == row_.codes.end()) {
        row_.codes.push_back(code.id);
      }
    }
  }

  void read_confidence() {
    const std::string written = cell(columns_.confidence);
    if (written.empty()) return;
    row_.confidence = parse_double(written);
    if (!row_.confidence || *row_.confidence < 0 || *row_.confidence > 1)
      report(*columns_.confidence, "expected a confidence from 0 to 1", {}, found_words(written));
  }

  const Grid& grid_;
  const GridColumns& columns_;
  const CodeNames& names_;
  std::vector<CellFinding>& findings_;
  const TextRow* cells_ = nullptr;
  GridRow row_;
};

}  // namespace

std::vector<GridRow> grid_rows(const Grid& grid, const GridColumns& columns, const CodeNames& names,
                               const std::string& coder, std::vector<CellFinding>& findings) {
  RowReader reader(grid, columns, names, findings);
  std::vector<GridRow> rows;
  rows.reserve(grid.rows.size());
  for (const TextRow& row : grid.rows) rows.push_back(reader.read(row, coder));
  return rows;
}

}  // namespace mazmun::code
