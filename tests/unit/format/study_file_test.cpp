#include "format/study_file.hpp"

#include <gtest/gtest.h>

#include <filesystem>

#include "base/error.hpp"
#include "base/output.hpp"
#include "format/yaml_text.hpp"

namespace mazmun::format {
namespace {

Study study(const std::string& claims) {
  return study_from(parse_yaml("mazmun: study/1\ntitle: t\nclaims:\n" + claims, "study.yaml"), "study.yaml", "");
}

std::string study_findings(const std::string& document) {
  try {
    study_from(parse_document(document, "study.yaml"), "study.yaml", "");
  } catch (const InputError& error) {
    std::string text;
    for (const Finding& finding : error.findings())
      text += to_string(finding) + (finding.hint.empty() ? "" : " (" + finding.hint + ")") + "\n";
    return text;
  }
  return "read";
}

std::string findings_in_claim(const std::string& claims) {
  return study_findings("mazmun: study/1\ntitle: t\nclaims:\n" + claims);
}

TEST(StudyFile, KeepsThePrintedDecimals) {
  const Study read = study(
      "  - {id: kappa, says: kappa, where: p. 20, measure: \"agreement:/overall/cohen_kappa/value\", equals: 0.70}\n");
  ASSERT_EQ(read.claims.size(), 1U);
  EXPECT_EQ(read.claims[0].kind, ClaimKind::measure);
  EXPECT_EQ(read.claims[0].equals->printed, "0.70");
  EXPECT_EQ(read.claims[0].equals->decimals, 2);
}

TEST(StudyFile, ReadsEveryForm) {
  const Study read = study(
      "  - {id: a, equals: 1401}\n"
      "  - {id: b, whole: 412, parts: [200, 150, 52]}\n"
      "  - {id: c, equals: ۵۳ ٪, percent_of: {count: 8, base: 15}}\n"
      "  - {id: d, order: {measure: \"model:/themes/*/assignments\", level: global}, equals: [x, y]}\n"
      "  - {id: e, names: {level: global}, equals: [x, y]}\n"
      "  - {id: f, measure: \"model:/saturation/point\", equals: int12}\n"
      "  - {id: g, together: [a, c]}\n");
  const ClaimKind kinds[] = {ClaimKind::none,  ClaimKind::sum,     ClaimKind::percentage, ClaimKind::order,
                             ClaimKind::names, ClaimKind::measure, ClaimKind::together};
  ASSERT_EQ(read.claims.size(), std::size(kinds));
  for (std::size_t i = 0; i < std::size(kinds); ++i) EXPECT_EQ(read.claims[i].kind, kinds[i]) << read.claims[i].id;
  EXPECT_EQ(read.claims[5].equals_text, "int12");
  EXPECT_FALSE(read.claims[5].equals);
}

TEST(StudyFile, ReadsATableBesideIt) {
  const std::string folder = testing::TempDir() + "mazmun_study/";
  std::filesystem::create_directories(folder + "published");
  write_file(folder + "published/table.csv", "theme,assignments,share\ntrust,۱۲,\"0/5\"\nopenness,,1\n");
  write_file(
      folder + "study.yaml",
      "mazmun: study/1\nclaims:\n  - {id: t, table: published/table.csv, measure: \"model:/themes/*/assignments\"}\n");
  const Study read = read_study(folder + "study.yaml");
  ASSERT_EQ(read.claims[0].table.rows.size(), 1U);
  EXPECT_EQ(read.claims[0].table.rows[0].id, "trust");
  EXPECT_EQ(read.claims[0].table.rows[0].cells.at(0)->value, 12);
  EXPECT_EQ(read.claims[0].column, "assignments");
  ASSERT_EQ(read.inputs.size(), 2U);
  EXPECT_EQ(read.inputs[0].name, "study.yaml");
  EXPECT_EQ(read.inputs[1].name, "table.csv");
}

TEST(StudyFile, SuggestsTheKeyThatWasMeant) {
  EXPECT_EQ(findings_in_claim("  - {id: a, eqals: 3}\n"),
            "study.yaml:4:20: unknown key \"eqals\" (did you mean \"equals\"?)\n");
}

TEST(StudyFile, RefusesAnIdThatStandsTwice) {
  EXPECT_EQ(findings_in_claim("  - {id: a, equals: 3}\n  - {id: a, equals: 4}\n"),
            "study.yaml:5:10: the id \"a\" stands here for the second time (the first is on line 4)\n");
}

TEST(StudyFile, RefusesTwoFormsInOneClaim) {
  const std::string findings =
      findings_in_claim("  - {id: a, whole: 3, parts: [1, 2], measure: \"model:/levels/basic\"}\n");
  EXPECT_NE(findings.find("this one has `measure` and `whole`"), std::string::npos) << findings;
}

TEST(StudyFile, RefusesUnknownAndEmptyExpectations) {
  EXPECT_NE(findings_in_claim("  - {id: a, equals: 3, expect: difers}\n").find("did you mean \"differs\"?"),
            std::string::npos);
  EXPECT_NE(findings_in_claim("  - {id: a, equals: 3, expect: reproduced}\n").find("`expect: reproduced` says nothing"),
            std::string::npos);
}

TEST(StudyFile, CollectsWhatIsWrong) {
  const std::string findings = findings_in_claim(
      "  - {id: a, measure: \"levels/basic\", equals: 3}\n"
      "  - {id: b, measure: \"model:/themes/*/share\", equals: 3}\n"
      "  - {id: c, equals: 3, percent_of: {count: 1, base: 0}}\n"
      "  - {id: d, measure: \"model:/levels/basic\"}\n"
      "  - {id: e, whole: many, parts: [1]}\n"
      "  - {id: f, together: [a, zz]}\n"
      "  - {id: g, whole: 3, parts: [1], equals: 3}\n");
  for (const char* part :
       {"expected SOURCE:/POINTER", "a measure of one figure has no step `*`", "nothing is a percentage of 0",
        "has no `equals`", "expected a figure, or the id of a claim, found \"many\"", "unknown claim \"zz\"",
        "`equals` doesn't go with `whole`"}) {
    EXPECT_NE(findings.find(part), std::string::npos) << part << "\n" << findings;
  }
}

TEST(StudyFile, SaysWhatItIsInstead) {
  EXPECT_EQ(study_findings("mazmun: codebook/1\nlevels: [code]\n"),
            "study.yaml:1:9: is a \"codebook/1\", expected \"study/1\" (a study begins with `mazmun: study/1`)\n");
  EXPECT_NE(study_findings("mazmun: study/2\n").find("is newer than this program"), std::string::npos);
  EXPECT_NE(study_findings(R"({"mazmun":{"format":"model","version":1,"history":[]}})")
                .find("is a mazmun model, expected a study"),
            std::string::npos);
  EXPECT_NE(study_findings("just text").find("is no study"), std::string::npos);
}

}  // namespace
}  // namespace mazmun::format
