#include "code/grid_import.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <utility>

#include "base/suggest.hpp"
#include "text/utf8.hpp"

namespace mazmun::code {
namespace {

std::string cell_name(const Grid& grid, const GridRow& row, std::optional<std::size_t> column) {
  if (grid.sheet.empty()) return "line " + std::to_string(row.line);
  return column_letters(column.value_or(0)) + std::to_string(row.line);
}

// As spreadsheet programs give it back: line ends of their own, and in delimited text an apostrophe before what would
// be a formula.
std::string plain_cell(std::string_view cell, bool delimited) {
  if (delimited && cell.size() > 1 && cell[0] == '\'' &&
      std::string_view("=+-@\t\r").find(cell[1]) != std::string::npos)
    cell.remove_prefix(1);
  std::string plain;
  for (const char c : cell) {
    if (c != '\r') plain += c;
  }
  return plain;
}

// Some letters of `text` around the byte where it differs from another.
std::string excerpt(std::string_view text, std::size_t code_point) {
  constexpr std::size_t longest = 24;
  const std::size_t start = text::byte_offset(text, code_point);
  const std::size_t end = text::byte_offset(text, code_point + longest);
  return "\"" + std::string(text.substr(start, end - start)) + (end < text.size() ? "…\"" : "\"");
}

std::size_t hash_of(const std::string& text) { return std::hash<std::string>()(text); }

std::size_t first_difference(std::string_view a, std::string_view b) {
  std::size_t byte = 0;
  while (byte < a.size() && byte < b.size() && a[byte] == b[byte]) ++byte;
  while (byte > 0 && byte < a.size() && (static_cast<unsigned char>(a[byte]) & 0xC0U) == 0x80U) --byte;
  return text::length(a.substr(0, byte));
}

}  // namespace

GridImport::GridImport(Grid grid, const CodeNames& names, const std::string& coder, Judged judged)
    : grid_(std::move(grid)), judged_(judged) {
  columns_ = grid_columns(grid_, findings_);
  if (!findings_.empty()) throw InputError(in_order(std::move(findings_)));
  rows_ = grid_rows(grid_, columns_, names, coder, findings_);
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const GridRow& row = rows_[i];
    if (std::find(coders_.begin(), coders_.end(), row.coder) == coders_.end()) coders_.push_back(row.coder);
    (row.segment.empty() ? documents_[row.document] : segments_[row.segment]).push_back(i);
    named_documents_.insert(row.document);
  }
  if (coders_.empty()) coders_.push_back(coder);
  check_doubled();
  warn_of_rows();
}

void GridImport::report(const GridRow& row, std::optional<std::size_t> column, std::string message, std::string hint,
                        std::string words) {
  const std::size_t at = column.value_or(0);
  findings_.push_back(
      {row.line, at, {grid_.place(row.line, at), std::move(message), std::move(hint), std::move(words)}});
}

void GridImport::check_doubled() {
  for (const auto& [segment, indices] : segments_) {
    for (std::size_t i = 1; i < indices.size(); ++i) {
      GridRow& row = rows_[indices[i]];
      for (std::size_t j = 0; j < i; ++j) {
        const GridRow& other = rows_[indices[j]];
        if (row.coder != other.coder) continue;
        const bool both_codes = !row.codes.empty() && !other.codes.empty();
        const bool same = row.codes == other.codes && row.span == other.span;
        if (!columns_.sheet && both_codes && !same) continue;
        row.usable = false;
        const std::string where = cell_name(grid_, other, columns_.segment);
        const bool contradicts = !columns_.sheet && !same;
        report(row, columns_.segment,
               contradicts ? "\"" + segment + "\" has a row with a code and one without, " + where
                           : "\"" + segment + "\" has a row already, " + where,
               "keep one of them");
        break;
      }
    }
  }
}

bool GridImport::is_judgement(const GridRow& row) const {
  return judged_ != Judged::coded || row.none || !row.codes.empty();
}

void GridImport::warn_of_rows() {
  constexpr std::size_t many = 10;
  std::size_t empty = 0;
  for (const GridRow& row : rows_) {
    const bool is_empty = row.codes.empty() && !row.none && row.usable;
    empty = is_empty ? empty + 1 : 0;
    if (is_empty && !row.memo.empty())
      warnings_.push_back({grid_.place(row.line, columns_.memo.value_or(0)), "a memo without a code is left out", {}});
  }
  if (columns_.sheet && empty >= many && judged_ == Judged::rows) {
    warnings_.push_back({grid_.place(rows_[rows_.size() - empty].line, columns_.codes.front()),
                         "from here on " + std::to_string(empty) + " rows have no code; they count as judged",
                         "if the coder stopped here: --judged coded"});
  }
}

void GridImport::check_text(GridRow& row, const Segment& segment) {
  if (!columns_.text || segment.text.empty() || (row.text.empty() && !columns_.sheet)) return;
  const std::string cell = plain_cell(row.text, grid_.sheet.empty());
  if (cell == plain_cell(segment.text, false) || row.text == segment.text) return;
  row.usable = false;
  const std::size_t at = first_difference(segment.text, cell);
  changed_.emplace_back(&row - rows_.data(), findings_.size());
  report(row, columns_.text,
         cell.empty()
             ? "the text of \"" + segment.id + "\" is gone"
             : "the text of \"" + segment.id + "\" was changed, from its letter " + std::to_string(at + 1) + " on",
         {}, cell.empty() ? "" : "there it goes on " + excerpt(segment.text, at) + ", here " + excerpt(cell, at));
}

