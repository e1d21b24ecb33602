#include "statistics/saturation.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string_view>
#include <utility>

#include "base/error.hpp"
#include "base/number.hpp"
#include "base/random.hpp"

namespace mazmun::statistics {
namespace {

using NewCodes = std::vector<std::size_t>;

[[noreturn]] void refuse_rule(const std::string& text) {
  throw UsageError(
      "--saturation: expected no-new:K with K from 1, guest:BASE,RUN,THRESHOLD or hennink:SHARE, found \"" + text +
          "\"",
      "for example no-new:3, guest:4,2,5 or hennink:90");
}

// Whole numbers between commas; nothing where something else stands there.
std::optional<std::vector<std::size_t>> numbers_in(std::string_view text) {
  std::vector<std::size_t> numbers;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(','), text.size());
    const auto number = parse_integer(text.substr(0, end));
    if (!number || *number < 0 || text.ends_with(',')) return std::nullopt;
    numbers.push_back(static_cast<std::size_t>(*number));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return numbers;
}

SaturationRule guest_rule(const std::vector<std::size_t>& numbers, const std::string& text) {
  SaturationRule rule{2, SaturationKind::guest};
  if (numbers.size() == 1 || numbers.size() > 3) refuse_rule(text);
  if (numbers.size() >= 2) {
    rule.base = numbers[0];
    rule.run = numbers[1];
  }
  if (numbers.size() == 3) rule.threshold = numbers[2];
  if (rule.base < 1 || rule.run < 1 || rule.threshold > 100) refuse_rule(text);
  return rule;
}

std::optional<std::size_t> no_new_point(const NewCodes& new_codes, std::size_t run) {
  std::size_t without = 0;
  std::optional<std::size_t> last;  // the last document with a new code
  for (std::size_t i = 0; i < new_codes.size(); ++i) {
    if (new_codes[i] > 0) {
      last = i;
      without = 0;
    } else if (last && ++without == run) {
      return last;
    }
  }
  return std::nullopt;
}

std::size_t sum_of(const NewCodes& new_codes, std::size_t first, std::size_t count) {
  const auto begin = new_codes.begin() + static_cast<std::ptrdiff_t>(first);
  return std::accumulate(begin, begin + static_cast<std::ptrdiff_t>(count), std::size_t{0});
}

std::optional<std::size_t> guest_point(const NewCodes& new_codes, const SaturationRule& rule) {
  if (new_codes.size() < rule.base + rule.run) return std::nullopt;
  const std::size_t base = sum_of(new_codes, 0, rule.base);
  if (base == 0) return std::nullopt;
  for (std::size_t first = rule.base; first + rule.run <= new_codes.size(); ++first) {
    if (100 * sum_of(new_codes, first, rule.run) <= rule.threshold * base) return first - 1;
  }
  return std::nullopt;
}

std::optional<std::size_t> share_point(const NewCodes& new_codes, std::size_t share) {
  const std::size_t all = sum_of(new_codes, 0, new_codes.size());
  std::size_t known = 0;
  for (std::size_t i = 0; i < new_codes.size() && all > 0; ++i) {
    known += new_codes[i];
    if (100 * known >= share * all) return i;
  }
  return std::nullopt;
}

// How often each value from 0 was seen: percentiles and means without the values themselves.
class Histogram {
 public:
  explicit Histogram(std::size_t most) : counts_(most + 1) {}

  void add(std::size_t value) {
    ++counts_[value];
    ++size_;
    sum_ += value;
  }
  std::size_t size() const { return size_; }
  double mean() const { return static_cast<double>(sum_) / static_cast<double>(size_); }

  /// Type 7 of Hyndman and Fan. `per_mille`: 25 is the 2.5th percentile. Requires values.
  double percentile(std::size_t per_mille) const {
    const std::size_t position = (size_ - 1) * per_mille;
    const auto low = static_cast<double>(at(position / 1000));
    const std::size_t rest = position % 1000;
    if (rest == 0) return low;
    return low + static_cast<double>(rest) * (static_cast<double>(at(position / 1000 + 1)) - low) / 1000;
  }

 private:
  // The value at this place in rising order.
  std::size_t at(std::size_t place) const {
    std::size_t value = 0;
    for (std::size_t passed = counts_[0]; passed <= place; passed += counts_[value]) ++value;
    return value;
  }

