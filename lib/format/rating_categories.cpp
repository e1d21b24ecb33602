#include "format/rating_categories.hpp"

#include <algorithm>

#include "base/natural_order.hpp"
#include "base/number.hpp"
#include "base/suggest.hpp"
#include "text/properties.hpp"

namespace mazmun::format {
namespace {

std::string cited(std::string_view text) { return "\"" + std::string(text) + "\""; }

// "۳٫۵" is "3.5".
std::string plain_number(std::string_view cell) {
  std::string number = text::ascii_digits(cell);
  for (const std::string_view point : {"\u066B", "\u2212"}) {
    const std::size_t at = number.find(point);
    if (at != std::string::npos) number.replace(at, point.size(), point == "\u066B" ? "." : "-");
  }
  return number;
}

std::vector<std::string> labels_of(std::string_view category) {
  std::vector<std::string> labels;
  for (std::size_t start = 0; start <= category.size();) {
    const std::size_t end = std::min(category.find('|', start), category.size());
    labels.emplace_back(category.substr(start, end - start));
    start = end + 1;
  }
  return labels;
}

// Codes and sets of codes from categories such as "a|b".
void split_sets(Ratings& ratings) {
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

}  // namespace

RatingCategories::RatingCategories(const RatingsRules& rules) : rules_(rules) {
  for (const std::string& label : rules.scale) index_of(label);
}

RatingCell RatingCategories::read(const std::string& cell) {
  const auto& gone = rules_.missing;
  if (cell.empty() || std::find(gone.begin(), gone.end(), cell) != gone.end()) return {};
  if (rules_.numbers) return number(cell);
  if (cell.find('|') != std::string::npos) return set(cell);
  RatingCell said;
  if (is_allowed(cell, said)) said.category = index_of(cell);
  return said;
}

void RatingCategories::finish(Ratings& ratings) const {
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

RatingCell RatingCategories::number(const std::string& cell) {
  const std::string text = plain_number(cell);
  const auto value = parse_double(text);
  if (!value) {
    return {Ratings::missing, "expected a number, found " + cited(cell),
            "an empty cell is a missing rating, --missing names other signs of it, --scale puts labels in order"};
  }
  if ((rules_.least && *value < *rules_.least) || (rules_.most && *value > *rules_.most))
    return {Ratings::missing, cited(cell) + " is outside the scale that --metric needs", {}};
  const auto [known, is_new] = by_value_.try_emplace(*value, static_cast<int>(labels_.size()));
  RatingCell said{known->second, {}, {}};
  if (!is_new) return said;
  if (!rules_.scale.empty()) is_allowed(text, said);
  labels_.push_back(text);
  values_.push_back(*value);
  return said;
}

bool RatingCategories::is_allowed(const std::string& label, RatingCell& said) const {
  if (rules_.scale.empty() || std::find(rules_.scale.begin(), rules_.scale.end(), label) != rules_.scale.end()) {
    return true;
  }
  said.problem = cited(label) + " is no point of the scale";
  said.hint = did_you_mean(label, rules_.scale);
  return false;
}

// "b | a|b" is the set of a and b.
RatingCell RatingCategories::set(std::string_view cell) {
  std::vector<std::string> labels;
  for (std::size_t start = 0; start <= cell.size();) {
    const std::size_t end = std::min(cell.find('|', start), cell.size());
    labels.emplace_back(text::trim(cell.substr(start, end - start)));
    start = end + 1;
    if (labels.back().empty()) return {Ratings::missing, "an empty label beside \"|\" in " + cited(cell), {}};
  }
  std::sort(labels.begin(), labels.end(), natural_less);
  labels.erase(std::unique(labels.begin(), labels.end()), labels.end());
  std::string joined;
  RatingCell said;
  for (const std::string& label : labels) {
    if (!is_allowed(label, said)) return said;
    joined += (joined.empty() ? "" : "|") + label;
  }
  has_sets_ = true;
  said.category = index_of(joined);
  return said;
}

int RatingCategories::index_of(std::string_view category) {
  const auto found = indices_.find(category);
  if (found != indices_.end()) return found->second;
  const int index = static_cast<int>(labels_.size());
  labels_.emplace_back(category);
  values_.push_back(parse_double(plain_number(category)).value_or(0));
  by_value_.try_emplace(values_.back(), index);
  return indices_.emplace(category, index).first->second;
}

}  // namespace mazmun::format
