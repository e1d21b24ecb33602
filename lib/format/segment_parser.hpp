// Segments of a stream, each taken from its own line: by the reader of the stream, or by threads that share its lines.
#pragma once

#include <simdjson.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "format/stream.hpp"
#include "format/stream_node.hpp"
#include "model/segment.hpp"

namespace mazmun::format {

/// The segment of `node` in a stream of `format`, if it is written as mazmun writes segments and its text has the
/// length that it says.
std::optional<Segment> plain_segment(const StreamNode& node, std::string_view format);

/// The segment of any `node`. Throws InputError where a member is missing, of another kind or out of range. With
/// `text_length` the text was taken away before and had as many code points.
Segment any_segment(const StreamNode& node, std::string_view format, std::optional<std::size_t> text_length = {});

/// Throws InputError where `segment` isn't of `document`; null where no document has come.
void check_document(const StreamNode& node, const Segment& segment, const std::string* document);

/// Throws InputError where `segment` ends behind the document, which has `length` code points.
void check_end(const StreamNode& node, const Segment& segment, std::size_t length);

/// Not for use by two threads at once.
class SegmentParser {
 public:
  /// The segment of one line of SegmentLines, behind which LineReader::padding bytes are readable. Throws InputError at
  /// `here`, as StreamReader does.
  Segment parse(std::string_view line, const Place& here, const Section& section);

 private:
  simdjson::dom::parser parser_;
};

/// Throws InputError that says why `line` is no JSON, and returns where it is.
void explain_syntax(std::string_view line, const Place& here);

}  // namespace mazmun::format
