#include "segment/segment.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"
#include "text/utf8.hpp"

namespace mazmun::segment {
namespace {

Span span_of(const std::string& text, const std::string& part) {
  const std::size_t start = text::length(std::string_view(text).substr(0, text.find(part)));
  return {start, start + text::length(part)};
}

Document interview() {
  Document document;
  document.id = "int01";
  document.text =
      "مقدمه\n\nI: 1. چرا؟\n\nP1: چون خوب است. چون ساده است.\nسطر دوم\n\nبند دوم\n\nI: 2. دیگر؟\n\nP1: نه.\n";
  document.length = text::length(document.text);
  for (const auto& [speaker, said] :
       std::vector<std::pair<std::string, std::string>>{{"I", "1. چرا؟"},
                                                        {"P1", "چون خوب است. چون ساده است.\nسطر دوم\n\nبند دوم"},
                                                        {"I", "2. دیگر؟"},
                                                        {"P1", "نه."}}) {
    document.turns.push_back({speaker, span_of(document.text, said), {}});
  }
  document.questions = {{"1", span_of(document.text, "1. چرا؟")}, {"2", span_of(document.text, "2. دیگر؟")}};
  return document;
}

// "ordinal speaker/question text" for each segment.
std::vector<std::string> cut(const std::string& by, Filter filter = {}) {
  Segmenter segmenter(parse_cut(by), std::move(filter));
  std::vector<std::string> result;
  const Document document = interview();
  segmenter.cut(document, [&](const Segment& segment, std::string_view text) {
    const std::size_t start = text::byte_offset(document.text, segment.span.start);
    const std::size_t end = text::byte_offset(document.text, segment.span.end);
    EXPECT_EQ(document.text.substr(start, end - start), text);
    result.push_back(segment.id.substr(6) + " " + segment.speaker + "/" + segment.question + " " + std::string(text));
  });
  return result;
}

using Segments = std::vector<std::string>;

TEST(Segmenter, CutsTurns) {
  EXPECT_EQ(cut("turn"),
            (Segments{"1 / مقدمه", "2 I/1 1. چرا؟", "3 P1/1 چون خوب است. چون ساده است.\nسطر دوم\n\nبند دوم",
                      "4 I/2 2. دیگر؟", "5 P1/2 نه."}));
}

TEST(Segmenter, CutsParagraphs) {
  EXPECT_EQ(cut("paragraph"), (Segments{"1 / مقدمه", "2 I/1 1. چرا؟", "3 P1/1 چون خوب است. چون ساده است.\nسطر دوم",
                                        "4 P1/1 بند دوم", "5 I/2 2. دیگر؟", "6 P1/2 نه."}));
}

TEST(Segmenter, CutsLines) { EXPECT_EQ(cut("line").size(), 7U); }

TEST(Segmenter, CutsSentences) {
  const Segments sentences = cut("sentence");
  ASSERT_EQ(sentences.size(), 8U);
  EXPECT_EQ(sentences[3], "4 P1/1 چون ساده است.");
}

TEST(Segmenter, CutsWindowsOfSentencesInsideATurn) {
  const Segments windows = cut("window:2");
  ASSERT_EQ(windows.size(), 7U);
  EXPECT_EQ(windows[2], "3 P1/1 چون خوب است. چون ساده است.");
  EXPECT_EQ(windows[3], "4 P1/1 چون ساده است.\nسطر دوم");
  EXPECT_EQ(cut("window:2,2").size(), 6U);
}

TEST(Segmenter, CutsQuestions) {
  EXPECT_EQ(cut("question"),
            (Segments{"1 / مقدمه", "2 /1 P1: چون خوب است. چون ساده است.\nسطر دوم\n\nبند دوم", "3 /2 P1: نه."}));
}

TEST(Segmenter, TakesTheWholeDocument) { EXPECT_EQ(cut("document").size(), 1U); }

TEST(Segmenter, NumbersBeforeItFilters) {
  Filter filter;
  filter.drop.emplace("I", "--drop");
  EXPECT_EQ(cut("turn", std::move(filter)),
            (Segments{"1 / مقدمه", "3 P1/1 چون خوب است. چون ساده است.\nسطر دوم\n\nبند دوم", "5 P1/2 نه."}));
  Filter keep;
  keep.keep.emplace("P.*", "--keep");
  keep.min = 4;
  EXPECT_EQ(cut("turn", std::move(keep)).size(), 1U);
}

TEST(Segmenter, RefusesUnknownUnits) {
  EXPECT_THROW(parse_cut("sentense"), UsageError);
  EXPECT_THROW(parse_cut("window"), UsageError);
  EXPECT_THROW(parse_cut("window:0"), UsageError);
  EXPECT_THROW(parse_cut("window:2,0"), UsageError);
}

TEST(Segmenter, KeepsWhatIsAsLongAsTheLeastAndDropsWhatIsShorter) {
  const auto last_of = [](std::size_t least) {
    Filter filter;
    filter.min = least;
    return cut("turn", std::move(filter)).back();
  };
  EXPECT_EQ(last_of(3), "5 P1/2 نه.");
  EXPECT_EQ(last_of(4), "4 I/2 2. دیگر؟");
}

}  // namespace
}  // namespace mazmun::segment
