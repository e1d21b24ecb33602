#include "ingest/lines.hpp"

#include <algorithm>

namespace mazmun::ingest {

std::optional<text::Range> Lines::next() {
  if (at_ >= text_.size()) return std::nullopt;
  const text::Range line{at_, std::min(text_.find('\n', at_), text_.size())};
  at_ = line.end + 1;
  return line;
}

}  // namespace mazmun::ingest
