#include <simdjson.h>

#include <algorithm>
#include <cstring>
#include <set>
#include <unordered_set>
#include <utility>

#include "base/input.hpp"
#include "base/number.hpp"
#include "base/suggest.hpp"
#include "format/stream.hpp"
#include "text/utf8.hpp"

namespace mazmun::format {
namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;

// By value: value_unsafe() of a result that is about to go refers into it, and a loop would run over what is gone.
simdjson::dom::array array_of(element value) { return value.get_array().value_unsafe(); }
simdjson::dom::object object_of(element value) { return value.get_object().value_unsafe(); }

Value to_value(element value) {
  switch (value.type()) {
    case element_type::STRING: return std::string(value.get_string().value_unsafe());
    case element_type::BOOL: return value.get_bool().value_unsafe();
    case element_type::INT64: return value.get_int64().value_unsafe();
    case element_type::UINT64: return static_cast<double>(value.get_uint64().value_unsafe());
    case element_type::DOUBLE: return value.get_double().value_unsafe();
    case element_type::ARRAY: {
      Array items;
      for (const element item : array_of(value)) items.push_back(to_value(item));
      return items;
    }
    case element_type::OBJECT: {
      Object members;
      for (const auto field : object_of(value)) members.emplace_back(field.key, to_value(field.value));
      return members;
    }
    default: return {};
  }
}

// A JSON value with its place in the stream; each accessor throws InputError where the value is of another kind.
class Node {
 public:
  Node(const Place& record, element value, std::string pointer = {}) : record_(&record), value_(value), pointer_(std::move(pointer)) {}

  [[noreturn]] void fail(std::string message, std::string hint = {}) const {
    Place place = *record_;
    place.pointer = pointer_;
    throw InputError(std::move(place), std::move(message), std::move(hint));
  }

  std::string_view view() const {
    if (!value_.is_string()) wrong("a string");
    return value_.get_string().value_unsafe();
  }
  std::string string() const { return std::string(view()); }
  std::size_t count() const {
    const auto number = value_.get_uint64();
    if (number.error() != simdjson::SUCCESS) wrong("an integer from 0");
    return number.value_unsafe();
  }
  double real() const {
    const auto number = value_.get_double();
    if (number.error() != simdjson::SUCCESS) wrong("a number");
    return number.value_unsafe();
  }
  simdjson::dom::object object() const {
    if (!value_.is_object()) wrong("an object");
    return object_of(value_);
  }
  std::vector<Node> items() const {
    if (!value_.is_array()) wrong("an array");
    std::vector<Node> result;
    for (const element item : array_of(value_)) result.emplace_back(*record_, item, pointer_ + pointer_step(result.size()));
    return result;
  }
  std::optional<Node> member(std::string_view key) const {
    for (const auto field : object()) {
      if (field.key == key) return Node(*record_, field.value, pointer_ + pointer_step(key));
    }
    return std::nullopt;
  }
  Node require(std::string_view key) const {
    if (auto found = member(key)) return *found;
    fail("has no \"" + std::string(key) + "\"");
  }
  std::string text_of(std::string_view key) const {
    const auto found = member(key);
    return found ? found->string() : std::string();
  }
  Span span() const {
    const Span span{require("start").count(), require("end").count()};
    if (span.end < span.start) require("end").fail("the end " + std::to_string(span.end) + " lies before the start " + std::to_string(span.start));
    return span;
  }
  element raw() const { return value_; }

  Value value() const { return to_value(value_); }
  /// Visits everything and refuses keys that stand twice.
  void visit() const { check(value_, pointer_); }

 private:
  [[noreturn]] void wrong(std::string_view expected) const {
    fail("expected " + std::string(expected) + ", found " + std::string(kind()));
  }
  std::string_view kind() const {
    switch (value_.type()) {
      case element_type::ARRAY: return "an array";
      case element_type::OBJECT: return "an object";
      case element_type::STRING: return "a string";
      case element_type::BOOL: return "a boolean";
      case element_type::NULL_VALUE: return "null";
      case element_type::INT64: return value_.get_int64().value_unsafe() < 0 ? "a negative integer" : "an integer";
      case element_type::UINT64: return "an integer";
      default: return "a number";
    }
  }

