#include "format/ratings_file.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "base/error.hpp"
#include "base/natural_order.hpp"
#include "base/number.hpp"
#include "base/suggest.hpp"
#include "text/properties.hpp"

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

/// "۳٫۵" is "3.5".
std::string plain_number(std::string_view cell) {
  std::string number = text::ascii_digits(cell);
  for (const std::string_view point : {"\u066B", "\u2212"}) {
    const std::size_t at = number.find(point);
    if (at != std::string::npos) number.replace(at, point.size(), point == "\u066B" ? "." : "-");
  }
  return number;
}

/// Turns cells into categories; they are numbered as they come until finish().
class Categories {
 public:
  Categories(const CsvTable& table, const RatingsRules& rules, std::vector<Finding>& findings)
      : table_(table), rules_(rules), findings_(findings) {
    for (const std::string& label : rules.scale) index_of(label);
  }

  int index(const CsvRow& row, std::size_t column) {
    const std::string& cell = row.cells[column];
    const auto& gone = rules_.missing;
    if (cell.empty() || std::find(gone.begin(), gone.end(), cell) != gone.end()) return Ratings::missing;
    if (rules_.numbers) return number(row, column);
    if (cell.find('|') != std::string::npos) return set(row, column);
    if (!is_allowed(cell, row, column)) return Ratings::missing;
    return index_of(cell);
  }

  /// Puts the categories in order.
  void finish(Ratings& ratings) {
    std::vector<std::size_t> order(labels_.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    if (rules_.numbers) {
      std::sort(order.begin(), order.end(), [&](auto a, auto b) { return values_[a] < values_[b]; });
    } else if (rules_.scale.empty()) {
      std::sort(order.begin(), order.end(), [&](auto a, auto b) { return natural_less(labels_[a], labels_[b]); });
    }
    std::vector<int> place(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
      place[order[i]] = static_cast<int>(i);
      ratings.categories.push_back(labels_[order[i]]);
    }
    for (std::vector<int>& values : ratings.values) {
      for (int& value : values) value = value == Ratings::missing ? value : place[static_cast<std::size_t>(value)];
    }
    ratings.scale = rules_.scale.size();
    if (has_sets_) split_sets(ratings);
  }

 private:
  void report(const CsvRow& row, std::size_t column, const std::string& what, const std::string& hint = {}) {
    findings_.push_back(
        {place_of(table_, row.line),
         "column " + std::to_string(column + 1) + " (" + in_quotes(table_.header[column]) + "): " + what, hint});
  }

  int number(const CsvRow& row, std::size_t column) {
    const std::string text = plain_number(row.cells[column]);
    const auto value = parse_double(text);
    if (!value) {
      report(row, column, "expected a number, found " + in_quotes(row.cells[column]),
             "an empty cell is a missing rating, --missing names other signs of it, --scale puts labels in order");
      return Ratings::missing;
    }
    if ((rules_.least && *value < *rules_.least) || (rules_.most && *value > *rules_.most)) {
      report(row, column, in_quotes(row.cells[column]) + " is outside the scale that --metric needs");
      return Ratings::missing;
    }
    const auto [known, is_new] = by_value_.try_emplace(*value, static_cast<int>(labels_.size()));
    if (!is_new) return known->second;
    if (!rules_.scale.empty()) is_allowed(text, row, column);
    labels_.push_back(text);
    values_.push_back(*value);
    return known->second;
  }

  bool is_allowed(const std::string& label, const CsvRow& row, std::size_t column) {
    if (rules_.scale.empty() || std::find(rules_.scale.begin(), rules_.scale.end(), label) != rules_.scale.end()) {
      return true;
    }
    report(row, column, in_quotes(label) + " is no point of the scale", did_you_mean(label, rules_.scale));
    return false;
  }

  /// "b | a|b" is the set of a and b.
  int set(const CsvRow& row, std::size_t column) {
    const std::string_view cell = row.cells[column];
    std::vector<std::string> labels;
    for (std::size_t start = 0; start <= cell.size();) {
      const std::size_t end = std::min(cell.find('|', start), cell.size());
      labels.emplace_back(text::trim(cell.substr(start, end - start)));
      start = end + 1;
      if (!labels.back().empty()) continue;
      report(row, column, "an empty label beside \"|\" in " + in_quotes(cell));
      return Ratings::missing;
    }
    std::sort(labels.begin(), labels.end(), natural_less);
    labels.erase(std::unique(labels.begin(), labels.end()), labels.end());
    std::string joined;
    for (const std::string& label : labels) {
      if (!is_allowed(label, row, column)) return Ratings::missing;
      joined += (joined.empty() ? "" : "|") + label;
    }
    has_sets_ = true;
    return index_of(joined);
  }

  int index_of(std::string_view category) {
    const auto found = indices_.find(category);
    if (found != indices_.end()) return found->second;
    const int index = static_cast<int>(labels_.size());
    labels_.emplace_back(category);
    values_.push_back(parse_double(plain_number(category)).value_or(0));
    by_value_.try_emplace(values_.back(), index);
    return indices_.emplace(category, index).first->second;
  }

  /// Codes and sets of codes from categories such as "a|b".
  static void split_sets(Ratings& ratings) {
    std::map<std::string, int> codes;
    for (const std::string& category : ratings.categories) {
      for (const std::string& label : labels_of(category)) codes.emplace(label, 0);
    }
    for (const auto& [code, unused] : codes) ratings.codes.push_back(code);
    std::sort(ratings.codes.begin(), ratings.codes.end(), natural_less);
    for (std::size_t i = 0; i < ratings.codes.size(); ++i) codes[ratings.codes[i]] = static_cast<int>(i);
    for (const std::string& category : ratings.categories) {
      std::vector<int>& set = ratings.sets.emplace_back();
      for (const std::string& label : labels_of(category)) set.push_back(codes[label]);
      std::sort(set.begin(), set.end());
    }
    ratings.scale = 0;  // of sets there are more than labels
  }

  static std::vector<std::string> labels_of(std::string_view category) {
    std::vector<std::string> labels;
    for (std::size_t start = 0; start <= category.size();) {
      const std::size_t end = std::min(category.find('|', start), category.size());
      labels.emplace_back(category.substr(start, end - start));
      start = end + 1;
    }
    return labels;
  }

  const CsvTable& table_;
  const RatingsRules& rules_;
  std::vector<Finding>& findings_;
  std::map<std::string, int, std::less<>> indices_;
  std::map<double, int> by_value_;  // of numbers
  std::vector<std::string> labels_;
  std::vector<double> values_;
  bool has_sets_ = false;
};

}  // namespace

Ratings ratings_from(const CsvTable& table, const RatingsRules& rules) {
  std::vector<Finding> findings;
  check_coders(table, findings);
  check_units(table, findings);
  Ratings ratings;
  if (!table.header.empty()) ratings.coders.assign(table.header.begin() + 1, table.header.end());
  Categories categories(table, rules, findings);
  ratings.units.reserve(table.rows.size());
  ratings.values.reserve(table.rows.size());
  for (const CsvRow& row : table.rows) {
    ratings.units.push_back(row.cells[0]);
    std::vector<int> values(ratings.coders.size());
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = categories.index(row, i + 1);
    ratings.values.push_back(std::move(values));
  }
  if (!findings.empty()) throw InputError(std::move(findings));
  categories.finish(ratings);
  return ratings;
}

Loaded<Ratings> read_ratings(const std::string& path, const RatingsRules& rules) {
  const Loaded<CsvTable> table = read_csv(path);
  return {ratings_from(table.value, rules), table.record};
}

}  // namespace mazmun::format
