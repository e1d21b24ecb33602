#include "statistics/unitizing.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace mazmun::statistics {

Continua pick_coders(const Continua& continua, const std::vector<std::size_t>& coders) {
  Continua result;
  result.reserve(continua.size());
  for (const Continuum& continuum : continua) {
    Continuum part{continuum.length, {}};
    for (const std::size_t coder : coders) part.coders.push_back(continuum.coders[coder]);
    result.push_back(std::move(part));
  }
  return result;
}

Continua relabel(const Continua& continua, const std::vector<int>& becomes) {
  Continua result;
  result.reserve(continua.size());
  for (const Continuum& continuum : continua) {
    Continuum other{continuum.length, {}};
    for (const std::vector<Unit>& units : continuum.coders) {
      std::vector<Unit> kept;
      for (const Unit& unit : units) {
        const auto category = static_cast<std::size_t>(unit.category);
        const int label = category < becomes.size() ? becomes[category] : -1;
        if (label >= 0) kept.push_back({unit.start, unit.end, label});
      }
      other.coders.push_back(joined(std::move(kept)));
    }
    result.push_back(std::move(other));
  }
  return result;
}

Continua as_one_category(const Continua& continua) {
  int last = -1;
  for (const Continuum& continuum : continua) {
    for (const std::vector<Unit>& units : continuum.coders) {
      for (const Unit& unit : units) last = std::max(last, unit.category);
    }
  }
  return relabel(continua, std::vector<int>(static_cast<std::size_t>(last + 1), 0));
}

std::vector<Unit> joined(std::vector<Unit> units) {
  std::sort(units.begin(), units.end());
  std::vector<Unit> result;
  std::map<int, std::size_t> last;  // by category, in result
  for (const Unit& unit : units) {
    const auto before = last.find(unit.category);
    if (before != last.end() && unit.start < result[before->second].end) {
      result[before->second].end = std::max(result[before->second].end, unit.end);
    } else {
      last[unit.category] = result.size();
      result.push_back(unit);
    }
  }
  return result;
}

std::vector<Stretch> stretches(const std::vector<Unit>& units, std::size_t length) {
  const std::vector<Unit> whole = joined(units);
  std::set<std::size_t> borders = {0, length};
  for (const Unit& unit : whole) borders.insert({unit.start, unit.end});
  std::vector<Stretch> result;
  std::vector<Unit> open;
  std::size_t next = 0;
  for (auto border = borders.begin(); std::next(border) != borders.end(); ++border) {
    std::erase_if(open, [&](const Unit& unit) { return unit.end <= *border; });
    for (; next < whole.size() && whole[next].start <= *border; ++next) open.push_back(whole[next]);
    Stretch stretch{*border, *std::next(border), {}};
    for (const Unit& unit : open) stretch.categories.push_back(unit.category);
    std::sort(stretch.categories.begin(), stretch.categories.end());
    result.push_back(std::move(stretch));
  }
  return result;
}

std::int64_t total_length(const Continua& continua) {
  std::int64_t total = 0;
  for (const Continuum& continuum : continua) total += static_cast<std::int64_t>(continuum.length);
  return total;
}

std::size_t coder_count(const Continua& continua) { return continua.empty() ? 0 : continua.front().coders.size(); }

const char* why_incomparable(const Continua& continua) {
  if (coder_count(continua) < 2) return "there are fewer than two coders";
  if (total_length(continua) == 0) return "there is no text";
  return nullptr;
}

}  // namespace mazmun::statistics
