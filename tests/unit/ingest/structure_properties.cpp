// Labels and headings are looked for quickly where letters stand in a table (Latin to Arabic), and letter by letter
// elsewhere. Georgian letters, which nothing here has a meaning for, must be found as Latin ones without a meaning are.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "ingest/label.hpp"
#include "ingest/questions.hpp"
#include "ingest/speakers.hpp"

namespace mazmun::ingest {
namespace {

const std::string latin = "k";
const std::string georgian = "\u10D9";

std::string in_georgian(const std::string& text) {
  std::string result;
  for (const char c : text) result += c == 'k' ? georgian : std::string(1, c);
  return result;
}

std::string some_line(const std::vector<std::string>& pieces, std::size_t most) {
  const auto count = *rc::gen::inRange<std::size_t>(0, most);
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += *rc::gen::elementOf(pieces);
  return text;
}

// The same range in the other alphabet.
text::Range in_georgian(const std::string& text, text::Range range) {
  return {in_georgian(text.substr(0, range.start)).size(), in_georgian(text.substr(0, range.end)).size()};
}

const std::vector<std::string>& label_pieces() {
  static const std::vector<std::string> pieces{
      "k",      "k",      "kkkk",   "kkkkkkkk", "k k",   " ",         "  ",
      ":",      ": ",     "[0:12]", "(0:12)",   "0:12 ", "00:12:31 ", "#00:12:31-4#",
      "1",      "۲",      "*",      "**",       "_",     "__",        ",",
      ".",      "'",      "’",      "(",        ")",     "[",         "]",
      "{",      "}",      "<",      ">",        ">>",    "- ",        "– ",
      "• ",     "-",      "\"",     "!",        "?",     "،",         "\u200C",
      "\u200F", "\u00A0", "\t",     "\u0301",   "：",    "/",         "&",
      "#",      "="};
  return pieces;
}

RC_GTEST_PROP(LineStart, IsTheSameInEveryAlphabet, ()) {
  const std::string line = some_line(label_pieces(), 16);
  const std::string other = in_georgian(line);
  const LineStart start = line_start(line, {0, line.size()});
  const LineStart found = line_start(other, {0, other.size()});
  RC_ASSERT(start.label.has_value() == found.label.has_value());
  RC_ASSERT(start.mark.has_value() == found.mark.has_value());
  if (start.mark) RC_ASSERT(in_georgian(line, start.mark->range) == found.mark->range);
  if (!start.label) return;
  RC_ASSERT(in_georgian(std::string(start.label->name)) == found.label->name);
  RC_ASSERT(in_georgian(line, start.label->range) == found.label->range);
  RC_ASSERT(start.label->time == found.label->time);
  RC_ASSERT(start.label->form == found.label->form);
  RC_ASSERT(start.label->weak == found.label->weak);
}

RC_GTEST_PROP(Questions, AreTheSameInEveryAlphabet, ()) {
  // Letters in groups of five and more: four before a number are a code in Latin, as in "kkkQ1:".
  const std::vector<std::string> pieces{
      "kkkkk",    "kkkkkkk",   "kkkkk ", " ",  "\n",   "\n",  "\n",           "1",
      "2",        "3",         "۱",      "۲",  "1. ",  "2. ", "1) ",          "2) ",
      "۱- ",      "۲- ",       "- ",     "• ", "Q1: ", "q2 ", "Question 3. ", "سوال ۱: ",
      "پرسش ۲- ", "ـسؤال ۳: ", "س",      "پ",  ".",    ":",   "kkkkk: "};
  const std::string text = some_line(pieces, 40);
  const std::string other = in_georgian(text);
  const auto questions = find_questions(text, find_turns(text));
  const auto found = find_questions(other, find_turns(other));
  RC_ASSERT(questions.size() == found.size());
  for (std::size_t i = 0; i < questions.size(); ++i) {
    RC_ASSERT(questions[i].number == found[i].number);
    RC_ASSERT(in_georgian(text, questions[i].heading) == found[i].heading);
  }
}

}  // namespace
}  // namespace mazmun::ingest
