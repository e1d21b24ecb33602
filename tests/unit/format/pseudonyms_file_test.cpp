#include "format/pseudonyms_file.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"

namespace mazmun::format {
namespace {

std::string complaints(const std::string& text) {
  try {
    pseudonyms_from(text, "names.yaml");
  } catch (const InputError& error) {
    std::string all;
    for (const Finding& finding : error.findings()) all += to_string(finding) + "|" + finding.hint + "\n";
    return all;
  }
  return "";
}

TEST(PseudonymsFile, IsReadFromYamlAndJson) {
  const auto yaml = pseudonyms_from(
      "mazmun: pseudonyms/1\nnames:\n  - {name: احمدی, pseudonym: P1}\n"
      "  - {name: [Will, Bill], pseudonym: شخص ۲, kind: person, exact: true}\n",
      "names.yaml");
  ASSERT_EQ(yaml.size(), 2U);
  EXPECT_EQ(yaml[0].pseudonym, "P1");
  EXPECT_EQ(yaml[0].forms[0].text, "احمدی");
  EXPECT_EQ(yaml[0].forms[0].place.line, 3U);
  EXPECT_FALSE(yaml[0].exact);
  EXPECT_EQ(yaml[1].forms[1].text, "Bill");
  EXPECT_EQ(yaml[1].kind, "person");
  EXPECT_TRUE(yaml[1].exact);
  const auto json =
      pseudonyms_from(R"({"mazmun":"pseudonyms/1","names":[{"name":["x y"],"pseudonym":"P1"}]})", "names.json");
  EXPECT_EQ(json[0].forms[0].text, "x y");
}

TEST(PseudonymsFile, SaysWhereItIsWrongAndNotWhatStandsThere) {
  const std::string begin = "mazmun: pseudonyms/1\nnames:\n";
  EXPECT_EQ(complaints("names: []"),
            "names.yaml:1:1: is no pseudonym file|a pseudonym file begins with `mazmun: pseudonyms/1`\n");
  EXPECT_EQ(complaints("mazmun: Zarrin\nnames: []"),
            "names.yaml:1:9: is a \"…\", expected \"…\"|a pseudonym file begins with `mazmun: pseudonyms/1`\n");
  EXPECT_EQ(complaints(begin + "  - {name: Zarrin, pseudonim: P1, Zarrin: x}\n"),
            "names.yaml:3:31: unknown key|did you mean \"pseudonym\"?\nnames.yaml:3:43: unknown key|\n"
            "names.yaml:3:5: has no `pseudonym`|\n");
  EXPECT_EQ(complaints(begin + "  Zarrin: P1\n  Zarrin: P2\n"), "names.yaml:4:3: the key \"…\" stands here twice|\n");
  EXPECT_EQ(complaints(begin + "  - {name: [], pseudonym: a/b, kind: Zarrin}\n"),
            "names.yaml:3:27: this can't be a pseudonym|letters and digits, with blanks, hyphens or full stops inside\n"
            "names.yaml:3:12: expected at least one form of the name|\n"
            "names.yaml:3:38: expected person, place, organisation or other|\n");
  EXPECT_EQ(complaints(begin + "  - {name: Zarrin, pseudonym: P1}\n  - {name: Karim, pseudonym: P1}\n"),
            "names.yaml:4:30: this pseudonym stands here for the second time|names of one person are one list, that of "
            "line 3\n");
}

TEST(PseudonymsFile, PointsIntoJsonWithoutNames) {
  const std::string said =
      complaints(R"({"mazmun":"pseudonyms/1","names":[{"Zarrin":1,"name":"x","pseudonym":"P1"}]})");
  EXPECT_NE(said.find("/names/0: unknown key"), std::string::npos) << said;
  EXPECT_EQ(said.find("Zarrin"), std::string::npos);
}

}  // namespace
}  // namespace mazmun::format
