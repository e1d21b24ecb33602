#include "code/explain.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

#include "code/rules_coder.hpp"

namespace mazmun::code {
namespace {

using Kind = MatchRule::Kind;

MatchRule words(const std::string& phrase, const Scope& only = {}) {
  MatchRule rule;
  rule.text = phrase;
  rule.only = only;
  return rule;
}

MatchRule exact_words(const std::string& phrase) {
  MatchRule rule = words(phrase);
  rule.exact = true;
  return rule;
}

MatchRule ending_words(const std::string& phrase, const std::string& language) {
  MatchRule rule = words(phrase);
  rule.inflect = language;
  return rule;
}

MatchRule expression_rule(const std::string& expression) {
  MatchRule rule = words(expression);
  rule.kind = Kind::regex;
  return rule;
}

MatchRule list_rule(Kind kind, MatchList items, std::optional<std::size_t> within = {}) {
  MatchRule rule;
  rule.kind = kind;
  rule.items = std::move(items);
  rule.within = within;
  return rule;
}

MatchRule scope_rule(const Scope& only) {
  MatchRule rule;
  rule.kind = Kind::only;
  rule.only = only;
  return rule;
}

// The codes "0", "1", …
Codebook numbered_codes(const std::vector<MatchList>& lists) {
  Codebook codebook;
  codebook.levels = {"code"};
  for (const MatchList& list : lists) {
    Theme theme;
    theme.id = std::to_string(codebook.themes.size());
    theme.match = list;
    codebook.themes.push_back(std::move(theme));
  }
  return codebook;
}

Segment answer(const std::string& text, const std::string& speaker = "P1", std::size_t start = 100) {
  Segment segment;
  segment.id = "int01:1";
  segment.document = "int01";
  segment.speaker = speaker;
  segment.question = "3";
  segment.text = text;
  segment.span = {start, start + text::length(text)};
  return segment;
}

// A codebook of one code, and what is said of it; rules in the explanation are those of the codebook.
class Alone {
 public:
  Alone(const MatchList& list, const Segment& segment) : codebook_(numbered_codes({list})) {
    RuleSet rules(codebook_);
    explanation = explain(segment, codebook_, rules);
  }
  Alone(const Alone&) = delete;
  Alone& operator=(const Alone&) = delete;

  Explanation explanation;

