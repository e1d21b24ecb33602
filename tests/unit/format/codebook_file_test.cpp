#include "format/codebook_file.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"
#include "format/yaml_text.hpp"

namespace mazmun::format {
namespace {

const std::string start = "mazmun: codebook/1\nlevels: [code, basic, global]\nthemes:\n";

Codebook codebook(const std::string& themes) {
  return codebook_from(parse_yaml(start + themes, "codebook.yaml"), "codebook.yaml");
}

// Each finding on a line, with its hint in parentheses.
std::string findings_of(const std::string& document) {
  try {
    codebook_from(parse_document(document, "b"), "b");
  } catch (const InputError& error) {
    std::string text;
    for (const Finding& finding : error.findings())
      text += to_string(finding) + (finding.hint.empty() ? "" : " (" + finding.hint + ")") + "\n";
    return text;
  }
  return "read";
}

std::string findings_in(const std::string& themes) { return findings_of(start + themes); }

TEST(CodebookFile, PutsThemesInTreeOrder) {
  const Codebook read = codebook(R"(  - id: culture
    children:
      - {id: power, children: [{id: trust}]}
      - {id: ease, level: basic}
  - {id: other}
)");
  EXPECT_EQ(read.ids(), (std::vector<std::string>{"culture", "power", "trust", "ease", "other"}));
  EXPECT_EQ(read.themes[0].children, (std::vector<std::size_t>{1, 3}));
  EXPECT_EQ(read.themes[2].parent, 1U);
  EXPECT_EQ(read.themes[4].parent, no_parent);
}

TEST(CodebookFile, CountsLevelsFromTheLeaves) {
  const Codebook read = codebook("  - {id: a, children: [{id: b, children: [{id: c}]}]}\n  - {id: d}\n");
  EXPECT_EQ(read.themes[0].level, 2U);
  EXPECT_EQ(read.themes[1].level, 1U);
  EXPECT_EQ(read.themes[2].level, 0U);
  EXPECT_EQ(read.themes[3].level, 0U);
}

TEST(CodebookFile, TakesIdsOfAnyScriptInOneForm) {
  EXPECT_EQ(codebook("  - {id: هم\u200Cآفرینی}\n").themes[0].id, "هم\u200Cآفرینی");
  EXPECT_EQ(codebook("  - {id: e\u0301tude}\n").themes[0].id, "\u00E9tude");
  EXPECT_EQ(codebook("  - {id: 12}\n").themes[0].id, "12");
}

TEST(CodebookFile, ReadsWhatAThemeSays) {
  const Codebook read = codebook(
      "  - {id: a, label: {fa: اعتماد, en: Trust}, role: causal, layer: 2, memo: m,\n"
      "     match: [trust, {phrase: bank, exact: true}], examples: [one]}\n");
  const Theme& theme = read.themes[0];
  EXPECT_EQ(label_in(theme.label, "en", ""), "Trust");
  EXPECT_EQ(theme.role, "causal");
  EXPECT_EQ(theme.layer, 2);
  ASSERT_EQ(theme.match.size(), 2U);
  EXPECT_FALSE(theme.match[0].exact);
  EXPECT_TRUE(theme.match[1].exact);
  EXPECT_EQ(theme.match[1].place.line, 5U);
  EXPECT_EQ(theme.examples, (std::vector<std::string>{"one"}));
}

TEST(CodebookFile, IsTheSameInJson) {
  const Codebook read = codebook_from(
      parse_document(R"({"mazmun": "codebook/1", "levels": ["code"], "themes": [{"id": "a"}]})", "b"), "b");
  EXPECT_EQ(read.ids(), (std::vector<std::string>{"a"}));
}

TEST(CodebookFile, RefusesAnIdThatStandsTwiceInWhateverForm) {
  EXPECT_EQ(findings_in("  - {id: \u00E9}\n  - {id: e\u0301}\n"),
            "b:5:10: the id \"\u00E9\" stands here for the second time (the first is on line 4)\n");
}

TEST(CodebookFile, RefusesIdsThatToolsCouldNotTellApart) {
  const std::string hint = " (letters, digits, \".\", \"_\" and \"-\" of any script, no blanks and colons)\n";
  EXPECT_EQ(findings_in("  - {id: \"a b\"}\n"), "b:4:10: \"a b\" can't be an id" + hint);
  EXPECT_EQ(findings_in("  - {id: \"a:b\"}\n"), "b:4:10: \"a:b\" can't be an id" + hint);
  EXPECT_EQ(findings_in("  - {id: \"\"}\n"), "b:4:10: \"\" can't be an id" + hint);
  EXPECT_EQ(findings_in("  - {id: \"\u200Ca\"}\n"), "b:4:10: \"\u200Ca\" can't be an id" + hint);
}

TEST(CodebookFile, NamesEveryFindingWithItsPlace) {
  EXPECT_EQ(findings_in("  - {id: a, mtach: [x]}\n  - {label: b}\n  - {id: c, role: causl, layer: 0}\n"),
            "b:4:20: unknown key \"mtach\" (did you mean \"match\"?)\n"
            "b:5:5: has no `id`\n"
            "b:6:19: unknown role \"causl\" (did you mean \"causal\"?)\n"
            "b:6:33: expected a layer from 1, the innermost\n");
}

TEST(CodebookFile, NeedsALevelWherePathsDifferInLength) {
  EXPECT_EQ(findings_in("  - {id: a, children: [{id: b, children: [{id: c}]}, {id: d}]}\n"),
            "b:4:10: theme \"a\" has children on different levels and no `level` of its own (add `level: global`, or "
            "another of the levels)\n");
  EXPECT_EQ(findings_in("  - {id: a, level: global, children: [{id: b, children: [{id: c}]}, {id: d}]}\n"), "read");
}

TEST(CodebookFile, RefusesLevelsThatDontHold) {
  EXPECT_EQ(findings_in("  - {id: a, level: code, children: [{id: b}]}\n"),
            "b:4:10: theme \"a\" is on level \"code\", but has a child on level \"code\" (a theme stands above all its "
            "children)\n");
  EXPECT_EQ(findings_in("  - {id: a, level: bsic}\n"), "b:4:20: unknown level \"bsic\" (did you mean \"basic\"?)\n");
  EXPECT_EQ(findings_of("mazmun: codebook/1\nlevels: [code]\nthemes:\n  - {id: a, children: [{id: b}]}\n"),
            "b:4:10: theme \"a\" lies above the highest level \"code\" (give `levels` one more name, or nest less "
            "deeply)\n");
  EXPECT_EQ(findings_of("mazmun: codebook/1\nlevels: [code, code]\nthemes: []\n"),
            "b:2:16: the level \"code\" stands here twice\n");
}

TEST(CodebookFile, RefusesRelationsToNobody) {
  EXPECT_EQ(findings_in("  - {id: trust}\nrelations:\n  - {from: trust, to: trsut, type: drives}\n"),
            "b:6:23: unknown theme \"trsut\" (did you mean \"trust\"?)\n");
}

TEST(CodebookFile, SaysWhatTheFileIsInstead) {
  EXPECT_EQ(findings_of("mazmun: codebook/2\n"),
            "b:1:9: \"codebook/2\" is newer than this program, which reads codebook/1 (install a newer mazmun)\n");
  EXPECT_EQ(findings_of("mazmun: study/1\n"),
            "b:1:9: is a \"study/1\", expected \"codebook/1\" (a codebook begins with `mazmun: codebook/1`)\n");
  EXPECT_EQ(findings_of("themes: []\n"), "b:1:1: is no codebook (a codebook begins with `mazmun: codebook/1`)\n");
}

}  // namespace
}  // namespace mazmun::format
