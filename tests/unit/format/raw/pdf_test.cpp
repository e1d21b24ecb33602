#include <gtest/gtest.h>

#include "base/error.hpp"
#include "format/raw/pdf_lines.hpp"
#include "format/raw/pdf_margins.hpp"
#include "format/raw/pdf_paragraphs.hpp"

namespace mazmun::format::raw {
namespace {

// A line of letters five points wide, ten points high, `y` points from the top.
std::string pdf_line(double x, double y, const std::string& text) {
  const auto letters = static_cast<double>(text::length(text));
  const auto field = [](double points) { return "\t" + std::to_string(static_cast<long>(points * 100)); };
  return "line" + field(x) + field(y) + field(x + 5 * letters) + field(y + 10) + field(10) + "\t1\t" + text + "\n";
}

std::string pdf_page(int number, const std::string& lines) {
  return "page\t" + std::to_string(number) + "\t60000\t80000\t100\t0\n" + lines;
}

std::string pdf_text_of(const std::string& pages, int count = 1) {
  PdfFile file = parse_pdf_lines("pdf\t" + std::to_string(count) + "\t0\t\n" + pages, "a.pdf");
  remove_margins(file);
  return paragraphs_of(file).text;
}

const std::string full(80, 'x');

TEST(Pdf, JoinsFullLinesOfOneParagraph) {
  EXPECT_EQ(pdf_text_of(pdf_page(1, pdf_line(72, 100, full) + pdf_line(72, 114, full) + pdf_line(72, 128, "end.") +
                                        pdf_line(72, 142, full))),
            full + " " + full + " end.\n\n" + full);
}

TEST(Pdf, BeginsAParagraphBelowAGapOrWhereALineIsIndented) {
  EXPECT_EQ(pdf_text_of(pdf_page(1, pdf_line(72, 100, full) + pdf_line(72, 114, full) + pdf_line(72, 140, full) +
                                        pdf_line(90, 154, full.substr(4)) + pdf_line(72, 168, "end."))),
            full + " " + full + "\n\n" + full + "\n\n" + full.substr(4) + " end.");
}

TEST(Pdf, KeepsAHangingParagraphTogether) {
  EXPECT_EQ(pdf_text_of(pdf_page(1, pdf_line(72, 100, "P1: " + full.substr(4)) + pdf_line(100, 114, full.substr(6)) +
                                        pdf_line(100, 128, "end.") + pdf_line(72, 142, "P2: yes."))),
            "P1: " + full.substr(4) + " " + full.substr(6) + " end.\n\nP2: yes.");
}

TEST(Pdf, MendsDividedWords) {
  const std::string start = full.substr(0, 70) + " ";
  EXPECT_EQ(pdf_text_of(pdf_page(1, pdf_line(72, 100, start + "beauti-") +
                                        pdf_line(72, 114, "ful and well-known words " + full.substr(0, 44) + " well-") +
                                        pdf_line(72, 128, "known."))),
            start + "beautiful and well-known words " + full.substr(0, 44) + " well-known.");
}

TEST(Pdf, GoesOnOverTheEndOfAPageWhereNoSentenceEnds) {
  const std::string pages =
      pdf_page(1, pdf_line(72, 100, full) + pdf_line(72, 114, full)) + pdf_page(2, pdf_line(72, 100, "goes on."));
  EXPECT_EQ(pdf_text_of(pages, 2), full + " " + full + " goes on.");
  const std::string ended = pdf_page(1, pdf_line(72, 100, full) + pdf_line(72, 114, full.substr(1) + ".")) +
                            pdf_page(2, pdf_line(72, 100, "New."));
  EXPECT_EQ(pdf_text_of(ended, 2), full + " " + full.substr(1) + ".\n\nNew.");
}

TEST(Pdf, PutsPiecesAtOneHeightOnOneLine) {
  EXPECT_EQ(pdf_text_of(pdf_page(1, pdf_line(72, 100, "P1:") + pdf_line(150, 100, "Yes.") + pdf_line(72, 130, "P2:") +
                                        pdf_line(150, 130, "No."))),
            "P1:\tYes.\n\nP2:\tNo.");
}

TEST(Pdf, TakesRunningHeadersAndPageNumbersAway) {
  std::string pages;
  for (int i = 1; i <= 4; ++i)
    pages += pdf_page(i, pdf_line(72, 30, "Interview " + std::to_string(i) + " of 4") +
                             pdf_line(72, 100, "P1: page " + std::string(1, static_cast<char>('a' + i)) + ".") +
                             pdf_line(290, 770, std::to_string(i + 6)));
  EXPECT_EQ(pdf_text_of(pages, 4), "P1: page b.\n\nP1: page c.\n\nP1: page d.\n\nP1: page e.");
}

TEST(Pdf, KeepsALabelThatBeginsEachPage) {
  const std::string sentence = full.substr(1) + ".";
  std::string pages;
  for (int i = 1; i <= 2; ++i)
    pages += pdf_page(i, pdf_line(72, 72, "P1:") + pdf_line(72, 90, "words") + pdf_line(72, 108, sentence));
  EXPECT_EQ(pdf_text_of(pages, 2), "P1:\n\nwords\n\n" + sentence + "\n\nP1:\n\nwords\n\n" + sentence);
}

TEST(Pdf, SaysWhichPartOfTheTextIsWhichPage) {
  const PdfFile file = parse_pdf_lines("pdf\t3\t0\t\n" + pdf_page(1, pdf_line(72, 100, "one.")) + pdf_page(2, "") +
                                           pdf_page(3, pdf_line(72, 100, "three.")),
                                       "a.pdf");
  const PdfText text = paragraphs_of(file);
  ASSERT_EQ(text.pages.size(), 3U);
  EXPECT_EQ(text.text.substr(text.pages[0].start, text.pages[0].size()), "one.");
  EXPECT_EQ(text.pages[1].size(), 0U);
  EXPECT_EQ(text.text.substr(text.pages[2].start, text.pages[2].size()), "three.");
}

TEST(Pdf, RefusesWhatIsCutBetweenPages) {
  EXPECT_THROW(parse_pdf_lines("pdf\t2\t0\t\n" + pdf_page(1, ""), "a.pdf"), InputError);
  EXPECT_THROW(parse_pdf_lines("", "a.pdf"), InputError);
  const std::string whole = "pdf\t1\t0\ttitle\n" + pdf_page(1, pdf_line(72, 100, "سلام (a)"));
  for (std::size_t end = 0; end < whole.size(); ++end) {
    try {
      parse_pdf_lines(whole.substr(0, end), "a.pdf");
    } catch (const InputError&) {
    }
  }
}

}  // namespace
}  // namespace mazmun::format::raw
