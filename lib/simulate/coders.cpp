#include "simulate/coders.hpp"

#include <cmath>

#include "base/error.hpp"
#include "base/number.hpp"
#include "base/suggest.hpp"
#include "simulate/draws.hpp"
#include "text/properties.hpp"

namespace mazmun::simulate {
namespace {

constexpr std::int64_t most_weight = 1'000'000'000;

class ConfusionReader {
 public:
  ConfusionReader(const TextTable& table, const Codebook& codebook) : table_(table), codebook_(codebook) {}

  Confusion read() {
    std::vector<std::size_t> given;
    for (std::size_t i = 1; i < table_.header.size(); ++i) given.push_back(label_of(table_.header[i], 1));
    Confusion confusion;
    for (const TextRow& row : table_.rows) {
      auto& weights = confusion[label_of(row.cells.front(), row.line)];
      std::size_t sum = 0;
      for (std::size_t i = 1; i < row.cells.size(); ++i) {
        weights.emplace_back(given[i - 1], weight_of(row.cells[i], row.line));
        sum += weights.back().second;
      }
      if (sum == 0) report(row.line, "the row \"" + row.cells.front() + "\" has no count", {});
    }
    if (!findings_.empty()) throw InputError(findings_);
    return confusion;
  }

 private:
  void report(std::size_t line, std::string message, std::string hint) {
    findings_.push_back({{table_.name, line, 0, {}}, std::move(message), std::move(hint)});
  }

  std::size_t label_of(const std::string& name, std::size_t line) {
    const std::string id = text::nfc(name);
    if (const auto theme = codebook_.find(id)) return *theme;
    if (id == "none") return no_code;
    report(line, "unknown code \"" + id + "\"", did_you_mean(id, codebook_.ids()));
    return no_code;
  }

  std::size_t weight_of(const std::string& cell, std::size_t line) {
    const auto count = cell.empty() ? std::optional<std::int64_t>(0) : parse_integer(text::ascii_digits(cell));
    if (!count || *count < 0 || *count > most_weight) report(line, "expected a count, found \"" + cell + "\"", {});
    return static_cast<std::size_t>(count.value_or(0));
  }

  const TextTable& table_;
  const Codebook& codebook_;
  std::vector<Finding> findings_;
};

}  // namespace

Labels judged(const Labels& truth, double kappa, Random& random) {
  std::vector<std::size_t> units(truth.size());
  for (std::size_t i = 0; i < units.size(); ++i) units[i] = i;
  shuffle(units, random);
  const auto kept = static_cast<std::size_t>(std::llround(std::sqrt(kappa) * static_cast<double>(truth.size())));
  Labels others;
  for (std::size_t i = kept; i < units.size(); ++i) others.push_back(truth[units[i]]);
  shuffle(others, random);
  Labels labels = truth;
  for (std::size_t i = kept; i < units.size(); ++i) labels[units[i]] = others[i - kept];
  return labels;
}

Confusion confusion_from(const TextTable& table, const Codebook& codebook) {
  return ConfusionReader(table, codebook).read();
}

Labels confused(const Labels& truth, const Confusion& confusion, Random& random) {
  Labels labels = truth;
  for (std::size_t& label : labels) {
    const auto row = confusion.find(label);
    if (row == confusion.end()) continue;
    std::size_t sum = 0;
    for (const auto& [given, weight] : row->second) sum += weight;
    std::size_t drawn = random.below(sum);
    for (const auto& [given, weight] : row->second) {
      if (drawn < weight) {
        label = given;
        break;
      }
      drawn -= weight;
    }
  }
  return labels;
}

}  // namespace mazmun::simulate
