#include "statistics/unit_rows.hpp"

namespace mazmun::statistics {

DistanceTable::DistanceTable(const Distance& distance, std::size_t categories)
    : categories_(categories), distances_(categories * categories) {
  for (std::size_t a = 0; a < categories; ++a) {
    for (std::size_t b = a + 1; b < categories; ++b) {
      distances_[a * categories + b] = distances_[b * categories + a] = distance(a, b).value();
    }
  }
}

Numbers DistanceTable::from(const Numbers& shares) const {
  Numbers result(categories_);
  for (std::size_t a = 0; a < categories_; ++a) {
    for (std::size_t b = 0; b < categories_; ++b) result[a] += shares[b] * (*this)(a, b);
  }
  return result;
}

std::vector<UnitRow> unit_rows(const Spread& spread, const DistanceTable& distances) {
  std::vector<UnitRow> rows;
  for (std::size_t i = 0; i < spread.ratings.values.size(); ++i) {
    UnitRow row{spread.ratings.weights.empty() ? 1.0 : static_cast<double>(spread.ratings.weights[i]), 0,
                &spread.ratings.values[i], 0};
    for (std::size_t a = 0; a < row.values->size(); ++a) {
      const int first = (*row.values)[a];
      if (first == Ratings::missing) continue;
      for (std::size_t b = 0; b < a; ++b) {
        const int second = (*row.values)[b];
        if (second == Ratings::missing) continue;
        row.disagreement += 2 * distances(static_cast<std::size_t>(first), static_cast<std::size_t>(second));
      }
      ++row.ratings;
    }
    if (row.ratings > 1) row.disagreement /= row.ratings * (row.ratings - 1);
    if (row.ratings > 0) rows.push_back(row);
  }
  return rows;
}

double sum_over(const UnitRow& row, const Numbers& by_category) {
  double sum = 0;
  for (const int value : *row.values) {
    if (value != Ratings::missing) sum += by_category[static_cast<std::size_t>(value)];
  }
  return sum;
}

}  // namespace mazmun::statistics
