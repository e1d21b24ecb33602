// Segments as mazmun writes them, read in one pass over their members. What has another member, stands twice, is of
// another kind or out of range is left to stream_records.hpp, which says what is wrong with it.
#pragma once

#include <simdjson.h>

#include <optional>

#include "model/segment.hpp"

namespace mazmun::format {

/// The segment of `record` with its text; with `coded`, coders and codes are read too, and there may be no text.
/// Nothing where somebody has to look more closely: the caller checks only what needs the document and the length of
/// the text.
std::optional<Segment> quick_segment(const simdjson::dom::element& record, bool coded);

}  // namespace mazmun::format
