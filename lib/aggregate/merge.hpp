// Counts of different documents made one.
#pragma once

#include <optional>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "model/counts.hpp"

namespace mazmun::aggregate {

/// Adds up counts of one codebook: in whatever parts and order they come, the sum is the same once its documents are
/// sorted.
class Merger {
 public:
  /// Returns the first document that came before, and adds nothing then.
  std::optional<std::string> add(Counts more);
  /// The sum. Call once, last.
  Counts take() { return std::move(counts_); }

 private:
  Counts counts_;
  std::unordered_set<std::string> documents_;  // unordered: only asked whether an id is in it
};

/// Documents in natural order of their ids.
void sort_naturally(std::vector<DocumentCounts>& documents);

/// The histories of the documents merged, in natural order of their ids: as those of one run.
History merged_history(const Counts& counts);

}  // namespace mazmun::aggregate
