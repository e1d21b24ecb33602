// What the cells of a table of ratings say: each its category, numbered as they come until all are known.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "format/ratings_file.hpp"
#include "model/agreement.hpp"

namespace mazmun::format {

/// What one cell says.
struct RatingCell {
  int category = Ratings::missing;
  std::string problem;  ///< what is against the rules; empty: nothing
  std::string hint;
};

class RatingCategories {
 public:
  /// `rules` must outlive it.
  explicit RatingCategories(const RatingsRules& rules);

  /// The category of `cell`, a new number where there is none like it yet.
  RatingCell read(const std::string& cell);

  /// Puts the categories into `ratings` in their order, and their places there in the place of their numbers in all
  /// `ratings.values`. Call once, last.
  void finish(Ratings& ratings) const;

 private:
  RatingCell number(const std::string& cell);
  RatingCell set(std::string_view cell);
  int index_of(std::string_view category);
  /// Says what is wrong with a label that is no point of the scale.
  bool is_allowed(const std::string& label, RatingCell& said) const;

  const RatingsRules& rules_;
  std::map<std::string, int, std::less<>> indices_;
  std::map<double, int> by_value_;  // of numbers
  std::vector<std::string> labels_;
  std::vector<double> values_;
  bool has_sets_ = false;
};

}  // namespace mazmun::format
