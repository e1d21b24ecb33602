#include "format/xlsx_file.hpp"

#include <xlsxwriter.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <utility>

#include "base/error.hpp"
#include "base/input.hpp"
#include "text/direction.hpp"
#include "text/utf8.hpp"

namespace mazmun::format {
namespace {

constexpr std::size_t narrowest = 8;
constexpr std::size_t widest = 60;
constexpr std::size_t most_letters = 32767;  // of a cell, by the file format

/// A folder of our own that goes with its content.
class PrivateFolder {
 public:
  PrivateFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "mazmun-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw SystemError("no temporary folder can be made");
    path_ = name;
  }
  ~PrivateFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  PrivateFolder(const PrivateFolder&) = delete;
  PrivateFolder& operator=(const PrivateFolder&) = delete;
  std::string file(const std::string& name) const { return (path_ / name).string(); }
  std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

std::size_t width_of(const Table& table, std::size_t column) {
  std::size_t width = std::max(narrowest, text::length(table.columns[column].heading) + 2);
  for (const auto& row : table.rows) {
    if (row[column].is_string()) width = std::max(width, text::length(row[column].string()) + 1);
  }
  return std::min(width, widest);
}

void check_length(const Table& table) {
  for (const auto& row : table.rows) {
    for (const Value& cell : row) {
      if (!cell.is_string() || text::length(cell.string()) <= most_letters) continue;
      throw InputError({{}, 0, 0, {}}, "a cell would have more than " + std::to_string(most_letters) + " letters",
                       "a sheet can't hold it: write a .csv file");
    }
  }
}

/// Whether more of the letters stand in cells from right to left than in others.
bool is_right_to_left(const Table& table) {
  std::size_t right = 0;
  std::size_t all = 0;
  for (const auto& row : table.rows) {
    for (const Value& cell : row) {
      if (!cell.is_string()) continue;
      all += cell.string().size();
      if (text::is_right_to_left(cell.string())) right += cell.string().size();
    }
  }
  return 2 * right > all;
}

class Sheet {
 public:
  Sheet(const Table& table, const std::string& path, std::string folder) : table_(table), folder_(std::move(folder)) {
    lxw_workbook_options options{};
    options.tmpdir = folder_.data();
    book_ = workbook_new_opt(path.c_str(), &options);
    if (book_ == nullptr) throw SystemError("no workbook can be made");
    lxw_doc_properties properties{};
    properties.created = 946684800;  // 2000-01-01
    workbook_set_properties(book_, &properties);
    sheet_ = workbook_add_worksheet(book_, nullptr);
    wrapped_ = workbook_add_format(book_);
    format_set_text_wrap(wrapped_);
    format_set_align(wrapped_, LXW_ALIGN_VERTICAL_TOP);
    bold_ = workbook_add_format(book_);
    format_set_bold(bold_);
    if (is_right_to_left(table)) worksheet_right_to_left(sheet_);
    fill();
  }

  void offer(const Choices& choices) {
    const auto found = std::find_if(table_.columns.begin(), table_.columns.end(),
                                    [&](const Column& column) { return column.key == choices.column; });
    if (found == table_.columns.end() || table_.rows.empty()) return;
    const auto column = static_cast<lxw_col_t>(found - table_.columns.begin());
    std::vector<std::string> texts = choices.values;
    std::vector<char*> values;
    for (std::string& value : texts) values.push_back(value.data());
    values.push_back(nullptr);
    lxw_data_validation validation{};
    validation.validate = LXW_VALIDATION_TYPE_LIST;
    validation.value_list = values.data();
    worksheet_data_validation_range(sheet_, 1, column, static_cast<lxw_row_t>(table_.rows.size()), column, &validation);
  }

  void close() {
    if (workbook_close(book_) != LXW_NO_ERROR) throw SystemError("the workbook can't be written");
  }

 private:
  void fill() {
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
      const auto column = static_cast<lxw_col_t>(i);
      worksheet_write_string(sheet_, 0, column, table_.columns[i].heading.c_str(), bold_);
      worksheet_set_column(sheet_, column, column, static_cast<double>(width_of(table_, i)), wrapped_);
    }
    for (std::size_t row = 0; row < table_.rows.size(); ++row) {
      for (std::size_t i = 0; i < table_.rows[row].size(); ++i) put(row, i, table_.rows[row][i]);
    }
    worksheet_freeze_panes(sheet_, 1, 0);
    if (table_.columns.empty()) return;
    worksheet_autofilter(sheet_, 0, 0, static_cast<lxw_row_t>(table_.rows.size()),
                         static_cast<lxw_col_t>(table_.columns.size() - 1));
  }

  void put(std::size_t row, std::size_t i, const Value& cell) {
    const auto line = static_cast<lxw_row_t>(row + 1);
    const auto column = static_cast<lxw_col_t>(i);
    if (cell.is_string() && !cell.string().empty()) {
      worksheet_write_string(sheet_, line, column, cell.string().c_str(), wrapped_);
    } else if (cell.is_number()) {
      worksheet_write_number(sheet_, line, column, cell.number(), wrapped_);
    } else if (cell.is_bool()) {
      worksheet_write_boolean(sheet_, line, column, cell.boolean() ? 1 : 0, wrapped_);
    }
  }

  const Table& table_;
  std::string folder_;
  lxw_workbook* book_ = nullptr;  // freed by workbook_close()
  lxw_worksheet* sheet_ = nullptr;
  lxw_format* wrapped_ = nullptr;
  lxw_format* bold_ = nullptr;
};

}  // namespace

std::string xlsx_text(const Table& table, const std::vector<Choices>& choices) {
  check_length(table);
  const PrivateFolder folder;
  const std::string path = folder.file("sheet.xlsx");
  Sheet sheet(table, path, folder.path());
  for (const Choices& each : choices) sheet.offer(each);
  sheet.close();
  return read_file(path);
}

}  // namespace mazmun::format