  void check_keys(simdjson::dom::object object, const std::string& pointer) const {
    std::vector<std::string_view> keys;
    for (const auto field : object) keys.push_back(field.key);
    std::sort(keys.begin(), keys.end());
    const auto twice = std::adjacent_find(keys.begin(), keys.end());
    if (twice != keys.end()) Node(*record_, value_, pointer).fail("has the key \"" + std::string(*twice) + "\" twice");
  }

  void check(element value, const std::string& pointer) const {
    if (value.is_object()) {
      check_keys(object_of(value), pointer);
      for (const auto field : object_of(value)) {
        if (field.value.is_object() || field.value.is_array()) check(field.value, pointer + pointer_step(field.key));
      }
    } else if (value.is_array()) {
      std::size_t index = 0;
      for (const element item : array_of(value)) {
        if (item.is_object() || item.is_array()) check(item, pointer + pointer_step(index));
        ++index;
      }
    }
  }

  const Place* record_;
  element value_;
  std::string pointer_;
};

Attributes read_attributes(const Node& node) {
  Attributes attributes;
  for (const auto field : node.object()) {
    if (!field.value.is_string() && !field.value.is_number()) node.require(field.key).fail("expected a string or a number");
    attributes.emplace_back(field.key, to_value(field.value));
  }
  return attributes;
}

// Spans of a document must lie inside its text.
Span inside(const Node& node, std::size_t length) {
  const Span span = node.span();
  if (span.end > length) {
    node.require("end").fail("the end " + std::to_string(span.end) + " lies behind the document, which has " + std::to_string(length) + " code points");
  }
  return span;
}

void read_corpus_members(const Node& node, Document& document) {
  document.text = node.require("text").string();
  if (const std::size_t actual = text::length(document.text); actual != document.length) {
    node.require("length").fail("says " + std::to_string(document.length) + ", the text has " + std::to_string(actual) + " code points");
  }
  if (const auto turns = node.member("turns")) {
    for (const Node& turn : turns->items()) {
      const auto time = turn.member("time");
      document.turns.push_back({turn.require("speaker").string(), inside(turn, document.length),
                                time ? std::optional(time->real()) : std::nullopt});
    }
  }
  if (const auto questions = node.member("questions")) {
    for (const Node& item : questions->items()) document.questions.push_back({item.require("number").string(), inside(item, document.length)});
  }
  if (const auto marks = node.member("marks")) {
    for (const Node& item : marks->items()) document.marks.push_back({item.require("code").string(), inside(item, document.length)});
  }
  if (const auto notes = node.member("notes")) {
    for (const Node& item : notes->items()) document.notes.push_back({inside(item, document.length), item.require("text").string()});
  }
  if (const auto pages = node.member("pages")) {
    for (const Node& item : pages->items()) document.pages.push_back(inside(item, document.length));
  }
}

Document read_document_record(const Node& node, bool corpus) {
  Document document;
  document.id = node.require("document").string();
  if (document.id.empty()) node.require("document").fail("is empty");
  document.title = node.text_of("title");
  document.language = node.text_of("language");
  const Node source = node.require("source");
  document.source = {source.require("name").string(), source.require("type").string(), source.require("sha256").string()};
  if (const auto attributes = node.member("attributes")) document.attributes = read_attributes(*attributes);
  if (const auto speakers = node.member("speakers")) {
    for (const auto field : speakers->object()) {
      document.speakers.emplace_back(field.key, read_attributes(speakers->require(field.key)));
    }
  }
  document.length = node.require("length").count();
  if (corpus) read_corpus_members(node, document);
  if (const auto repairs = node.member("repairs")) {
    for (const auto field : repairs->object()) document.repairs.emplace_back(field.key, repairs->require(field.key).count());
  }
  return document;
}

Coding read_coding(const Node& node, const Segment& segment) {
  Coding coding;
  coding.code = node.require("code").string();
  coding.coder = node.require("coder").string();
  if (std::find(segment.coders.begin(), segment.coders.end(), coding.coder) == segment.coders.end()) {
    node.require("coder").fail("the coder \"" + coding.coder + "\" isn't among the coders of the segment");
  }
  if (node.member("start") || node.member("end")) {
    coding.span = node.span();
    if (coding.span->start < segment.span.start || coding.span->end > segment.span.end) {
      node.fail("the span " + std::to_string(coding.span->start) + "-" + std::to_string(coding.span->end) + " lies outside its segment, " +
                std::to_string(segment.span.start) + "-" + std::to_string(segment.span.end));
    }
  }
  coding.by = node.text_of("by");
  coding.memo = node.text_of("memo");
  coding.was = node.text_of("was");
  if (const auto confidence = node.member("confidence")) {
    coding.confidence = confidence->real();
    if (*coding.confidence < 0 || *coding.confidence > 1) confidence->fail("expected a number from 0 to 1");
  }
  return coding;
}

Segment read_segment_record(const Node& node, bool coded) {
  Segment segment;
  segment.id = node.require("segment").string();
  segment.document = node.require("document").string();
  segment.span = node.span();
  segment.speaker = node.text_of("speaker");
  segment.question = node.text_of("question");
  segment.hash = node.text_of("hash");
  const auto text = node.member("text");
  if (text) segment.text = text->string();
  if (!text && !coded) node.fail("has no \"text\"");
  if (text && text::length(segment.text) != segment.span.end - segment.span.start) {
    text->fail("has " + std::to_string(text::length(segment.text)) + " code points, start and end say " +
               std::to_string(segment.span.end - segment.span.start));
  }
  if (!coded) return segment;
  for (const Node& coder : node.require("coders").items()) {
    segment.coders.push_back(coder.string());
    if (std::count(segment.coders.begin(), segment.coders.end(), segment.coders.back()) > 1) coder.fail("stands here twice");
  }
  for (const Node& coding : node.require("codes").items()) segment.codes.push_back(read_coding(coding, segment));
  return segment;
}

std::string list_of(const std::vector<std::string>& words) {
  std::string list;
  for (const std::string& word : words) list += (list.empty() ? "" : " or ") + word;
  return list;
}

}  // namespace

