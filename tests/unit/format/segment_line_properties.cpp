// A line that is taken without a parser means what the parser says, and is what the writer would write.
#include "format/segment_line.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/input.hpp"
#include "format/code_list.hpp"
#include "format/segment_parser.hpp"
#include "text/utf8.hpp"

namespace mazmun::format {
namespace {

std::string awkward_text() {
  const auto parts = *rc::gen::container<std::vector<std::string>>(
      rc::gen::element<std::string>("a", "word ", "é", "ده حرف", "\"", "\\", "\n", "\t", "\x01", "\x1F", "/", "\x7F",
                                    "😀", "a longer part of a text, more than sixteen bytes"));
  std::string text;
  for (const std::string& part : parts) text += part;
  return text;
}

Segment awkward_segment(const Section& section) {
  Segment segment;
  segment.id = section.document + ":" + std::to_string(*rc::gen::inRange(1, 2000));
  segment.document = section.document;
  segment.text = awkward_text();
  segment.span.start = *rc::gen::inRange<std::size_t>(0, 2000);
  segment.span.end = segment.span.start + text::length(segment.text);
  if (*rc::gen::arbitrary<bool>()) segment.speaker = *rc::gen::element<std::string>("P1", "پاسخگو", "a \"b\"");
  if (*rc::gen::arbitrary<bool>()) segment.question = *rc::gen::element<std::string>("3", "2.1", "الف");
  return segment;
}

std::string plain_line_of(const Segment& segment) {
  std::string line;
  append_segment(line, segment, "segments");
  return line;
}

bool same_but_id(const Segment& a, const Segment& b) {
  return a.span == b.span && a.speaker == b.speaker && a.question == b.question && a.text == b.text;
}

const Section& awkward_section() {
  static const Section one{"a", "segments", "int \"01\"", 4000};
  return one;
}

bool read_quickly(const std::string& line, Segment& segment) {
  const std::string padded = line + std::string(LineReader::padding, '\0');
  return SegmentLineReader(awkward_section()).read(std::string_view(padded).substr(0, line.size()), segment);
}

RC_GTEST_PROP(SegmentLine, IsTakenAsItIsWritten, ()) {
  const Segment written = awkward_segment(awkward_section());
  Segment found;
  const bool taken = read_quickly(plain_line_of(written), found);
  RC_CLASSIFY(taken);
  // Only names with escapes are left to the parser.
  RC_ASSERT(taken == (written.speaker.find('"') == std::string::npos && written.span.end <= awkward_section().length));
  if (taken) RC_ASSERT(same_but_id(found, written));
}

RC_GTEST_PROP(SegmentLine, IsTakenOnlyWhereTheWriterWouldWriteIt, ()) {
  std::string line = plain_line_of(awkward_segment(awkward_section()));
  const auto at = *rc::gen::inRange<std::size_t>(0, line.size());
  const auto change = *rc::gen::element<std::string>("", " ", "\"", "\\", "0", "1", "-", ",", "}", "\\u00e9", "\\/",
                                                     "x", "\\u000A", "\\u001f", "\n", "{");
  line.replace(at, *rc::gen::inRange<std::size_t>(0, 3), change);
  Segment found;
  if (!text::first_invalid_byte(line) && read_quickly(line, found)) {
    const std::string padded = line + std::string(LineReader::padding, '\0');
    const Segment parsed =
        SegmentParser().parse(std::string_view(padded).substr(0, line.size()), {"a", 1, 0, {}}, awkward_section());
    RC_ASSERT(same_but_id(found, parsed));
    RC_ASSERT(plain_line_of(parsed) == line);
  }
}

RC_GTEST_PROP(SegmentLine, IsPlainUpToTheSameByte, ()) {
  const std::string text = awkward_text() + std::string(16, '\0');
  const std::string_view plain = std::string_view(text).substr(0, text.size() - 16);
  RC_ASSERT(plain_length(plain) == plain_length_bytewise(plain));
}

RC_GTEST_PROP(CodeList, WritesCodesAsTheWriterDoes, ()) {
  const std::vector<std::string> codes{"trust", "help \"us\"", "اعتماد"};
  Segment segment = awkward_segment(awkward_section());
  std::string quick = plain_line_of(segment);
  quick.pop_back();
  const std::string coder = *rc::gen::element<std::string>("rules", "a\\b");
  const CodeList list(codes, coder);
  segment.coders = {coder};
  list.begin(quick);
  for (int i = *rc::gen::inRange(0, 4); i > 0; --i) {
    const auto code = *rc::gen::inRange<std::size_t>(0, codes.size());
    const Span span{*rc::gen::arbitrary<std::size_t>(), *rc::gen::arbitrary<std::size_t>()};
    list.add(quick, code, span, "phrase");
    Coding& coding = segment.codes.emplace_back();
    coding.code = codes[code];
    coding.coder = coder;
    coding.span = span;
    coding.by = "phrase";
  }
  list.end(quick);
  std::string slow;
  append_segment(slow, segment, "coded");
  RC_ASSERT(quick + "}" == slow);
}

}  // namespace
}  // namespace mazmun::format
