// Cuts tile a document or leave out what they say they leave out, whatever its text and layout.
#include "segment/segment.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "ingest/ingest.hpp"
#include "ingest/questions.hpp"
#include "ingest/speakers.hpp"
#include "text/properties.hpp"
#include "text/utf8.hpp"

namespace mazmun::segment {
namespace {

using Cuts = std::vector<Segment>;

Cuts segments_of(const Document& document, const std::string& by, Filter filter = {}) {
  Cuts found;
  Segmenter(parse_cut(by), std::move(filter)).cut(document, [&](const Segment& segment, std::string_view text) {
    found.push_back(segment);
    found.back().text = text;
  });
  return found;
}

std::string random_text(const std::vector<std::string>& pieces) {
  const auto chosen = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces));
  std::string text;
  for (const std::string& piece : chosen) text += piece;
  return text;
}

// An interview of random lines, with turns and questions as ingest finds them.
Document random_interview() {
  Document document;
  document.id = "d";
  document.text = random_text({"\n", "P1: سلام.\n", "I: خوبی؟ بله!\n", "P1:\n", "مصاحبه‌گر: ۱- چرا؟\n",
                               "۲- چگونه؟\n", "متن آزاد. دوم\n", "  \n", "17:30\n", "1. one\n", "2. two\n",
                               "e.g. Dr. Who... بله\n"});
  ingest::find_structure(document, {});
  return document;
}

// Spans in order that don't overlap, anywhere in the text.
std::vector<Span> random_spans(std::size_t length) {
  std::vector<Span> spans;
  const auto lengths = *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, 9));
  std::size_t start = 0;
  for (std::size_t i = 0; i + 1 < lengths.size() && start + lengths[i] + lengths[i + 1] <= length; i += 2) {
    spans.push_back({start + lengths[i], start + lengths[i] + lengths[i + 1]});
    start = spans.back().end;
  }
  return spans;
}

// Random text with random turns, whose speakers the text doesn't name, and random headings: nothing is a label.
Document captions() {
  Document document;
  document.id = "d";
  document.text = random_text({"a", "b.", "ب", "۲.", " ", "\n", "\n\n", "؟ ", "»", "\u200C", "Dr. ", "...", "\uFEFF"});
  document.length = text::length(document.text);
  for (const Span& span : random_spans(document.length)) document.turns.push_back({"Zahra", span, {}});
  for (const Span& span : random_spans(document.length)) document.questions.push_back({"1", span});
  return document;
}

std::vector<char32_t> code_points(const std::string& text) {
  std::vector<char32_t> found;
  for (std::size_t at = 0; at < text.size(); at += text::decode(text, at).length)
    found.push_back(text::decode(text, at).code_point);
  return found;
}

// In how many segments each code point lies.
std::vector<int> coverage(const Document& document, const Cuts& segments) {
  std::vector<int> covered(document.length);
  for (const Segment& segment : segments) {
    for (std::size_t i = segment.span.start; i < segment.span.end; ++i) ++covered[i];
  }
  return covered;
}

bool is_nothing(char32_t c) { return text::is_blank(c) || c == 0xFEFF; }

void check_each(const Document& document, const Cuts& segments) {
  std::size_t ordinal = 0;
  for (const Segment& segment : segments) {
    RC_ASSERT(segment.id == "d:" + std::to_string(++ordinal));
    RC_ASSERT(segment.span.start < segment.span.end && segment.span.end <= document.length);
    const std::size_t start = text::byte_offset(document.text, segment.span.start);
    const std::size_t end = text::byte_offset(document.text, segment.span.end);
    RC_ASSERT(document.text.substr(start, end - start) == segment.text);
    RC_ASSERT(text::trim(segment.text) == segment.text);
  }
}

