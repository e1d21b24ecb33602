// The cells of an Excel workbook (ECMA-376, part 1, chapter 18) as texts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "format/xml_file.hpp"
#include "format/zip_file.hpp"
#include "model/text_table.hpp"

namespace mazmun::format::raw {

struct XlsxSheet {
  std::string name;
  std::string part;  ///< inside the archive
  bool hidden = false;
};

class XlsxBook {
 public:
  /// Throws InputError where there is no workbook in the archive.
  XlsxBook(ZipFile& zip, const std::string& name);

  const std::vector<XlsxSheet>& sheets() const { return sheets_; }  ///< with cells, in the order of their tabs

  /// The rows of a sheet that hold anything, with their numbers, each as long as its last cell with a text. Numbers as
  /// short as they can be read back; dates and times, which are numbers too, as ISO 8601 ("2024-05-17",
  /// "2024-05-17T10:30:00", "10:30:00"); "true" and "false"; what a formula gave when the file was saved. Throws
  /// InputError where a sheet is too large.
  std::vector<TextRow> rows(const XlsxSheet& sheet);

 private:
  void read_strings(std::string_view part);
  void read_styles(std::string_view part);
  std::string text(pugi::xml_node cell) const;
  std::string number(std::string_view written, pugi::xml_node cell) const;

  ZipFile* zip_;
  std::vector<XlsxSheet> sheets_;
  std::vector<std::string> strings_;
  std::vector<bool> dates_;  // by style: is the number a date?
  bool from_1904_ = false;   // days are counted from 1904 instead of 1900
};

/// The ISO form of a day number of Excel: days since the end of 1899, with the day that 1900 didn't have.
std::string excel_date(double days, bool from_1904);

/// Whether a number format ("dd/mm/yyyy", "[h]:mm") shows dates or times.
bool is_date_format(std::string_view format);

}  // namespace mazmun::format::raw
