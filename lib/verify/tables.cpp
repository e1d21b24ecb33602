#include "verify/tables.hpp"

#include <algorithm>

#include "base/number.hpp"
#include "verify/arithmetic.hpp"
#include "verify/figures.hpp"
#include "verify/lookup.hpp"
#include "verify/readings.hpp"

namespace mazmun::verify {
namespace {

using Names = std::vector<std::string>;

// Columns that are compared with data: the one named, or all that don't follow from others.
std::vector<std::size_t> compared_columns(const Claim& claim) {
  const PublishedTable& table = claim.table;
  if (const auto named = table.column(claim.column)) return {*named};
  std::vector<std::size_t> columns;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (table.columns[i] != claim.rules.total_column && table.columns[i] != claim.rules.percent_column)
      columns.push_back(i);
  }
  return columns;
}

// ---- The table against itself

// The figures of one column, or of one row, and what they should add up to.
struct Line {
  std::string name;
  std::vector<Figure> parts;
  std::optional<Figure> total;
};

Line column_line(const PublishedTable& table, std::size_t column, const std::string& total_row) {
  Line line{table.columns[column], {}, {}};
  for (const PublishedRow& row : table.rows) {
    if (!row.cells[column]) continue;
    if (row.id == total_row) {
      line.total = row.cells[column];
    } else {
      line.parts.push_back(*row.cells[column]);
    }
  }
  return line;
}

Line row_line(const Claim& claim, const PublishedRow& row) {
  Line line{row.id, {}, row.cells[*claim.table.column(claim.rules.total_column)]};
  for (const std::size_t column : compared_columns(claim)) {
    if (row.cells[column]) line.parts.push_back(*row.cells[column]);
  }
  return line;
}

void check_line(const Line& line, const std::string& what, Names& readings) {
  if (!line.total || line.parts.empty()) return;
  const Sum sum = add_up(line.parts, *line.total);
  if (sum.holds) return;
  readings.push_back(what + " \"" + line.name + "\" adds up to " + shortest(sum.value) + ", the total says " +
                     line.total->printed + " (" + signed_difference(*line.total, sum.value) + ")");
}

void check_totals(const Claim& claim, Names& readings) {
  if (!claim.rules.total_row.empty()) {
    for (std::size_t i = 0; i < claim.table.columns.size(); ++i)
      check_line(column_line(claim.table, i, claim.rules.total_row), "column", readings);
  }
  if (claim.rules.total_column.empty() || !claim.column.empty()) return;
  for (const PublishedRow& row : claim.table.rows) check_line(row_line(claim, row), "row", readings);
}

// The base of percentages: published, or the total, or the sum of the column.
std::optional<Figure> base_of(const Claim& claim, std::size_t counts) {
  if (claim.rules.base) return claim.rules.base;
  const Line line = column_line(claim.table, counts, claim.rules.total_row);
  if (line.total || line.parts.empty()) return line.total;
  const double sum = add_up(line.parts, {}).value;
  return Figure{sum, 0, shortest(sum), false, false, {}};
}

void check_percentages(const Claim& claim, Names& readings) {
  const auto per_cent = claim.table.column(claim.rules.percent_column);
  const auto counts = claim.table.column(claim.rules.percent_of);
  const auto base = per_cent && counts ? base_of(claim, *counts) : std::nullopt;
  if (!base || base->value == 0) return;
  for (const PublishedRow& row : claim.table.rows) {
    const auto& published = row.cells[*per_cent];
    const auto& count = row.cells[*counts];
    if (!published || !count || row.id == claim.rules.total_row) continue;
    const double percentage = 100 * count->value / base->value;
    if (rounds_to(*published, percentage)) continue;
    const std::string rounding = rounding_reading(*published, percentage);
    readings.push_back(row.id + ": published " + published->printed + ", " + per_cent_text(*count, *base, *published) +
                       (rounding.empty() ? "" : "; " + rounding));
  }
  // Percentages alone, where no row of totals says what they add up to.
  const Line line = column_line(claim.table, *per_cent, claim.rules.total_row);
  if (claim.rules.base || line.total) return;
  check_line({line.name, line.parts, Figure{100, 0, "100", true, false, {}}}, "column", readings);
}

// ---- The table against the data

// What was found for one cell.
struct Cell {
  std::string name;  // "trust", or "trust, int01"
  Figure published;
  double recomputed = 0;
};

struct Comparison {
  Value recomputed = Object();
  std::vector<Cell> different;
  Names missing;
};

void compare(const Claim& claim, const Documents& documents, const PublishedRow& row, bool by_column,
             Comparison& comparison) {
  Value cells = Object();
  for (const std::size_t column : compared_columns(claim)) {
    if (!row.cells[column]) continue;
    const std::string& column_name = claim.table.columns[column];
    const std::string of_row = measure_of(claim.measure, row.id);
    const std::string name = by_column ? row.id + ", " + column_name : row.id;
    const Found found = find_measure(documents, by_column ? measure_of(of_row, column_name) : of_row);
    if (found.value == nullptr || !found.value->is_number()) {
      comparison.missing.push_back(by_column ? name : row.id);
      continue;
    }
    if (by_column) cells.add(column_name, *found.value);
    if (!by_column) comparison.recomputed.add(row.id, *found.value);
    if (!agrees_with_measure(*row.cells[column], *found.value, claim.measure))
      comparison.different.push_back({name, *row.cells[column], found.value->number()});
  }
  if (by_column) comparison.recomputed.add(row.id, std::move(cells));
}

std::string difference_text(const Cell& cell) {
  const auto readings = readings_of(cell.published, cell.recomputed);
  std::string text = cell.name + ": published " + cell.published.printed + ", recomputed " + shortest(cell.recomputed) +
                     " (" + signed_difference(cell.published, cell.recomputed) + ")";
  for (std::size_t i = 1; i < readings.size(); ++i) text += "; " + readings[i];
  return text;
}

// Two cells whose figures changed places; where a cell may have changed with several, nothing can be said.
void add_exchanges(const std::vector<Cell>& different, Names& readings) {
  std::vector<std::vector<std::size_t>> partners(different.size());
  for (std::size_t i = 0; i < different.size(); ++i) {
    for (std::size_t j = 0; j < different.size(); ++j) {
      const Cell& a = different[i];
      const Cell& b = different[j];
      if (i != j && agrees(a.published, b.recomputed) && agrees(b.published, a.recomputed)) partners[i].push_back(j);
    }
  }
  for (std::size_t i = 0; i < different.size(); ++i) {
    if (partners[i].size() != 1 || partners[i].front() < i || partners[partners[i].front()].size() != 1) continue;
    readings.push_back(different[i].name + " and " + different[partners[i].front()].name + " are exchanged");
  }
}

Value table_value(const Claim& claim) {
  Value published = Object();
  const auto named = claim.table.column(claim.column);
  for (const PublishedRow& row : claim.table.rows) {
    Value cells = Object();
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (row.cells[i]) cells.add(claim.table.columns[i], value_of(*row.cells[i]));
    }
    if (!named || claim.table.columns.size() > 1) {
      published.add(row.id, std::move(cells));
    } else if (row.cells[*named]) {
      published.add(row.id, value_of(*row.cells[*named]));
    }
  }
  return published;
}

