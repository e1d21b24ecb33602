#include "diff/items.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace mazmun::diff {
namespace {

Item theme_item(const std::string& id, Object fields, std::vector<std::string> match = {}) {
  return {"theme", id, std::move(fields), {{"match", std::move(match)}}, {}};
}

const Change& change_of(const Difference& difference, const std::string& id) {
  const auto found = std::find_if(difference.changes.begin(), difference.changes.end(),
                                  [&](const Change& change) { return change.id == id; });
  if (found == difference.changes.end()) throw std::out_of_range(id);
  return *found;
}

TEST(CompareItems, IsTheSameForEqualItemsInAnotherOrder) {
  const Item trust = theme_item("trust", {{"level", "code"}}, {"a", "b"});
  const Item help = theme_item("help", {{"level", "code"}});
  EXPECT_TRUE(is_same(compare("codebooks", {trust, help}, {help, trust})));
}

TEST(CompareItems, KeepsSubjectsOfOneIdApart) {
  const Item theme{"theme", "trust", {{"assignments", 1}}, {}, {}};
  const Item document{"document", "trust", {{"assignments", 2}}, {}, {}};
  EXPECT_TRUE(is_same(compare("models", {theme, document}, {document, theme})));
  EXPECT_FALSE(is_same(compare("models", {theme}, {document})));
}

TEST(CompareItems, TakesNullForNotThere) {
  EXPECT_TRUE(is_same(compare("codebooks", {theme_item("trust", {{"memo", nullptr}})}, {theme_item("trust", {})})));
}

TEST(CompareItems, ComparesFiguresExactly) {
  const auto with_share = [](double share) { return Items{theme_item("trust", {{"share", share}})}; };
  EXPECT_TRUE(is_same(compare("models", with_share(0.1), with_share(0.1))));
  EXPECT_FALSE(is_same(compare("models", with_share(0.1), with_share(0.1 + 1e-17 + 1e-16))));
}

TEST(CompareItems, CountsListEntriesAsOftenAsTheyStandThere) {
  const Difference difference =
      compare("codebooks", {theme_item("trust", {}, {"a", "a", "b"})}, {theme_item("trust", {}, {"b", "a", "c"})});
  std::vector<Tally> tallies = difference.tallies;
  const Tally match = tally_of(tallies, "match");
  EXPECT_EQ(match.before, 3U);
  EXPECT_EQ(match.added, 1U);
  EXPECT_EQ(match.removed, 1U);
  ASSERT_EQ(change_of(difference, "trust").details.size(), 2U);
  EXPECT_EQ(change_of(difference, "trust").details[0].before.string(), "a");
  EXPECT_EQ(change_of(difference, "trust").details[1].after.string(), "c");
}

TEST(CompareItems, SaysWhatIsOnlyOnOneSide) {
  const Difference difference = compare("codebooks", {theme_item("fear", {{"level", "code"}})},
                                        {theme_item("hope", {{"level", "code"}}, {"hope*"})});
  EXPECT_EQ(change_of(difference, "fear").what, What::removed);
  EXPECT_EQ(change_of(difference, "fear").details[0].before.string(), "code");
  EXPECT_EQ(change_of(difference, "hope").what, What::added);
  EXPECT_EQ(change_of(difference, "hope").details[1].after.string(), "hope*");
  std::vector<Tally> tallies = difference.tallies;
  EXPECT_EQ(tally_of(tallies, "theme").before, 1U);
}

TEST(CompareItems, SeesTheOrderOfChildrenThatBothHave) {
  const auto parent = [](std::vector<std::string> children) {
    return Items{{"theme", "all", {}, {}, std::move(children)}};
  };
  EXPECT_TRUE(is_same(compare("codebooks", parent({"a", "b"}), parent({"a", "new", "b"}))));
  const Difference difference = compare("codebooks", parent({"a", "gone", "b"}), parent({"b", "a"}));
  ASSERT_EQ(difference.changes.size(), 1U);
  EXPECT_EQ(difference.changes[0].details[0].name, "order");
}

TEST(CompareItems, BringsTheChangesOfOneSubjectTogether) {
  const Items before{theme_item("a", {{"n", 1}}), {"document", "d", {{"n", 1}}, {}, {}}};
  const Items after{theme_item("a", {{"n", 2}}), {"document", "d", {{"n", 2}}, {}, {}}, theme_item("b", {})};
  const Difference difference = compare("models", before, after);
  ASSERT_EQ(difference.changes.size(), 3U);
  EXPECT_EQ(difference.changes[1].id, "b");
  EXPECT_EQ(difference.changes[2].id, "d");
}

TEST(CompareItems, TakesAHistoryForNoDifference) {
  const Described before{{}, {{"code", "0.1.0", Object(), {{"codebook.yaml", "aa"}}}}};
  const Described after{{}, {{"code", "0.1.0", Object(), {{"codebook.yaml", "bb"}}}}};
  const Difference difference = compare("models", before, after);
  EXPECT_TRUE(is_same(difference));
  EXPECT_EQ(difference.histories, "the histories differ: code (other inputs: codebook.yaml)");
  EXPECT_EQ(compare("models", before, before).histories, "");
}

TEST(ItemsOfACodebook, NameParentsAndLevels) {
  Codebook codebook;
  codebook.levels = {"code", "basic"};
  Theme culture;
  culture.id = "culture";
  culture.level = 1;
  culture.children = {1};
  Theme trust;
  trust.id = "trust";
  trust.parent = 0;
  trust.label = {{"fa", "اعتماد"}};
  codebook.themes = {culture, trust};
  const Items items = items_of(codebook);
  ASSERT_EQ(items.size(), 3U);
  EXPECT_EQ(items[0].children, std::vector<std::string>{"culture"});
  EXPECT_EQ(items[1].children, std::vector<std::string>{"trust"});
  EXPECT_EQ(Value(items[2].fields).find("parent")->string(), "culture");
  EXPECT_EQ(Value(items[2].fields).find("level")->string(), "code");
  EXPECT_EQ(Value(items[2].fields).find("label.fa")->string(), "اعتماد");
}

}  // namespace
}  // namespace mazmun::diff
