#include "report/report.hpp"

#include "report/tables.hpp"

namespace mazmun::report {
namespace {

// A table of the model, and whether there is anything to show in it.
struct Part {
  ReportTable (*make)(const ThemeModel&, const ReportOptions&);
  bool (*applies)(const ThemeModel&);
};

bool always(const ThemeModel& /*model*/) { return true; }

// Behind the table of themes.
constexpr Part parts[] = {
    {matrix_table, [](const ThemeModel& model) { return model.has_matrix; }},
    {reduction_table, [](const ThemeModel& model) { return !model.reduction.empty(); }},
    {cooccurrence_table, always},
    {saturation_table, always},
    {participants_table, always},
    {groups_table, [](const ThemeModel& model) { return !model.groups.empty(); }},
    {relations_table, [](const ThemeModel& model) { return !model.propositions.empty(); }},
    {findings_table, [](const ThemeModel& model) { return !model.findings.empty(); }},
};

}  // namespace

std::vector<ReportTable> report_tables(const ReportInput& input, const ReportOptions& options) {
  std::vector<ReportTable> tables;
  if (input.model) {
    tables.push_back(theme_table(*input.model, input.quotes, options));
    for (const Part& part : parts) {
      if (part.applies(*input.model)) tables.push_back(part.make(*input.model, options));
    }
  }
  if (input.agreement) {
    tables.push_back(agreement_table(*input.agreement, input.model ? &*input.model : nullptr, options));
  }
  if (!input.constraints.empty()) tables.push_back(constraints_table(input.constraints, options));
  if (input.verification) tables.push_back(audit_table(*input.verification, options));
  if (input.codebook) tables.push_back(codebook_table(*input.codebook, options));
  if (input.model && !input.quotes.empty())
    tables.push_back(quotes_table(*input.model, input.quotes, input.translations, options));
  return tables;
}

}  // namespace mazmun::report