std::vector<GridRow*> GridImport::rows_of(const Segment& segment) {
  std::vector<std::size_t> indices;
  if (const auto found = segments_.find(segment.id); found != segments_.end()) indices = found->second;
  if (const auto found = documents_.find(segment.document); found != documents_.end()) {
    for (const std::size_t index : found->second) {
      const Span& span = *rows_[index].span;
      if (span.start < segment.span.end && span.end > segment.span.start) indices.push_back(index);
    }
  }
  std::vector<GridRow*> rows;
  for (const std::size_t index : indices) {
    used_.insert(index);
    rows.push_back(&rows_[index]);
  }
  return rows;
}

std::vector<Coding> GridImport::codings_of(const GridRow& row, const Segment& segment) const {
  std::vector<Coding> codings;
  for (const std::string& code : row.codes) {
    Coding& coding = codings.emplace_back();
    coding.code = code;
    coding.by = columns_.sheet ? "sheet" : "table";
    coding.memo = row.memo;
    coding.confidence = row.confidence;
    if (row.span) {
      coding.span = Span{std::max(row.span->start, segment.span.start), std::min(row.span->end, segment.span.end)};
    }
  }
  return codings;
}

bool GridImport::check_row(GridRow& row, const Segment& segment) {
  if (!row.segment.empty() && row.span && (row.span->start < segment.span.start || row.span->end > segment.span.end)) {
    row.usable = false;
    report(row, columns_.start,
           "lies outside of \"" + segment.id + "\", " + std::to_string(segment.span.start) + "-" +
               std::to_string(segment.span.end));
  }
  check_text(row, segment);
  return row.usable;
}

std::vector<Judgement> GridImport::judge(const Segment& segment) {
  seen_[segment.document].push_back(segment.id);
  if (columns_.text && columns_.sheet) texts_.emplace(hash_of(segment.text), segment.id);
  const std::vector<GridRow*> rows = rows_of(segment);
  const bool lost = columns_.sheet && rows.empty() && named_documents_.contains(segment.document);
  if (lost) lost_.emplace_back(segment.id, last_line_ == 0 ? grid_.header.line : last_line_);
  if (!rows.empty()) last_line_ = rows.front()->line;
  std::vector<Judgement> judgements;
  for (const std::string& coder : coders_) {
    Judgement judgement{coder, {}};
    bool judged = judged_ == Judged::all;
    bool usable = !lost;
    for (GridRow* row : rows) {
      if (row->coder != coder) continue;
      usable = check_row(*row, segment) && usable;
      judged = judged || is_judgement(*row);
      std::vector<Coding> codings = codings_of(*row, segment);
      std::move(codings.begin(), codings.end(), std::back_inserter(judgement.codes));
    }
    if (judged && usable) judgements.push_back(std::move(judgement));
  }
  return judgements;
}

void GridImport::explain_texts() {
  for (const auto& [row, place] : changed_) {
    const auto other = texts_.find(hash_of(plain_cell(rows_[row].text, grid_.sheet.empty())));
    if (other == texts_.end()) continue;
    findings_[place].finding.hint =
        "it is the text of \"" + other->second + "\": was one column sorted without the others?";
  }
}

// Rows that met no segment. Where the text says which one they are of, that segment isn't lost.
void GridImport::report_strays() {
  std::vector<std::string> documents;
  for (const auto& [document, ids] : seen_) documents.push_back(document);
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const GridRow& row = rows_[i];
    if (used_.contains(i)) continue;
    const auto text = texts_.find(hash_of(plain_cell(row.text, grid_.sheet.empty())));
    const std::string meant =
        text == texts_.end() || row.text.empty() ? "" : "its text is that of \"" + text->second + "\"";
    if (!meant.empty()) std::erase_if(lost_, [&](const auto& lost) { return lost.first == text->second; });
    if (row.segment.empty() && !row.span) continue;  // reported when it was read
    const auto ids = seen_.find(row.document);
    if (ids == seen_.end()) {
      report(row, row.segment.empty() ? columns_.document : columns_.segment,
             "the stream has no document \"" + row.document + "\"",
             meant.empty() ? did_you_mean(row.document, documents) : meant);
    } else if (row.segment.empty()) {
      report(row, columns_.start,
             "no segment of \"" + row.document + "\" lies at " + std::to_string(row.span->start) + "-" +
                 std::to_string(row.span->end));
    } else {
      report(row, columns_.segment, "the stream has no segment \"" + row.segment + "\"",
             meant.empty() ? did_you_mean(row.segment, ids->second) : meant);
    }
  }
}

std::vector<Finding> GridImport::findings() {
  explain_texts();
  report_strays();
  const std::size_t column = columns_.segment.value_or(0);
  for (const auto& [segment, line] : lost_) {
    findings_.push_back(
        {line,
         column,
         {grid_.place(line, column), "the row of \"" + segment + "\", which stood behind this one, is lost",
          "--keep-going takes it as not judged"}});
  }
  return in_order(std::move(findings_));
}

}  // namespace mazmun::code
