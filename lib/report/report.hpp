// What a report shows: tables made of a model, an agreement and a verification.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/agreement.hpp"
#include "model/claim.hpp"
#include "model/codebook.hpp"
#include "model/quote.hpp"
#include "model/table.hpp"
#include "model/theme_model.hpp"

namespace mazmun::report {

/// What there is; each part may be missing.
struct ReportInput {
  std::optional<ThemeModel> model;
  std::optional<Agreement> agreement;
  Array constraints;  ///< the `audit` of the agreement document
  std::optional<Verification> verification;
  std::optional<Codebook> codebook;
  Quotes quotes;
  Translations translations;
};

struct ReportOptions {
  std::string language;         ///< of headings and labels; empty: English, and labels in the model's language
  bool persian_digits = false;  ///< in notes
};

/// The tables that the input allows, in a fixed order: themes, matrix, reduction, cooccurrence, saturation,
/// participants, groups, relations, findings, agreement, constraints, audit, codebook, quotes.
std::vector<ReportTable> report_tables(const ReportInput& input, const ReportOptions& options);

}  // namespace mazmun::report