// The ids that the measure's first star may be, for suggestions.
Names known_ids(const Claim& claim, const Documents& documents) {
  const std::size_t star = claim.measure.find("/*");
  const Found parent = find_measure(documents, claim.measure.substr(0, star));
  Names known;
  if (parent.value == nullptr || !parent.value->is_object()) return known;
  for (const auto& member : parent.value->object()) known.push_back(member.first);
  return known;
}

void compare_with_data(const Claim& claim, const Documents& documents, Outcome& outcome) {
  const std::size_t star = claim.measure.find("/*");
  const bool by_column = claim.measure.find("/*", star + 1) != std::string::npos;
  const Found parent = find_measure(documents, claim.measure.substr(0, star));
  if (parent.value == nullptr) {
    outcome.verdict = worst_of({outcome.verdict, Verdict::unchecked});
    outcome.readings.push_back(parent.missing);
    return;
  }
  Comparison comparison;
  for (const PublishedRow& row : claim.table.rows) {
    if (row.id != claim.rules.total_row) compare(claim, documents, row, by_column, comparison);
  }
  const Names known = known_ids(claim, documents);
  for (const Cell& cell : comparison.different) outcome.readings.push_back(difference_text(cell));
  add_exchanges(comparison.different, outcome.readings);
  for (const std::string& name : comparison.missing)
    outcome.readings.push_back(by_column ? "no data for " + name : not_known(name, known));
  outcome.recomputed = std::move(comparison.recomputed);
  outcome.verdict = worst_of({outcome.verdict, comparison.different.empty() ? Verdict::reproduced : Verdict::differs,
                              comparison.missing.empty() ? Verdict::reproduced : Verdict::unchecked});
}

}  // namespace

Outcome check_table(const Claim& claim, const Documents& documents) {
  Outcome outcome{Verdict::unchecked, table_value(claim), {}, {}};
  if (claim.table.rows.empty()) {
    outcome.readings.emplace_back("the table has no figures");
    return outcome;
  }
  check_totals(claim, outcome.readings);
  check_percentages(claim, outcome.readings);
  outcome.verdict = outcome.readings.empty() ? Verdict::reproduced : Verdict::contradicts;
  if (!claim.measure.empty()) compare_with_data(claim, documents, outcome);
  return outcome;
}

}  // namespace mazmun::verify
