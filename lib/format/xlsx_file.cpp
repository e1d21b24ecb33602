#include "format/xlsx_file.hpp"

#include <pugixml.hpp>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <utility>

#include "base/descriptor.hpp"
#include "base/error.hpp"
#include "base/input.hpp"
#include "format/xlsxwriter.hpp"
#include "format/zip_file.hpp"
#include "text/direction.hpp"
#include "text/utf8.hpp"

namespace mazmun::format {
namespace {

constexpr std::size_t narrowest = 8;
constexpr std::size_t widest = 60;
constexpr std::size_t widest_aside = 36;
constexpr std::size_t choice_width = 24;
constexpr double line_height = 15;            // points
constexpr double highest_row = 409.5;         // points, by the file format
constexpr std::size_t most_letters = 32767;   // of a cell, by the file format
constexpr std::size_t most_rows = 1'048'576;  // of a sheet

// Where libxlsxwriter puts its sheets meanwhile: files that it makes, mode 0600, and takes the name from at once.
std::string temporary_folder() {
  const char* named = std::getenv("TMPDIR");
  for (const std::string& folder : {std::string(named == nullptr ? "" : named), std::string("/tmp"),
                                    std::string("/var/tmp"), std::string("/dev/shm"), std::string(".")}) {
    std::error_code error;
    if (std::filesystem::is_directory(folder, error) && ::access(folder.c_str(), W_OK | X_OK) == 0) return folder;
  }
  throw SystemError("the workbook can't be made: there is no folder for temporary files");
}

std::size_t count_of(std::string_view text, std::string_view what) {
  std::size_t count = 0;
  for (std::size_t at = text.find(what); at != std::string_view::npos; at = text.find(what, at + what.size())) ++count;
  return count;
}

// libxlsxwriter goes on where a disk is full or memory is short, and says nothing: what it wrote is looked at.
bool is_complete(std::string_view bytes, std::size_t cells) {
  std::size_t found = 0;
  try {
    ZipFile archive(bytes, "the workbook", ZipFile::Bounds::none);
    for (const ZipEntry& entry : archive.entries()) {
      const std::string part = archive.read(entry);
      if (entry.name.starts_with("xl/worksheets/sheet")) found += count_of(part, "<c r=");
      pugi::xml_document document;
      if (!document.load_buffer(part.data(), part.size(), pugi::parse_minimal)) return false;
    }
  } catch (const InputError&) {
    return false;
  }
  return found == cells;
}

std::size_t width_of(const SheetPage& page, std::size_t index) {
  const Column& column = page.table->columns[index];
  const bool aside = std::find(page.aside.begin(), page.aside.end(), column.key) != page.aside.end();
  for (const Choices& choices : page.choices) {
    if (choices.column == column.key && !choices.range.empty()) return choice_width;
  }
  std::size_t width = std::max(narrowest, text::length(column.heading) + 2);
  for (const auto& row : page.table->rows) {
    if (row[index].is_string()) width = std::max(width, text::length(row[index].string()) + 1);
  }
  return std::min(width, aside ? widest_aside : widest);
}

/// How many lines a text takes in a column. Words wrap, so that a line holds somewhat less than its width.
std::size_t lines_of(std::string_view text, std::size_t width) {
  const std::size_t room = std::max<std::size_t>(1, width * 9 / 10);
  std::size_t lines = 0;
  for (std::size_t start = 0; start <= text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    lines += 1 + text::length(text.substr(start, end - start)) / room;
    start = end + 1;
  }
  return lines;
}

void check_size(const Table& table) {
  if (table.rows.size() >= most_rows)
    throw InputError({{}, 0, 0, {}}, "the table has more than " + std::to_string(most_rows - 1) + " rows",
                     "a sheet can't hold it: write a .csv file");
  for (const auto& row : table.rows) {
    for (const Value& cell : row) {
      if (!cell.is_string() || text::length(cell.string()) <= most_letters) continue;
      throw InputError({{}, 0, 0, {}}, "a cell would have more than " + std::to_string(most_letters) + " letters",
                       "a sheet can't hold it: write a .csv file");
    }
  }
}

/// Whether more of the letters of some columns stand in cells from right to left than in others.
bool is_right_to_left(const Table& table, std::size_t first, std::size_t count) {
  std::size_t right = 0;
  std::size_t all = 0;
  for (const auto& row : table.rows) {
    for (std::size_t i = first; i < std::min(first + count, row.size()); ++i) {
      if (!row[i].is_string()) continue;
      all += row[i].string().size();
      if (text::is_right_to_left(row[i].string())) right += row[i].string().size();
    }
  }
  return 2 * right > all;
}

/// With "_" written as "_x005F_" where what follows would be read as the number of a character.
std::string escaped_text(const std::string& text) {
  std::string escaped;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string_view form = std::string_view(text).substr(at, 7);
    const bool framed = form.size() == 7 && form.starts_with("_x") && form.back() == '_' &&
                        form.substr(2, 4).find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
    escaped += framed ? "_x005F_" : std::string(1, text[at]);
  }
  return escaped;
}

class Workbook {
 public:
  Workbook(const std::string& path, std::string folder) : folder_(std::move(folder)) {
    lxw_workbook_options options{};
    options.tmpdir = folder_.data();
    book_ = xlsxwriter().workbook_new_opt(path.c_str(), &options);
    if (book_ == nullptr) throw SystemError("no workbook can be made");
    lxw_doc_properties properties{};
    properties.created = 946684800;  // 2000-01-01
    xlsxwriter().workbook_set_properties(book_, &properties);
    wrapped_ = xlsxwriter().workbook_add_format(book_);
    xlsxwriter().format_set_text_wrap(wrapped_);
    xlsxwriter().format_set_align(wrapped_, LXW_ALIGN_VERTICAL_TOP);
    right_to_left_ = xlsxwriter().workbook_add_format(book_);
    xlsxwriter().format_set_text_wrap(right_to_left_);
    xlsxwriter().format_set_align(right_to_left_, LXW_ALIGN_VERTICAL_TOP);
    xlsxwriter().format_set_reading_order(right_to_left_, 2);
    shares_ = number_format("0.0 %");
    coefficients_ = number_format("0.000");
    bold_ = xlsxwriter().workbook_add_format(book_);
    xlsxwriter().format_set_bold(bold_);
  }

