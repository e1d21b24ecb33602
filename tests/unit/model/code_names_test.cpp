#include "model/code_names.hpp"

#include <gtest/gtest.h>

namespace mazmun {
namespace {

Codebook small_book() {
  Codebook book;
  book.language = "fa";
  book.levels = {"code"};
  const auto add = [&](const std::string& id, Label label) {
    Theme theme;
    theme.id = id;
    theme.label = std::move(label);
    book.themes.push_back(std::move(theme));
  };
  add("trust", {{"fa", "اعتماد"}, {"en", "Mutual trust"}});
  add("fear", {{"fa", "ترس، نگرانی"}, {"en", "Fear (of loss)"}});
  add("worry", {{"en", "Worry"}});
  add("worry-2", {{"en", "worry"}});
  add("یاری", {{"fa", "یاری"}});
  return book;
}

std::string id_of(const std::string& written) { return CodeNames(small_book()).find(written).id; }

std::vector<std::string> ids_of(const std::string& written) {
  std::vector<std::string> ids;
  for (const NamedCode& code : CodeNames(small_book()).find_all(written)) ids.push_back(code.id);
  return ids;
}

TEST(CodeNames, FindsByIdLabelOrBoth) {
  EXPECT_EQ(id_of("trust"), "trust");
  EXPECT_EQ(id_of("اعتماد"), "trust");
  EXPECT_EQ(id_of("Mutual trust"), "trust");
  EXPECT_EQ(id_of("whatever it is called now (trust)"), "trust");
  EXPECT_EQ(id_of("  trust "), "trust");
}

TEST(CodeNames, TakesALabelWithBracketsForALabel) { EXPECT_EQ(id_of("Fear (of loss)"), "fear"); }

TEST(CodeNames, FindsWhatFoldsToTheSame) {
  EXPECT_EQ(id_of("MUTUAL TRUST"), "trust");
  EXPECT_EQ(id_of("ياري"), "یاری");  // with Arabic yeh
}

TEST(CodeNames, RefusesALabelOfTwoCodesUnlessItIsWrittenExactly) {
  EXPECT_EQ(id_of("Worry"), "worry");
  EXPECT_EQ(id_of("worry"), "worry");  // an id comes first
  const NamedCode both = CodeNames(small_book()).find("WORRY");
  EXPECT_EQ(both.id, "");
  EXPECT_EQ(both.problem, "\"WORRY\" is the label of several codes");
  EXPECT_EQ(both.hint, "write one of the ids: worry, worry-2");
}

TEST(CodeNames, SuggestsTheNearest) {
  const NamedCode code = CodeNames(small_book()).find("trsut");
  EXPECT_EQ(code.problem, "unknown code \"trsut\"");
  EXPECT_EQ(code.hint, "did you mean \"trust\"?");
}

TEST(CodeNames, TakesListsApartUnlessTheWholeIsALabel) {
  EXPECT_EQ(ids_of("trust; fear"), (std::vector<std::string>{"trust", "fear"}));
  EXPECT_EQ(ids_of("trust،یاری"), (std::vector<std::string>{"trust", "یاری"}));
  EXPECT_EQ(ids_of("ترس، نگرانی"), (std::vector<std::string>{"fear"}));
  EXPECT_EQ(ids_of("trust;; "), (std::vector<std::string>{"trust"}));
  EXPECT_EQ(ids_of("trust, nonsense"), (std::vector<std::string>{"trust", ""}));
  EXPECT_EQ(ids_of(" ; "), std::vector<std::string>());
}

TEST(CodeNames, ShowsLabelAndIdWhereTheyDiffer) {
  const Codebook book = small_book();
  EXPECT_EQ(CodeNames::shown(book.themes[0], "fa"), "اعتماد (trust)");
  EXPECT_EQ(CodeNames::shown(book.themes[0], "en"), "Mutual trust (trust)");
  EXPECT_EQ(CodeNames::shown(book.themes[4], "fa"), "یاری");
}

TEST(CodeNames, FindsEverythingThatItShows) {
  const Codebook book = small_book();
  const CodeNames names(book);
  for (const Theme& theme : book.themes) {
    for (const char* language : {"fa", "en", "de"})
      EXPECT_EQ(names.find(CodeNames::shown(theme, language)).id, theme.id);
  }
}

}  // namespace
}  // namespace mazmun
