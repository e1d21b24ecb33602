#include "code/scope.hpp"

#include <gtest/gtest.h>

namespace mazmun::code {
namespace {

Segment segment_in(const std::string& document, const std::string& speaker, const std::string& question) {
  Segment segment;
  segment.document = document;
  segment.speaker = speaker;
  segment.question = question;
  return segment;
}

// Whether `pattern` takes the speaker `name`.
bool takes(const std::string& pattern, const std::string& name) {
  return holds_in({{pattern}, {}, {}}, segment_in("d", name, "1"));
}

TEST(Scope, HoldsEverywhereWhereItNamesNothing) {
  EXPECT_TRUE(holds_in({}, segment_in("int01", "P1", "3")));
  EXPECT_TRUE(holds_in({}, segment_in("int01", "", "")));
  EXPECT_TRUE(holds_in({}, {}));
}

TEST(Scope, HoldsForOneOfItsNames) {
  const Scope scope{{}, {"3", "4"}, {}};
  EXPECT_TRUE(holds_in(scope, segment_in("d", "P1", "3")));
  EXPECT_TRUE(holds_in(scope, segment_in("d", "", "4")));
  EXPECT_FALSE(holds_in(scope, segment_in("d", "P1", "34")));
  EXPECT_FALSE(holds_in(scope, segment_in("d", "P1", "5")));
}

TEST(Scope, AsksForAllThatItNames) {
  const Scope scope{{"P1"}, {"3"}, {"int*"}};
  EXPECT_TRUE(holds_in(scope, segment_in("int01", "P1", "3")));
  EXPECT_FALSE(holds_in(scope, segment_in("int01", "P1", "4")));
  EXPECT_FALSE(holds_in(scope, segment_in("int01", "P2", "3")));
  EXPECT_FALSE(holds_in(scope, segment_in("focus1", "P1", "3")));
}

TEST(Scope, TakesNoSegmentWithoutASpeakerForAnySpeaker) {
  EXPECT_TRUE(takes("*", "P1"));
  EXPECT_FALSE(takes("*", ""));
  EXPECT_FALSE(holds_in({{}, {"*"}, {}}, segment_in("d", "P1", "")));
}

TEST(Scope, LetsAStarStandForAnyLetters) {
  EXPECT_TRUE(takes("P*", "P"));
  EXPECT_TRUE(takes("P*", "P12"));
  EXPECT_TRUE(takes("*2", "P12"));
  EXPECT_TRUE(takes("P*2", "P1212"));
  EXPECT_TRUE(takes("a*b*c", "a-c-b-b-c"));
  EXPECT_TRUE(takes("**", "P1"));
  EXPECT_TRUE(takes("کارشناس*", "کارشناس‌ها"));
  EXPECT_FALSE(takes("P*2", "P123"));
  EXPECT_FALSE(takes("a*b*c", "a-c-b"));
  EXPECT_FALSE(takes("*P", "P1"));
}

TEST(Scope, ComparesTheWholeName) {
  EXPECT_TRUE(takes("P1", "P1"));
  EXPECT_FALSE(takes("P1", "P12"));
  EXPECT_FALSE(takes("P12", "P1"));
  EXPECT_FALSE(takes("1", "P1"));
}

TEST(Scope, ComparesLetterByLetterButDigitsOfAllScriptsAsTheSame) {
  EXPECT_TRUE(takes("P12", "P۱۲"));
  EXPECT_TRUE(takes("P12", "P١٢"));
  EXPECT_TRUE(takes("P*2", "P۱۲"));
  EXPECT_FALSE(takes("P1", "p1"));
  EXPECT_FALSE(takes("علی", "علي"));
}

TEST(Scope, TakesComposedAndDecomposedLettersAsTheSame) { EXPECT_TRUE(takes("Ren\u00E9", "Rene\u0301")); }

}  // namespace
}  // namespace mazmun::code
