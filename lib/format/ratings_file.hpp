// A table of ratings: the first column names the unit, each further column is a coder, an empty cell is missing, "|"
// stands between several labels of one cell.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "format/csv.hpp"
#include "format/loaded.hpp"
#include "model/agreement.hpp"

namespace mazmun::format {

/// What cells may hold.
struct RatingsRules {
  bool numbers = false;         ///< numbers only; digits of any script, "." or "٫" before decimals
  std::optional<double> least;  ///< of numbers
  std::optional<double> most;
  std::vector<std::string> scale;    ///< the labels that may occur, in their order; empty: any
  std::vector<std::string> missing;  ///< cells that say that a rating is missing, beside empty ones
};

/// Categories are in the order of the scale, of their value (numbers; "1" and "1.0" are one), or in natural order. They
/// are sets of codes where some cell has several labels. Throws InputError with every line and column that is against
/// the rules, where a unit comes twice, or where a coder has no name.
Loaded<Ratings> read_ratings(const std::string& path, const RatingsRules& rules = {});
Ratings ratings_from(const CsvTable& table, const RatingsRules& rules = {});

/// The same with units that are rated alike as one row, in the order of their values, without names: for tables of
/// millions of units. The work is shared by `threads`.
Loaded<Ratings> read_alike_ratings(const std::string& path, const RatingsRules& rules, std::size_t threads);

/// Agreement weights of pairs of labels.
struct WeightTable {
  std::vector<std::string> labels;
  std::vector<std::vector<std::string>> weights;  ///< decimal numbers
};

/// A table whose header and first column hold the same labels in the same order. Throws InputError where it doesn't, or
/// a weight is no number from 0 to 1, the diagonal isn't 1, or the two weights of a pair differ.
Loaded<WeightTable> read_weights(const std::string& path);

}  // namespace mazmun::format
