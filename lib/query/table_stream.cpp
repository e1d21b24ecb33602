#include "query/table_stream.hpp"

#include <algorithm>
#include <utility>

#include "query/display.hpp"
#include "text/direction.hpp"

namespace mazmun::query {
namespace {

// Between the names of a list in one cell; JSON has lists of its own.
struct Separator {
  std::string_view format;
  std::string_view written;
};
constexpr Separator separators[] = {{"text", ", "}, {"md", ", "}, {"csv", "|"}, {"tsv", "|"}, {"json", ""}};

std::string separator_of(const std::string& format) {
  const auto* found = std::find_if(std::begin(separators), std::end(separators),
                                   [&](const Separator& separator) { return separator.format == format; });
  return std::string(found->written);
}

std::size_t size_of(const Row& row) {
  std::size_t size = 0;
  for (const Value& cell : row) size += cell.is_string() ? cell.string().size() : sizeof(Value);
  return size;
}

bool has_right_to_left(const std::vector<Row>& rows) {
  return std::any_of(rows.begin(), rows.end(), [](const Row& row) {
    return std::any_of(row.begin(), row.end(),
                       [](const Value& cell) { return cell.is_string() && text::is_right_to_left(cell.string()); });
  });
}

}  // namespace

TableStream::TableStream(OutputFile& out, const View& view, const std::string& format, TableWriter write,
                         BlockSize block)
    : out_(out),
      view_(&view),
      format_(format),
      separator_(separator_of(format)),
      write_(std::move(write)),
      block_(block),
      aligned_(view) {}

void TableStream::add(Row row) {
  bytes_ += size_of(row);
  rows_.push_back(std::move(row));
  ++count_;
  if (rows_.size() >= block_.rows || bytes_ >= block_.bytes) write_block();
}

Value TableStream::cell(const Value& value) const {
  return value.is_array() && !separator_.empty() ? Value(cell_text(value, separator_)) : value;
}

std::string TableStream::written(std::vector<Row> rows) const {
  for (Row& row : rows) {
    for (Value& value : row) value = cell(value);
  }
  ReportTable table;
  table.data = view_->table;
  Table page = view_->table;
  page.columns.clear();
  for (const PageColumn& column : view_->page) page.columns.push_back(view_->table.columns[column.column]);
  for (const Row& row : rows) {
    Row& shown = page.rows.emplace_back();
    for (const PageColumn& column : view_->page) shown.push_back(row[column.column]);
  }
  table.data.rows = std::move(rows);
  table.pages.push_back(std::move(page));
  return write_(table, right_to_left_);
}

TableStream::Frame TableStream::frame() const {
  Frame frame;
  frame.empty = written({});
  if (format_ == "json") return {"[\n", ",\n", "\n]\n", frame.empty};
  if (format_ == "md" && right_to_left_) frame.closing = "\n</div>\n";
  frame.opening = frame.empty.substr(0, frame.empty.size() - frame.closing.size());
  return frame;
}

void TableStream::write_text() {
  if (!opened_) out_.write(aligned_.heading(rows_));
  out_.write(aligned_.lines(rows_));
}

// A block is a whole table without what it begins and ends with.
void TableStream::write_block() {
  if (rows_.empty()) return;
  if (format_ == "text") {
    write_text();
  } else {
    if (!opened_) {
      right_to_left_ = has_right_to_left(rows_);
      frame_ = frame();
    }
    const std::string whole = written(rows_);
    out_.write(opened_ ? frame_.between : frame_.opening);
    out_.write(std::string_view(whole).substr(frame_.opening.size(),
                                              whole.size() - frame_.opening.size() - frame_.closing.size()));
  }
  opened_ = true;
  rows_.clear();
  bytes_ = 0;
}

void TableStream::end() {
  write_block();
  if (format_ != "text") out_.write(opened_ ? frame_.closing : frame().empty);
}

}  // namespace mazmun::query
