// Drawing units with replacement, again and again.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "base/random.hpp"

namespace mazmun::statistics {

/// Replicates of some units, each as many draws with replacement as there are units. Tables of as many units have the
/// same draws: they are made once where they take no more than 64 MiB, and for each table anew where they take more.
class Draws {
 public:
  Draws(std::size_t replicates, std::uint64_t seed) : replicates_(replicates), seed_(seed) {}

  std::size_t replicates() const { return replicates_; }
  std::uint64_t seed() const { return seed_; }
  /// How often each unit is drawn, by replicate, then unit; null where there is too much to keep. Valid until the next
  /// call.
  const std::vector<std::uint16_t>* of(std::size_t units);

 private:
  std::size_t replicates_;
  std::uint64_t seed_;
  std::map<std::size_t, std::vector<std::uint16_t>> kept_;  // by units
  std::size_t size_ = 0;                                    // of all that is kept
};

/// What one table has of the draws: how often one of each run of units is drawn, replicate by replicate. Units of a run
/// stand together.
class DrawnRuns {
 public:
  /// `draws` must outlive it, and give nothing to others meanwhile.
  DrawnRuns(Draws& draws, std::vector<std::int64_t> runs);

  /// In the next replicate; as often as there are replicates.
  std::vector<std::int64_t> next();

 private:
  std::vector<std::int64_t> runs_;
  std::size_t units_ = 0;
  const std::vector<std::uint16_t>* kept_ = nullptr;
  std::size_t at_ = 0;                 // in what is kept
  std::vector<std::uint32_t> run_of_;  // by unit, where nothing is kept
  Random random_;
};

}  // namespace mazmun::statistics