  void add(const SheetPage& page) {
    lxw_worksheet* sheet = xlsxwriter().workbook_add_worksheet(book_, page.name.empty() ? nullptr : page.name.c_str());
    if (sheet == nullptr) throw SystemError("no sheet can be made");
    if (page.from_right || is_right_to_left(*page.table, 0, page.table->columns.size()))
      xlsxwriter().worksheet_right_to_left(sheet);
    xlsxwriter().worksheet_set_landscape(sheet);
    xlsxwriter().worksheet_fit_to_pages(sheet, 1, 0);  // all columns on one page
    fill(sheet, page);
    for (const Choices& choices : page.choices) offer(sheet, *page.table, choices);
  }

  void close() {
    const lxw_error error = xlsxwriter().workbook_close(book_);
    if (error != LXW_NO_ERROR)
      throw SystemError(std::string("the workbook can't be written: ") + xlsxwriter().strerror(error));
  }

  /// Cells that were given something.
  std::size_t cells() const { return cells_; }

 private:
  lxw_format* number_format(const char* picture) {
    lxw_format* format = xlsxwriter().workbook_add_format(book_);
    xlsxwriter().format_set_num_format(format, picture);
    xlsxwriter().format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    return format;
  }

  lxw_format* format_of(const Table& table, std::size_t column) const {
    const ColumnKind kind = table.columns[column].kind;
    if (kind == ColumnKind::share) return shares_;
    if (kind == ColumnKind::coefficient) return coefficients_;
    return is_right_to_left(table, column, 1) ? right_to_left_ : wrapped_;
  }

