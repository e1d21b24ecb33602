#include "ingest/lines.hpp"

#include <algorithm>

namespace mazmun::ingest {

std::vector<text::Range> lines_of(std::string_view text) {
  std::vector<text::Range> lines;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    lines.push_back({start, end});
    start = end + 1;
  }
  return lines;
}

}  // namespace mazmun::ingest
