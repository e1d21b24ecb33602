// The records of a stream as values: a document, a segment with its codings.
#pragma once

#include <functional>
#include <string_view>

#include "format/stream_node.hpp"
#include "model/document.hpp"
#include "model/segment.hpp"

namespace mazmun::format {

/// Throws InputError where a member is missing, of another kind or out of range. Text, turns and all that lies in the
/// text are not read.
Document read_document_record(const StreamNode& node);

/// Throws InputError where the length of `document` is not `actual`, that of its text.
void check_length(const StreamNode& node, const Document& document, std::size_t actual);

/// Calls `work` with each item of the list `name` of a document record; never where there is no such list.
using ListItems = std::function<void(std::string_view name, const std::function<void(const StreamNode&)>& work)>;

/// The lists of `node` itself.
ListItems lists_of(const StreamNode& node);

/// Whether `name` is one of the lists that lie in the text: turns, questions, marks, notes, pages.
bool is_text_list(std::string_view name);

/// `document` with these lists.
Document with_text_lists(Document document, const ListItems& lists);

/// A segment but for its text; with `coded`, coders and codes are read too.
Segment read_segment_record(const StreamNode& node, bool coded);

/// Throws InputError where start and end of `segment` are not those of a text of `actual` code points.
void check_text_length(const StreamNode& node, const Segment& segment, std::size_t actual);

/// The span of `node`, which must lie inside a document of `length` code points.
Span span_inside(const StreamNode& node, std::size_t length);

}  // namespace mazmun::format
