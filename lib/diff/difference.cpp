#include "diff/difference.hpp"

#include <algorithm>

namespace mazmun::diff {

std::string_view to_string(What what) {
  switch (what) {
    case What::added:
      return "added";
    case What::removed:
      return "removed";
    case What::changed:
      return "changed";
  }
  return {};
}

bool is_same(const Tally& tally) { return tally.added == 0 && tally.removed == 0 && tally.changed == 0; }

bool is_same(const Difference& difference) {
  return std::all_of(difference.tallies.begin(), difference.tallies.end(),
                     [](const Tally& tally) { return is_same(tally); });
}

Tally& tally_of(std::vector<Tally>& tallies, std::string_view subject, std::string_view id) {
  const auto found = std::find_if(tallies.begin(), tallies.end(),
                                  [&](const Tally& tally) { return tally.subject == subject && tally.id == id; });
  if (found != tallies.end()) return *found;
  Tally tally;
  tally.subject = subject;
  tally.id = id;
  return tallies.emplace_back(std::move(tally));
}

void count(Tally& tally, What what) {
  switch (what) {
    case What::added:
      ++tally.added;
      break;
    case What::removed:
      ++tally.removed;
      break;
    case What::changed:
      ++tally.changed;
      break;
  }
}

}  // namespace mazmun::diff
