#include "statistics/draws.hpp"

#include <algorithm>
#include <cstring>
#include <limits>
#include <numeric>
#include <utility>

namespace mazmun::statistics {
namespace {

constexpr std::size_t most_kept = std::size_t{1} << 25;  // counts of two bytes

// Four at a time: sums of two lanes of 32 bits, which no replicate fills.
std::int64_t sum(const std::uint16_t* counts, std::size_t size) {
  constexpr std::uint64_t even = 0x0000'FFFF'0000'FFFF;
  std::uint64_t lanes = 0;
  std::size_t at = 0;
  for (; at + 4 <= size; at += 4) {
    std::uint64_t four = 0;
    std::memcpy(&four, counts + at, sizeof four);
    lanes += (four & even) + (four >> 16 & even);
  }
  auto total = static_cast<std::int64_t>((lanes & 0xFFFF'FFFF) + (lanes >> 32));
  for (; at < size; ++at) total += counts[at];
  return total;
}

}  // namespace

const std::vector<std::uint16_t>* Draws::of(std::size_t units) {
  // No unit is drawn more often than there are draws.
  const bool fits = units > 0 && units <= std::numeric_limits<std::uint16_t>::max();
  if (!fits || replicates_ > most_kept / units) return nullptr;
  const auto known = kept_.find(units);
  if (known != kept_.end()) return &known->second;
  if (size_ + replicates_ * units > most_kept) {
    kept_.clear();
    size_ = 0;
  }
  std::vector<std::uint16_t> counts(replicates_ * units);
  Random random(seed_);
  const Below below(units);
  for (std::size_t replicate = 0; replicate < replicates_; ++replicate) {
    std::uint16_t* own = counts.data() + replicate * units;
    for (std::size_t i = 0; i < units; ++i) ++own[below(random)];
  }
  size_ += counts.size();
  return &kept_.emplace(units, std::move(counts)).first->second;
}

DrawnRuns::DrawnRuns(Draws& draws, std::vector<std::int64_t> runs)
    : runs_(std::move(runs)),
      units_(static_cast<std::size_t>(std::accumulate(runs_.begin(), runs_.end(), std::int64_t{0}))),
      kept_(draws.of(units_)),
      random_(draws.seed()) {
  if (kept_ != nullptr) return;
  for (std::size_t run = 0; run < runs_.size(); ++run)
    run_of_.insert(run_of_.end(), static_cast<std::size_t>(runs_[run]), static_cast<std::uint32_t>(run));
}

std::vector<std::int64_t> DrawnRuns::next() {
  std::vector<std::int64_t> drawn(runs_.size());
  if (kept_ == nullptr) {
    const Below below(std::max<std::size_t>(units_, 1));
    for (std::size_t i = 0; i < units_; ++i) ++drawn[run_of_[below(random_)]];
    return drawn;
  }
  for (std::size_t run = 0; run < runs_.size(); ++run) {
    drawn[run] = sum(kept_->data() + at_, static_cast<std::size_t>(runs_[run]));
    at_ += static_cast<std::size_t>(runs_[run]);
  }
  return drawn;
}

}  // namespace mazmun::statistics
