#include "text/sentences.hpp"

#include <gtest/gtest.h>

#include "text/properties.hpp"
#include "text/sentence_classes.hpp"
#include "text/sentence_exceptions.hpp"

namespace mazmun::text {
namespace {

using Sentences = std::vector<std::string>;

Sentences sentences(const std::string& text, const std::string& language = "") {
  Sentences found;
  SentenceSplitter(language).split(text, [&](Range range) {
    const std::string_view sentence = trim(std::string_view(text).substr(range.start, range.size()));
    if (!sentence.empty()) found.emplace_back(sentence);
  });
  return found;
}

// Whether a text is one sentence.
testing::AssertionResult stays_whole(const std::string& text) {
  const Sentences found = sentences(text);
  if (found.size() == 1) return testing::AssertionSuccess();
  return testing::AssertionFailure() << testing::PrintToString(found);
}

// Blocks of bytes are looked at for the first two bytes of what may end a sentence: no code point may be missed.
TEST(SentenceStops, AreFoundWhereverTheyStand) {
  const std::string before(40, 'a');
  const std::string behind(40, 'b');
  for (char32_t c = 1; c < 0x110000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string text = before;
    append(text, c);
    text += behind;
    const auto asked =
        class_bit(static_cast<int>(u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_SENTENCE_BREAK)));
    const bool stops = (asked & (separator_classes | terminator_classes)) != 0;
    ASSERT_EQ(next_sentence_stop(text, 0), stops ? before.size() : text.size()) << static_cast<std::uint32_t>(c);
  }
}

TEST(SentenceSplitter, EndsSentencesAtTerminators) {
  EXPECT_EQ(sentences("One. Two! Three? Four"), (Sentences{"One.", "Two!", "Three?", "Four"}));
  EXPECT_EQ(sentences("خوبی؟ بله. چه خوب!"), (Sentences{"خوبی؟", "بله.", "چه خوب!"}));
  EXPECT_EQ(sentences("واقعاً؟! بله."), (Sentences{"واقعاً؟!", "بله."}));
}

TEST(SentenceSplitter, DoesNotEndAtPersianCommaOrSemicolon) { EXPECT_TRUE(stays_whole("آمد، دید؛ و رفت.")); }

TEST(SentenceSplitter, TakesQuotesAndBracketsBehindTheTerminator) {
  EXPECT_EQ(sentences("گفت: «بیا.» رفتم."), (Sentences{"گفت: «بیا.»", "رفتم."}));
  EXPECT_EQ(sentences("(He came.) \"Did he?\" Yes."), (Sentences{"(He came.)", "\"Did he?\"", "Yes."}));
}

TEST(SentenceSplitter, EndsAtEveryLine) {
  EXPECT_EQ(sentences("one\ntwo\r\nthree\u2029four"), (Sentences{"one", "two", "three", "four"}));
  EXPECT_EQ(sentences("Dr.\nSmith"), (Sentences{"Dr.", "Smith"}));
}

TEST(SentenceSplitter, LeavesDecimalsWhole) {
  for (const char* text : {"It rose by 3.5 percent.", "نرخ ۳٫۵ درصد است.", "نرخ ۳/۵ درصد است.", "نرخ ۳.۵ درصد است."})
    EXPECT_TRUE(stays_whole(text));
}

TEST(SentenceSplitter, GoesOnBehindPauses) {
  EXPECT_TRUE(stays_whole("خب... نمی‌دانم… شاید . . . بله."));
  EXPECT_TRUE(stays_whole("Well... perhaps… Yes."));
  EXPECT_EQ(sentences("He paused... Then he left."), (Sentences{"He paused...", "Then he left."}));
  EXPECT_EQ(sentences("چرا؟... بعد رفت."), (Sentences{"چرا؟...", "بعد رفت."}));
  EXPECT_EQ(sentences("باشد.. رفتم."), (Sentences{"باشد..", "رفتم."}));
}

TEST(SentenceSplitter, GoesOnBehindInitials) {
  EXPECT_TRUE(stays_whole("I read J. K. Smith and J.R.R. Tolkien."));
  EXPECT_TRUE(stays_whole("It was I. M. Pei who built it."));
  EXPECT_TRUE(stays_whole("She met K. I. Brown."));
  EXPECT_TRUE(stays_whole("As Smith, J. K. (2020) says."));
  EXPECT_EQ(sentences("So did I. Brown did too."), (Sentences{"So did I.", "Brown did too."}));
  EXPECT_EQ(sentences("We chose plan B. Then we left."), (Sentences{"We chose plan B.", "Then we left."}));
  EXPECT_EQ(sentences("He lives in the U.S. Brown too."), (Sentences{"He lives in the U.S.", "Brown too."}));
}

TEST(SentenceSplitter, GoesOnBehindLoneArabicLetters) {
  EXPECT_TRUE(stays_whole("در سال ۱۲۸۵ ه.ق مشروطه شد."));
  EXPECT_TRUE(stays_whole("در سال ۱۳۵۷ ه.ش. انقلاب شد."));
  EXPECT_TRUE(stays_whole("در سال ۱۳۵۷ هـ.ش. انقلاب شد."));
  EXPECT_TRUE(stays_whole("سده ۵ ق.م. در ایران."));
  EXPECT_TRUE(stays_whole("کتاب، ص. ۱۲ را ببینید."));
  EXPECT_TRUE(stays_whole("ر. ک. «کتاب» م. رضایی."));
  EXPECT_EQ(sentences("کارِ خوبی است.بعد رفت."), (Sentences{"کارِ خوبی است.", "بعد رفت."}));
  EXPECT_EQ(sentences("در خانه‌ی. بعد"), (Sentences{"در خانه‌ی.", "بعد"}));
}

TEST(SentenceSplitter, KeepsListLabelsWithWhatTheyNumber) {
  EXPECT_EQ(sentences("1. Why? Now.\n۲. چرا؟\n- 3. نه\na. One\niv. Four\nالف. یک"),
            (Sentences{"1. Why?", "Now.", "۲. چرا؟", "- 3. نه", "a. One", "iv. Four", "الف. یک"}));
  EXPECT_EQ(sentences("1. Trust. 2. Time. And ۳. زمان. 17. x"),
            (Sentences{"1. Trust.", "2. Time.", "And ۳.", "زمان.", "17. x"}));
  EXPECT_EQ(sentences("How old? 35. And you?"), (Sentences{"How old?", "35.", "And you?"}));
  EXPECT_EQ(sentences("در سال ۱۳۹۵. بعد رفت."), (Sentences{"در سال ۱۳۹۵.", "بعد رفت."}));
}

TEST(SentenceSplitter, KnowsAbbreviationsBeforeSmallLetters) {
  EXPECT_TRUE(stays_whole("Apples, pears, etc. are fruit."));
  EXPECT_EQ(sentences("Apples, pears, etc. They are fruit."), (Sentences{"Apples, pears, etc.", "They are fruit."}));
}

// Each word of each row stands before what follows it, and not where it is the end of another word.
TEST(SentenceExceptions, HoldForEachOfTheirWords) {
  std::size_t words = 0;
  for (const SentenceException& row : sentence_exceptions()) {
    if (row.language.empty()) continue;
    EXPECT_FALSE(row.why.empty());
    std::string_view left = row.what;
    while (!left.empty()) {
      const std::string word(left.substr(0, left.find(' ')));
      left.remove_prefix(std::min(word.size() + 1, left.size()));
      const std::string next = row.language == "fa" ? "بعد" : "5 Brown";
      ++words;
      EXPECT_TRUE(stays_whole("x " + word + ". " + next));
      EXPECT_EQ(sentences("x ببب" + word + ". " + next).size(), 2U) << word;
    }
  }
  EXPECT_GT(words, 40U);
}

TEST(SentenceExceptions, WantANumberWhereTheyNumber) {
  EXPECT_TRUE(stays_whole("See Fig. 5 Above."));
  EXPECT_TRUE(stays_whole("No. ۵ Street"));
  EXPECT_EQ(sentences("She said No. Brown left."), (Sentences{"She said No.", "Brown left."}));
  EXPECT_EQ(sentences("(e.g.) Brown."), (Sentences{"(e.g.)", "Brown."}));
}

}  // namespace
}  // namespace mazmun::text
