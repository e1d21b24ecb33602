#include "format/csv.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "base/error.hpp"
#include "base/input.hpp"
#include "base/quote.hpp"
#include "text/properties.hpp"
#include "text/utf8.hpp"

namespace mazmun::format {
namespace {

// The header, behind empty lines, without what stands in quotes.
std::string bare_header(std::string_view text) {
  std::string header;
  text.remove_prefix(std::min(text.find_first_not_of("\r\n"), text.size()));
  bool quoted = false;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (c == '\n' && !quoted) break;
    if (!quoted) header += c;
  }
  return header;
}

// rows = row *(line-end row); row = cell *(delimiter cell); cell = plain / '"' *(any / '""') '"'
class Parser {
 public:
  Parser(std::string_view text, const std::string& name) : text_(text), name_(name), delimiter_(delimiter_of(text)) {}

  /// The next row that isn't blank, or nothing at the end.
  std::optional<CsvRow> next() {
    while (at_ < text_.size()) {
      CsvRow row = read_row();
      const bool blank = std::all_of(row.cells.begin(), row.cells.end(), [](const auto& cell) { return cell.empty(); });
      if (!blank) return row;
    }
    return std::nullopt;
  }

 private:
  CsvRow read_row() {
    CsvRow row{line_, {}};
    for (;;) {
      row.cells.push_back(read_cell());
      if (at_ >= text_.size()) return row;
      const char separator = text_[at_++];
      if (separator == '\n') {
        ++line_;
        return row;
      }
    }
  }

  std::string read_cell() {
    const std::size_t start = at_;
    while (at_ < text_.size() && (text_[at_] == ' ' || (text_[at_] == '\t' && delimiter_ != '\t'))) ++at_;
    if (at_ < text_.size() && text_[at_] == '"') return read_quoted();
    at_ = std::min(text_.find_first_of(std::string{delimiter_, '\n'}, start), text_.size());
    return std::string(text::trim(text_.substr(start, at_ - start)));
  }

  std::string read_quoted() {
    const std::size_t opened = line_;
    std::string cell;
    for (++at_; at_ < text_.size(); ++at_) {
      if (text_[at_] == '\n') ++line_;
      if (text_[at_] != '"') {
        cell += text_[at_];
        continue;
      }
      if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
        cell += text_[at_++];
        continue;
      }
      return end_quoted(std::move(cell));
    }
    throw InputError({name_, opened, 0, {}}, "a quote opens here and is never closed");
  }

  std::string end_quoted(std::string cell) {
    const std::size_t end = std::min(text_.find_first_of(std::string{delimiter_, '\n'}, at_ + 1), text_.size());
    if (!text::trim(text_.substr(at_ + 1, end - at_ - 1)).empty()) {
      throw InputError({name_, line_, 0, {}}, "text follows a closing quote",
                       "write a quote inside a quoted cell twice");
    }
    at_ = end;
    return cell;
  }

  std::string_view text_;
  const std::string& name_;
  char delimiter_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
};

void check_header(const CsvRow& header, const std::string& name) {
  std::set<std::string> seen;
  for (const std::string& column : header.cells) {
    if (!column.empty() && !seen.insert(column).second) {
      throw InputError({name, header.line, 0, {}}, "two columns are named " + quoted_name(column));
    }
  }
}

std::string cells(std::size_t count) { return std::to_string(count) + (count == 1 ? " cell" : " cells"); }

}  // namespace

char delimiter_of(std::string_view text) {
  const std::string header = bare_header(text);
  char best = ',';
  for (const char candidate : {',', ';', '\t'}) {
    if (std::count(header.begin(), header.end(), candidate) > std::count(header.begin(), header.end(), best))
      best = candidate;
  }
  return best;
}

CsvTable parse_csv(std::string_view text, const std::string& name) {
  if (const auto invalid = text::first_invalid_byte(text)) {
    const text::LineColumn at = text::line_column(text, *invalid);
    throw InputError({name, at.line, at.column, {}}, "not valid UTF-8 here (byte " + std::to_string(*invalid) + ")",
                     "save the table as UTF-8");
  }
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  Parser parser(text, name);
  auto header = parser.next();
  if (!header) throw InputError({name, 0, 0, {}}, "is empty, expected a table with a header");
  check_header(*header, name);
  CsvTable table{name, std::move(header->cells), {}};
  while (auto row = parser.next()) {
    if (row->cells.size() != table.header.size()) {
      throw InputError({name, row->line, 0, {}},
                       "this row has " + cells(row->cells.size()) + ", the header has " + cells(table.header.size()));
    }
    table.rows.push_back(std::move(*row));
  }
  return table;
}

Loaded<CsvTable> read_csv(const std::string& path) {
  const std::string bytes = read_file(path);
  return {parse_csv(bytes, display_name(path)), record_of(path, bytes)};
}

namespace {

// A reader takes blanks at the ends away.
bool is_plain_cell(const std::string& cell, std::string_view special) {
  return cell.find_first_of(special) == std::string::npos && text::trim(cell).size() == cell.size();
}

void append_row(std::string& out, const std::vector<std::string>& row, char delimiter, std::string_view special) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (i > 0) out += delimiter;
    if (is_plain_cell(row[i], special)) {
      out += row[i];
      continue;
    }
    out += '"';
    for (const char c : row[i]) out.append(c == '"' ? 2 : 1, c);
    out += '"';
  }
  out += '\n';
}

}  // namespace

void append_csv_header(std::string& out, const std::vector<std::string>& columns, char delimiter) {
  append_row(out, columns, delimiter, ",;\t\"\n\r");
}

void append_csv_row(std::string& out, const std::vector<std::string>& row, char delimiter) {
  append_row(out, row, delimiter, std::string{delimiter, '"', '\n', '\r'});
}

}  // namespace mazmun::format
