#include <algorithm>

#include "report/headings.hpp"
#include "report/tables.hpp"

namespace mazmun::report {
namespace {

using enum ColumnKind;

Value value_of(const Coefficient& coefficient) { return coefficient.value ? Value(*coefficient.value) : Value(); }

Value low(const Coefficient& coefficient) { return coefficient.ci ? Value(coefficient.ci->first) : Value(); }
Value high(const Coefficient& coefficient) { return coefficient.ci ? Value(coefficient.ci->second) : Value(); }

void add_data(Table& data, const std::string& scope, const std::string& name, const Coefficients& coefficients) {
  for (const Coefficient& coefficient : coefficients) {
    data.rows.push_back({scope, name, coefficient.name, value_of(coefficient), low(coefficient), high(coefficient),
                         coefficient.n, coefficient.why.empty() ? Value() : Value(coefficient.why)});
  }
}

// One row a coefficient.
Table long_table(const std::string& name, const Coefficients& coefficients, const ReportOptions& options) {
  Table table{name, heading(name, options.language), {}, {}, {}};
  table.columns = {column("coefficient", text, options), column("value", coefficient, options),
                   column("low", coefficient, options),  column("high", coefficient, options),
                   column("n", count, options),          column("why", text, options)};
  for (const Coefficient& each : coefficients) {
    table.rows.push_back({heading(each.name, options.language), value_of(each), low(each), high(each), each.n,
                          each.why.empty() ? Value() : Value(each.why)});
  }
  return table;
}

// One row a pair or code, one column a coefficient.
struct Named {
  std::vector<Value> names;
  const Coefficients* coefficients;
};

Table wide_table(const std::string& name, std::vector<Column> columns, const std::vector<Named>& rows,
                 const ReportOptions& options) {
  Table table{name, heading(name, options.language), std::move(columns), {}, {}};
  for (const Coefficient& each : *rows.front().coefficients)
    table.columns.push_back(column(each.name, coefficient, options));
  for (const Named& named : rows) {
    std::vector<Value> row = named.names;
    for (std::size_t i = row.size(); i < table.columns.size(); ++i) {
      const Coefficients& known = *named.coefficients;
      const auto found = std::find_if(known.begin(), known.end(),
                                      [&](const Coefficient& each) { return each.name == table.columns[i].key; });
      row.push_back(found == known.end() ? Value() : value_of(*found));
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

Table overall_page(const Agreement& agreement, const ReportOptions& options) {
  Table page = long_table("agreement", agreement.overall, options);
  std::string coders;
  for (const std::string& coder : agreement.coders) coders += (coders.empty() ? "" : ", ") + coder;
  page.notes.push_back(note_number(agreement.units, options) + " " + heading("units", options.language) + "; " +
                       heading("coders", options.language) + ": " + coders);
  return page;
}

}  // namespace

ReportTable agreement_table(const Agreement& agreement, const ThemeModel* model, const ReportOptions& options) {
  ReportTable table;
  table.data = {"agreement", heading("agreement", options.language), {}, {}, {}};
  for (const auto& [key, kind] : {std::pair{"scope", text},
                                  {"of", text},
                                  {"coefficient", text},
                                  {"value", coefficient},
                                  {"low", coefficient},
                                  {"high", coefficient},
                                  {"n", count},
                                  {"why", text}}) {
    table.data.columns.push_back(column(key, kind, options));
  }
  add_data(table.data, "overall", "", agreement.overall);
  table.pages.push_back(overall_page(agreement, options));
  if (agreement.coded_only) {
    add_data(table.data, "coded_only", "", *agreement.coded_only);
    table.pages.push_back(long_table("coded_only", *agreement.coded_only, options));
  }
  std::vector<Named> pairs;
  for (const PairAgreement& pair : agreement.pairs) {
    add_data(table.data, "pair", pair.a + "; " + pair.b, pair.coefficients);
    pairs.push_back({{pair.a, pair.b}, &pair.coefficients});
  }
  // With two coders the only pair is the whole.
  if (pairs.size() > 1) {
    const Column coder = column("coder", text, options);
    table.pages.push_back(wide_table("pairs", {coder, coder}, pairs, options));
  }
  const auto labels = model == nullptr ? std::map<std::string, std::string>() : labels_of(*model, options);
  std::vector<Named> codes;
  for (const CodeAgreement& code : agreement.codes) {
    add_data(table.data, "code", code.code, code.coefficients);
    const auto label = labels.find(code.code);
    codes.push_back({{label == labels.end() ? code.code : label->second}, &code.coefficients});
  }
  if (!codes.empty())
    table.pages.push_back(wide_table("codes_agreement", {column("code", text, options)}, codes, options));
  return table;
}

}  // namespace mazmun::report
