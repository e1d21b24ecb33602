// Counts of different documents made one.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/counts.hpp"

namespace mazmun::aggregate {

/// Adds the counts `more` to `counts`: in whatever parts and order they come, the sum is the same once its documents
/// are sorted. Both are of one codebook. Returns the first document that both have, and leaves `counts` as it was then.
std::optional<std::string> add_counts(Counts& counts, Counts more);

/// Documents in natural order of their ids.
void sort_naturally(std::vector<DocumentCounts>& documents);

/// The histories of the documents merged, in natural order of their ids: as those of one run.
History merged_history(const Counts& counts);

}  // namespace mazmun::aggregate