  void fill(lxw_worksheet* sheet, const SheetPage& page) {
    const Table& table = *page.table;
    std::vector<std::size_t> lines(table.rows.size(), 1);  // by row: programs don't measure a row before it is touched
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      const auto column = static_cast<lxw_col_t>(i);
      const std::size_t width = width_of(page, i);
      lxw_format* format = format_of(table, i);
      xlsxwriter().worksheet_write_string(sheet, 0, column, table.columns[i].heading.c_str(), bold_);
      ++cells_;
      xlsxwriter().worksheet_set_column(sheet, column, column, static_cast<double>(width), format);
      for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const Value& cell = table.rows[row][i];
        put(sheet, row, i, cell, format);
        if (cell.is_string()) lines[row] = std::max(lines[row], lines_of(cell.string(), width));
      }
    }
    for (std::size_t row = 0; row < lines.size(); ++row) {
      const double height = std::min(highest_row, line_height * static_cast<double>(lines[row]));
      if (lines[row] > 1) xlsxwriter().worksheet_set_row(sheet, static_cast<lxw_row_t>(row + 1), height, nullptr);
    }
    xlsxwriter().worksheet_freeze_panes(sheet, 1, 0);
    if (table.columns.empty()) return;
    xlsxwriter().worksheet_autofilter(sheet, 0, 0, static_cast<lxw_row_t>(table.rows.size()),
                                      static_cast<lxw_col_t>(table.columns.size() - 1));
  }

  void put(lxw_worksheet* sheet, std::size_t row, std::size_t i, const Value& cell, lxw_format* format) {
    const auto line = static_cast<lxw_row_t>(row + 1);
    const auto column = static_cast<lxw_col_t>(i);
    cells_ += cell.is_number() || cell.is_bool() || (cell.is_string() && !cell.string().empty()) ? 1 : 0;
    if (cell.is_string() && !cell.string().empty()) {
      xlsxwriter().worksheet_write_string(sheet, line, column, escaped_text(cell.string()).c_str(), format);
    } else if (cell.is_number()) {
      xlsxwriter().worksheet_write_number(sheet, line, column, cell.number(), format);
    } else if (cell.is_bool()) {
      xlsxwriter().worksheet_write_boolean(sheet, line, column, cell.boolean() ? 1 : 0, format);
    }
  }

  // A value beside the list is asked about, not refused: somebody may know a code that nobody has thought of.
  void offer(lxw_worksheet* sheet, const Table& table, const Choices& choices) {
    const auto found = std::find_if(table.columns.begin(), table.columns.end(),
                                    [&](const Column& column) { return column.key == choices.column; });
    if (found == table.columns.end() || table.rows.empty()) return;
    const auto column = static_cast<lxw_col_t>(found - table.columns.begin());
    lxw_data_validation validation{};
    validation.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
    std::string formula = "=" + choices.range;
    std::vector<std::string> texts = choices.values;
    std::vector<char*> values;
    for (std::string& value : texts) values.push_back(value.data());
    values.push_back(nullptr);
    if (choices.range.empty()) {
      validation.validate = LXW_VALIDATION_TYPE_LIST;
      validation.value_list = values.data();
    } else {
      validation.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
      validation.value_formula = formula.data();
    }
    xlsxwriter().worksheet_data_validation_range(sheet, 1, column, static_cast<lxw_row_t>(table.rows.size()), column,
                                                 &validation);
  }

  std::string folder_;
  lxw_workbook* book_ = nullptr;  // freed by xlsxwriter().workbook_close()
  lxw_format* wrapped_ = nullptr;
  lxw_format* right_to_left_ = nullptr;  // also where a text begins with a word from left to right
  lxw_format* shares_ = nullptr;
  lxw_format* coefficients_ = nullptr;
  lxw_format* bold_ = nullptr;
  std::size_t cells_ = 0;
};

}  // namespace

std::string workbook_text(const std::vector<SheetPage>& pages) {
  for (const SheetPage& page : pages) check_size(*page.table);
  const Descriptor file = memory_file("the workbook");
  const std::string path = "/proc/self/fd/" + std::to_string(file.get());
  Workbook book(path, temporary_folder());
  for (const SheetPage& page : pages) book.add(page);
  book.close();
  std::string bytes = read_file(path);
  if (!is_complete(bytes, book.cells()))
    throw SystemError("the workbook can't be written: no room for it in memory, or in the folder of temporary files");
  return bytes;
}

std::string xlsx_text(const Table& table, const std::vector<Choices>& choices) {
  return workbook_text({{{}, &table, choices}});
}

}  // namespace mazmun::format
