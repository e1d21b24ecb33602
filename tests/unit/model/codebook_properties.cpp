#include "model/codebook.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace mazmun {
namespace {

// Theme i has the parent parents[i]; -1 is none.
Codebook tree(const std::vector<int>& parents, std::size_t levels) {
  Codebook codebook;
  for (std::size_t i = 0; i < levels; ++i) codebook.levels.push_back("level" + std::to_string(i));
  for (std::size_t i = 0; i < parents.size(); ++i) {
    Theme theme;
    theme.id = "theme" + std::to_string(i);
    if (parents[i] >= 0) {
      theme.parent = static_cast<std::size_t>(parents[i]);
      codebook.themes[theme.parent].children.push_back(i);
    }
    codebook.themes.push_back(std::move(theme));
  }
  return codebook;
}

std::vector<Finding> assign(Codebook& codebook, std::vector<std::optional<std::size_t>> given = {}) {
  given.resize(codebook.themes.size());
  std::vector<Finding> findings;
  assign_levels(codebook, given, findings);
  return findings;
}

TEST(Label, IsInTheLanguageElseTheFirst) {
  const Label label{{"fa", "اعتماد"}, {"en", "Trust"}};
  EXPECT_EQ(label_in(label, "en", "trust"), "Trust");
  EXPECT_EQ(label_in(label, "de", "trust"), "اعتماد");
  EXPECT_EQ(label_in({}, "en", "trust"), "trust");
}

TEST(Codebook, FindsThemesAndLevels) {
  const Codebook codebook = tree({-1, 0}, 2);
  EXPECT_EQ(codebook.find("theme1"), 1U);
  EXPECT_EQ(codebook.find("theme2"), std::nullopt);
  EXPECT_EQ(codebook.find_level("level1"), 1U);
  EXPECT_EQ(codebook.find_level("level2"), std::nullopt);
  EXPECT_EQ(codebook.ids(), (std::vector<std::string>{"theme0", "theme1"}));
}

TEST(Levels, AreCountedFromTheLeaves) {
  Codebook codebook = tree({-1, 0, 1, -1}, 3);
  EXPECT_TRUE(assign(codebook).empty());
  EXPECT_EQ(codebook.themes[0].level, 2U);
  EXPECT_EQ(codebook.themes[1].level, 1U);
  EXPECT_EQ(codebook.themes[2].level, 0U);
  EXPECT_EQ(codebook.themes[3].level, 0U);
}

TEST(Levels, FollowAChildThatWasGivenOne) {
  Codebook codebook = tree({-1, 0}, 3);
  EXPECT_TRUE(assign(codebook, {std::nullopt, 1}).empty());
  EXPECT_EQ(codebook.themes[0].level, 2U);
}

TEST(Levels, MustBeGivenWhereChildrenStandOnDifferentOnes) {
  Codebook codebook = tree({-1, 0, 1, 0}, 3);
  EXPECT_EQ(assign(codebook).size(), 1U);
  EXPECT_TRUE(assign(codebook, {2}).empty());
}

TEST(Levels, MustLieAboveThoseOfTheChildren) {
  Codebook codebook = tree({-1, 0}, 3);
  EXPECT_EQ(assign(codebook, {0}).size(), 1U);
  EXPECT_EQ(assign(codebook, {1, 1}).size(), 1U);
  EXPECT_TRUE(assign(codebook, {2, 1}).empty());
}

TEST(Levels, MustSuffice) {
  Codebook codebook = tree({-1, 0, 1}, 2);
  const std::vector<Finding> findings = assign(codebook);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].message, "theme \"theme0\" lies above the highest level \"level1\"");
}

RC_GTEST_PROP(Levels, AreAboveThoseOfAllChildrenWhereNothingIsFound, ()) {
  std::vector<int> parents;
  for (int i = 0; i < *rc::gen::inRange(1, 12); ++i) parents.push_back(*rc::gen::inRange(-1, i));
  Codebook codebook = tree(parents, 12);
  RC_PRE(assign(codebook).empty());
  for (const Theme& theme : codebook.themes) {
    if (theme.children.empty()) RC_ASSERT(theme.level == 0U);
    for (const std::size_t child : theme.children) RC_ASSERT(codebook.themes[child].level + 1 == theme.level);
  }
}

}  // namespace
}  // namespace mazmun
