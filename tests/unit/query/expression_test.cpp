#include "query/expression.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"

namespace mazmun::query {
namespace {

// The tree in a line: (and a (not b)).
std::string shape(const Expression& expression, const Operation& operation) {
  if (operation.kind == Operation::Kind::term) {
    const Term& term = expression.terms[operation.term];
    return term.kind == Term::Kind::coded ? "coded" : term.value;
  }
  std::string text = operation.kind == Operation::Kind::all   ? "(and"
                     : operation.kind == Operation::Kind::any ? "(or"
                                                              : "(not";
  for (const Operation& part : operation.parts) text += " " + shape(expression, part);
  return text + ")";
}

std::string shape(std::string_view text) {
  const Expression expression = parse_expression(text);
  return shape(expression, expression.root);
}

Term only_term(std::string_view text) {
  const Expression expression = parse_expression(text);
  EXPECT_EQ(expression.terms.size(), 1U);
  return expression.terms.at(0);
}

std::string mistake(std::string_view text) {
  try {
    (void)parse_expression(text);
  } catch (const UsageError& error) {
    return error.what();
  }
  return "none";
}

TEST(Expression, HoldsEverywhereWhereNothingIsAsked) { EXPECT_EQ(shape(""), "(and)"); }

TEST(Expression, BindsNotTighterThanAndThanOr) {
  EXPECT_EQ(shape("a OR b AND NOT c OR d"), "(or a (and b (not c)) d)");
  EXPECT_EQ(shape("NOT NOT a b"), "(and (not (not a)) b)");
}

TEST(Expression, TakesTermsNextToEachOtherForAnd) {
  EXPECT_EQ(shape("a b OR c d"), "(or (and a b) (and c d))");
  EXPECT_EQ(shape("a(b OR c)NOT d"), "(and a (or b c) (not d))");
}

TEST(Expression, GroupsByBrackets) { EXPECT_EQ(shape("NOT (a OR b) c"), "(and (not (or a b)) c)"); }

TEST(Expression, TakesWordsAndPhrasesForText) {
  EXPECT_EQ(only_term("هم‌آفرینی").value, "هم‌آفرینی");
  EXPECT_EQ(only_term("«احترام متقابل»").value, "احترام متقابل");
  EXPECT_EQ(only_term("“mutual respect”").value, "mutual respect");
  EXPECT_EQ(only_term(R"(text:"say \"yes\" \\ no")").value, R"(say "yes" \ no)");
  EXPECT_EQ(only_term("\"coded\"").kind, Term::Kind::text);
  EXPECT_EQ(only_term("\"AND\"").value, "AND");
}

TEST(Expression, KnowsItsFields) {
  EXPECT_EQ(only_term("code:trust").kind, Term::Kind::code);
  EXPECT_EQ(only_term("coder:ana").kind, Term::Kind::coder);
  EXPECT_EQ(only_term("speaker:P*").kind, Term::Kind::speaker);
  EXPECT_EQ(only_term("question:3").kind, Term::Kind::question);
  EXPECT_EQ(only_term("document:int0*").kind, Term::Kind::document);
  EXPECT_EQ(only_term("coded").kind, Term::Kind::coded);
  EXPECT_EQ(only_term("uncoded").kind, Term::Kind::uncoded);
}

TEST(Expression, TakesOtherNamesForAttributes) {
  const Term term = only_term("جنسیت:زن");
  EXPECT_EQ(term.kind, Term::Kind::attribute);
  EXPECT_EQ(term.attribute, "جنسیت");
  EXPECT_EQ(term.value, "زن");
}

TEST(Expression, TakesQuotedNamesForAttributesAlways) {
  const Term term = only_term("\"code\":\"very new\"");
  EXPECT_EQ(term.kind, Term::Kind::attribute);
  EXPECT_EQ(term.attribute, "code");
  EXPECT_EQ(term.value, "very new");
}

struct BoundsCase {
  std::string text;
  double inside;
  double outside;
};

TEST(Expression, ComparesNumbers) {
  const std::vector<BoundsCase> cases{{"age>=40", 40, 39.9},  {"age>40", 40.1, 40},    {"age<=40", 40, 40.1},
                                      {"age<40", 39.9, 40},   {"age:30..39", 30, 29},  {"age:30..39", 39, 39.5},
                                      {"age:30..", 1e9, 29},  {"age:..39", -1, 40},    {"age>=۴۰", 40, 39},
                                      {"x:۱٫۵..2", 1.5, 1.4}, {"question:3..5", 4, 6}, {"question>=2", 2, 1}};
  for (const BoundsCase& one : cases) {
    const Term term = only_term(one.text);
    ASSERT_TRUE(term.bounds.has_value()) << one.text;
    EXPECT_TRUE(term.bounds->hold(one.inside)) << one.text;
    EXPECT_FALSE(term.bounds->hold(one.outside)) << one.text;
  }
}

TEST(Expression, TakesDotsInQuotationMarksForAName) {
  EXPECT_EQ(only_term("grade:\"1..2\"").value, "1..2");
  EXPECT_EQ(only_term("code:a..b").value, "a..b");
}

TEST(Expression, SaysInWhichColumnItIsWrong) {
  EXPECT_EQ(mistake("مضمون AND"), "--where: column 10: expected a term behind \"AND\", found the end");
  EXPECT_EQ(mistake("a OR OR b"), "--where: column 6: expected a term behind \"OR\", found \"OR\"");
  EXPECT_EQ(mistake("a (b"), "--where: column 3: this bracket is not closed");
  EXPECT_EQ(mistake("a b)"), "--where: column 4: this bracket closes nothing");
  EXPECT_EQ(mistake("a \"b"), "--where: column 3: the quotation mark is not closed");
  EXPECT_EQ(mistake("a and b"), "--where: column 3: write AND in capital letters");
  EXPECT_EQ(mistake("a code: b"), "--where: column 8: expected a value right behind \"code:\"");
  EXPECT_EQ(mistake("sex=female"), "--where: column 4: there is no \"=\"");
  EXPECT_EQ(mistake("a age>=old"), "--where: column 3: expected a number in \"age>=old\", found \"old\"");
  EXPECT_EQ(mistake("age:40..30"), "--where: column 1: no number lies in \"age:40..30\"");
  EXPECT_EQ(mistake("a speaker>3"), "--where: column 3: \"speaker\" has no numbers to compare");
  EXPECT_EQ(mistake("a !!"), "--where: column 3: the phrase \"!!\" has no letters to look for");
}

TEST(Expression, RefusesNumbersThatAreNone) {
  EXPECT_EQ(mistake("age>=nan"), "--where: column 1: expected a number in \"age>=nan\", found \"nan\"");
  EXPECT_EQ(mistake("age<inf"), "--where: column 1: expected a number in \"age<inf\", found \"inf\"");
}

TEST(Expression, RefusesBytesThatAreNotUtf8) { EXPECT_EQ(mistake("a \xFF"), "--where: not valid UTF-8 (byte 2)"); }

TEST(Expression, RefusesTooManyBracketsInsteadOfRunningOutOfStack) {
  EXPECT_EQ(mistake(std::string(100000, '(')), "--where: column 101: brackets and NOT stand more than 100 deep");
  std::string many;
  for (int i = 0; i < 5000; ++i) many += "(a) NOT b OR ";
  EXPECT_EQ(mistake(many + "c"), "none");
}

}  // namespace
}  // namespace mazmun::query
