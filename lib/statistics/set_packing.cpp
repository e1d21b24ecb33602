#include "statistics/set_packing.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <map>
#include <numeric>
#include <queue>
#include <tuple>
#include <utility>

namespace mazmun::statistics {

namespace {

__extension__ typedef unsigned __int128 Mask;  // NOLINT(modernize-use-using): `using` can't carry __extension__

constexpr std::size_t mask_bits = 128;

/// Linked sets, their members renumbered from 0.
struct Group {
  std::size_t things = 0;
  std::vector<PackedSet> sets;
  std::vector<std::size_t> names;  ///< of the sets, outside
};

class Links {
 public:
  explicit Links(std::size_t things) : to_(things) { std::iota(to_.begin(), to_.end(), std::size_t{0}); }

  std::size_t root(std::size_t thing) {
    while (to_[thing] != thing) thing = to_[thing] = to_[to_[thing]];
    return thing;
  }

  void join(std::size_t a, std::size_t b) {
    a = root(a);
    b = root(b);
    to_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<std::size_t> to_;
};

std::vector<Group> groups_of(std::size_t things, const std::vector<PackedSet>& sets) {
  Links links(things);
  for (const PackedSet& set : sets) {
    if (set.gain <= 0) continue;
    for (const std::size_t member : set.members) links.join(set.members.front(), member);
  }
  std::vector<std::size_t> number(things);
  std::map<std::size_t, std::size_t> group_of_root;
  std::vector<Group> groups;
  for (std::size_t thing = 0; thing < things; ++thing) {
    const auto [at, added] = group_of_root.try_emplace(links.root(thing), groups.size());
    if (added) groups.emplace_back();
    number[thing] = groups[at->second].things++;
  }
  for (std::size_t name = 0; name < sets.size(); ++name) {
    if (sets[name].gain <= 0) continue;
    Group& group = groups[group_of_root.at(links.root(sets[name].members.front()))];
    PackedSet inside = sets[name];
    for (std::size_t& member : inside.members) member = number[member];
    group.sets.push_back(std::move(inside));
    group.names.push_back(name);
  }
  return groups;
}

/// Prices for the things of a group. After each sweep every set's members cost at least its gain.
class Prices {
 public:
  explicit Prices(const Group& group) : group_(group), sets_of_(group.things), price_(group.things) {
    for (std::size_t i = 0; i < group.sets.size(); ++i) {
      for (const std::size_t member : group.sets[i].members) sets_of_[member].push_back(i);
      highest_ = std::max(highest_, group.sets[i].gain);
      sum_.push_back(0);
    }
    for (const double share : {0.3, 0.1, 0.03, 0.01, 0.003, 0.001, 0.0003}) {
      const double softness = share * highest_;
      for (int i = 0; i < sweeps && sweep(softness) > softness / 100; ++i) continue;
    }
    for (std::size_t thing = 0; thing < group.things; ++thing) set(thing, highest_need(thing));
  }

  const std::vector<double>& values() const { return price_; }

 private:
  static constexpr int sweeps = 40;  // fewer save little time here and cost much in the search

  /// What the set is worth beyond the prices of its other members.
  double need(std::size_t set, std::size_t thing) const { return group_.sets[set].gain - (sum_[set] - price_[thing]); }

  double highest_need(std::size_t thing) const {
    double highest = 0;
    for (const std::size_t set : sets_of_[thing]) highest = std::max(highest, need(set, thing));
    return highest;
  }

  void set(std::size_t thing, double price) {
    for (const std::size_t set : sets_of_[thing]) sum_[set] += price - price_[thing];
    price_[thing] = price;
  }

  /// Each price becomes the soft maximum of the needs: the softer, the farther the prices move together. The greatest
  /// change of a price.
  double sweep(double softness) {
    double change = 0;
    for (std::size_t thing = 0; thing < group_.things; ++thing) {
      const double highest = highest_need(thing);
      double total = std::exp(-highest / softness);  // staying alone needs 0
      for (const std::size_t set : sets_of_[thing]) {
        const double below = (need(set, thing) - highest) / softness;
        if (below > -30) total += std::exp(below);
      }
      const double price = highest + softness * std::log(total);
      change = std::max(change, std::abs(price - price_[thing]));
      set(thing, price);
    }
    return change;
  }

