#include "sheet/coding_sheet.hpp"

#include <utility>

#include "model/code_names.hpp"
#include "text/utf8.hpp"

namespace mazmun::sheet {
namespace {

constexpr std::size_t most_context = 200;  // code points
constexpr std::size_t before_column = 3;
constexpr std::size_t after_column = 5;

std::string beginning(const std::string& text) {
  if (text::length(text) <= most_context) return text;
  return text.substr(0, text::byte_offset(text, most_context)) + "…";
}

std::string ending(const std::string& text) {
  const std::size_t length = text::length(text);
  if (length <= most_context) return text;
  return "…" + text.substr(text::byte_offset(text, length - most_context));
}

Table table_of(const std::string& name, std::initializer_list<const char*> columns) {
  Table table{name, name, {}, {}, {}};
  for (const char* column : columns) table.columns.push_back({column, column, ColumnKind::text});
  return table;
}

std::string lines_of(const std::vector<std::string>& texts) {
  std::string lines;
  for (const std::string& text : texts) lines += (lines.empty() ? "" : "\n") + text;
  return lines;
}

}  // namespace

CodingSheet::CodingSheet(std::size_t codes)
    : table_(table_of(coding_name, {"segment", "speaker", "question", "before", "text", "after"})), codes_(codes) {
  for (std::size_t i = 1; i <= codes; ++i) {
    const std::string key = "code " + std::to_string(i);
    table_.columns.push_back({key, key, ColumnKind::text});
  }
  table_.columns.push_back({"memo", "memo", ColumnKind::text});
}

void CodingSheet::add(const Segment& segment) {
  const bool beside = segment.document == document_;
  if (beside) table_.rows.back()[after_column] = beginning(segment.text);
  std::vector<Value> row{segment.id, segment.speaker, segment.question, Value(), segment.text};
  if (beside) row[before_column] = ending(text_);
  row.resize(table_.columns.size());
  table_.rows.push_back(std::move(row));
  document_ = segment.document;
  text_ = segment.text;
}

Table CodingSheet::take() { return std::move(table_); }

Table codebook_table(const Codebook& codebook) {
  Table table = table_of(codebook_name, {"code", "level", "definition", "include", "exclude", "examples"});
  std::vector<Value> none{"-"};
  none.resize(table.columns.size());
  none[2] = codebook.language.starts_with("fa") ? "خوانده شد و هیچ کدی نمی‌گیرد"
                                                : "read, and no code fits";
  table.rows.push_back(std::move(none));
  for (const Theme& theme : codebook.themes) {
    table.rows.push_back({CodeNames::shown(theme, codebook.language), codebook.levels.at(theme.level), theme.definition,
                          theme.include, theme.exclude, lines_of(theme.examples)});
  }
  return table;
}

}  // namespace mazmun::sheet
