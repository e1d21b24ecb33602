#include "format/table_files.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/suggest.hpp"
#include "format/json_text.hpp"
#include "format/table_text.hpp"

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

constexpr TableFormat writers[] = {{"md", as_markdown}, {"csv", as_csv}, {"tsv", as_tsv}, {"json", as_json}};

}  // namespace

std::vector<std::string> table_formats() {
  std::vector<std::string> names;
  for (const TableFormat& format : writers) names.emplace_back(format.name);
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
  std::vector<TextFile> files;
  for (const ReportTable& table : tables) {
    for (const TableFormat& format : writers) {
      if (std::find(formats.begin(), formats.end(), format.name) == formats.end()) continue;
      files.emplace_back(table.data.name + "." + std::string(format.name), format.write(table, style));
    }
  }
  return files;
}

}  // namespace mazmun::format
