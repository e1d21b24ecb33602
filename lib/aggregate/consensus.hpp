// Which codes a segment has, where several coders judged it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "model/segment.hpp"

namespace mazmun::aggregate {

enum class Consensus {
  only,      ///< there must be one coder
  any,       ///< at least one coder gave the code
  majority,  ///< more than half of those who judged the segment
  all        ///< every one of them
};

/// "any", "majority" or "all"; empty is `only`. Throws UsageError.
Consensus parse_consensus(const std::string& text);

/// One code of a segment after consensus.
struct Assignment {
  std::string code;
  std::vector<Span> spans;          ///< distinct ones of all its codings; the whole segment where a coding has none
  std::vector<std::string> coders;  ///< who gave it
  std::size_t first = 0;            ///< index of its first coding, for messages
};

/// The codes of `segment` that stand, in the order of their first codings. With `coder` only that coder's judgement
/// counts.
std::vector<Assignment> assignments_of(const Segment& segment, const std::string& coder, Consensus consensus);

}  // namespace mazmun::aggregate
