#include "format/translations_file.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <vector>

#include "base/error.hpp"
#include "format/csv.hpp"

namespace mazmun::format {
namespace {

constexpr std::array<std::string_view, 3> wanted{"document", "start", "translation"};

// Where each wanted column stands.
std::array<std::size_t, 3> translation_columns(const CsvTable& table, const std::string& path) {
  std::array<std::size_t, 3> places{};
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    const auto found = std::find(table.header.begin(), table.header.end(), wanted[i]);
    if (found == table.header.end()) {
      throw InputError({path, 1, 0, {}}, "has no column \"" + std::string(wanted[i]) + "\"",
                       "translations have the columns document, start and translation; quotes.csv has the first two");
    }
    places[i] = static_cast<std::size_t>(found - table.header.begin());
  }
  return places;
}

std::optional<std::size_t> whole_number(std::string_view text) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

}  // namespace

Loaded<Translations> read_translations(const std::string& path) {
  const Loaded<CsvTable> table = read_csv(path);
  const auto [document, start, translation] = translation_columns(table.value, path);
  Translations translations;
  std::vector<Finding> findings;
  for (const CsvRow& row : table.value.rows) {
    const std::string& text = row.cells[translation];
    if (text.empty()) continue;
    const auto place = whole_number(row.cells[start]);
    if (!place) {
      findings.push_back(
          {{path, row.line, 0, {}}, "start: expected a whole number", {}, "found \"" + row.cells[start] + "\""});
    } else if (!translations.try_emplace({row.cells[document], *place}, text).second) {
      findings.push_back({{path, row.line, 0, {}},
                          "translates " + row.cells[document] + " at " + row.cells[start] + " a second time",
                          {}});
    }
  }
  if (!findings.empty()) throw InputError(findings);
  return {std::move(translations), table.record};
}

}  // namespace mazmun::format
