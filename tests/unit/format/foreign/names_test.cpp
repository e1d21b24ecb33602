#include "format/foreign/names.hpp"

#include <gtest/gtest.h>

#include "format/codebook_file.hpp"

namespace mazmun::format::foreign {
namespace {

TEST(IdOfName, HasOnlyWhatIdsMayHave) {
  EXPECT_EQ(id_of_name("  Living together! "), "Living-together");
  EXPECT_EQ(id_of_name("Coke::diet Coke"), "Coke-diet-Coke");
  EXPECT_EQ(id_of_name("هم\xE2\x80\x8Cآفرینی"), "هم\xE2\x80\x8Cآفرینی");
  EXPECT_EQ(id_of_name("\"?\""), "code");
  for (const std::string_view name : {"a/b", "\xE2\x80\x8C", "…", "-", "1", "a\xE2\x80\x8C!"})
    EXPECT_TRUE(is_codebook_id(id_of_name(name))) << name;
}

Codebook tree(const std::vector<std::size_t>& parents) {
  Codebook codebook;
  for (std::size_t i = 0; i < parents.size(); ++i) {
    Theme theme;
    theme.parent = parents[i];
    codebook.themes.push_back(theme);
    if (parents[i] != no_parent) codebook.themes[parents[i]].children.push_back(i);
  }
  return codebook;
}

TEST(NameThemes, PutsTheParentBeforeNamesThatComeTwice) {
  Codebook codebook = tree({no_parent, 0, no_parent, 2, 2});
  name_themes(codebook, {"Work", "trust", "Home", "trust", "trust"});
  EXPECT_EQ(codebook.ids(), (std::vector<std::string>{"Work", "Work.trust", "Home", "Home.trust", "Home.trust-2"}));
}

TEST(LevelByHeight, CountsFromTheLeaves) {
  Codebook codebook = tree({no_parent, 0, 1, no_parent});
  level_by_height(codebook);
  EXPECT_EQ(codebook.levels, (std::vector<std::string>{"code", "category", "theme"}));
  EXPECT_EQ(codebook.themes[0].level, 2U);
  EXPECT_EQ(codebook.themes[3].level, 0U);
}

TEST(DocumentIds, NumberWhatComesTwice) {
  DocumentIds ids;
  EXPECT_EQ(ids.take("Interview 1.docx"), "Interview_1");
  EXPECT_EQ(ids.take("Interview 1.txt"), "Interview_1-2");
  EXPECT_EQ(ids.take("Dr. No: part 2"), "Dr._No__part_2");
  EXPECT_EQ(ids.take(""), "document");
}

}  // namespace
}  // namespace mazmun::format::foreign
