#include "format/raw/xlsx_sheet.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <map>
#include <optional>

#include "base/error.hpp"
#include "base/limits.hpp"
#include "base/number.hpp"
#include "format/raw/office_package.hpp"
#include "text/properties.hpp"
#include "text/utf8.hpp"

namespace mazmun::format::raw {
namespace {

constexpr std::size_t most_columns = 16'384;  // of a sheet, by the file format

// "_x0041_" stands for the character with that number (22.9.2.19): one that XML can't hold, or "_" itself before what
// would look so. A carriage return ends a line or says nothing, so it goes.
std::string unescaped_text(std::string_view written) {
  constexpr std::size_t length = 7;
  std::string text;
  for (std::size_t at = 0; at < written.size();) {
    const std::string_view form = written.substr(at, length);
    unsigned number = 0;
    const bool framed = form.size() == length && form.starts_with("_x") && form.back() == '_';
    const auto digits =
        framed ? std::from_chars(form.data() + 2, form.data() + 6, number, 16) : std::from_chars_result{};
    const bool is_surrogate = number >= 0xD800 && number < 0xE000;
    if (!framed || digits.ec != std::errc() || digits.ptr != form.data() + 6 || is_surrogate) {
      text += written[at++];
      continue;
    }
    if (number != 0 && number != '\r') text::append(text, number);
    at += length;
  }
  return text;
}

// The text of <si> or <is>: its runs, without the phonetic ones.
std::string string_item(pugi::xml_node item) {
  std::string text;
  for (const pugi::xml_node child : item.children()) {
    const std::string_view name = child.name();
    if (name == "t") text += text_of(child);
    if (name == "r") text += text_of(child.child("t"));
  }
  return text.find("_x") == std::string::npos ? text : unescaped_text(text);
}

// The column of a cell's reference, from 0: "AB12" is 27.
std::optional<std::size_t> column_of(std::string_view reference) {
  std::size_t column = 0;
  std::size_t letters = 0;
  while (letters < reference.size() && reference[letters] >= 'A' && reference[letters] <= 'Z' && letters < 4)
    column = column * 26 + static_cast<std::size_t>(reference[letters++] - 'A' + 1);
  if (letters == 0) return std::nullopt;
  return column - 1;
}

std::string two_digits(long number) { return (number < 10 ? "0" : "") + std::to_string(number); }

// Formats that Excel knows by number alone (18.8.30): dates and times.
bool is_builtin_date(unsigned id) {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

bool is_true(std::string_view value) { return value == "1" || value == "true"; }

}  // namespace

bool is_date_format(std::string_view format) {
  for (std::size_t at = 0; at < format.size(); ++at) {
    const char c = format[at];
    if (c == ';') return false;  // what follows is for negative numbers
    if (c == '\\' || c == '_' || c == '*') {
      ++at;
    } else if (c == '"') {
      at = std::min(format.find('"', at + 1), format.size());
    } else if (c == '[') {
      const std::size_t end = std::min(format.find(']', at), format.size());
      if (format.substr(at + 1, end - at - 1).find_first_not_of("hms") == std::string_view::npos) return true;
      at = end;
    } else if (std::string_view("ymdhsYMDHS").find(c) != std::string_view::npos) {
      return true;
    }
  }
  return false;
}

std::string excel_date(double days, bool from_1904) {
  long seconds = std::lround((days - std::floor(days)) * 86'400);
  long day = static_cast<long>(std::floor(days)) + seconds / 86'400;
  seconds %= 86'400;
  std::string time = two_digits(seconds / 3600) + ":" + two_digits(seconds / 60 % 60) + ":" + two_digits(seconds % 60);
  if (day == 0 && !from_1904) return time;
  if (!from_1904 && day < 60) ++day;  // 29 February 1900, which was none
  constexpr long days_to_1970 = 25'569;
  constexpr long days_to_1904 = 1462;
  const std::chrono::days since(day - days_to_1970 + (from_1904 ? days_to_1904 : 0));
  const std::chrono::year_month_day civil{std::chrono::sys_days{since}};
  const std::string date = std::to_string(static_cast<int>(civil.year())) + "-" +
                           two_digits(static_cast<unsigned>(civil.month())) + "-" +
                           two_digits(static_cast<unsigned>(civil.day()));
  return seconds == 0 ? date : date + "T" + time;
}

XlsxBook::XlsxBook(ZipFile& zip, const std::string& name) : zip_(&zip) {
  std::string part = related_part(relationships(zip, ""), "officeDocument");
  if (part.empty() || !zip.has(part)) part = "xl/workbook.xml";
  const XmlFile book = read_part(zip, part);
  if (std::string_view(book.root().name()) != "workbook")
    throw InputError({name, 0, 0, {}}, "is a zip archive without an Excel workbook inside",
                     "save it once more as .xlsx");
  const auto related = relationships(zip, part);
  std::map<std::string, const Relationship*> by_id;
  for (const Relationship& one : related) by_id.emplace(one.id, &one);
  for (const pugi::xml_node sheet : book.root().child("sheets").children("sheet")) {
    const auto found = by_id.find(sheet.attribute("r:id").value());
    if (found == by_id.end() || found->second->type != "worksheet") continue;  // a chart
    const bool hidden = !std::string_view(sheet.attribute("state").as_string("visible")).starts_with("visible");
    sheets_.push_back({sheet.attribute("name").value(), found->second->part, hidden});
  }
  from_1904_ = is_true(book.root().child("workbookPr").attribute("date1904").value());
  read_strings(related_part(related, "sharedStrings"));
  read_styles(related_part(related, "styles"));
}

void XlsxBook::read_strings(std::string_view part) {
  if (part.empty()) return;
  const XmlFile xml = read_part(*zip_, part);
  for (const pugi::xml_node item : xml.root().children("si")) strings_.push_back(string_item(item));
}

void XlsxBook::read_styles(std::string_view part) {
  if (part.empty()) return;
  const XmlFile xml = read_part(*zip_, part);
  std::map<unsigned, bool> formats;
  for (const pugi::xml_node format : xml.root().child("numFmts").children("numFmt"))
    formats[format.attribute("numFmtId").as_uint()] = is_date_format(format.attribute("formatCode").value());
  for (const pugi::xml_node style : xml.root().child("cellXfs").children("xf")) {
    const unsigned id = style.attribute("numFmtId").as_uint();
    const auto found = formats.find(id);
    dates_.push_back(found == formats.end() ? is_builtin_date(id) : found->second);
  }
}

std::string XlsxBook::number(std::string_view written, pugi::xml_node cell) const {
  const auto value = parse_double(written);
  if (!value) return std::string(written);
  const std::size_t style = cell.attribute("s").as_uint();
  if (style < dates_.size() && dates_[style] && *value >= 0 && *value < 2'958'466)
    return excel_date(*value, from_1904_);
  const bool whole = std::floor(*value) == *value && std::abs(*value) < 1e15;
  return whole ? std::to_string(static_cast<long long>(*value)) : shortest(*value);
}

std::string XlsxBook::text(pugi::xml_node cell) const {
  const std::string_view type = cell.attribute("t").as_string("n");
  if (type == "inlineStr") return string_item(cell.child("is"));
  const std::string written = text_of(cell.child("v"));
  if (type == "s") {
    std::size_t index = strings_.size();
    std::from_chars(written.data(), written.data() + written.size(), index);
    return index < strings_.size() ? strings_[index] : std::string();
  }
  if (type == "b") return is_true(written) ? "true" : "false";
  return type == "n" && !written.empty() ? number(written, cell) : written;
}

std::vector<TextRow> XlsxBook::rows(const XlsxSheet& sheet) {
  const XmlFile xml = read_part(*zip_, sheet.part);
  std::vector<TextRow> rows;
  std::size_t cells = 0;
  std::size_t number = 0;
  for (const pugi::xml_node row : xml.root().child("sheetData").children("row")) {
    std::vector<std::string> made;
    number = row.attribute("r").as_ullong(number + 1);
    std::size_t column = 0;
    for (const pugi::xml_node cell : row.children("c")) {
      column = column_of(cell.attribute("r").value()).value_or(column);
      std::string content = text(cell);
      if (!text::trim(content).empty()) {
        if (column >= most_columns)
          throw InputError({zip_->place(sheet.part), 0, 0, {}},
                           "has more than " + std::to_string(most_columns) + " columns, which no workbook may");
        if (cells + column + 1 > limit(Limit::sheet_cells))
          throw above_limit(Limit::sheet_cells, {zip_->place(sheet.part), 0, 0, {}},
                            "has more than " + limit_text(Limit::sheet_cells) + " cells, which is not allowed");
        if (made.size() <= column) made.resize(column + 1);
        made[column] = std::move(content);
      }
      ++column;
    }
    cells += made.size();
    if (!made.empty()) rows.push_back({number, std::move(made)});
  }
  return rows;
}

}  // namespace mazmun::format::raw
