#include "report/report.hpp"

#include "report/tables.hpp"

namespace mazmun::report {

std::vector<ReportTable> report_tables(const ReportInput& input, const ReportOptions& options) {
  std::vector<ReportTable> tables;
  if (input.model) {
    tables.push_back(theme_table(*input.model, input.quotes, options));
    for (const auto make : {matrix_table, cooccurrence_table, saturation_table, participants_table}) {
      tables.push_back(make(*input.model, options));
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
