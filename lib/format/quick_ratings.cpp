#include "format/quick_ratings.hpp"

#include <simdjson.h>

#include <algorithm>
#include <future>
#include <utility>
#include <vector>

#include "base/error.hpp"
#include "format/quick_rows.hpp"
#include "format/rating_categories.hpp"

namespace mazmun::format {
namespace {

constexpr std::size_t smallest_part = std::size_t{1} << 20;  // below it another thread costs more than it does

// What a part of a table says.
struct Part {
  bool clear = true;
  NumberedWords cells;          // of ratings, as they stand
  AlikeRows rows{0};            // of numbers of cells
  bool rising = true;           // each unit is longer than the one before, or as long and behind it in bytes
  std::string_view first_unit;  // none: there is no row
  std::string_view last_unit;
};

bool comes_before(std::string_view a, std::string_view b) { return a.size() != b.size() ? a.size() < b.size() : a < b; }

struct Table {
  std::vector<std::string> header;
  char delimiter = ',';
  std::string_view rows;  // those behind the header
};

// The header where it is as careful reading would have it.
std::optional<Table> table_of(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const std::size_t end = text.find('\n');
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view line = text.substr(0, end + 1);
  if (std::count(line.begin(), line.end(), '"') % 2 != 0) return std::nullopt;
  try {
    Table table{parse_csv(line, {}).header, delimiter_of(line), text.substr(end + 1)};
    const bool named =
        std::none_of(table.header.begin() + 1, table.header.end(), [](const auto& name) { return name.empty(); });
    if (named && table.header.size() >= 3) return table;
  } catch (const InputError&) {  // is said by who reads it again
  }
  return std::nullopt;
}

Part read_part(std::string_view rows, std::size_t columns, char delimiter) {
  Part part;
  part.rows = AlikeRows(columns - 1);
  QuickRows reader(rows, delimiter);
  std::vector<std::string_view> cells(columns);
  std::vector<std::uint32_t> numbers(columns - 1);
  for (auto row = reader.next(cells); row != QuickRows::Row::end; row = reader.next(cells)) {
    if (row == QuickRows::Row::blank) continue;
    const std::string_view unit = row == QuickRows::Row::whole ? QuickRows::content(cells[0], delimiter) : "";
    part.clear = !unit.empty();
    if (!part.clear) return part;
    part.rising = part.rising && comes_before(part.last_unit, unit);
    if (part.first_unit.empty()) part.first_unit = unit;
    part.last_unit = unit;
    for (std::size_t i = 1; i < columns; ++i) numbers[i - 1] = part.cells.number(cells[i]);
    part.rows.add(numbers);
  }
  return part;
}

// Whole lines, about `count` parts of one size.
std::vector<std::string_view> cut(std::string_view rows, std::size_t count) {
  std::vector<std::string_view> parts;
  for (; count > 1; --count) {
    const std::size_t end = rows.find('\n', rows.size() / count);
    if (end == std::string_view::npos) break;
    parts.push_back(rows.substr(0, end + 1));
    rows.remove_prefix(end + 1);
  }
  parts.push_back(rows);
  return parts;
}

std::vector<Part> read_parts(const Table& table, std::size_t threads) {
  const std::size_t most = table.rows.size() / smallest_part + 1;
  std::vector<std::future<Part>> others;
  const auto texts = cut(table.rows, std::min(threads, most));
  for (std::size_t i = 1; i < texts.size(); ++i) {
    // Both, since a system that has no more threads lets this one do the work.
    others.push_back(std::async(std::launch::async | std::launch::deferred, read_part, texts[i], table.header.size(),
                                table.delimiter));
  }
  std::vector<Part> parts;
  parts.push_back(read_part(texts[0], table.header.size(), table.delimiter));
  for (auto& other : others) parts.push_back(other.get());
  return parts;
}

// Whether no unit stands twice. False, too, where two only look alike: careful reading knows.
bool are_distinct(const Table& table, const std::vector<Part>& parts) {
  std::string_view last;
  bool rising = true;
  std::size_t rows = 0;
  for (const Part& part : parts) {
    rising = rising && part.rising && (part.first_unit.empty() || comes_before(last, part.first_unit));
    if (!part.last_unit.empty()) last = part.last_unit;
    for (const std::int64_t count : part.rows.counts()) rows += static_cast<std::size_t>(count);
  }
  if (rising) return true;
  DistinctHashes seen(rows);
  QuickRows reader(table.rows, table.delimiter);
  std::vector<std::string_view> cells(table.header.size());
  for (auto row = reader.next(cells); row != QuickRows::Row::end; row = reader.next(cells)) {
    if (row == QuickRows::Row::whole && !seen.add(QuickRows::content(cells[0], table.delimiter))) return false;
  }
  return true;
}

// The categories of the cells of a part, by number; nothing where one is against the rules.
std::optional<std::vector<int>> categories_of(const Part& part, char delimiter, RatingCategories& categories) {
  std::vector<int> by_number;
  for (const std::string_view cell : part.cells.words()) {
    const RatingCell said = categories.read(std::string(QuickRows::content(cell, delimiter)));
    if (!said.problem.empty()) return std::nullopt;
    by_number.push_back(said.category);
  }
  return by_number;
}

}  // namespace

Ratings alike_as_one(Ratings ratings) {
  std::vector<std::size_t> order(ratings.values.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [&](auto a, auto b) { return ratings.values[a] < ratings.values[b]; });
  std::vector<std::vector<int>> values;
  std::vector<std::int64_t> weights;
  for (const std::size_t row : order) {
    const std::int64_t weight = ratings.weights.empty() ? 1 : ratings.weights[row];
    if (!values.empty() && values.back() == ratings.values[row]) {
      weights.back() += weight;
    } else {
      values.push_back(std::move(ratings.values[row]));
      weights.push_back(weight);
    }
  }
  ratings.values = std::move(values);
  ratings.weights = std::move(weights);
  ratings.units.clear();
  return ratings;
}

std::optional<Ratings> quick_ratings(std::string_view text, const RatingsRules& rules, std::size_t threads) {
  if (!simdjson::validate_utf8(text.data(), text.size())) return std::nullopt;
  const auto table = table_of(text);
  if (!table) return std::nullopt;
  const std::vector<Part> parts = read_parts(*table, threads);
  if (!std::all_of(parts.begin(), parts.end(), [](const Part& part) { return part.clear; })) return std::nullopt;
  if (!are_distinct(*table, parts)) return std::nullopt;
  RatingCategories categories(rules);
  Ratings ratings;
  ratings.coders.assign(table->header.begin() + 1, table->header.end());
  for (const Part& part : parts) {
    const auto by_number = categories_of(part, table->delimiter, categories);
    if (!by_number) return std::nullopt;
    const auto& counts = part.rows.counts();
    for (std::size_t row = 0; row < counts.size(); ++row) {
      std::vector<int>& values = ratings.values.emplace_back();
      for (std::size_t i = 0; i < ratings.coders.size(); ++i) values.push_back((*by_number)[part.rows.at(row, i)]);
      ratings.weights.push_back(counts[row]);
    }
  }
  categories.finish(ratings);
  return alike_as_one(std::move(ratings));
}

}  // namespace mazmun::format