  std::vector<std::uint32_t> counts_;
  std::size_t size_ = 0;
  std::size_t sum_ = 0;
};

constexpr std::size_t low_end = 25;
constexpr std::size_t middle = 500;
constexpr std::size_t high_end = 975;

// New codes of each document in this order.
NewCodes new_codes_in(const std::vector<std::vector<std::size_t>>& codes, const std::vector<std::size_t>& order,
                      std::vector<std::size_t>& seen_in, std::size_t round) {
  NewCodes fresh;
  fresh.reserve(order.size());
  for (const std::size_t document : order) {
    std::size_t count = 0;
    for (const std::size_t code : codes[document]) {
      if (seen_in[code] == round) continue;
      seen_in[code] = round;
      ++count;
    }
    fresh.push_back(count);
  }
  return fresh;
}

SaturationBand band_of(const std::vector<Histogram>& cumulative, const Histogram& points) {
  SaturationBand band;
  for (const Histogram& histogram : cumulative) {
    band.mean.push_back(histogram.mean());
    band.low.push_back(histogram.percentile(low_end));
    band.median.push_back(histogram.percentile(middle));
    band.high.push_back(histogram.percentile(high_end));
  }
  band.reached = points.size();
  if (band.reached == 0) return band;
  band.point_low = points.percentile(low_end);
  band.point_median = points.percentile(middle);
  band.point_high = points.percentile(high_end);
  return band;
}

}  // namespace

SaturationRule parse_saturation_rule(const std::string& text) {
  const std::size_t colon = std::min(text.find(':'), text.size());
  const std::string_view name = std::string_view(text).substr(0, colon);
  const auto numbers = numbers_in(std::string_view(text).substr(std::min(colon + 1, text.size())));
  const bool bare = colon == text.size();
  if (!numbers || (!bare && numbers->empty())) refuse_rule(text);
  if (name == "guest") return guest_rule(*numbers, text);
  SaturationRule rule;
  if (name == "no-new" && numbers->size() == 1 && numbers->front() > 0) {
    rule.run = numbers->front();
  } else if (name == "hennink" && numbers->size() < 2) {
    rule.kind = SaturationKind::share;
    rule.share = bare ? rule.share : numbers->front();
    if (rule.share < 1 || rule.share > 100) refuse_rule(text);
  } else {
    refuse_rule(text);
  }
  return rule;
}

std::string to_string(const SaturationRule& rule) {
  if (rule.kind == SaturationKind::share) return "hennink:" + std::to_string(rule.share);
  if (rule.kind == SaturationKind::no_new) return "no-new:" + std::to_string(rule.run);
  return "guest:" + std::to_string(rule.base) + "," + std::to_string(rule.run) + "," + std::to_string(rule.threshold);
}

std::optional<std::size_t> saturation_point(const std::vector<std::size_t>& new_codes, const SaturationRule& rule) {
  if (rule.kind == SaturationKind::guest) return guest_point(new_codes, rule);
  if (rule.kind == SaturationKind::share) return share_point(new_codes, rule.share);
  return no_new_point(new_codes, rule.run);
}

std::string reported(const SaturationRule& rule, std::size_t point) {
  if (rule.kind != SaturationKind::guest) return {};
  return std::to_string(point + 1) + "+" + std::to_string(rule.run);
}

std::optional<double> new_information(const std::vector<std::size_t>& new_codes, const SaturationRule& rule,
                                      std::size_t point) {
  if (rule.kind != SaturationKind::guest) return std::nullopt;
  return static_cast<double>(sum_of(new_codes, point + 1, rule.run)) /
         static_cast<double>(sum_of(new_codes, 0, rule.base));
}

SaturationBand saturation_band(const std::vector<std::vector<std::size_t>>& codes, const SaturationRule& rule,
                               const Permutations& permutations) {
  std::size_t most = 0;
  for (const auto& document : codes) {
    for (const std::size_t code : document) most = std::max(most, code + 1);
  }
  std::vector<Histogram> cumulative(codes.size(), Histogram(most));
  Histogram points(codes.size());
  std::vector<std::size_t> order(codes.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::vector<std::size_t> seen_in(most);
  Random random(permutations.seed);
  for (std::size_t round = 1; round <= permutations.count; ++round) {
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random.below(i)]);
    const NewCodes fresh = new_codes_in(codes, order, seen_in, round);
    std::size_t known = 0;
    for (std::size_t i = 0; i < fresh.size(); ++i) cumulative[i].add(known += fresh[i]);
    if (const auto point = saturation_point(fresh, rule)) points.add(*point + 1);
  }
  SaturationBand band = band_of(cumulative, points);
  band.permutations = permutations.count;
  band.seed = permutations.seed;
  return band;
}

}  // namespace mazmun::statistics
