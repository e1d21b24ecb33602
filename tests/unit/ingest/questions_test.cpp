#include "ingest/questions.hpp"

#include <gtest/gtest.h>

namespace mazmun::ingest {
namespace {

// "number=heading" for each question.
std::vector<std::string> questions(const std::string& text) {
  std::vector<std::string> result;
  for (const FoundQuestion& question : find_questions(text, find_turns(text))) {
    result.push_back(question.number + "=" + text.substr(question.heading.start, question.heading.size()));
  }
  return result;
}

using Questions = std::vector<std::string>;

TEST(Questions, ReadsNumbersOfBothScripts) {
  EXPECT_EQ(questions("۱- چرا؟\nپاسخ\n- ۲- چگونه؟\n"), (Questions{"1=۱- چرا؟", "2=- ۲- چگونه؟"}));
  EXPECT_EQ(questions("1. Why?\nx\n2. How?"), (Questions{"1=1. Why?", "2=2. How?"}));
  EXPECT_EQ(questions("1) Why?\nx\n2) How?"), (Questions{"1=1) Why?", "2=2) How?"}));
  EXPECT_EQ(questions("Q1: Why?\nx\nQ2: How?"), (Questions{"1=Q1: Why?", "2=Q2: How?"}));
}

TEST(Questions, KnowsTheNamesHoweverTheyAreTyped) {
  EXPECT_EQ(questions("Question 1: Why?\nx\nquestion 2: How?"),
            (Questions{"1=Question 1: Why?", "2=question 2: How?"}));
  EXPECT_EQ(questions("سؤال ۱: چرا؟\nx\nسـوال ۲: چگونه؟"), (Questions{"1=سؤال ۱: چرا؟", "2=سـوال ۲: چگونه؟"}));
  EXPECT_EQ(questions("پرسش 1: چرا؟\nx\nـپرسش 2: چگونه؟"), (Questions{"1=پرسش 1: چرا؟", "2=ـپرسش 2: چگونه؟"}));
}

TEST(Questions, TakesABareNumberThatContinuesTheSequence) {
  EXPECT_EQ(questions("۱- چرا\n۲ چگونه\n۵ نفر آمدند\n۳- کجا"), (Questions{"1=۱- چرا", "2=۲ چگونه", "3=۳- کجا"}));
}

TEST(Questions, TakesNoDecimalsAndDates) { EXPECT_EQ(questions("1.5 liters\n1/2 cup\n1404-07-06"), Questions{}); }

TEST(Questions, TakesNoSingleListItem) { EXPECT_EQ(questions("text\n1. only\ntext"), Questions{}); }

TEST(Questions, LooksBehindSpeakerLabels) {
  EXPECT_EQ(questions("I: 1. Why?\nP: so\nI: 2. How?\nP: so"), (Questions{"1=1. Why?", "2=2. How?"}));
}

TEST(Questions, TakesNoBareNumberBehindALabel) {
  EXPECT_EQ(questions("I: 1. Why?\nP1: 2 of us.\nI: 2. How?"), (Questions{"1=1. Why?", "2=2. How?"}));
}

TEST(Questions, TakesThePatternThatIsGiven) {
  const std::string text = "Frage ۷: warum\nja\nFrage ohne: wie";
  const auto found = find_questions(text, {}, text::Pattern("Frage\\s+\\S+:", "--questions"));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].number, "7");
  EXPECT_EQ(found[1].number, "2");
}

}  // namespace
}  // namespace mazmun::ingest
