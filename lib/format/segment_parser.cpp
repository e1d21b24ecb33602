#include "format/segment_parser.hpp"

#include <new>

#include "format/json_text.hpp"
#include "format/quick_segment.hpp"
#include "format/stream_records.hpp"
#include "text/utf8.hpp"

namespace mazmun::format {

std::optional<Segment> plain_segment(const StreamNode& node, std::string_view format) {
  auto segment = quick_segment(node.json(), format == "coded");
  if (!segment) return std::nullopt;
  const bool has_text = !segment->text.empty() || node.member("text").has_value();
  if (has_text && text::length(segment->text) != segment->span.end - segment->span.start) return std::nullopt;
  return segment;
}

Segment any_segment(const StreamNode& node, std::string_view format, std::optional<std::size_t> text_length) {
  Segment segment = read_segment_record(node, format == "coded");
  const auto text = node.member("text");
  if (!text && format != "coded") node.fail("has no \"text\"");
  if (text && !text_length) segment.text = text->string();
  if (text) check_text_length(node, segment, text_length.value_or(text::length(segment.text)));
  return segment;
}

void check_document(const StreamNode& node, const Segment& segment, const std::string* document) {
  if (document != nullptr && segment.document == *document) return;
  node.require("document")
      .fail("the segment belongs to \"" + segment.document + "\", " +
            (document != nullptr ? "it stands under \"" + *document + "\"" : "which has no document record"));
}

void check_end(const StreamNode& node, const Segment& segment, std::size_t length) {
  if (segment.span.end > length) span_inside(node, length);
}

void explain_syntax(std::string_view line, const Place& here) {
  try {
    (void)parse_json(line, here.file);
  } catch (const InputError& error) {
    Finding finding = error.findings().front();
    finding.place.line = here.line;
    throw InputError(finding);
  }
}

Segment SegmentParser::parse(std::string_view line, const Place& here, const Section& section) {
  const auto parsed = parser_.parse(line.data(), line.size(), false);
  if (parsed.error() == simdjson::MEMALLOC) throw std::bad_alloc();
  if (parsed.error() != simdjson::SUCCESS || !parsed.value_unsafe().is_object()) {
    explain_syntax(line, here);
    throw InputError(here, "not a record of a mazmun stream");
  }
  const StreamNode node(here, parsed.value_unsafe());
  auto segment = plain_segment(node, section.format);
  if (!segment) {
    node.visit();
    segment = any_segment(node, section.format);
  }
  check_document(node, *segment, &section.document);
  check_end(node, *segment, section.length);
  return *std::move(segment);
}

}  // namespace mazmun::format
