#include "segment/segment.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "ingest/ingest.hpp"
#include "text/properties.hpp"
#include "text/utf8.hpp"

namespace mazmun::segment {
namespace {

// Interviews of random lines, as they may come.
rc::Gen<std::string> transcript() {
  const auto line = rc::gen::elementOf(std::vector<std::string>{"", "P1: سلام.", "I: خوبی؟ بله!",
                                                                "P1:", "مصاحبه‌گر: ۱- چرا؟", "۲- چگونه؟",
                                                                "متن آزاد. دوم", "  ", "17:30", "1. one", "2. two"});
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(line), [](const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& item : lines) text += item + "\n";
    return text;
  });
}

RC_GTEST_PROP(Segmenter, CutsWithoutOverlapAndKeepsTheText, ()) {
  Document document;
  document.id = "d";
  document.text = *transcript();
  ingest::find_structure(document, {});
  const auto by = *rc::gen::elementOf(
      std::vector<std::string>{"turn", "paragraph", "sentence", "line", "question", "document", "window:2,2"});
  Segmenter segmenter(parse_cut(by), {});
  std::size_t behind = 0;
  for (const Segment& segment : segmenter.cut(document)) {
    RC_ASSERT(segment.span.start >= behind);
    RC_ASSERT(segment.span.end > segment.span.start);
    RC_ASSERT(segment.span.end <= document.length);
    RC_ASSERT(text::trim(segment.text) == segment.text);
    const std::size_t start = text::byte_offset(document.text, segment.span.start);
    RC_ASSERT(document.text.substr(start, segment.text.size()) == segment.text);
    behind = segment.span.end;
  }
}

RC_GTEST_PROP(Segmenter, LosesNoWordButSpeakerLabels, ()) {
  Document document;
  document.id = "d";
  document.text = *transcript();
  ingest::find_structure(document, {});
  std::size_t words = text::count_words(document.text);
  for (const Turn& turn : document.turns) words -= text::count_words(turn.speaker);
  for (const std::string by : {"turn", "paragraph", "sentence", "line"}) {
    Segmenter segmenter(parse_cut(by), {});
    std::size_t kept = 0;
    for (const Segment& segment : segmenter.cut(document)) kept += text::count_words(segment.text);
    RC_ASSERT(kept == words);
  }
}

}  // namespace
}  // namespace mazmun::segment