struct StreamReader::State {
  State(LineReader from, std::vector<std::string> formats) : lines(std::move(from)), accepted(std::move(formats)) {}

  std::optional<Record> next();
  std::optional<Record> read_line(std::string_view line);
  Record take_header(const Node& node);
  Record take_document(const Node& node);
  Record take_segment(const Node& node);
  void take_end(const Node& node);

  LineReader lines;
  std::vector<std::string> accepted;
  simdjson::dom::parser parser;
  std::string format;       // of the section; empty before the first header
  bool has_document = false;
  Document document;        // of the section, without its text
  std::size_t last_ordinal = 0;
  std::size_t records = 0;  // since the last end
  bool ended = false;       // the last line was an end
  std::unordered_set<std::string> documents;
  Place here;
};

Record StreamReader::State::take_header(const Node& node) {
  Header header = read_header(node.require("mazmun").value(), here);
  const bool known = header.format == "corpus" || header.format == "segments" || header.format == "coded";
  if (std::find(accepted.begin(), accepted.end(), header.format) == accepted.end()) {
    node.require("mazmun").require("format").fail("this is a " + header.format + (known ? " stream" : "") + ", expected " + list_of(accepted),
        known ? "the stages run in the order ingest, segment, code, aggregate" : "");
  }
  format = header.format;
  has_document = false;
  return header;
}

Record StreamReader::State::take_document(const Node& node) {
  Document read = read_document_record(node, format == "corpus");
  if (!documents.insert(read.id).second) node.require("document").fail("the document \"" + read.id + "\" comes twice");
  document.id = read.id;
  document.length = read.length;
  has_document = true;
  last_ordinal = 0;
  return read;
}

