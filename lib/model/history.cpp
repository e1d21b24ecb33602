#include "model/history.hpp"

#include <algorithm>
#include <utility>

namespace mazmun {
namespace {

bool same_work(const Step& a, const Step& b) {
  return a.tool == b.tool && a.version == b.version && a.options == b.options;
}

History::iterator find_step(History& history, const Step& step) {
  return std::find_if(history.begin(), history.end(), [&](const Step& known) { return same_work(known, step); });
}

}  // namespace

void HistoryMerger::add(const History& history) {
  for (std::size_t i = 0; i < history.size(); ++i) {
    auto known = find_step(merged_, history[i]);
    if (known == merged_.end()) {
      auto before = merged_.end();
      for (std::size_t later = i + 1; later < history.size() && before == merged_.end(); ++later) {
        before = find_step(merged_, history[later]);
      }
      Step step = history[i];
      step.inputs.clear();
      known = merged_.insert(before, std::move(step));
      ++steps_;
      numbers_.insert(numbers_.begin() + (known - merged_.begin()), steps_);
    }
    const std::string number = std::to_string(numbers_[static_cast<std::size_t>(known - merged_.begin())]);
    for (const InputRecord& input : history[i].inputs) {
      if (seen_.insert(number + "\n" + input.name + "\n" + input.sha256).second) known->inputs.push_back(input);
    }
  }
}

void merge(History& history, const History& other) {
  HistoryMerger merger;
  merger.add(history);
  merger.add(other);
  history = merger.take();
}

Value sorted_options(Object options) {
  std::sort(options.begin(), options.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  return options;
}

}  // namespace mazmun
