// The views, one by one.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "query/view.hpp"

namespace mazmun::query {

/// A row a segment, with its codes, each once.
View segment_view();

/// A row a place where one of the phrases stands, with `context` words of the segment on either side. The phrases are
/// alternatives: of overlapping places the leftmost counts, and of those that begin together the longest. Throws
/// UsageError where a phrase has no letters.
View concordance(const std::vector<std::string>& phrases, std::size_t context);

/// A row a word: how often it stands in the segments, in how many segments and documents. Words are the same that match
/// each other (the fold, half-spaces left out), and shown in their most frequent spelling, the first by code points
/// among equals. The most frequent word first, equals by code points; without those that are rarer than `minimum`, and
/// only the first `top`, unless 0.
View word_list(std::size_t minimum, std::size_t top);

/// A row a code: on how many segments, in how many documents. In the order of word_list().
View code_counts(std::size_t minimum, std::size_t top);

}  // namespace mazmun::query
