#include "format/ratings_file.hpp"

#include <future>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "base/error.hpp"
#include "base/input.hpp"
#include "format/marked_bytes.hpp"
#include "format/quick_ratings.hpp"
#include "format/rating_categories.hpp"

namespace mazmun::format {
namespace {

Place place_of(const CsvTable& table, std::size_t line) { return {table.name, line, 0, {}}; }

std::string in_quotes(std::string_view text) { return "\"" + std::string(text) + "\""; }

void check_coders(const CsvTable& table, std::vector<Finding>& findings) {
  if (table.header.size() < 3) {
    findings.push_back({place_of(table, 0), "has fewer than two columns of ratings",
                        "the first column names the unit, each further column is a coder"});
  }
  for (std::size_t column = 1; column < table.header.size(); ++column) {
    if (!table.header[column].empty()) continue;
    findings.push_back(
        {place_of(table, 0), "column " + std::to_string(column + 1) + " has no coder's name in the header", {}});
  }
}

void check_units(const CsvTable& table, std::vector<Finding>& findings) {
  std::unordered_map<std::string_view, std::size_t> lines;  // unordered: only looked up
  lines.reserve(table.rows.size());
  for (const CsvRow& row : table.rows) {
    const std::string& unit = row.cells[0];
    if (unit.empty()) {
      findings.push_back({place_of(table, row.line), "the unit has no name", {}});
      continue;
    }
    const auto [first, is_new] = lines.emplace(unit, row.line);
    if (is_new) continue;
    findings.push_back({place_of(table, row.line),
                        "unit " + in_quotes(unit) + " stands in line " + std::to_string(first->second) + " already",
                        "one row a unit, one column a coder"});
  }
}

}  // namespace

Ratings ratings_from(const CsvTable& table, const RatingsRules& rules) {
  std::vector<Finding> findings;
  check_coders(table, findings);
  check_units(table, findings);
  Ratings ratings;
  if (!table.header.empty()) ratings.coders.assign(table.header.begin() + 1, table.header.end());
  RatingCategories categories(rules);
  ratings.units.reserve(table.rows.size());
  ratings.values.reserve(table.rows.size());
  for (const CsvRow& row : table.rows) {
    ratings.units.push_back(row.cells[0]);
    std::vector<int>& values = ratings.values.emplace_back(ratings.coders.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
      const RatingCell said = categories.read(row.cells[i + 1]);
      values[i] = said.category;
      if (said.problem.empty()) continue;
      const std::string column = "column " + std::to_string(i + 2) + " (" + in_quotes(table.header[i + 1]) + "): ";
      findings.push_back({place_of(table, row.line), column + said.problem, said.hint});
    }
  }
  if (!findings.empty()) throw InputError(std::move(findings));
  categories.finish(ratings);
  return ratings;
}

Loaded<Ratings> read_ratings(const std::string& path, const RatingsRules& rules) {
  const Loaded<CsvTable> table = read_csv(path);
  return {ratings_from(table.value, rules), table.record};
}

Loaded<Ratings> read_alike_ratings(const std::string& path, const RatingsRules& rules, std::size_t threads) {
  std::string bytes = read_file(path);
  const std::size_t size = bytes.size();
  bytes.append(MarkedBytes::padding, '\0');
  const std::string_view table = std::string_view(bytes).substr(0, size);
  // Both, since a system that has no more threads lets this one do the work.
  const auto when = threads > 1 ? std::launch::async | std::launch::deferred : std::launch::deferred;
  auto record = std::async(when, [&] { return record_of(path, table); });
  auto ratings = quick_ratings(table, rules, threads);
  if (!ratings) ratings = alike_as_one(ratings_from(parse_csv(table, display_name(path)), rules));
  return {*std::move(ratings), record.get()};
}

}  // namespace mazmun::format