RC_GTEST_PROP(Segmenter, TilesAnInterviewButItsSpeakerLabels, ()) {
  const Document document = random_interview();
  std::vector<bool> label(document.length);
  text::CodePointCounter counter(document.text);
  for (const auto& turn : ingest::find_turns(document.text)) {
    const std::size_t start = counter.at(turn.label.start);
    const std::size_t end = counter.at(turn.label.end);
    std::fill(label.begin() + static_cast<std::ptrdiff_t>(start), label.begin() + static_cast<std::ptrdiff_t>(end),
              true);
  }
  const auto letters = code_points(document.text);
  for (const std::string by : {"turn", "paragraph", "sentence", "line", "document"}) {
    const Cuts segments = segments_of(document, by);
    check_each(document, segments);
    const auto covered = coverage(document, segments);
    for (std::size_t i = 0; i < document.length; ++i) {
      if (is_nothing(letters[i])) RC_ASSERT(covered[i] <= 1);
      if (!is_nothing(letters[i])) RC_ASSERT(covered[i] == (label[i] && by != "document" ? 0 : 1));
    }
  }
}

RC_GTEST_PROP(Segmenter, TilesAnyTurnsAndHeadings, ()) {
  const Document document = captions();
  const auto letters = code_points(document.text);
  for (const std::string by : {"turn", "paragraph", "sentence", "line", "document"}) {
    const Cuts segments = segments_of(document, by);
    check_each(document, segments);
    const auto covered = coverage(document, segments);
    for (std::size_t i = 0; i < document.length; ++i) RC_ASSERT(covered[i] == 1 || is_nothing(letters[i]));
  }
}

RC_GTEST_PROP(Segmenter, GivesEverythingBetweenHeadingsByQuestion, ()) {
  const Document document = captions();
  const auto letters = code_points(document.text);
  const Cuts segments = segments_of(document, "question");
  check_each(document, segments);
  auto covered = coverage(document, segments);
  for (const Question& question : document.questions) {
    for (std::size_t i = question.span.start; i < question.span.end; ++i) ++covered[i];
  }
  for (std::size_t i = 0; i < document.length; ++i) RC_ASSERT(covered[i] == 1 || is_nothing(letters[i]));
}

RC_GTEST_PROP(Segmenter, MakesWindowsOfWholeSentences, ()) {
  const Document document = captions();
  const Cuts sentences = segments_of(document, "sentence");
  std::map<std::size_t, std::size_t> ends;
  for (const Segment& sentence : sentences) ends.emplace(sentence.span.start, sentence.span.end);
  for (const Segment& window : segments_of(document, "window:3")) {
    RC_ASSERT(ends.contains(window.span.start));
    RC_ASSERT(window.span.end >= ends.at(window.span.start));
  }
  const auto covered = coverage(document, segments_of(document, "window:2,2"));
  RC_ASSERT(std::all_of(covered.begin(), covered.end(), [](int times) { return times <= 1; }));
  const Cuts single = segments_of(document, "window:1");
  RC_ASSERT(single.size() == sentences.size());
  for (std::size_t i = 0; i < single.size(); ++i) RC_ASSERT(single[i].span == sentences[i].span);
}

RC_GTEST_PROP(Segmenter, KeepsNamesOfWhatFiltersLeave, ()) {
  const Document document = random_interview();
  const auto by = *rc::gen::element<std::string>("turn", "sentence", "line", "window:2");
  std::map<std::string, std::string> all;
  for (const Segment& segment : segments_of(document, by)) all.emplace(segment.id, segment.text);
  std::size_t kept = 0;
  for (const bool keeping : {true, false}) {
    Filter filter;
    (keeping ? filter.keep : filter.drop).emplace("P.*", "--keep");
    for (const Segment& segment : segments_of(document, by, std::move(filter))) {
      RC_ASSERT(all.at(segment.id) == segment.text);
      RC_ASSERT((segment.speaker == "P1") == keeping);
      ++kept;
    }
  }
  RC_ASSERT(kept == all.size());
}

}  // namespace
}  // namespace mazmun::segment