 private:
  Codebook codebook_;
};

// What became of the first rule of the only code.
std::string reason_of(const MatchList& rules, const Segment& segment) {
  const Alone alone(rules, segment);
  return alone.explanation.themes.empty() ? "silent" : alone.explanation.themes[0].rules[0].reason;
}

std::string stop_of(const MatchList& rules, const Segment& segment) {
  const Alone alone(rules, segment);
  return alone.explanation.themes.empty() ? "silent" : alone.explanation.themes[0].stopped;
}

// One list for each kind of rule, and for each way in which rules stand in each other.
std::vector<MatchList> many_lists() {
  const MatchRule money = list_rule(Kind::any, {words("money"), words("loan*")});
  const MatchRule no_river = list_rule(Kind::none, {words("river")});
  return {{words("bank"), words("loan of a bank")},
          {exact_words("Bank")},
          {ending_words("مشتری", "fa"), ending_words("trusting partner", "en")},
          {expression_rule("l.+n"), expression_rule(R"(\bان\b)")},
          {list_rule(Kind::all, {words("bank"), money})},
          {list_rule(Kind::all, {words("bank"), money}, 3)},
          {list_rule(Kind::all, {words("bank"), money, no_river}), words("shore")},
          {money, no_river},
          {words("bank"), list_rule(Kind::none, {list_rule(Kind::all, {words("river"), words("water")}, 2)})},
          {words("bank", {{"P*"}, {}, {}}), words("river", {{}, {"4"}, {}})},
          {words("bank"), words("money"), scope_rule({{"I"}, {}, {}})},
          {list_rule(Kind::any, {words("money"), scope_rule({{"P1"}, {}, {}})}), words("river")},
          {}};
}

const std::vector<std::string>& many_texts() {
  static const std::vector<std::string> texts{"",
                                              "A loan of a bank, a bank's loans",
                                              "The Bank lends money, the bank by the river does not",
                                              "river water, a bank and a loan on the shore",
                                              "مشتري‌هاي ما و مشتریان بانک",
                                              "Trusted partners; money of the water bank of the river",
                                              "nothing"};
  return texts;
}

// "CODE@START-END" of everything that was given, in the order of codes.
std::vector<std::string> given_by(const Explanation& explanation) {
  std::vector<std::string> given;
  for (const ThemeExplanation& theme : explanation.themes) {
    for (const Quote& quote : theme.given) {
      given.push_back(theme.id + "@" + std::to_string(quote.span.start) + "-" + std::to_string(quote.span.end));
    }
  }
  std::sort(given.begin(), given.end());
  return given;
}

std::vector<std::string> coded_by_rules(const Codebook& codebook, const Segment& segment) {
  RulesCoder rules(codebook);
  std::vector<std::string> coded;
  for (const Coding& coding : rules.code(segment, "rules")) {
    coded.push_back(coding.code + "@" + std::to_string(coding.span->start) + "-" + std::to_string(coding.span->end));
  }
  std::sort(coded.begin(), coded.end());
  return coded;
}

// Calls `use` with each of the texts, said by each of a few speakers.
void for_each_answer(const std::function<void(const Segment&)>& use) {
  for (const std::string& text : many_texts()) {
    for (const char* const speaker : {"P1", "P2", "I", ""}) use(answer(text, speaker));
  }
}

TEST(Explain, GivesWhatTheRulesGive) {
  const Codebook codebook = numbered_codes(many_lists());
  RuleSet rules(codebook);
  std::size_t all = 0;
  for_each_answer([&](const Segment& segment) {
    const auto given = given_by(explain(segment, codebook, rules));
    EXPECT_EQ(given, coded_by_rules(codebook, segment)) << segment.speaker << ": " << segment.text;
    all += given.size();
  });
  EXPECT_GT(all, 50U);
}

TEST(Explain, CountsTheCodesWithRulesThatItDoesNotTellOf) {
  const Codebook codebook = numbered_codes(many_lists());
  RuleSet rules(codebook);
  for_each_answer([&](const Segment& segment) {
    const Explanation explanation = explain(segment, codebook, rules);
    EXPECT_EQ(explanation.themes.size() + explanation.silent, many_lists().size() - 1) << segment.text;
  });
}

TEST(Explain, SaysWhyWhereverARuleDoesNotCount) {
  const Codebook codebook = numbered_codes(many_lists());
  RuleSet rules(codebook);
  const std::function<void(const std::vector<RuleExplanation>&)> check = [&](const auto& explained) {
    for (const RuleExplanation& rule : explained) {
      EXPECT_EQ(rule.counts, rule.reason.empty()) << describe(*rule.rule);
      EXPECT_TRUE(!rule.counts || !rule.found.empty()) << describe(*rule.rule);
      check(rule.parts);
    }
  };
  for_each_answer([&](const Segment& segment) {
    for (const ThemeExplanation& theme : explain(segment, codebook, rules).themes) check(theme.rules);
  });
}

TEST(Explain, QuotesTheSegmentAtPlacesOfTheDocument) {
  const Alone alone({words("کتاب")}, answer("آن كـتاب 😀 كتاب", "P1", 20));
  ASSERT_EQ(alone.explanation.themes.size(), 1U);
  const std::vector<Quote>& given = alone.explanation.themes[0].given;
  ASSERT_EQ(given.size(), 2U);
  EXPECT_EQ(given[0].text, "كـتاب");
  EXPECT_EQ(given[0].span, (Span{23, 28}));
  EXPECT_EQ(given[1].text, "كتاب");
  EXPECT_EQ(given[1].span, (Span{31, 35}));
}

TEST(Explain, NamesTheVetoAndWhatItFound) {
  const MatchList rules{words("bank"), list_rule(Kind::none, {words("flood"), words("river*")})};
  EXPECT_EQ(stop_of(rules, answer("Rivers and a bank")),
            "stopped by not (\"flood\", \"river*\"), since “Rivers” stands here");
  EXPECT_EQ(stop_of(rules, answer("only a bank")), "");
}

TEST(Explain, NamesTheScopeThatDoesNotHold) {
  EXPECT_EQ(stop_of({words("bank"), scope_rule({{"I"}, {"1", "2"}, {}})}, answer("a bank")),
            "holds only speaker I and question 1 or 2; here the speaker is P1, the question 3, the document int01");
  EXPECT_EQ(reason_of({words("bank", {{"*"}, {}, {}})}, answer("a bank", "")),
            "holds only speaker *; here the speaker is nobody, the question 3, the document int01");
}

TEST(Explain, SaysOfAnAllWhatIsMissing) {
  const MatchList rules{list_rule(Kind::all, {words("bank"), words("loan"), words("money")})};
  EXPECT_EQ(reason_of(rules, answer("a bank")), "not found: \"loan\", \"money\"");
  EXPECT_EQ(reason_of(rules, answer("nothing")), "silent");
}

TEST(Explain, SaysOfAnAllThatItsPartsStandTooFarApart) {
  const MatchList rules{list_rule(Kind::all, {words("bank"), words("loan")}, 2)};
  EXPECT_EQ(reason_of(rules, answer("loan of a bank")), "its parts stand further apart than 2 words");
  EXPECT_EQ(reason_of(rules, answer("bank loan")), "");
}

TEST(Explain, NamesTheVetoInsideOfAnAll) {
  const MatchRule no_money = list_rule(Kind::none, {words("money")});
  EXPECT_EQ(reason_of({list_rule(Kind::all, {words("bank"), words("river"), no_money})}, answer("river bank, money")),
            "stopped by not (\"money\"), since “money” stands here");
}

TEST(Explain, SaysThatOnlyLettersDiffer) {
  const Alone alone({exact_words("Bank")}, answer("a BANK"));
  ASSERT_EQ(alone.explanation.themes.size(), 1U);
  const RuleExplanation& rule = alone.explanation.themes[0].rules[0];
  EXPECT_FALSE(rule.counts);
  EXPECT_EQ(rule.reason, "the letters differ, and exact asks for these very letters");
  ASSERT_EQ(rule.found.size(), 1U);
  EXPECT_EQ(rule.found[0].text, "BANK");
  EXPECT_TRUE(alone.explanation.themes[0].given.empty());
}

TEST(Explain, TellsPartsInTheOrderInWhichTheyAreWritten) {
  const MatchRule either = list_rule(Kind::any, {words("money"), words("loan")});
  const Alone alone({list_rule(Kind::all, {words("bank"), either})}, answer("bank, loan"));
  const RuleExplanation& rule = alone.explanation.themes.at(0).rules.at(0);
  ASSERT_EQ(rule.parts.size(), 2U);
  EXPECT_EQ(rule.parts[0].rule->text, "bank");
  ASSERT_EQ(rule.parts[1].parts.size(), 2U);
  EXPECT_EQ(rule.parts[1].parts[0].reason, "not found");
  EXPECT_TRUE(rule.parts[1].parts[1].counts);
}

TEST(Explain, ChoosesTheLabelOfTheCodebooksLanguage) {
  Codebook codebook = numbered_codes({{words("bank")}});
  codebook.language = "fa";
  codebook.themes[0].label = {{"en", "Bank"}, {"fa", "بانک"}};
  RuleSet rules(codebook);
  EXPECT_EQ(explain(answer("bank"), codebook, rules).themes.at(0).label, "بانک");
}

TEST(Explain, ReadsATextThatIsInNoStream) {
  const Segment segment = segment_of("یک کتاب");
  EXPECT_EQ(segment.span, (Span{0, 7}));
  const Alone alone({words("کتاب")}, segment);
  EXPECT_EQ(given_by(alone.explanation), std::vector<std::string>{"0@3-7"});
  EXPECT_EQ(explanation_text(alone.explanation),
            "try:1\n  یک کتاب\n\n0: given at “کتاب” (3–7)\n  \"کتاب\": finds “کتاب” (3–7)\n\n"
            "0 other codes with rules find nothing here.\n");
}

TEST(Explain, TellsProgramsTheSame) {
  const Value value = explanation_value(Alone({words("bank")}, answer("a bank")).explanation);
  EXPECT_EQ(value.at_pointer("/segment")->string(), "int01:1");
  EXPECT_EQ(value.at_pointer("/speaker")->string(), "P1");
  EXPECT_EQ(value.at_pointer("/question")->string(), "3");
  EXPECT_EQ(value.at_pointer("/text")->string(), "a bank");
  EXPECT_EQ(value.at_pointer("/themes/0/code")->string(), "0");
  EXPECT_EQ(value.at_pointer("/themes/0/given/0/start")->integer(), 102);
  EXPECT_EQ(value.at_pointer("/themes/0/given/0/end")->integer(), 106);
  EXPECT_EQ(value.at_pointer("/themes/0/rules/0/rule")->string(), "\"bank\"");
  EXPECT_TRUE(value.at_pointer("/themes/0/rules/0/counts")->boolean());
  EXPECT_EQ(value.at_pointer("/themes/0/label"), nullptr);
  EXPECT_EQ(value.at_pointer("/silent")->integer(), 0);
}

}  // namespace
}  // namespace mazmun::code
