#include <algorithm>
#include <map>

#include "report/headings.hpp"
#include "report/tables.hpp"

namespace mazmun::report {
namespace {

std::string sentence(const Proposition& proposition, const ThemeModel& model, const ReportOptions& options) {
  for (const std::string& language : {options.language, model.language}) {
    const auto found = std::find_if(proposition.text.begin(), proposition.text.end(),
                                    [&](const auto& text) { return text.first == language; });
    if (found != proposition.text.end()) return found->second;
  }
  return label_in(proposition.text, {}, {});
}

}  // namespace

ReportTable relations_table(const ThemeModel& model, const ReportOptions& options) {
  Table data{"relations", heading("relations", options.language), {}, {}, {}};
  for (const char* key : {"from", "to", "type", "proposition", "drawn_from"})
    data.columns.push_back(column(key, ColumnKind::text, options));
  Table page = data;
  const auto labels = labels_of(model, options);
  for (const Proposition& each : model.propositions) {
    const std::string text = sentence(each, model, options);
    data.rows.push_back({each.from, each.to, each.type, text, each.drawn_from});
    page.rows.push_back(
        {labels.at(each.from), labels.at(each.to), each.type, text, heading(each.drawn_from, options.language)});
  }
  return {data, {page}};
}

ReportTable findings_table(const ThemeModel& model, const ReportOptions& options) {
  Table data{"findings", heading("findings", options.language), {}, {}, {}};
  data.columns.push_back(column("finding", ColumnKind::text, options));
  for (const std::string& finding : model.findings) data.rows.push_back({finding});
  if (!model.framework.empty())
    data.notes.push_back(heading("framework", options.language) + ": " + heading(model.framework, options.language));
  return {data, {data}};
}

}  // namespace mazmun::report
