#include "format/table_files.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/suggest.hpp"
#include "format/json_text.hpp"
#include "format/table_text.hpp"

namespace mazmun::format {
namespace {

std::string as_markdown(const ReportTable& table, const PageStyle& style) { return markdown_text(table.pages, style); }
std::string as_csv(const ReportTable& table, const PageStyle& /*style*/) { return delimited_text(table.data, ','); }
std::string as_tsv(const ReportTable& table, const PageStyle& /*style*/) { return delimited_text(table.data, '\t'); }
std::string as_json(const ReportTable& table, const PageStyle& /*style*/) { return pretty_json(table_value(table.data)); }

struct TableFormat {
  std::string_view name;  // on the command line, and behind the dot
  std::string (*write)(const ReportTable&, const PageStyle&);
};

constexpr TableFormat known_formats[] = {{"md", as_markdown}, {"csv", as_csv}, {"tsv", as_tsv}, {"json", as_json}};

}  // namespace

std::vector<std::string> table_formats() {
  std::vector<std::string> names;
  for (const TableFormat& format : known_formats) names.emplace_back(format.name);
  return names;
}

std::vector<TextFile> table_files(const std::vector<ReportTable>& tables, const std::vector<std::string>& formats,
                                  const PageStyle& style) {
  const std::vector<std::string> known = table_formats();
  for (const std::string& format : formats) {
    if (std::find(known.begin(), known.end(), format) == known.end()) {
      throw UsageError("--format: unknown value \"" + format + "\"", did_you_mean(format, known));
    }
  }
  std::vector<TextFile> files;
  for (const ReportTable& table : tables) {
    for (const TableFormat& format : known_formats) {
      if (std::find(formats.begin(), formats.end(), format.name) == formats.end()) continue;
      files.emplace_back(table.data.name + "." + std::string(format.name), format.write(table, style));
    }
  }
  return files;
}

}  // namespace mazmun::format
