#include "ingest/marks.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "ingest/ingest.hpp"
#include "text/utf8.hpp"

namespace mazmun {
namespace {

std::string some_piece() {
  return *rc::gen::element<std::string>("a", " ", "\n", "\n\n", "P1: ", "اعتماد", "😀", "[[a]]", "[[b, c]]", "{{d|",
                                        "}}", "\\[[", "\\{{", "[[", "]]", "{{", "|", ",", "\r", "word ");
}

std::string some_marked_text() {
  std::string text;
  const int count = *rc::gen::inRange(0, 40);
  for (int i = 0; i < count; ++i) text += some_piece();
  return text;
}

RC_GTEST_PROP(MarksProperty, LieInTheTextAndNeverBreakIt, ()) {
  Document document;
  document.text = some_marked_text();
  const std::string before = document.text;
  const ingest::LiftedMarks lifted = ingest::lift_marks(document);
  ingest::find_structure(document, {});
  ingest::settle_marks(document, lifted);
  RC_ASSERT(!text::first_invalid_byte(document.text));
  RC_ASSERT(document.text.size() <= before.size());
  for (const Mark& mark : document.marks) {
    RC_ASSERT(mark.span.start < mark.span.end);
    RC_ASSERT(mark.span.end <= document.length);
    RC_ASSERT(!mark.code.empty());
    RC_ASSERT(mark.line > 0);
    RC_ASSERT(mark.column > 0);
  }
  for (std::size_t i = 1; i < document.marks.size(); ++i)
    RC_ASSERT(document.marks[i - 1].span.start <= document.marks[i].span.start);
}

// Words in which no mark can be seen, some of them marked: the text comes back, and each mark has its words.
RC_GTEST_PROP(MarksProperty, GiveBackTheWordsThatWereMarked, ()) {
  const auto words = *rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(
      rc::gen::element<std::string>("one", "دو", "سه‌چهار", "5", "😀")));
  std::string marked;
  std::string plain;
  std::vector<std::string> wanted;
  for (const std::string& word : words) {
    if (!plain.empty()) marked += ' ', plain += ' ';
    const bool is_marked = *rc::gen::arbitrary<bool>();
    marked += is_marked ? "{{code|" + word + "}}" : word;
    plain += word;
    if (is_marked) wanted.push_back(word);
  }
  Document document;
  document.text = marked;
  (void)ingest::lift_marks(document);
  RC_ASSERT(document.text == plain);
  std::vector<std::string> found;
  for (const Mark& mark : document.marks) {
    const std::size_t start = text::byte_offset(plain, mark.span.start);
    found.push_back(plain.substr(start, text::byte_offset(plain, mark.span.end) - start));
  }
  RC_ASSERT(found == wanted);
}

}  // namespace
}  // namespace mazmun
