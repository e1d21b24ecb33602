#include "format/ratings_file.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "base/error.hpp"
#include "base/natural_order.hpp"
#include "text/properties.hpp"

namespace mazmun::format {
namespace {

Place place_of(const CsvTable& table, std::size_t line) { return {table.name, line, 0, {}}; }

std::string quoted(std::string_view text) { return "\"" + std::string(text) + "\""; }

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
                        "unit " + quoted(unit) + " stands in line " + std::to_string(first->second) + " already",
                        "one row a unit, one column a coder"});
  }
}

/// "b | a|b" is "a|b"; nothing where a label is empty.
std::optional<std::string> label_set(std::string_view cell) {
  std::vector<std::string_view> labels;
  for (std::size_t start = 0; start <= cell.size();) {
    const std::size_t end = std::min(cell.find('|', start), cell.size());
    labels.push_back(text::trim(cell.substr(start, end - start)));
    if (labels.back().empty()) return std::nullopt;
    start = end + 1;
  }
  std::sort(labels.begin(), labels.end(), natural_less);
  labels.erase(std::unique(labels.begin(), labels.end()), labels.end());
  std::string set;
  for (const std::string_view label : labels) set.append(set.empty() ? "" : "|").append(label);
  return set;
}

/// Turns cells into categories; they are numbered as they come until finish().
class Categories {
 public:
  explicit Categories(std::vector<Finding>& findings) : findings_(findings) {}

  int index(const CsvTable& table, const CsvRow& row, std::size_t column) {
    const std::string& cell = row.cells[column];
    if (cell.empty()) return Ratings::missing;
    if (cell.find('|') == std::string::npos) return index_of(cell);
    const auto set = label_set(cell);
    if (set) return index_of(*set);
    findings_.push_back({place_of(table, row.line),
                         "column " + std::to_string(column + 1) + " (" + quoted(table.header[column]) +
                             "): an empty label beside \"|\" in " + quoted(cell),
                         {}});
    return Ratings::missing;
  }

  /// Puts the categories in natural order.
  void finish(Ratings& ratings) const {
    std::vector<std::pair<std::string_view, int>> sorted(indices_.begin(), indices_.end());
    std::sort(sorted.begin(), sorted.end(),
              [](const auto& a, const auto& b) { return natural_less(a.first, b.first); });
    std::vector<int> place(sorted.size());
    for (const auto& [category, index] : sorted) {
      place[static_cast<std::size_t>(index)] = static_cast<int>(ratings.categories.size());
      ratings.categories.emplace_back(category);
    }
    for (std::vector<int>& values : ratings.values) {
      for (int& value : values) value = value == Ratings::missing ? value : place[static_cast<std::size_t>(value)];
    }
  }

 private:
  int index_of(std::string_view category) {
    const auto found = indices_.find(category);
    if (found != indices_.end()) return found->second;
    return indices_.emplace(category, static_cast<int>(indices_.size())).first->second;
  }

  std::vector<Finding>& findings_;
  std::map<std::string, int, std::less<>> indices_;
};

}  // namespace

Ratings ratings_from(const CsvTable& table) {
  std::vector<Finding> findings;
  check_coders(table, findings);
  check_units(table, findings);
  Ratings ratings;
  if (!table.header.empty()) ratings.coders.assign(table.header.begin() + 1, table.header.end());
  Categories categories(findings);
  ratings.units.reserve(table.rows.size());
  ratings.values.reserve(table.rows.size());
  for (const CsvRow& row : table.rows) {
    ratings.units.push_back(row.cells[0]);
    std::vector<int> values(ratings.coders.size());
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = categories.index(table, row, i + 1);
    ratings.values.push_back(std::move(values));
  }
  if (!findings.empty()) throw InputError(std::move(findings));
  categories.finish(ratings);
  return ratings;
}

Loaded<Ratings> read_ratings(const std::string& path) {
  const Loaded<CsvTable> table = read_csv(path);
  return {ratings_from(table.value), table.record};
}

}  // namespace mazmun::format
