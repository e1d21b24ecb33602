#include "format/table_files.hpp"

#include <algorithm>
#include <set>

#include "base/error.hpp"
#include "base/suggest.hpp"
#include "format/docx_text.hpp"
#include "format/json_text.hpp"
#include "format/table_text.hpp"
#include "format/tex_text.hpp"
#include "format/xlsx_file.hpp"

namespace mazmun::format {
namespace {

std::string as_markdown(const ReportTable& table, const PageStyle& style) { return markdown_text(table.pages, style); }
std::string delimited(const ReportTable& table, const PageStyle& style, char delimiter) {
  return (style.byte_order_mark ? "\xEF\xBB\xBF" : "") + delimited_text(table.data, delimiter);
}
std::string as_csv(const ReportTable& table, const PageStyle& style) { return delimited(table, style, ','); }
std::string as_tsv(const ReportTable& table, const PageStyle& style) { return delimited(table, style, '\t'); }
std::string as_json(const ReportTable& table, const PageStyle& /*style*/) {
  return pretty_json(table_value(table.data));
}

struct TableFormat {
  std::string_view name;  // on the command line, and behind the dot
  std::string (*write)(const ReportTable&, const PageStyle&);
};

// A format in which all tables stand in one file.
struct BookFormat {
  std::string_view name;  // on the command line
  std::string_view file;
  std::string (*write)(const std::vector<ReportTable>&, const PageStyle&);
};

std::vector<Table> all_pages(const std::vector<ReportTable>& tables) {
  std::vector<Table> pages;
  for (const ReportTable& table : tables) pages.insert(pages.end(), table.pages.begin(), table.pages.end());
  return pages;
}

std::string as_tex(const std::vector<ReportTable>& tables, const PageStyle& style) {
  return tex_text(all_pages(tables), style);
}

constexpr std::size_t longest_sheet_name = 31;  // by the file format

// The name of a sheet that no other has: further pages of a subject have a number.
std::string sheet_name(const std::string& subject, std::set<std::string>& taken) {
  std::string name = subject.substr(0, longest_sheet_name);
  for (std::size_t i = 2; !taken.insert(name).second; ++i) {
    const std::string number = "-" + std::to_string(i);
    name = subject.substr(0, longest_sheet_name - number.size()) + number;
  }
  return name;
}

// A sheet a table, as people read it.
std::string as_workbook(const std::vector<ReportTable>& tables, const PageStyle& style) {
  std::vector<SheetPage> sheets;
  std::set<std::string> taken;
  for (const ReportTable& table : tables) {
    for (const Table& page : table.pages)
      sheets.push_back({sheet_name(table.data.name, taken), &page, {}, {}, style.right_to_left});
  }
  return workbook_text(sheets);
}

std::string as_docx(const std::vector<ReportTable>& tables, const PageStyle& style) {
  return docx_text(all_pages(tables), style);
}

constexpr BookFormat books[] = {
    {"tex", "report.tex", as_tex}, {"docx", "report.docx", as_docx}, {"xlsx", "mazmun.xlsx", as_workbook}};

constexpr TableFormat writers[] = {{"md", as_markdown}, {"csv", as_csv}, {"tsv", as_tsv}, {"json", as_json}};

}  // namespace

std::vector<std::string> table_formats() {
  std::vector<std::string> names;
  for (const TableFormat& format : writers) names.emplace_back(format.name);
  for (const BookFormat& format : books) names.emplace_back(format.name);
  names.emplace_back(page_format);
  names.insert(names.end(), std::begin(figure_formats), std::end(figure_formats));
  return names;
}

std::vector<std::string> chosen_formats(const std::vector<std::string>& asked, bool to_folder) {
  std::vector<std::string> known = table_formats();
  const auto holds = [](const std::vector<std::string>& list, const std::string& word) {
    return std::find(list.begin(), list.end(), word) != list.end();
  };
  for (const std::string& format : asked) {
    if (!holds(known, format))
      throw UsageError("--format: unknown value \"" + format + "\"", did_you_mean(format, known));
  }
  if (asked.empty()) return to_folder ? std::vector<std::string>{"md", "csv"} : std::vector<std::string>{"md"};
  std::erase_if(known, [&](const std::string& format) { return !holds(asked, format); });
  if (known.size() > 1 && !to_folder) throw UsageError("several formats need a folder", "name it with -o");
  return known;
}

std::vector<TextFile> table_files(const std::vector<ReportTable>& tables, const std::vector<std::string>& formats,
                                  const PageStyle& style) {
  const auto chosen = [&](std::string_view format) {
    return std::find(formats.begin(), formats.end(), format) != formats.end();
  };
  std::vector<TextFile> files;
  for (const ReportTable& table : tables) {
    for (const TableFormat& format : writers) {
      if (chosen(format.name))
        files.emplace_back(table.data.name + "." + std::string(format.name), format.write(table, style));
    }
  }
  for (const BookFormat& format : books) {
    if (chosen(format.name)) files.emplace_back(format.file, format.write(tables, style));
  }
  return files;
}

}  // namespace mazmun::format
