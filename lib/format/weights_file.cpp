#include <algorithm>

#include "base/error.hpp"
#include "base/number.hpp"
#include "format/ratings_file.hpp"

namespace mazmun::format {
namespace {

class WeightReader {
 public:
  explicit WeightReader(const CsvTable& table) : table_(table) {}

  WeightTable read() {
    if (table_.header.size() < 3)
      report(0, "has fewer than two labels", "a header of labels, then a row for each label");
    WeightTable weights;
    weights.labels.assign(table_.header.begin() + 1, table_.header.end());
    for (const CsvRow& row : table_.rows) take(row, weights);
    if (findings_.empty() && weights.weights.size() != weights.labels.size()) {
      report(0,
             "has " + std::to_string(weights.weights.size()) + " rows for " + std::to_string(weights.labels.size()) +
                 " labels",
             "one row for each label of the header");
    }
    if (findings_.empty()) check_pairs(weights);
    if (!findings_.empty()) throw InputError(std::move(findings_));
    return weights;
  }

 private:
  void report(std::size_t line, const std::string& what, const std::string& hint = {}) {
    findings_.push_back({{table_.name, line, 0, {}}, what, hint});
  }

  void take(const CsvRow& row, WeightTable& weights) {
    const std::size_t number = weights.weights.size();
    if (number < weights.labels.size() && row.cells[0] != weights.labels[number]) {
      report(row.line, "expected the row of \"" + weights.labels[number] + "\", found \"" + row.cells[0] + "\"",
             "rows in the order of the header");
    }
    for (std::size_t i = 1; i < row.cells.size(); ++i) {
      const auto weight = parse_double(row.cells[i]);
      if (weight && *weight >= 0 && *weight <= 1) continue;
      report(row.line,
             "column " + std::to_string(i + 1) + ": expected a weight from 0 to 1, found \"" + row.cells[i] + "\"",
             "1 is full agreement");
    }
    weights.weights.emplace_back(row.cells.begin() + 1, row.cells.end());
    lines_.push_back(row.line);
  }

  void check_pairs(const WeightTable& weights) {
    for (std::size_t i = 0; i < weights.labels.size(); ++i) {
      if (parse_double(weights.weights[i][i]) != 1.0) {
        report(lines_[i], "the weight of \"" + weights.labels[i] + "\" with itself is not 1");
      }
      for (std::size_t j = 0; j < i; ++j) {
        if (parse_double(weights.weights[i][j]) == parse_double(weights.weights[j][i])) continue;
        report(lines_[i],
               "\"" + weights.labels[i] + "\" with \"" + weights.labels[j] + "\" weighs " + weights.weights[i][j] +
                   ", the other way round " + weights.weights[j][i],
               "the order of two coders must not matter");
      }
    }
  }

  const CsvTable& table_;
  std::vector<std::size_t> lines_;
  std::vector<Finding> findings_;
};

}  // namespace

Loaded<WeightTable> read_weights(const std::string& path) {
  const Loaded<CsvTable> table = read_csv(path);
  return {WeightReader(table.value).read(), table.record};
}

}  // namespace mazmun::format
