#include "query/condition.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"
#include "query/seen_names.hpp"
#include "streams.hpp"

namespace mazmun::query {
namespace {

bool holds(std::string_view expression, const Segment& segment, const Document& document = {}) {
  Condition condition(parse_expression(expression));
  condition.enter(document);
  return condition.holds(segment);
}

Segment answer() {
  Segment result = segment("int01:3", "به هم اعتماد داشتیم.", {"trust", "help"});
  result.speaker = "P1";
  result.question = "3";
  return result;
}

TEST(Condition, FindsNamesByTheFoldAndStars) {
  EXPECT_TRUE(holds("code:trust", answer()));
  EXPECT_TRUE(holds("code:T*ST", answer()));
  EXPECT_FALSE(holds("code:tru", answer()));
  EXPECT_TRUE(holds("coder:rules speaker:p* document:int۰1 question:۳", answer()));
  EXPECT_FALSE(holds("speaker:P1x", answer()));
}

TEST(Condition, FindsNoNameWhereThereIsNone) {
  const Segment nameless = segment("a:1", "x");
  EXPECT_FALSE(holds("speaker:*", nameless));
  EXPECT_FALSE(holds("question:*", nameless));
  EXPECT_FALSE(holds("question<99", nameless));
  EXPECT_TRUE(holds("NOT speaker:*", nameless));
}

TEST(Condition, FindsPhrasesAsACodebookDoes) {
  EXPECT_TRUE(holds("\"هم اعتماد\"", answer()));
  EXPECT_TRUE(holds("اعتمـاد", answer()));
  EXPECT_FALSE(holds("اعتما", answer()));
  EXPECT_TRUE(holds("اعتما*", answer()));
  EXPECT_FALSE(holds("\"اعتماد به\"", answer()));
}

TEST(Condition, ForgetsTheTextOfTheSegmentBefore) {
  Condition condition(parse_expression("اعتماد"));
  EXPECT_TRUE(condition.holds(answer()));
  EXPECT_FALSE(condition.holds(segment("a:1", "x")));
}

TEST(Condition, KnowsCodedFromUncoded) {
  EXPECT_TRUE(holds("coded NOT uncoded", answer()));
  EXPECT_TRUE(holds("uncoded NOT coded", segment("a:1", "x")));
}

TEST(Condition, ComparesAttributesOfTheDocument) {
  const Document here = document("int01", {{"sex", "female"}, {"age", 41}, {"years", "۲۹"}});
  EXPECT_TRUE(holds("sex:FEMALE Sex:fem* age:41 age>40 age:40..42 years>=29", answer(), here));
  EXPECT_FALSE(holds("age:4", answer(), here));
  EXPECT_TRUE(holds("age:4*", answer(), here));
  EXPECT_TRUE(holds("age:41.0", answer(), here));
  EXPECT_FALSE(holds("sex>1", answer(), here));
  EXPECT_FALSE(holds("role:*", answer(), here));
}

TEST(Condition, TakesTheSpeakersOwnAttributeBeforeTheDocuments) {
  Document here = document("int01", {{"sex", "female"}, {"place", "Yazd"}});
  here.speakers = {{"P1", {{"sex", "male"}}}};
  EXPECT_TRUE(holds("sex:male place:yazd", answer(), here));
  Segment other = answer();
  other.speaker = "P2";
  EXPECT_TRUE(holds("sex:female", other, here));
}

TEST(Condition, ForgetsTheAttributesOfTheDocumentBefore) {
  Condition condition(parse_expression("sex:male"));
  Document first = document("int01", {{"sex", "male"}});
  first.speakers = {{"P1", {{"sex", "male"}}}};
  condition.enter(first);
  condition.enter(document("int02"));
  EXPECT_FALSE(condition.holds(answer()));
}

Codebook small_codebook() {
  Codebook codebook;
  for (const auto& [id, parent] : std::vector<std::pair<std::string, std::size_t>>{
           {"culture", no_parent}, {"norms", 0}, {"trust", 1}, {"structure", no_parent}}) {
    Theme theme;
    theme.id = id;
    theme.parent = parent;
    codebook.themes.push_back(theme);
  }
  return codebook;
}

TEST(Condition, FindsAThemeByAllBelowIt) {
  Condition condition(parse_expression("code:culture"), small_codebook(), "book.yaml");
  EXPECT_TRUE(condition.holds(answer()));
  EXPECT_FALSE(condition.holds(segment("a:1", "x", {"structure"})));
  EXPECT_FALSE(holds("code:culture", answer()));
}

TEST(Condition, NamesEveryCodeThatTheCodebookDoesNotHave) {
  try {
    Condition condition(parse_expression("code:trsut OR code:trust OR code:zeal*"), small_codebook(), "book.yaml");
    FAIL() << "no error";
  } catch (const InputError& error) {
    ASSERT_EQ(error.findings().size(), 2U);
    EXPECT_EQ(to_string(error.findings()[0]), "book.yaml: has no code \"trsut\", which --where asks for");
    EXPECT_EQ(error.findings()[0].hint, "did you mean \"trust\"?");
  }
}

std::vector<std::string> unknown(std::string_view expression, bool codes_are_checked = false) {
  SeenNames names(parse_expression(expression).terms, codes_are_checked);
  names.note(document("int01", {{"sex", "female"}, {"age", 41}}));
  names.note(answer());
  std::vector<std::string> lines;
  for (const Finding& finding : names.unknown()) lines.push_back(finding.message + " / " + finding.hint);
  return lines;
}

using Lines = std::vector<std::string>;

TEST(SeenNames, SaysNothingOfNamesThatCame) {
  EXPECT_EQ(unknown("code:trust code:h* speaker:P1 question:3 document:int* coder:rules sex:female age:41 age<9 word"),
            Lines());
}

TEST(SeenNames, SuggestsTheNearestName) {
  EXPECT_EQ(unknown("code:trsut"), Lines{"no segment has the code \"trsut\" / did you mean \"trust\"?"});
  EXPECT_EQ(unknown("speaker:P2"), Lines{"no segment is spoken by \"P2\" / did you mean \"P1\"?"});
  EXPECT_EQ(unknown("sxe:female"), Lines{"no document or speaker has the attribute \"sxe\" / did you mean \"sex\"?"});
  EXPECT_EQ(unknown("speakr:P1"),
            Lines{"no document or speaker has the attribute \"speakr\" / did you mean \"speaker\"?"});
  EXPECT_EQ(unknown("sex:femal"), Lines{"the attribute \"sex\" is nowhere \"femal\" / did you mean \"female\"?"});
  EXPECT_EQ(unknown("sex>3"), Lines{"the attribute \"sex\" has no numbers here / such as \"female\""});
}

TEST(SeenNames, SaysEachThingOnce) { EXPECT_EQ(unknown("code:zeal OR NOT code:zeal").size(), 1U); }

TEST(SeenNames, LeavesCodesToTheCodebook) { EXPECT_EQ(unknown("code:zeal", true), Lines()); }

TEST(SeenNames, SaysNothingWhereNothingCame) {
  EXPECT_TRUE(SeenNames(parse_expression("code:zeal").terms, false).unknown().empty());
}

}  // namespace
}  // namespace mazmun::query
