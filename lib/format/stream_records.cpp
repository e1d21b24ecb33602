#include "format/stream_records.hpp"

#include <algorithm>
#include <array>
#include <utility>

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
void check_order(const StreamNode& node, const std::vector<Item>& before, const Span& span, const std::string& what) {
  if (before.empty() || span.start >= before.back().span.end) return;
  node.fail("this " + what + " begins at " + std::to_string(span.start) + ", before the one before ends (" +
            std::to_string(before.back().span.end) + ")");
}

// What may lie in the text of a document: how an item of each list is read.
struct TextList {
  std::string_view name;
  void (*read)(const StreamNode& item, Document& document);
};
constexpr std::array<TextList, 5> text_lists{{
    {"turns",
     [](const StreamNode& item, Document& document) {
       const Span span = span_inside(item, document.length);
       check_order(item, document.turns, span, "turn");
       const auto time = item.member("time");
       document.turns.push_back({item.string_of("speaker"), span, time ? std::optional(time->real()) : std::nullopt});
     }},
    {"questions",
     [](const StreamNode& item, Document& document) {
       const Span span = span_inside(item, document.length);
       check_order(item, document.questions, span, "question");
       document.questions.push_back({item.string_of("number"), span});
     }},
    {"marks",
     [](const StreamNode& item, Document& document) {
       const auto number = [&](std::string_view name) { return item.member(name) ? item.require(name).count() : 0; };
       document.marks.push_back(
           {item.string_of("code"), span_inside(item, document.length), number("line"), number("column")});
     }},
    {"notes",
     [](const StreamNode& item, Document& document) {
       document.notes.push_back({span_inside(item, document.length), item.string_of("text")});
     }},
    {"pages",
     [](const StreamNode& item, Document& document) { document.pages.push_back(span_inside(item, document.length)); }},
}};

void check_coder(const StreamNode& node, const std::string& coder, const Segment& segment) {
  if (std::find(segment.coders.begin(), segment.coders.end(), coder) != segment.coders.end()) return;
  node.require("coder").fail("the coder \"" + coder + "\" isn't among the coders of the segment");
}

Coding read_coding(const StreamNode& node, const Segment& segment) {
  Coding coding;
  coding.code = node.string_of("code");
  coding.coder = node.string_of("coder");
  check_coder(node, coding.coder, segment);
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

bool read_decision(const StreamNode& node) {
  const std::string said = node.string();
  if (said != "yes" && said != "no") node.fail("expected \"yes\" or \"no\"");
  return said == "yes";
}

Resolution read_resolution(const StreamNode& node, const Segment& segment) {
  Resolution resolution;
  resolution.code = node.string_of("code");
  resolution.coder = node.string_of("coder");
  check_coder(node, resolution.coder, segment);
  resolution.given = read_decision(node.require("decision"));
  resolution.instead = node.text_of("instead");
  resolution.decided_by = node.text_of("decided_by");
  resolution.decided_on = node.text_of("decided_on");
  resolution.memo = node.text_of("memo");
  for (const auto& [coder, given] : node.require("before").members())
    resolution.before.emplace_back(coder, read_decision(given));
  return resolution;
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

bool is_text_list(std::string_view name) {
  return std::any_of(text_lists.begin(), text_lists.end(), [&](const TextList& list) { return list.name == name; });
}

ListItems lists_of(const StreamNode& node) {
  return [node](std::string_view name, const std::function<void(const StreamNode&)>& work) {
    if (const auto list = node.member(name)) {
      for (const StreamNode& item : list->items()) work(item);
    }
  };
}

Document with_text_lists(Document document, const ListItems& lists) {
  for (const TextList& list : text_lists) lists(list.name, [&](const StreamNode& item) { list.read(item, document); });
  return document;
}

Document read_document_record(const StreamNode& node) {
  Document document;
  document.id = node.string_of("document");
  if (document.id.empty()) node.require("document").fail("is empty");
  document.title = node.text_of("title");
  document.language = node.text_of("language");
  const StreamNode source = node.require("source");
  document.source = {source.string_of("name"), source.string_of("type"), source.string_of("sha256"),
                     source.text_of("inside"), source.text_of("encoding")};
  if (const auto attributes = node.member("attributes")) document.attributes = read_attributes(*attributes);
  if (const auto speakers = node.member("speakers")) {
    for (const auto& [speaker, member] : speakers->members()) {
      document.speakers.emplace_back(speaker, read_attributes(member));
    }
  }
  document.length = node.count_of("length");
  if (const auto repairs = node.member("repairs")) {
    for (const auto& [rule, member] : repairs->members()) document.repairs.emplace_back(rule, member.count());
  }
  return document;
}

void check_length(const StreamNode& node, const Document& document, std::size_t actual) {
  if (actual == document.length) return;
  node.require("length").fail("says " + std::to_string(document.length) + ", the text has " + std::to_string(actual) +
                              " code points");
}

Segment read_segment_record(const StreamNode& node, bool coded) {
  Segment segment;
  segment.id = node.string_of("segment");
  segment.document = node.string_of("document");
  segment.span = node.span();
  segment.speaker = node.text_of("speaker");
  segment.question = node.text_of("question");
  segment.hash = node.text_of("hash");
  if (const auto words = node.member("words")) segment.words = words->count();
  if (!coded) return segment;
  for (const StreamNode& coder : node.require("coders").items()) {
    segment.coders.push_back(coder.string());
    if (std::count(segment.coders.begin(), segment.coders.end(), segment.coders.back()) > 1)
      coder.fail("stands here twice");
  }
  for (const StreamNode& coding : node.require("codes").items()) segment.codes.push_back(read_coding(coding, segment));
  if (const auto resolutions = node.member("resolutions")) {
    for (const StreamNode& one : resolutions->items()) segment.resolutions.push_back(read_resolution(one, segment));
  }
  return segment;
}

void check_text_length(const StreamNode& node, const Segment& segment, std::size_t actual) {
  if (actual == segment.span.end - segment.span.start) return;
  node.require("text").fail("has " + std::to_string(actual) + " code points, start and end say " +
                            std::to_string(segment.span.end - segment.span.start));
}

}  // namespace mazmun::format
