// Which codes a segment has, where several coders judged it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
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

/// One code of a segment after consensus. Views are those of the segment.
struct Assignment {
  std::string_view code;
  std::size_t first = 0;       ///< index of its first coding, for messages
  std::size_t first_span = 0;  ///< its spans are those from here to before `last_span` in Assignments::spans
  std::size_t last_span = 0;
  std::size_t first_coder = 0;  ///< likewise in Assignments::coders
  std::size_t last_coder = 0;
};

/// The codes of a segment that stand. Kept from segment to segment, so that nothing is allocated for each.
class Assignments {
 public:
  /// Takes those of `segment`, in the order of their first codings; with `coder` only that coder's judgement counts.
  void take(const Segment& segment, const std::string& coder, Consensus consensus);

  const std::vector<Assignment>& all() const { return all_; }
  /// Distinct ones of all codings of a code; the whole segment where a coding has none.
  const std::vector<Span>& spans() const { return spans_; }
  /// Who gave each code.
  const std::vector<std::string_view>& coders() const { return coders_; }

 private:
  void take_code(const Segment& segment, std::size_t first, const std::string& coder);

  std::vector<Assignment> all_;
  std::vector<Span> spans_;
  std::vector<std::string_view> coders_;
};

}  // namespace mazmun::aggregate
