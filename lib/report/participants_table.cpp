#include <algorithm>

#include "report/headings.hpp"
#include "report/tables.hpp"

namespace mazmun::report {
namespace {

constexpr std::pair<const char*, ColumnKind> figures[] = {{"assignments", ColumnKind::count},
                                                          {"share", ColumnKind::share},
                                                          {"codes", ColumnKind::count},
                                                          {"new_codes", ColumnKind::count}};

std::vector<std::string> attributes_of(const ThemeModel& model) {
  std::vector<std::string> names;
  for (const DocumentFigures& document : model.documents) {
    for (const auto& attribute : document.attributes) {
      if (std::find(names.begin(), names.end(), attribute.first) == names.end()) names.push_back(attribute.first);
    }
  }
  return names;
}

// An attribute may be called as one of the figures is.
std::string attribute_key(const std::string& name) {
  const bool taken = name == "document" || std::any_of(std::begin(figures), std::end(figures),
                                                       [&](const auto& figure) { return name == figure.first; });
  return taken ? "attribute_" + name : name;
}

Value attribute_of(const DocumentFigures& document, const std::string& name) {
  const auto found = std::find_if(document.attributes.begin(), document.attributes.end(),
                                  [&](const auto& each) { return each.first == name; });
  return found == document.attributes.end() ? Value() : found->second;
}

Table documents_table(const ThemeModel& model, const ReportOptions& options) {
  Table table{"participants", heading("participants", options.language), {}, {}, {}};
  const std::vector<std::string> names = attributes_of(model);
  table.columns.push_back(column("document", ColumnKind::text, options));
  for (const std::string& name : names) table.columns.push_back({attribute_key(name), name, ColumnKind::text});
  for (const auto& [key, kind] : figures) table.columns.push_back(column(key, kind, options));
  for (const DocumentFigures& document : model.documents) {
    std::vector<Value> row{document.id};
    for (const std::string& name : names) row.push_back(attribute_of(document, name));
    row.insert(row.end(), {document.assignments, document.share, document.codes, document.new_codes});
    table.rows.push_back(std::move(row));
  }
  return table;
}

// One row a value that was counted, one an attribute that was measured.
Table attributes_table(const ThemeModel& model, const ReportOptions& options) {
  Table table{"attributes", heading("attributes", options.language), {}, {}, {}};
  table.columns = {column("attribute", ColumnKind::text, options), column("value", ColumnKind::text, options),
                   column("n", ColumnKind::count, options),        column("min", ColumnKind::decimal, options),
                   column("max", ColumnKind::decimal, options),    column("mean", ColumnKind::decimal, options)};
  for (const AttributeFigures& attribute : model.attributes) {
    if (attribute.numeric)
      table.rows.push_back({attribute.name, {}, attribute.n, attribute.min, attribute.max, attribute.mean});
    for (const auto& [value, count] : attribute.counts)
      table.rows.push_back({attribute.name, value, count, {}, {}, {}});
  }
  return table;
}

}  // namespace

ReportTable participants_table(const ThemeModel& model, const ReportOptions& options) {
  const Table documents = documents_table(model, options);
  ReportTable table{documents, {documents}};
  if (!model.attributes.empty()) table.pages.push_back(attributes_table(model, options));
  return table;
}

}  // namespace mazmun::report
