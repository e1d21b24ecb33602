#include "simulate/targets.hpp"

#include <set>

#include "base/error.hpp"
#include "base/number.hpp"
#include "base/suggest.hpp"
#include "text/properties.hpp"

namespace mazmun::simulate {
namespace {

constexpr std::int64_t most = 100'000'000;

class Reader {
 public:
  Reader(const TextTable& table, const Codebook& codebook) : table_(table), codebook_(codebook) {}

  Targets read() {
    if (table_.header.size() < 2 || table_.header.front() != "code") {
      throw InputError({table_.name, 1, 0, {}}, "expected the columns code and count, or code and one a document",
                       "code,count");
    }
    const bool by_document = table_.header.size() > 2 || table_.header[1] != "count";
    Targets targets;
    if (by_document) targets.documents.assign(table_.header.begin() + 1, table_.header.end());
    for (const TextRow& row : table_.rows) {
      if (auto target = read_row(row)) targets.targets.push_back(std::move(*target));
    }
    if (!findings_.empty()) throw InputError(findings_);
    return targets;
  }

 private:
  std::optional<Target> read_row(const TextRow& row) {
    const Place place{table_.name, row.line, 0, {}};
    const std::string id = text::nfc(row.cells.front());
    const auto theme = codebook_.find(id);
    if (!theme) findings_.push_back({place, "unknown code \"" + id + "\"", did_you_mean(id, codebook_.ids())});
    if (!seen_.insert(id).second) findings_.push_back({place, "the code \"" + id + "\" stands here twice", {}});
    Target target{theme.value_or(0), {}};
    for (std::size_t i = 1; i < row.cells.size(); ++i) {
      const std::string& cell = row.cells[i];
      const auto count = cell.empty() ? std::optional<std::int64_t>(0) : parse_integer(text::ascii_digits(cell));
      if (!count || *count < 0 || *count > most)
        findings_.push_back(
            {place, "expected a count in column \"" + table_.header[i] + "\", found \"" + cell + "\"", {}});
      target.counts.push_back(static_cast<std::size_t>(count.value_or(0)));
    }
    return theme ? std::optional(target) : std::nullopt;
  }

  const TextTable& table_;
  const Codebook& codebook_;
  std::set<std::string> seen_;
  std::vector<Finding> findings_;
};

}  // namespace

Targets targets_from(const TextTable& table, const Codebook& codebook) { return Reader(table, codebook).read(); }

Targets same_for_all(const std::vector<std::size_t>& themes, std::size_t count) {
  Targets targets;
  for (const std::size_t theme : themes) targets.targets.push_back({theme, {count}});
  return targets;
}

}  // namespace mazmun::simulate
