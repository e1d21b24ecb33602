#include "model/definitions.hpp"

#include <gtest/gtest.h>

#include "model/lineage.hpp"

namespace mazmun {
namespace {

Codebook book_of(const std::string& id, const std::string& definition, const std::string& phrase) {
  Codebook codebook;
  Theme theme;
  theme.id = id;
  theme.definition = definition;
  theme.match.emplace_back();
  theme.match.back().text = phrase;
  codebook.themes.push_back(theme);
  return codebook;
}

Segment segment_with(const std::string& code, const std::string& by) {
  Segment segment;
  segment.id = "a:1";
  segment.coders = {"ann"};
  Coding coding;
  coding.code = code;
  coding.coder = "ann";
  coding.by = by;
  segment.codes = {coding};
  return segment;
}

History history_of(const Codebook& codebook) {
  Step step{"code", "0.1.0", Object{{"coder", "ann"}}, {{"book.yaml", std::string(64, '0')}}};
  step.inputs.front().codes = fingerprints(codebook);
  return {step};
}

std::size_t stale(const Codebook& then, const Codebook& now, const std::string& by) {
  StaleCodings codings(now);
  codings.begin(history_of(then));
  Segment segment = segment_with(then.themes.front().id, by);
  Lineage(now).carry(segment);
  codings.add(segment);
  return codings.counts().size();
}

TEST(StaleCodings, AreThoseOlderThanADefinition) {
  EXPECT_EQ(stale(book_of("trust", "one", "x"), book_of("trust", "one", "x"), ""), 0U);
  EXPECT_EQ(stale(book_of("trust", "one", "x"), book_of("trust", "two", "x"), ""), 1U);
}

TEST(StaleCodings, AreThoseByRulesThatChanged) {
  EXPECT_EQ(stale(book_of("trust", "one", "x"), book_of("trust", "one", "y"), ""), 0U);
  EXPECT_EQ(stale(book_of("trust", "one", "x"), book_of("trust", "one", "y"), "phrase"), 1U);
}

TEST(StaleCodings, AreNotThoseOfARenamedCode) {
  Codebook renamed = book_of("confidence", "one", "x");
  renamed.themes.front().was = {{"trust", false, {}}};
  EXPECT_EQ(stale(book_of("trust", "one", "x"), renamed, "phrase"), 0U);
}

TEST(StaleCodings, AreUnknownWhereNoDefinitionWasKept) {
  StaleCodings codings(book_of("trust", "two", "x"));
  codings.begin({{"code", "0.1.0", Object(), {{"book.yaml", std::string(64, '0')}}}});
  codings.add(segment_with("trust", ""));
  EXPECT_TRUE(codings.counts().empty());
}

TEST(Lineage, CarriesOverAndKeepsTheOldCode) {
  Codebook codebook = book_of("support", "", "x");
  codebook.themes.front().was = {{"help", false, {}}, {"aid", false, {}}};
  const Lineage lineage(codebook);
  Segment segment = segment_with("help", "");
  segment.codes.push_back(segment.codes.front());
  segment.codes.back().code = "aid";
  lineage.carry(segment);
  ASSERT_EQ(segment.codes.size(), 1U);
  EXPECT_EQ(segment.codes.front().code, "support");
  EXPECT_EQ(segment.codes.front().was, "help");
}

TEST(Lineage, LeavesWhatSomebodyMustDecide) {
  Codebook codebook = book_of("people", "", "x");
  codebook.themes.front().was = {{"trust", true, {}}};
  codebook.themes.push_back(codebook.themes.front());
  codebook.themes.back().id = "machines";
  const Lineage lineage(codebook);
  Segment segment = segment_with("trust", "");
  lineage.carry(segment);
  EXPECT_EQ(segment.codes.front().code, "trust");
  EXPECT_FALSE(lineage.today("trust"));
  EXPECT_NE(lineage.problem("trust", {})->message.find("\"people\" and \"machines\""), std::string::npos);
  EXPECT_FALSE(lineage.problem("people", {}));
}

TEST(Lineage, RefusesWhatCantBe) {
  Codebook codebook = book_of("trust", "", "x");
  codebook.themes.front().was = {{"trust", false, {}}, {"old", false, {}}, {"old", false, {}}};
  std::vector<Finding> findings;
  check_lineage(codebook, findings);
  EXPECT_EQ(findings.size(), 2U);
}

}  // namespace
}  // namespace mazmun
