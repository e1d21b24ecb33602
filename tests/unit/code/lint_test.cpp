#include "code/lint.hpp"

#include <gtest/gtest.h>

namespace mazmun::code {
namespace {

using Lines = std::vector<std::string>;

// A codebook whose rules stand on lines of their own, counted through.
class Book {
 public:
  Book& add(const std::string& id, MatchList rules) {
    Theme theme;
    theme.id = id;
    theme.place = next_line();
    theme.match = std::move(rules);
    for (MatchRule& rule : theme.match) rule.place = next_line();
    codebook_.themes.push_back(std::move(theme));
    return *this;
  }
  const Codebook& codebook() const { return codebook_; }

 private:
  Place next_line() { return {"book", ++lines_, 1, {}}; }

  Codebook codebook_;
  std::size_t lines_ = 0;
};

MatchRule plain(const std::string& phrase) {
  MatchRule rule;
  rule.text = phrase;
  return rule;
}

MatchRule with_endings(const std::string& phrase, const std::string& language) {
  MatchRule rule = plain(phrase);
  rule.inflect = language;
  return rule;
}

MatchRule of_these_letters(const std::string& phrase) {
  MatchRule rule = plain(phrase);
  rule.exact = true;
  return rule;
}

MatchRule said_by(const std::string& speaker, const std::string& phrase) {
  MatchRule rule = plain(phrase);
  rule.only.speakers = {speaker};
  return rule;
}

MatchRule rule_of(MatchRule::Kind kind, const std::string& text, MatchList items = {}) {
  MatchRule rule;
  rule.kind = kind;
  rule.text = text;
  rule.items = std::move(items);
  return rule;
}

// "LINE KIND" for each finding, once `texts` were read.
Lines kinds_found(const Book& book, const Lines& texts = {}) {
  Lint lint(book.codebook());
  for (const std::string& text : texts) {
    Segment segment;
    segment.text = text;
    lint.read(segment);
  }
  Lines kinds;
  for (const LintFinding& found : lint.findings()) {
    kinds.push_back(std::to_string(found.finding.place.line) + " " + found.kind);
  }
  return kinds;
}

TEST(Lint, FindsNothingInRulesThatSayDifferentThings) {
  EXPECT_EQ(kinds_found(Book().add("a", {plain("trust"), plain("hope*")}).add("b", {plain("distrust")})), Lines{});
}

TEST(Lint, FindsLeavesWithoutRules) {
  Book book;
  book.add("a", {plain("trust")}).add("b", {});
  EXPECT_EQ(kinds_found(book), Lines{"3 no-rule"});
  Codebook codebook = book.codebook();
  codebook.themes[1].children = {0};
  EXPECT_TRUE(Lint(codebook).findings().empty());
}

TEST(Lint, FindsPhrasesWithoutLetters) {
  EXPECT_EQ(kinds_found(Book().add("a", {plain("*"), plain("trust"), plain("…")})),
            (Lines{"2 empty-phrase", "4 empty-phrase"}));
}

TEST(Lint, FindsWhatHasNoEffect) {
  EXPECT_EQ(kinds_found(Book().add("a", {plain("why?"), rule_of(MatchRule::Kind::regex, "a.*?b")})),
            (Lines{"2 idle", "3 idle"}));
}

TEST(Lint, FindsPhrasesInTheShadowOfAStar) {
  EXPECT_EQ(kinds_found(Book().add("a", {plain("trusted"), plain("trust*")})), Lines{"2 shadowed"});
  EXPECT_EQ(kinds_found(Book().add("a", {plain("trust*"), plain("trusted*")})), Lines{"3 shadowed"});
  EXPECT_EQ(kinds_found(Book().add("a", {plain("کتاب*"), plain("کتاب‌ها")})), Lines{"3 shadowed"});
  EXPECT_EQ(kinds_found(Book().add("a", {plain("trust*"), plain("*trust")})), Lines{});
}

TEST(Lint, FindsPhrasesThatTheFoldMakesTheSame) {
  EXPECT_EQ(kinds_found(Book().add("a", {plain("اعتماد"), plain("إعتماد")})), Lines{"3 shadowed"});
  EXPECT_EQ(kinds_found(Book().add("a", {plain("trust"), plain("Trust"), plain("TRUST")})),
            (Lines{"3 shadowed", "4 shadowed"}));
}

TEST(Lint, ComparesEndings) {
  EXPECT_EQ(kinds_found(Book().add("a", {with_endings("hope", "en"), plain("hoped")})), Lines{"3 shadowed"});
  EXPECT_EQ(kinds_found(Book().add("a", {with_endings("مشتری", "fa"), plain("مشتری‌ها")})),
            Lines{"3 shadowed"});
  EXPECT_EQ(kinds_found(Book().add("a", {with_endings("hope", "en"), plain("hop")})), Lines{});
  // The plain phrase is the one too many, wherever it stands.
  EXPECT_EQ(kinds_found(Book().add("a", {plain("hope"), with_endings("hope", "en")})), Lines{"2 shadowed"});
}

TEST(Lint, KnowsThatLettersMayNarrowAPhrase) {
  EXPECT_EQ(kinds_found(Book().add("a", {plain("bank"), of_these_letters("Bank")})), Lines{"3 shadowed"});
  EXPECT_EQ(kinds_found(Book().add("a", {of_these_letters("Bank"), of_these_letters("bank")})), Lines{});
}

TEST(Lint, LeavesRulesWithAScopeAlone) {
  EXPECT_EQ(kinds_found(Book().add("a", {said_by("P1", "trust*"), plain("trusted")})), Lines{});
  EXPECT_EQ(kinds_found(Book().add("a", {plain("trust*"), said_by("P1", "trusted")})), Lines{});
}

TEST(Lint, FindsTheSameRuleOfTwoCodes) {
  EXPECT_EQ(kinds_found(Book().add("a", {plain("اعتماد")}).add("b", {plain("أعتماد")})), Lines{"4 same-rule"});
  EXPECT_EQ(kinds_found(Book().add("a", {plain("trust*")}).add("b", {plain("trusted")})), Lines{});
  EXPECT_EQ(kinds_found(Book().add("a", {plain("bank")}).add("b", {of_these_letters("bank")})), Lines{});
}

TEST(Lint, SaysNothingOfDeadRulesBeforeAnythingWasRead) {
  EXPECT_EQ(kinds_found(Book().add("a", {plain("trust")})), Lines{});
  EXPECT_EQ(kinds_found(Book().add("a", {plain("trust")}), {"nothing of that"}), Lines{"2 dead"});
}

TEST(Lint, FindsRulesThatFindNothing) {
  const auto both = rule_of(MatchRule::Kind::all, "", {plain("river"), plain("bank")});
  const Book book = Book().add("a", {plain("trust*"), plain("hope"), rule_of(MatchRule::Kind::regex, "x+"), both});
  EXPECT_EQ(kinds_found(book, {"trusted", "a river", "a bank"}), (Lines{"3 dead", "4 dead", "5 dead"}));
  EXPECT_EQ(kinds_found(book, {"hope", "trust, xx", "a bank by the river"}), Lines{});
}

TEST(Lint, DoesNotCallAVetoDead) {
  const Book book = Book().add("a", {plain("bank"), rule_of(MatchRule::Kind::none, "", {plain("river")})});
  EXPECT_EQ(kinds_found(book, {"a bank"}), Lines{});
}

TEST(Lint, FindsRulesOfTwoCodesThatComeTogether) {
  const Book book = Book().add("a", {plain("bank")}).add("b", {plain("loan*")});
  EXPECT_EQ(kinds_found(book, {"loan of a bank", "nothing", "a bank's loans"}), Lines{"4 together"});
  EXPECT_EQ(kinds_found(book, {"loan of a bank", "a bank", "a bank's loans"}), Lines{});
  EXPECT_EQ(kinds_found(book, {"loan of a bank"}), Lines{});
}

TEST(Lint, LeavesRulesOfOneCodeThatComeTogetherAlone) {
  EXPECT_EQ(kinds_found(Book().add("a", {plain("bank"), plain("loan")}), {"bank loan", "loan bank"}), Lines{});
}

TEST(Lint, CountsTheSegmentsThatItRead) {
  const Book book = Book().add("a", {plain("trust")}).add("b", {plain("hope"), plain("faith")});
  Lint lint(book.codebook());
  for (const std::string text : {"trust and hope", "neither", "hope and trust"}) {
    Segment segment;
    segment.text = text;
    lint.read(segment);
  }
  EXPECT_EQ(lint_text(lint.findings()),
            "book:4:1: \"hope\" of \"b\" and \"trust\" of \"a\" find something in the same 2 segments [together]\n"
            "  do the two codes mean the same?\n"
            "book:5:1: \"faith\" finds nothing in 3 segments [dead]\n");
}

TEST(Lint, GivesTheSameTwice) {
  const Book book = Book().add("a", {plain("trust*"), plain("trusted"), plain("…")}).add("b", {});
  Lint lint(book.codebook());
  EXPECT_EQ(lint_text(lint.findings()), lint_text(lint.findings()));
  EXPECT_EQ(lint.findings().size(), 3U);
}

TEST(Lint, TellsProgramsWhereAndWhat) {
  const Book book = Book().add("a", {plain("trust")}).add("b", {});
  const Value value = lint_value(Lint(book.codebook()).findings());
  const Value expected = Array{Object{{"kind", "no-rule"},
                                      {"file", "book"},
                                      {"line", std::size_t{3}},
                                      {"column", std::size_t{1}},
                                      {"message", "the code \"b\" has no rule"},
                                      {"hint", "only people can give it"}}};
  EXPECT_EQ(value, expected);
  EXPECT_EQ(lint_value({}), Value(Array{}));
}

}  // namespace
}  // namespace mazmun::code
