#include "format/segments.hpp"

#include <optional>

#include "base/suggest.hpp"
#include "format/stream.hpp"

namespace mazmun::format {

void for_each_segment(const std::vector<std::string>& files, const std::function<void(const Segment&)>& work) {
  for (const std::string& file : files) {
    StreamReader reader(file, {"segments", "coded"});
    while (const auto record = reader.next()) {
      if (const auto* segment = std::get_if<Segment>(&*record)) work(*segment);
    }
  }
}

Segment find_segment(const std::vector<std::string>& files, const std::string& id) {
  std::optional<Segment> found;
  std::vector<std::string> others;
  for_each_segment(files, [&](const Segment& segment) {
    if (segment.id == id) found = segment;
    if (segment.document == document_of(id)) others.push_back(segment.id);
  });
  if (!found) {
    const std::string hint = others.empty() ? "a segment is written DOCUMENT:NUMBER, such as int01:12"
                                            : "this document has " + others.front() + " to " + others.back();
    throw InputError(Place{}, "no segment \"" + id + "\" in the input", hint);
  }
  if (found->text.empty() && found->span.end > found->span.start) {
    throw InputError(Place{}, "the segment \"" + id + "\" has no text for the rules to match",
                     "use a stream that has its texts");
  }
  return *found;
}

}  // namespace mazmun::format
