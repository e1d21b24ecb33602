#include "statistics/ratings.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace mazmun::statistics {

namespace {

std::int64_t weight_of(const Ratings& ratings, std::size_t row) {
  return ratings.weights.empty() ? 1 : ratings.weights[row];
}

/// Everything but the rows.
Ratings without_rows(const Ratings& ratings) {
  Ratings result;
  result.coders = ratings.coders;
  result.categories = ratings.categories;
  result.codes = ratings.codes;
  result.sets = ratings.sets;
  result.scale = ratings.scale;
  return result;
}

std::string_view bytes_of(const std::vector<int>& values) {
  return {reinterpret_cast<const char*>(values.data()), values.size() * sizeof(int)};
}

}  // namespace

Ratings grouped(const Ratings& ratings) {
  std::unordered_map<std::string_view, std::size_t> places;  // unordered: only looked up
  std::vector<std::pair<const std::vector<int>*, std::int64_t>> rows;
  for (std::size_t row = 0; row < ratings.values.size(); ++row) {
    const auto [place, is_new] = places.try_emplace(bytes_of(ratings.values[row]), rows.size());
    if (is_new) rows.emplace_back(&ratings.values[row], 0);
    rows[place->second].second += weight_of(ratings, row);
  }
  std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return *a.first < *b.first; });
  Ratings result = without_rows(ratings);
  for (const auto& [values, weight] : rows) {
    result.values.push_back(*values);
    result.weights.push_back(weight);
  }
  return result;
}

bool gives(const Ratings& ratings, int category, int code) {
  if (ratings.sets.empty()) return category == code;
  const std::vector<int>& set = ratings.sets[static_cast<std::size_t>(category)];
  return std::binary_search(set.begin(), set.end(), code);
}

Ratings with_coders(const Ratings& ratings, const std::vector<std::size_t>& coders) {
  Ratings result = without_rows(ratings);
  result.coders.clear();
  for (const std::size_t coder : coders) result.coders.push_back(ratings.coders[coder]);
  result.weights = ratings.weights;
  result.values.reserve(ratings.values.size());
  for (const std::vector<int>& values : ratings.values) {
    std::vector<int>& kept = result.values.emplace_back();
    kept.reserve(coders.size());
    for (const std::size_t coder : coders) kept.push_back(values[coder]);
  }
  return result;
}

Ratings present_or_absent(const Ratings& ratings, int code) {
  Ratings result = without_rows(ratings);
  result.categories = {"given", "not given"};
  result.codes = {"given"};
  result.sets = {{0}, {}};
  result.scale = 0;
  result.weights = ratings.weights;
  result.values = ratings.values;
  for (std::vector<int>& values : result.values) {
    for (int& value : values) value = value == Ratings::missing ? value : (gives(ratings, value, code) ? 0 : 1);
  }
  return result;
}

Ratings with_units(const Ratings& ratings, const std::vector<std::size_t>& rows) {
  Ratings result = without_rows(ratings);
  for (const std::size_t row : rows) {
    result.values.push_back(ratings.values[row]);
    if (!ratings.units.empty()) result.units.push_back(ratings.units[row]);
    if (!ratings.weights.empty()) result.weights.push_back(ratings.weights[row]);
  }
  return result;
}

Ratings rated_by_all(const Ratings& ratings) {
  std::vector<std::size_t> rows;
  for (std::size_t row = 0; row < ratings.values.size(); ++row) {
    const std::vector<int>& values = ratings.values[row];
    if (std::find(values.begin(), values.end(), Ratings::missing) == values.end()) rows.push_back(row);
  }
  return with_units(ratings, rows);
}

Ratings coded_only(const Ratings& ratings) {
  const auto has_code = [&](int category) {
    return category != Ratings::missing &&
           (ratings.sets.empty() || !ratings.sets[static_cast<std::size_t>(category)].empty());
  };
  std::vector<std::size_t> rows;
  for (std::size_t row = 0; row < ratings.values.size(); ++row) {
    if (std::any_of(ratings.values[row].begin(), ratings.values[row].end(), has_code)) rows.push_back(row);
  }
  return with_units(ratings, rows);
}

}  // namespace mazmun::statistics
