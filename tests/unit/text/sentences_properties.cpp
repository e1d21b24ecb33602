// Borders without exceptions are ICU's; exceptions only take borders away.
#include "text/sentences.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "text/sentence_classes.hpp"
#include "text/sentence_rules.hpp"
#include "text/utf8.hpp"

namespace mazmun::text {
namespace {

using Borders = std::vector<std::size_t>;

// The plain way: the whole text as UTF-16, and ICU's iterator over it.
class Oracle {
 public:
  explicit Oracle(const char* language) {
    UErrorCode status = U_ZERO_ERROR;
    breaks_.reset(icu::BreakIterator::createSentenceInstance(icu::Locale(language), status));
  }
  Borders borders(const std::string& text) {
    const icu::UnicodeString wide = icu::UnicodeString::fromUTF8(text);
    breaks_->setText(wide);
    Borders found;
    std::size_t byte = 0;
    std::int32_t unit = 0;
    breaks_->first();
    for (auto end = breaks_->next(); end != icu::BreakIterator::DONE; end = breaks_->next()) {
      for (; unit < end; unit = wide.moveIndex32(unit, 1)) byte += decode(text, byte).length;
      found.push_back(byte);
    }
    return found;
  }

 private:
  std::unique_ptr<icu::BreakIterator> breaks_;
};

Borders borders_of(SentenceRules& rules, const std::string& text) {
  Borders found;
  for (std::size_t at = 0; at < text.size();) {
    at = rules.next_border(text, at);
    found.push_back(at);
  }
  return found;
}

// Letters of scripts with case and without, digits, terminators, closers, separators, marks, what joins.
const std::vector<std::string>& alphabet() {
  static const std::vector<std::string> pieces{
      "a",      "B",      "é",      "É",      "ب",      "سلام",   "ه",      "ق",      "1",      "۲",      "٫",
      ".",      ".",      ".",      "!",      "?",      "؟",      "۔",      "…",      "。",     "․",      "،",
      "؛",      ";",      ",",      ":",      "-",      "–",      "\"",     "'",      "(",      ")",      "«",
      "»",      "”",      "]",      " ",      " ",      "\t",     "\u00A0", "\n",     "\r",     "ß",      "ǅ",
      "\u0085", "\u2028", "\u2029", "\u200C", "\u200D", "\u200F", "\u0301", "\u064E", "\uFEFF", "\u00AD", "/",
      "😀",      "𝐀",      "Dr",     "e.g",    "中",     "\f",     "\v",     "\u0640"};
  return pieces;
}

std::string some_text(std::size_t most) {
  const auto count = *rc::gen::inRange<std::size_t>(0, most);
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += *rc::gen::elementOf(alphabet());
  return text;
}

// Stops are found block by block where the processor can.
RC_GTEST_PROP(SentenceStops, AreThoseOfTheClasses, ()) {
  const std::string text = some_text(200);
  for (std::size_t at = 0; at < text.size(); at += decode(text, at).length)
    RC_ASSERT(next_sentence_stop(text, at) == next_sentence_stop_plainly(text, at));
}

RC_GTEST_PROP(SentenceRules, AreThoseOfIcu, ()) {
  static Oracle oracle("root");
  static SentenceRules rules("");
  const std::string text = some_text(60);
  RC_ASSERT(borders_of(rules, text) == oracle.borders(text));
}

RC_GTEST_PROP(SentenceRules, AreThoseOfIcuWhereALanguageHasItsOwn, ()) {
  static Oracle oracle("el");
  static SentenceRules rules("el");
  const std::string text = some_text(60);
  RC_ASSERT(borders_of(rules, text) == oracle.borders(text));
}

// Every row of five pieces, one or two of each class that the rules tell apart: the borders depend on nothing else.
TEST(SentenceRules, AreThoseOfIcuInEveryShortText) {
  const std::vector<std::string> classes{"\r", "\n", "\u2028", "\u0301", "\u200F", " ", "a", "B",
                                         "ب",  "۲",  ".",      "،",      "؟",      ")", "/"};
  Oracle oracle("root");
  SentenceRules rules("fa");
  std::size_t differ = 0;
  for (std::size_t length = 1, texts = 15; length <= 5; ++length, texts *= 15) {
    for (std::size_t number = 0; number < texts; ++number) {
      std::string text;
      for (std::size_t i = 0, left = number; i < length; ++i, left /= 15) text += classes[left % 15];
      if (borders_of(rules, text) == oracle.borders(text)) continue;
      if (++differ < 10) ADD_FAILURE() << testing::PrintToString(text);
    }
  }
  EXPECT_EQ(differ, 0U);
}

RC_GTEST_PROP(SentenceSplitter, TilesTheTextAndTakesBordersAwayOnly, ()) {
  static SentenceSplitter splitter("fa");
  static SentenceRules rules("fa");
  const std::string text = some_text(60);
  const Borders all = borders_of(rules, text);
  const std::set<std::size_t> known(all.begin(), all.end());
  std::set<std::size_t> kept;
  std::size_t behind = 0;
  splitter.split(text, [&](Range sentence) {
    RC_ASSERT(sentence.start == behind);
    RC_ASSERT(known.contains(sentence.end));
    kept.insert(sentence.end);
    behind = sentence.end;
  });
  RC_ASSERT(behind == text.size());
  for (const std::size_t border : all) {
    if (border > 0 && text[border - 1] == '\n') RC_ASSERT(kept.contains(border));
    // Only where a full stop stands, blanks aside.
    const std::size_t last = text.substr(0, border).find_last_not_of(" \t");
    if (!kept.contains(border)) RC_ASSERT(last != std::string::npos && (text[last] == '.' || (text[last] & 0x80) != 0));
  }
}

}  // namespace
}  // namespace mazmun::text
