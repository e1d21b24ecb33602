// What a stream holds is read back as it was written. The writer gives every member of a record its own place, so that
// records are the same where their lines are.
#include "format/stream.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <unistd.h>

#include "base/input.hpp"
#include "base/output.hpp"
#include "text/utf8.hpp"

namespace mazmun::format {
namespace {

using Records = std::vector<Record>;

std::size_t some_number(std::size_t below) { return *rc::gen::inRange<std::size_t>(0, below); }

bool some_choice() { return *rc::gen::arbitrary<bool>(); }

// Words of several scripts, and all that JSON must escape.
std::string some_text(std::size_t most = 6) {
  static const std::vector<std::string> pieces{
      "هم\u200Cآفرینی", "اعتماد", "۱۲", "trust",  " ", "\"", "\\", "\n", "\r\n", "\t", "\b", "\x01",
      "\x1F",           "\x7F",   "/",  "\u2028", "😀", "é",  "{",  "}",  ",",    ":",  "[",  "\uFEFF"};
  std::string text;
  for (std::size_t i = some_number(most + 1); i > 0; --i) text += pieces[some_number(pieces.size())];
  return text;
}

Attributes some_attributes() {
  Attributes attributes;
  for (std::size_t i = some_number(3); i > 0; --i) {
    const std::string name = std::to_string(i) + some_text(2);
    if (some_choice()) {
      attributes.emplace_back(name, some_text());
    } else {
      const auto number = static_cast<std::int64_t>(some_number(100)) - 50;
      attributes.emplace_back(name, some_choice() ? Value(number) : Value(static_cast<double>(number) + 0.1));
    }
  }
  return attributes;
}

Span some_span(std::size_t length) {
  const std::size_t start = some_number(length + 1);
  return {start, start + some_number(length - start + 1)};
}

// In order, and none inside another.
std::vector<Span> some_spans(std::size_t length) {
  std::vector<Span> spans;
  for (std::size_t start = 0; start < length && spans.size() < 3;) {
    const std::size_t end = start + 1 + some_number(length - start);
    spans.push_back({start, end});
    start = end;
  }
  return spans;
}

void add_layout(Document& document) {
  for (const Span& span : some_spans(document.length))
    document.turns.push_back({some_text(), span, some_choice() ? std::optional(1.5) : std::nullopt});
  for (const Span& span : some_spans(document.length))
    document.questions.push_back({std::to_string(some_number(9)), span});
  if (some_choice()) document.notes.push_back({some_span(document.length), some_text()});
  if (some_choice()) document.pages.push_back(some_span(document.length));
}

void add_marks(Document& document) {
  for (std::size_t i = some_number(3); i > 0; --i)
    document.marks.push_back({some_text(), some_span(document.length), some_number(9), some_number(9)});
}

Document some_document(std::size_t number, bool corpus) {
  Document document;
  document.id = std::to_string(number) + some_text(2);
  if (some_choice()) document.title = some_text();
  if (some_choice()) document.language = "fa-IR";
  document.source = {some_text(), "txt", std::string(64, 'a')};
  document.attributes = some_attributes();
  if (some_choice()) document.speakers.emplace_back(some_text(), some_attributes());
  document.text = some_text(20);
  document.length = text::length(document.text);
  if (corpus) add_layout(document);
  add_marks(document);
  if (some_choice()) document.repairs.emplace_back("yeh-kaf", some_number(9));
  return document;
}

Coding some_coding(const Segment& segment) {
  Coding coding;
  coding.code = some_text();
  coding.coder = segment.coders[some_number(segment.coders.size())];
  if (some_choice()) {
    const Span inside = some_span(segment.span.end - segment.span.start);
    coding.span = Span{segment.span.start + inside.start, segment.span.start + inside.end};
  }
  if (some_choice()) coding.by = "phrase";
  if (some_choice()) coding.memo = some_text();
  if (some_choice()) coding.confidence = static_cast<double>(some_number(101)) / 100;
  if (some_choice()) coding.was = some_text();
  return coding;
}

Resolution some_resolution(const Segment& segment) {
  Resolution resolution;
  resolution.code = some_text();
  resolution.coder = segment.coders[some_number(segment.coders.size())];
  resolution.given = some_choice();
  if (some_choice()) resolution.instead = some_text();
  if (some_choice()) resolution.decided_by = some_text();
  if (some_choice()) resolution.decided_on = some_text();
  if (some_choice()) resolution.memo = some_text();
  for (const std::string& coder : segment.coders) resolution.before.emplace_back(coder, some_choice());
  return resolution;
}

Segment some_segment(const Document& document, std::size_t ordinal, bool coded) {
  Segment segment;
  segment.id = document.id + ":" + std::to_string(ordinal);
  segment.document = document.id;
  segment.span = some_span(document.length);
  if (some_choice()) segment.speaker = some_text();
  if (some_choice()) segment.question = "1";
  const auto before = text::byte_offset(document.text, segment.span.start);
  segment.text = document.text.substr(before, text::byte_offset(document.text, segment.span.end) - before);
  if (!coded) return segment;
  for (std::size_t i = some_number(3); i > 0; --i) segment.coders.push_back(std::to_string(i) + some_text(2));
  if (segment.coders.empty()) return segment;
  for (std::size_t i = some_number(4); i > 0; --i) segment.codes.push_back(some_coding(segment));
  for (std::size_t i = some_number(3); i > 0; --i) segment.resolutions.push_back(some_resolution(segment));
  if (!some_choice()) return segment;
  segment.text.clear();
  segment.hash = "abc";
  return segment;
}

Header some_header(const std::string& format) {
  Header header{format, {}};
  for (std::size_t i = some_number(3); i > 0; --i) {
    header.history.push_back({"tool" + std::to_string(i), "0.1.0", Value(Object{{"coder", some_text()}}), {}});
    if (some_choice()) header.history.back().inputs.push_back({some_text(), std::string(64, 'b')});
  }
  return header;
}

Records some_records(const std::string& format) {
  Records records;
  for (std::size_t number = some_number(4); number > 0; --number) {
    records.emplace_back(some_header(format));
    const Document document = some_document(number, format == "corpus");
    records.emplace_back(document);
    if (format == "corpus") continue;
    std::size_t ordinal = 0;
    for (std::size_t i = some_number(4); i > 0; --i) {
      ordinal += 1 + some_number(3);
      records.emplace_back(some_segment(document, ordinal, format == "coded"));
    }
  }
  return records;
}

std::string written(const Records& records, const std::string& format) {
  const std::string path = testing::TempDir() + "stream_properties." + std::to_string(::getpid()) + ".jsonl";
  OutputFile out(path);
  StreamWriter writer(out, format);
  for (const Record& record : records) {
    if (const auto* header = std::get_if<Header>(&record)) writer.header(header->history);
    if (const auto* document = std::get_if<Document>(&record)) writer.document(*document);
    if (const auto* segment = std::get_if<Segment>(&record)) writer.segment(*segment);
  }
  writer.end();
  out.commit();
  return read_file(path);
}

Records read(const std::string& bytes, const std::string& format) {
  StreamReader reader(LineReader::of_bytes("stream.jsonl", bytes), {format});
  Records records;
  while (auto record = reader.next()) records.push_back(std::move(*record));
  return records;
}

RC_GTEST_PROP(Stream, IsReadBackAsItWasWritten, ()) {
  const std::string format = *rc::gen::element<std::string>("corpus", "segments", "coded");
  const Records records = some_records(format);
  const std::string bytes = written(records, format);
  const Records found = read(bytes, format);
  RC_ASSERT(found.size() == records.size());
  RC_ASSERT(written(found, format) == bytes);
}

RC_GTEST_PROP(Stream, IsRefusedWhereverItIsCutOff, ()) {
  const std::string bytes = written(some_records("coded"), "coded");
  const std::string cut = bytes.substr(0, some_number(bytes.size() - 1));
  RC_ASSERT_THROWS_AS(read(cut, "coded"), InputError);
}

RC_GTEST_PROP(Stream, HoldsWhatEachJoinedStreamHolds, ()) {
  const Records records = some_records("segments");
  const std::string bytes = written(records, "segments");
  RC_ASSERT(read(bytes + written({}, "segments"), "segments").size() == records.size());
}

TEST(Stream, KeepsTextThatJsonMustEscape) {
  Document document;
  document.id = "int1";
  document.source = {"int1.txt", "txt", std::string(64, '0')};
  document.text = "\"هم\u200Cآفرینی\"\\\n\x01";
  document.length = text::length(document.text);
  const Records found = read(written({Header{"corpus", {}}, document}, "corpus"), "corpus");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(std::get<Document>(found[1]).text, document.text);
}

// Longer than what is written at once, and than what is parsed whole.
TEST(Stream, KeepsLongTextsAndManyTurns) {
  Document document;
  document.id = "int1";
  document.source = {"int1.txt", "txt", std::string(64, '0')};
  for (std::size_t i = 0; i < 100'000; ++i) {
    if (i % 10 == 0) document.turns.push_back({"P1", {document.length, document.length + 6}, {}});
    document.text += "\"هم\\\n\x01";
    document.length += 6;
  }
  const std::string bytes = written({Header{"corpus", {}}, document}, "corpus");
  const Records found = read(bytes, "corpus");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(std::get<Document>(found[1]).text, document.text);
  EXPECT_EQ(std::get<Document>(found[1]).turns.size(), document.turns.size());
  EXPECT_EQ(written(found, "corpus"), bytes);
  Segment segment{"int1:1", "int1", {0, document.length}, "P1", {}, document.text, {}, {"rules"}, {}};
  const Records coded = read(written({Header{"coded", {}}, document, segment}, "coded"), "coded");
  ASSERT_EQ(coded.size(), 3U);
  EXPECT_EQ(std::get<Segment>(coded[2]).text, document.text);
}

}  // namespace
}  // namespace mazmun::format
