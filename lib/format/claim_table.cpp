#include <algorithm>

#include "base/suggest.hpp"
#include "format/claim_fields.hpp"
#include "format/claim_forms.hpp"
#include "text/properties.hpp"

namespace mazmun::format {
namespace {

// Reports a name that the table doesn't have.
void expect_column(const Claim& claim, const Field& field, const std::string& name) {
  if (name.empty() || claim.table.columns.empty() || claim.table.column(name)) return;
  field.report("the table has no column of figures \"" + name + "\"", did_you_mean(name, claim.table.columns));
}

}  // namespace

std::vector<std::string> table_columns(const Field& field, Claim& claim) {
  const auto totals = field.member("totals");
  const auto percent = field.member("percent");
  const bool checks_itself = totals || percent;
  const auto measure = checks_itself ? field.member("measure") : field.require("measure");
  if (measure) claim.measure = read_measure(*measure, 1, 2);
  claim.column = text::nfc(field.text_of("column"));
  if (totals) {
    totals->allow_only({"row", "column"});
    claim.rules.total_row = text::nfc(totals->text_of("row"));
    claim.rules.total_column = text::nfc(totals->text_of("column"));
  }
  if (percent) {
    percent->allow_only({"column", "of", "base"});
    if (const auto column = percent->require("column")) claim.rules.percent_column = text::nfc(column->scalar());
    if (const auto of = percent->require("of")) claim.rules.percent_of = text::nfc(of->scalar());
  }
  std::vector<std::string> columns;
  if (const auto listed = field.member("columns")) {
    columns = read_ids(*listed);
  } else if (wildcards(claim.measure) != 1) {
    return {};
  }
  for (const std::string& name :
       {claim.column, claim.rules.total_column, claim.rules.percent_of, claim.rules.percent_column}) {
    if (!name.empty() && std::find(columns.begin(), columns.end(), name) == columns.end()) columns.push_back(name);
  }
  return columns;
}

void finish_table(Claim& claim, const Field& field) {
  const TableRules& rules = claim.rules;
  for (const std::string& name : {claim.column, rules.total_column, rules.percent_of, rules.percent_column})
    expect_column(claim, field, name);
  if (!rules.total_row.empty() && claim.table.row(rules.total_row) == nullptr)
    field.report("the table has no row \"" + rules.total_row + "\"");
  const auto percent = claim.table.column(rules.percent_column);
  const auto in_per_cent = [&](std::size_t column) {
    const std::string& name = claim.table.columns[column];
    return percent == column || name.find('%') != std::string::npos || name.find("٪") != std::string::npos;
  };
  for (PublishedRow& row : claim.table.rows) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (!row.cells[i]) continue;
      row.cells[i]->cut = claim.cut;
      row.cells[i]->per_cent = row.cells[i]->per_cent || in_per_cent(i);
    }
  }
}

}  // namespace mazmun::format
