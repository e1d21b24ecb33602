#include "text/rewriting.hpp"

#include <algorithm>
#include <iterator>

namespace mazmun::text {

std::string rewritten(std::string_view text, const Edits& edits) {
  std::string result;
  std::size_t done = 0;
  for (const Edit& edit : edits) {
    result.append(text.substr(done, edit.bytes.start - done)).append(edit.with);
    done = edit.bytes.end;
  }
  return result.append(text.substr(done));
}

std::size_t byte_before(const Edits& edits, std::size_t at) {
  std::size_t old = 0;   // the end of the last edit passed, in the old text
  std::size_t made = 0;  // … and in the new one
  for (const Edit& edit : edits) {
    const std::size_t start = made + edit.bytes.start - old;
    if (at < start) break;
    if (at < start + edit.with.size()) return edit.bytes.start;
    made = start + edit.with.size();
    old = edit.bytes.end;
  }
  return old + at - made;
}

MovedPositions::MovedPositions(std::string_view text, const Edits& edits) {
  CodePointCounter counter(text);
  std::size_t old = 0;
  std::size_t made = 0;
  for (const Edit& edit : edits) {
    const std::size_t start = counter.at(edit.bytes.start);
    const std::size_t end = counter.at(edit.bytes.end);
    made += start - old + length(edit.with);
    old = end;
    stretches_.push_back({{start, end}, made});
  }
}

std::size_t MovedPositions::operator()(std::size_t old) const {
  const auto behind = std::upper_bound(stretches_.begin(), stretches_.end(), old,
                                       [](std::size_t at, const Stretch& stretch) { return at <= stretch.old.start; });
  if (behind == stretches_.begin()) return old;
  const Stretch& before = *std::prev(behind);
  return old <= before.old.end ? before.end : before.end + old - before.old.end;
}

}  // namespace mazmun::text
