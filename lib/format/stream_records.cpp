#include "format/stream_records.hpp"

#include <algorithm>
#include <utility>

#include "text/utf8.hpp"

namespace mazmun::format {
namespace {

Attributes read_attributes(const StreamNode& node) {
  Attributes attributes;
  for (const auto& [name, member] : node.members()) {
    Value value = member.value();
    if (!value.is_string() && !value.is_number()) member.fail("expected a string or a number");
    attributes.emplace_back(name, std::move(value));
  }
  return attributes;
}

// Turns and headings come in the order of the text and don't overlap: what is cut along them would lose words.
template <class Item>
void check_order(const StreamNode& list, const std::vector<Item>& items, const std::string& what) {
  for (std::size_t i = 1; i < items.size(); ++i) {
    if (items[i].span.start >= items[i - 1].span.end) continue;
    list.items()[i].fail("this " + what + " begins at " + std::to_string(items[i].span.start) +
                         ", before the one before ends (" + std::to_string(items[i - 1].span.end) + ")");
  }
}

void read_corpus_members(const StreamNode& node, Document& document) {
  document.text = node.require("text").string();
  if (const std::size_t actual = text::length(document.text); actual != document.length) {
    node.require("length").fail("says " + std::to_string(document.length) + ", the text has " + std::to_string(actual) +
                                " code points");
  }
  if (const auto turns = node.member("turns")) {
    for (const StreamNode& turn : turns->items()) {
      const auto time = turn.member("time");
      document.turns.push_back({turn.require("speaker").string(), span_inside(turn, document.length),
                                time ? std::optional(time->real()) : std::nullopt});
    }
    check_order(*turns, document.turns, "turn");
  }
  if (const auto questions = node.member("questions")) {
    for (const StreamNode& item : questions->items())
      document.questions.push_back({item.require("number").string(), span_inside(item, document.length)});
    check_order(*questions, document.questions, "question");
  }
  if (const auto marks = node.member("marks")) {
    for (const StreamNode& item : marks->items())
      document.marks.push_back({item.require("code").string(), span_inside(item, document.length)});
  }
  if (const auto notes = node.member("notes")) {
    for (const StreamNode& item : notes->items())
      document.notes.push_back({span_inside(item, document.length), item.require("text").string()});
  }
  if (const auto pages = node.member("pages")) {
    for (const StreamNode& item : pages->items()) document.pages.push_back(span_inside(item, document.length));
  }
}

Coding read_coding(const StreamNode& node, const Segment& segment) {
  Coding coding;
  coding.code = node.require("code").string();
  coding.coder = node.require("coder").string();
  if (std::find(segment.coders.begin(), segment.coders.end(), coding.coder) == segment.coders.end()) {
    node.require("coder").fail("the coder \"" + coding.coder + "\" isn't among the coders of the segment");
  }
  if (node.member("start") || node.member("end")) {
    coding.span = node.span();
    if (coding.span->start < segment.span.start || coding.span->end > segment.span.end) {
      node.fail("the span " + std::to_string(coding.span->start) + "-" + std::to_string(coding.span->end) +
                " lies outside its segment, " + std::to_string(segment.span.start) + "-" +
                std::to_string(segment.span.end));
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

}  // namespace

Span span_inside(const StreamNode& node, std::size_t length) {
  const Span span = node.span();
  if (span.end > length) {
    node.require("end").fail("the end " + std::to_string(span.end) + " lies behind the document, which has " +
                             std::to_string(length) + " code points");
  }
  return span;
}

Document read_document_record(const StreamNode& node, bool corpus) {
  Document document;
  document.id = node.require("document").string();
  if (document.id.empty()) node.require("document").fail("is empty");
  document.title = node.text_of("title");
  document.language = node.text_of("language");
  const StreamNode source = node.require("source");
  document.source = {source.require("name").string(), source.require("type").string(),
                     source.require("sha256").string(), source.text_of("inside"), source.text_of("encoding")};
  if (const auto attributes = node.member("attributes")) document.attributes = read_attributes(*attributes);
  if (const auto speakers = node.member("speakers")) {
    for (const auto& [speaker, member] : speakers->members()) {
      document.speakers.emplace_back(speaker, read_attributes(member));
    }
  }
  document.length = node.require("length").count();
  if (corpus) read_corpus_members(node, document);
  if (const auto repairs = node.member("repairs")) {
    for (const auto& [rule, member] : repairs->members()) document.repairs.emplace_back(rule, member.count());
  }
  return document;
}

Segment read_segment_record(const StreamNode& node, bool coded) {
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
  for (const StreamNode& coder : node.require("coders").items()) {
    segment.coders.push_back(coder.string());
    if (std::count(segment.coders.begin(), segment.coders.end(), segment.coders.back()) > 1)
      coder.fail("stands here twice");
  }
  for (const StreamNode& coding : node.require("codes").items()) segment.codes.push_back(read_coding(coding, segment));
  return segment;
}

}  // namespace mazmun::format
