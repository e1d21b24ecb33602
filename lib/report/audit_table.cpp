#include "report/headings.hpp"
#include "report/tables.hpp"

namespace mazmun::report {
namespace {

// A figure stays a number; a list is one text.
Value cell(const Value& value) { return value.is_array() || value.is_object() ? Value(flat_text(value)) : value; }

Value text_or_nothing(const std::string& text) { return text.empty() ? Value() : Value(text); }

std::string joined(const std::vector<std::string>& texts) {
  std::string text;
  for (const std::string& each : texts) text += (text.empty() ? "" : "; ") + each;
  return text;
}

std::string counts_note(const Verification& verification, const ReportOptions& options) {
  std::string note;
  for (const Verdict verdict : {Verdict::reproduced, Verdict::differs, Verdict::contradicts, Verdict::unchecked}) {
    note += (note.empty() ? "" : "; ") + heading(to_string(verdict), options.language) + ": " +
            note_number(mazmun::count(verification, verdict), options);
  }
  return note;
}

}  // namespace

ReportTable audit_table(const Verification& verification, const ReportOptions& options) {
  Table data{"audit", heading("audit", options.language), {}, {}, {}};
  for (const std::string_view key :
       {"id", "says", "where", "measure", "published", "recomputed", "verdict", "expected", "because", "readings"}) {
    data.columns.push_back(column(key, ColumnKind::text, options));
  }
  Table page{"verification", data.title, {}, {}, {counts_note(verification, options)}};
  for (const std::string_view key :
       {"claim", "says", "where", "published", "recomputed", "verdict", "expected", "because", "readings"}) {
    page.columns.push_back(column(key, ColumnKind::text, options));
  }
  for (const CheckedClaim& claim : verification.claims) {
    const std::string verdict(to_string(claim.verdict));
    const Value readings = text_or_nothing(joined(claim.readings));
    const Value because = text_or_nothing(claim.because);
    data.rows.push_back({claim.id, claim.says, claim.where, text_or_nothing(claim.measure), cell(claim.published),
                         cell(claim.recomputed), verdict, claim.expected, because, readings});
    page.rows.push_back({claim.id, claim.says, claim.where, cell(claim.published), cell(claim.recomputed),
                         heading(verdict, options.language), claim.expected, because, readings});
  }
  return {data, {page}};
}

}  // namespace mazmun::report
