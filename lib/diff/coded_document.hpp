// One document as two streams have it: its segments paired by id, what every coder gave them, and what of that is not
// as it was.
#pragma once

#include <vector>

#include "diff/difference.hpp"
#include "model/document.hpp"
#include "model/segment.hpp"

namespace mazmun::diff {

struct CodedDocument {
  Document document;
  std::vector<Segment> segments;  ///< by rising ordinal, as streams have them
};

/// One of both may be missing (null): then everything in the other was added or removed. Subjects are "document",
/// "segment", "coder" (of a segment) and "code" (one assignment: a code by a coder on a segment). A span has moved
/// where its place within the segment is another: a segment that lies elsewhere in the document is one change, not one
/// a code. Names and digests of the raw files don't count.
Difference compare_documents(const CodedDocument* before, const CodedDocument* after);

}  // namespace mazmun::diff
