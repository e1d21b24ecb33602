// The records of a stream as values: a document, a segment with its codings.
#pragma once

#include "format/stream_node.hpp"
#include "model/document.hpp"
#include "model/segment.hpp"

namespace mazmun::format {

/// Throws InputError where a member is missing, of another kind or out of range. With `corpus`, text, turns and all
/// that lies in the text are read too.
Document read_document_record(const StreamNode& node, bool corpus);

/// The same; with `coded`, coders and codes are read too, and the text may be missing.
Segment read_segment_record(const StreamNode& node, bool coded);

/// The span of `node`, which must lie inside a document of `length` code points.
Span span_inside(const StreamNode& node, std::size_t length);

}  // namespace mazmun::format
