#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "base/error.hpp"
#include "simulate/coders.hpp"
#include "simulate/plan.hpp"
#include "simulate/sentences.hpp"
#include "simulate/transcript.hpp"

namespace mazmun::simulate {
namespace {

Codebook book_of(const std::vector<std::string>& ids) {
  Codebook codebook;
  codebook.levels = {"code"};
  for (const std::string& id : ids) {
    Theme theme;
    theme.id = id;
    theme.match.emplace_back();
    theme.match.back().text = id;
    codebook.themes.push_back(theme);
  }
  return codebook;
}

// Finds a theme where its id stands in the text.
ThemesOf ids_in(const Codebook& codebook) {
  return [&codebook](const Said& said) {
    std::vector<std::size_t> themes;
    for (std::size_t i = 0; i < codebook.themes.size(); ++i) {
      if (said.text.find(codebook.themes[i].id) != std::string::npos) themes.push_back(i);
    }
    return themes;
  };
}

std::size_t first_document(const Plan& plan, std::size_t theme) {
  for (std::size_t i = 0; i < plan.assignments.size(); ++i) {
    const auto& themes = plan.assignments[i];
    if (std::find(themes.begin(), themes.end(), theme) != themes.end()) return i;
  }
  return plan.assignments.size();
}

TEST(Plan, DealsOutExactlyWhatWasAskedFor) {
  Random random(7);
  const Plan plan = plan_of({{}, {{0, {5}}, {1, {12}}, {2, {0}}}}, 4, 0, random);
  std::map<std::size_t, std::size_t> counts;
  for (const auto& themes : plan.assignments) {
    for (const std::size_t theme : themes) ++counts[theme];
  }
  EXPECT_EQ(counts, (std::map<std::size_t, std::size_t>{{0, 5}, {1, 12}}));
  EXPECT_EQ(plan.documents, (std::vector<std::string>{"int01", "int02", "int03", "int04"}));
}

TEST(Plan, BringsTheLastNewCodeWhereItSaturates) {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    Random random(seed);
    Targets targets;
    for (std::size_t theme = 0; theme < 9; ++theme) targets.targets.push_back({theme, {4}});
    const Plan plan = plan_of(targets, 15, 12, random);
    std::set<std::size_t> first;
    for (std::size_t theme = 0; theme < 9; ++theme) first.insert(first_document(plan, theme));
    EXPECT_EQ(*first.begin(), 0U);
    EXPECT_EQ(*first.rbegin(), 11U);
    std::size_t before = 0;
    for (const std::size_t at : first) {
      EXPECT_LE(at - before, 3U) << "a gap that ends before the rule of three calls it saturated";
      before = at;
    }
  }
}

TEST(Plan, RefusesASaturationPointThatCantBe) {
  Random random(1);
  EXPECT_THROW(plan_of({{}, {{0, {1}}}}, 5, 6, random), UsageError);
  EXPECT_THROW(plan_of({{"a", "b"}, {{0, {1, 1}}}}, 5, 1, random), UsageError);
}

TEST(Targets, ReadCountsAndColumnsOfDocuments) {
  const Codebook codebook = book_of({"trust", "help"});
  const Targets counts = targets_from({"t.csv", {"code", "count"}, {{2, {"help", "۱۲"}}}}, codebook);
  EXPECT_TRUE(counts.documents.empty());
  EXPECT_EQ(counts.targets[0].counts, (std::vector<std::size_t>{12}));
  const Targets table = targets_from({"t.csv", {"code", "a", "b"}, {{2, {"trust", "1", ""}}}}, codebook);
  EXPECT_EQ(table.documents, (std::vector<std::string>{"a", "b"}));
  EXPECT_EQ(table.targets[0].counts, (std::vector<std::size_t>{1, 0}));
}

TEST(Targets, RefuseAllMistakesAtOnce) {
  const Codebook codebook = book_of({"trust", "help"});
  try {
    targets_from({"t.csv", {"code", "count"}, {{2, {"trsut", "1"}}, {3, {"help", "-1"}}, {4, {"help", "2"}}}},
                 codebook);
    FAIL();
  } catch (const InputError& error) {
    EXPECT_EQ(error.findings().size(), 3U);
  }
}

TEST(Sentences, CarryTheirOwnCodeAndNoOther) {
  Codebook codebook = book_of({"umbrella", "lake"});
  codebook.themes[0].examples = {"My umbrella was at the lake.", "Where is my umbrella?"};
  const Sentences sentences = sentences_for(codebook, {0, 1}, english(), ids_in(codebook));
  const auto& first = sentences.of_theme.at(0);
  EXPECT_NE(std::find(first.begin(), first.end(), "Where is my umbrella?"), first.end());
  EXPECT_EQ(std::find(first.begin(), first.end(), "My umbrella was at the lake."), first.end());
  for (const std::string& answer : sentences.answers) {
    EXPECT_EQ(answer.find("umbrella"), std::string::npos);
    EXPECT_EQ(answer.find("lake"), std::string::npos);
  }
}

TEST(Sentences, NameTheThemesThatNothingCarriesAlone) {
  Codebook codebook = book_of({"e", "lake"});
  EXPECT_THROW(sentences_for(codebook, {1}, english(), ids_in(codebook)), InputError);
}

TEST(Sentences, AreManyInBothLanguages) {
  for (const Language& language : {english(), persian()}) {
    EXPECT_GE(language.answers.size(), 60U);
    EXPECT_EQ(std::set(language.answers.begin(), language.answers.end()).size(), language.answers.size());
  }
}

TEST(Interviews, HaveOneAnswerForEachAssignmentAndSomeForNone) {
  const Codebook codebook = book_of({"umbrella", "lake"});
  const ThemesOf found = ids_in(codebook);
  const Language language = english();
  const Sentences sentences = sentences_for(codebook, {0, 1}, language, found);
  Random random(3);
  Interviews interviews(codebook, sentences, language, found, random);
  const Transcript transcript = interviews.interview("int01", 1, {0, 1, 1, 0, 1, 1}, Shape());
  EXPECT_EQ(transcript.answers.size(), 9U);
  EXPECT_EQ(std::count_if(transcript.answers.begin(), transcript.answers.end(),
                          [](const Answer& answer) { return answer.theme == std::size_t{1}; }),
            4);
  EXPECT_EQ(transcript.answers.back().turn, 18U);
}

double cohen_kappa(const Labels& a, const Labels& b) {
  std::map<std::size_t, double> of_a;
  std::map<std::size_t, double> of_b;
  double same = 0;
  const auto n = static_cast<double>(a.size());
  for (std::size_t i = 0; i < a.size(); ++i) {
    same += a[i] == b[i] ? 1 / n : 0;
    of_a[a[i]] += 1 / n;
    of_b[b[i]] += 1 / n;
  }
  double chance = 0;
  for (const auto& [label, share] : of_a) chance += share * of_b[label];
  return (same - chance) / (1 - chance);
}

TEST(Coders, AgreeAsMuchAsTheyAreToldTo) {
  Labels truth;
  for (std::size_t i = 0; i < 20000; ++i) truth.push_back(i % 7 == 0 ? 1 : i % 5 == 0 ? 2 : no_code);
  for (const double kappa : {0.0, 0.3, 0.6, 0.9, 1.0}) {
    Random random(11);
    const Labels one = judged(truth, kappa, random);
    const Labels other = judged(truth, kappa, random);
    EXPECT_NEAR(cohen_kappa(one, other), kappa, 0.03);
    EXPECT_EQ(std::count(one.begin(), one.end(), 1U), std::count(truth.begin(), truth.end(), 1U));
  }
}

TEST(Coders, DrawFromTheRowOfTheTrueLabel) {
  const Codebook codebook = book_of({"trust", "help"});
  const Confusion confusion = confusion_from(
      {"c.csv", {"true", "trust", "help", "none"}, {{2, {"trust", "1", "3", "0"}}, {3, {"help", "0", "1", ""}}}},
      codebook);
  const Labels truth(8000, 0);
  Random random(5);
  const Labels given = confused(truth, confusion, random);
  EXPECT_NEAR(static_cast<double>(std::count(given.begin(), given.end(), 1U)) / 8000, 0.75, 0.03);
  EXPECT_EQ(std::count(given.begin(), given.end(), no_code), 0);
  EXPECT_EQ(confused(Labels(10, 1), confusion, random), Labels(10, 1));
  EXPECT_EQ(confused(Labels(10, no_code), confusion, random), Labels(10, no_code));
}

}  // namespace
}  // namespace mazmun::simulate