  const Group& group_;
  std::vector<std::vector<std::size_t>> sets_of_;
  std::vector<double> price_;
  std::vector<double> sum_;  ///< prices of the members of each set
  double highest_ = 0;
};

/// Things before `first` are decided; of those from `first` on the bits say which are.
struct State {
  std::size_t first = 0;
  Mask decided = 0;

  friend bool operator==(const State&, const State&) = default;
  friend bool operator<(const State& a, const State& b) {
    return std::tie(a.first, a.decided) < std::tie(b.first, b.decided);
  }
};

State without_decided(State state) {
  for (; (state.decided & 1) != 0; state.decided >>= 1) ++state.first;
  return state;
}

class Search {
 public:
  explicit Search(const Group& group) : group_(group), prices_(Prices(group).values()), sets_from_(group.things) {
    for (std::size_t i = 0; i < group.sets.size(); ++i) {
      const PackedSet& set = group.sets[i];
      const std::size_t first = set.members.front();
      if (set.members.back() - first >= mask_bits) too_wide_ = true;
      double waste = -set.gain;
      Mask mask = 0;
      for (const std::size_t member : set.members) {
        waste += prices_[member];
        if (member - first < mask_bits) mask |= Mask{1} << (member - first);
      }
      sets_from_[first].push_back({i, mask, std::max(waste, 0.0)});
    }
  }

  std::optional<std::vector<std::size_t>> run(std::size_t steps) {
    if (too_wide_) return std::nullopt;
    reach({}, 0, {});
    while (steps-- > 0) {
      const Open open = queue_.top();
      queue_.pop();
      const Way& way = ways_.at(open.state);
      if (open.waste > way.waste) {
        ++steps;
        continue;
      }
      if (open.state.first >= group_.things) return taken(open.state);
      advance(open);
    }
    return std::nullopt;
  }

 private:
  struct Choice {
    std::size_t set = 0;
    Mask mask = 0;
    double waste = 0;
  };
  struct Way {
    double waste = 0;
    State before;
    std::size_t set = none;
  };
  struct Open {
    double waste = 0;
    State state;

    /// Least waste first; of equals, the one that has come farther.
    friend bool operator<(const Open& a, const Open& b) {
      return a.waste != b.waste ? a.waste > b.waste : a.state.first < b.state.first;
    }
  };
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  void reach(const State& state, double waste, const Way& from) {
    const auto [at, added] = ways_.try_emplace(state);
    if (!added && at->second.waste <= waste) return;
    at->second = from;
    at->second.waste = waste;
    queue_.push({waste, state});
  }

  void advance(const Open& open) {
    const auto [first, decided] = open.state;
    reach(without_decided({first, decided | 1}), open.waste + prices_[first], {0, open.state, none});
    for (const Choice& choice : sets_from_[first]) {
      if ((choice.mask & decided) != 0) continue;
      reach(without_decided({first, decided | choice.mask}), open.waste + choice.waste, {0, open.state, choice.set});
    }
  }

  std::vector<std::size_t> taken(State state) const {
    std::vector<std::size_t> sets;
    while (state != State{}) {
      const Way& way = ways_.at(state);
      if (way.set != none) sets.push_back(group_.names[way.set]);
      state = way.before;
    }
    return sets;
  }

  const Group& group_;
  std::vector<double> prices_;
  std::vector<std::vector<Choice>> sets_from_;  ///< by smallest member
  std::map<State, Way> ways_;
  std::priority_queue<Open> queue_;
  bool too_wide_ = false;
};

}  // namespace

std::optional<std::vector<std::size_t>> best_packing(std::size_t things, const std::vector<PackedSet>& sets,
                                                     std::size_t steps) {
  std::vector<std::size_t> result;
  for (const Group& group : groups_of(things, sets)) {
    if (group.sets.empty()) continue;
    const auto taken = Search(group).run(steps);
    if (!taken) return std::nullopt;
    result.insert(result.end(), taken->begin(), taken->end());
  }
  std::sort(result.begin(), result.end());
  return result;
}

}  // namespace mazmun::statistics
