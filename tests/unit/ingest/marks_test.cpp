#include "ingest/marks.hpp"

#include <gtest/gtest.h>

#include "ingest/ingest.hpp"
#include "text/utf8.hpp"

namespace mazmun {
namespace {

struct Clean {
  std::string text;
  std::vector<std::string> marks;  // "code: words"
  std::size_t warnings = 0;
};

std::string words_of(const Document& document, Span span) {
  const std::size_t start = text::byte_offset(document.text, span.start);
  return document.text.substr(start, text::byte_offset(document.text, span.end) - start);
}

Clean clean(const std::string& text) {
  Document document;
  document.source.name = "a.txt";
  document.text = text;
  const ingest::LiftedMarks lifted = ingest::lift_marks(document);
  ingest::find_structure(document, {});
  ingest::settle_marks(document, lifted);
  Clean result{document.text, {}, lifted.warnings.size()};
  for (const Mark& mark : document.marks) result.marks.push_back(mark.code + ": " + words_of(document, mark.span));
  return result;
}

using Marks = std::vector<std::string>;

TEST(Marks, BeginAnewWhereTheFirstBracketIsNotClosed) {
  const Clean found = clean("We trust [[ them. [[trust]]\n");
  EXPECT_EQ(found.text, "We trust [[ them.\n");
  EXPECT_EQ(found.marks, Marks{"trust: We trust [[ them."});
  EXPECT_EQ(found.warnings, 1U);
}

TEST(Marks, AloneBehindTextAndMarksCodeTheirParagraph) {
  const Clean found = clean("One.\n\nTwo.\n[[a]]\nThree.\n[[b]]\n\n[[c]]\n");
  EXPECT_EQ(found.text, "One.\n\nTwo.\nThree.\n\n");
  EXPECT_EQ(found.marks, (Marks{"a: Two.", "b: Two.\nThree.", "c: Two.\nThree."}));
}

TEST(Marks, AtTheEndOfALineCodeTheLine) {
  const Clean found = clean("We trust them. [[trust]]\nAnd more.\n");
  EXPECT_EQ(found.text, "We trust them.\nAnd more.\n");
  EXPECT_EQ(found.marks, Marks{"trust: We trust them."});
}

TEST(Marks, DoNotCodeTheSpeakersLabel) {
  EXPECT_EQ(clean("I: Why? [[a]]\nP1: So. [[b]]").marks, (Marks{"a: Why?", "b: So."}));
}

TEST(Marks, MayBeSeveral) {
  EXPECT_EQ(clean("So. [[a]] [[b, c]]").marks, (Marks{"a: So.", "b: So.", "c: So."}));
  EXPECT_EQ(clean("{{a، b|So}} it is").marks, (Marks{"a: So", "b: So"}));
}

TEST(Marks, AroundWordsMayHoldOthers) {
  const Clean found = clean("{{a|one {{b|two}} three}} four [[c]]");
  EXPECT_EQ(found.text, "one two three four");
  EXPECT_EQ(found.marks, (Marks{"a: one two three", "c: one two three four", "b: two"}));
}

TEST(Marks, AloneOnALineCodeTheParagraphAbove) {
  const Clean found = clean("Zero.\n\nOne\ntwo.\n[[a]]\n[[b]]\nThree.\n");
  EXPECT_EQ(found.text, "Zero.\n\nOne\ntwo.\nThree.\n");
  EXPECT_EQ(found.marks, (Marks{"a: One\ntwo.", "b: One\ntwo."}));
}

TEST(Marks, AloneOnALineCodeNoMoreThanATurn) {
  EXPECT_EQ(clean("I: One?\nP1: Two\nlines.\n[[a]]\n").marks, Marks{"a: Two\nlines."});
}

TEST(Marks, CountCodePointsInThePersianText) {
  const Clean found = clean("ما {{اعتماد|به هم‌دیگر}} 😀 تکیه [[ترس]]\n");
  EXPECT_EQ(found.text, "ما به هم‌دیگر 😀 تکیه\n");
  EXPECT_EQ(found.marks,
            (Marks{"ترس: ما به هم‌دیگر 😀 تکیه", "اعتماد: به هم‌دیگر"}));
}

TEST(Marks, AreLeftWhereTheyAreNone) {
  for (const char* text : {"[[a]] one", "one [[a", "one [[]]", "{{a one}}", "{{|one}}", "{{a|one", "one}} two", "[[a]]",
                           "{{a|one\n\ntwo}}", "{{a|}} one"}) {
    const Clean found = clean(text);
    EXPECT_EQ(found.text, text);
    EXPECT_EQ(found.marks, Marks());
    EXPECT_GT(found.warnings + (found.text == text ? 1 : 0), 0U) << text;
  }
  EXPECT_EQ(clean("one [[a").warnings, 1U);
  EXPECT_EQ(clean("plain [one] {two}").warnings, 0U);
}

TEST(Marks, CanBeWrittenAsText) {
  const Clean found = clean("So \\[[a]] and \\{{b|c}}.");
  EXPECT_EQ(found.text, "So [[a]] and {{b|c}}.");
  EXPECT_EQ(found.marks, Marks());
  EXPECT_EQ(found.warnings, 0U);
}

TEST(Marks, KnowTheirLineAndColumn) {
  Document document;
  document.text = "آغاز.\n\nما {{a|one}} two. [[b]]\n[[c]]\n";
  (void)ingest::lift_marks(document);
  std::vector<std::string> places;
  for (const Mark& mark : document.marks)
    places.push_back(mark.code + " " + std::to_string(mark.line) + ":" + std::to_string(mark.column));
  EXPECT_EQ(places, (std::vector<std::string>{"b 3:19", "c 4:1", "a 3:4"}));
}

TEST(Marks, MoveWhatElseLiesInTheText) {
  Document document;
  document.text = "{{a|One}} two. [[b]]\nThree.";
  document.turns = {{"P1", {0, 20}, {}}, {"P2", {21, 27}, {}}};
  document.notes = {{{10, 13}, "of two"}};
  document.pages = {{0, 27}};
  (void)ingest::lift_marks(document);
  EXPECT_EQ(document.text, "One two.\nThree.");
  EXPECT_EQ(words_of(document, document.turns[0].span), "One two.");
  EXPECT_EQ(words_of(document, document.turns[1].span), "Three.");
  EXPECT_EQ(words_of(document, document.notes[0].span), "two");
  EXPECT_EQ(words_of(document, document.pages[0]), document.text);
}

}  // namespace
}  // namespace mazmun
