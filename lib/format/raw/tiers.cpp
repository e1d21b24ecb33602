#include "format/raw/tiers.hpp"

#include <algorithm>

#include "format/raw/turn_text.hpp"

namespace mazmun::format::raw {

RawText text_of_tiers(std::vector<TierTurn> turns, std::string type) {
  std::vector<std::size_t> order(turns.size());
  std::vector<double> times(turns.size());
  double last = 0;
  for (std::size_t i = 0; i < turns.size(); ++i) {
    order[i] = i;
    times[i] = last = turns[i].time.value_or(last);
  }
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return times[a] < times[b]; });
  TurnText text(std::move(type));
  for (const std::size_t i : order) {
    std::replace(turns[i].said.begin(), turns[i].said.end(), '\n', ' ');
    text.turn(turns[i].speaker, turns[i].said, turns[i].time);
  }
  return text.take();
}

}  // namespace mazmun::format::raw