Record StreamReader::State::take_segment(const Node& node) {
  if (format == "corpus") node.fail("a corpus has no segments");
  Segment segment = read_segment_record(node, format == "coded");
  if (!has_document || segment.document != document.id) {
    node.require("document").fail("the segment belongs to \"" + segment.document + "\", " +
                                  (has_document ? "it stands under \"" + document.id + "\"" : "which has no document record"));
  }
  const std::size_t colon = segment.id.rfind(':');
  const auto ordinal = colon == std::string::npos ? std::nullopt : parse_integer(std::string_view(segment.id).substr(colon + 1));
  if (!ordinal || *ordinal < 1 || segment.id != segment.document + ":" + std::to_string(*ordinal)) {
    node.require("segment").fail("expected \"" + segment.document + ":\" and a number from 1, found \"" + segment.id + "\"");
  }
  if (static_cast<std::size_t>(*ordinal) <= last_ordinal) node.require("segment").fail("comes twice, or not in order");
  last_ordinal = static_cast<std::size_t>(*ordinal);
  if (segment.span.end > document.length) inside(node, document.length);
  return segment;
}

void StreamReader::State::take_end(const Node& node) {
  const std::size_t came = std::exchange(records, 0);
  format.clear();
  has_document = false;
  ended = true;
  const Node count = node.require("end").require("records");
  if (count.count() != came) {
    count.fail("says " + std::to_string(count.count()) + " records, " + std::to_string(came) + " came",
               "something between the stages lost or doubled lines");
  }
}

std::optional<Record> StreamReader::State::read_line(std::string_view line) {
  here = {lines.name(), lines.line(), 0, {}};
  // LineReader leaves readable bytes behind each line, which spares a copy.
  static_assert(LineReader::padding >= simdjson::SIMDJSON_PADDING);
  const auto parsed = parser.parse(line.data(), line.size(), false);
  if (parsed.error() == simdjson::MEMALLOC) throw std::bad_alloc();
  if (parsed.error() != simdjson::SUCCESS || !parsed.value_unsafe().is_object()) {
    if (!lines.terminated()) throw InputError(here, "the stream is cut off in the middle of this line");
    throw InputError(here, "not a record of a mazmun stream", lines.line() == 1 ? "expected a line {\"mazmun\":…} as `mazmun ingest` writes it" : "");
  }
  const Node node(here, parsed.value_unsafe());
  node.visit();
  ended = false;
  if (node.member("mazmun")) return take_header(node);
  const bool is_segment = node.member("segment").has_value();
  if (!is_segment && !node.member("document")) {
    if (!node.member("end")) node.fail("not a record of a mazmun stream");
    take_end(node);
    return std::nullopt;
  }
  if (format.empty()) node.fail("a record without a header before it");
  ++records;
  return is_segment ? take_segment(node) : take_document(node);
}

std::optional<Record> StreamReader::State::next() {
  while (const auto line = lines.next()) {
    if (auto record = read_line(*line)) return record;
  }
  if (ended) return std::nullopt;
  if (lines.line() == 0) throw InputError({lines.name(), 0, 0, {}}, "is empty, expected a mazmun stream");
  throw InputError({lines.name(), lines.line(), 0, {}}, "the stream stops without its end record", "it was cut off, or the program before failed");
}

StreamReader::StreamReader(const std::string& path, std::vector<std::string> accepted)
    : StreamReader(LineReader(path), std::move(accepted)) {}
StreamReader::StreamReader(LineReader lines, std::vector<std::string> accepted)
    : state_(std::make_unique<State>(std::move(lines), std::move(accepted))) {}
StreamReader::~StreamReader() = default;
StreamReader::StreamReader(StreamReader&&) noexcept = default;
StreamReader& StreamReader::operator=(StreamReader&&) noexcept = default;

std::optional<Record> StreamReader::next() { return state_->next(); }

Place StreamReader::place(std::string pointer) const {
  Place place = state_->here;
  place.pointer = std::move(pointer);
  return place;
}

}  // namespace mazmun::format
