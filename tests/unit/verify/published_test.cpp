// Published figures against each other, and tables.
#include <gtest/gtest.h>

#include "base/error.hpp"
#include "base/output.hpp"
#include "format/json_text.hpp"
#include "format/study_file.hpp"
#include "format/yaml_text.hpp"
#include "verify/verify.hpp"

namespace mazmun::verify {
namespace {

Documents small_model() {
  return {{"model", format::parse_json(R"({
    "totals": {"documents": 15, "segments": 105}, "levels": {"basic": 3, "global": 2},
    "attributes": {"sex": {"female": 6, "male": 9}},
    "documents": {"int01": {"assignments": 3}, "int02": {"assignments": 1}},
    "themes": {
      "culture": {"level": "global", "parent": null, "assignments": 3, "share": 0.75, "layer": 1, "label": {"fa": "فرهنگ"}},
      "structure": {"level": "global", "parent": null, "assignments": 1, "share": 0.25, "layer": 2, "label": {"fa": "ساختار"}},
      "trust": {"level": "basic", "parent": "culture", "assignments": 3, "share": 0.75, "label": {"fa": "هم‌آفرینی"}},
      "mood": {"level": "basic", "parent": "culture", "assignments": 0, "share": 0.0, "label": {}},
      "roles": {"level": "basic", "parent": "structure", "assignments": 1, "share": 0.25, "label": {}}},
    "matrix": {"trust": {"int01": 2, "int02": 1}, "roles": {"int01": 1}},
    "groups": {"sex": {"female": {"themes": {"trust": 2}}}},
    "saturation": {"order": ["int01", "int02"], "point": "int02"}})",
                                       "model.json")}};
}

std::vector<CheckedClaim> checked(const std::string& claims, const Documents& data = {}) {
  const Value study = format::parse_yaml("mazmun: study/1\nclaims:\n" + claims, "study.yaml");
  return verify(format::study_from(study, "study.yaml", testing::TempDir()), data).claims;
}

CheckedClaim last(const std::string& claims, const Documents& data = {}) { return checked(claims, data).back(); }

std::string lines(const CheckedClaim& claim) {
  std::string text;
  for (const std::string& reading : claim.readings) text += reading + "\n";
  return text;
}

std::string refusal(const std::string& claims) {
  try {
    checked(claims);
  } catch (const InputError& error) {
    return error.findings().front().message;
  }
  return "read";
}

const std::string people =
    "  - {id: participants, equals: 15}\n"
    "  - {id: men, equals: 8}\n"
    "  - {id: women, equals: 7}\n";

TEST(Published, FiguresOfOtherClaimsAddUp) {
  EXPECT_EQ(last(people + "  - {id: sum, whole: participants, parts: [men, women]}\n").verdict, Verdict::reproduced);
  const CheckedClaim claim = last(people + "  - {id: sum, whole: participants, parts: [men, women, 1]}\n");
  EXPECT_EQ(claim.verdict, Verdict::contradicts);
  EXPECT_EQ(lines(claim),
            "the parts add up to 16, not to 15 (participants)\n8 (men) + 7 (women) + 1\ndifference +1\n"
            "one digit differs: 15 for 16\nwithout part 3, 1, it fits\n");
}

TEST(Published, PercentagesAreOfOtherClaims) {
  EXPECT_EQ(last(people + "  - {id: p, equals: 53, percent_of: {count: men, base: participants}}\n").verdict,
            Verdict::reproduced);
  const CheckedClaim claim = last(people + "  - {id: p, equals: 47 %, percent_of: {count: men, base: participants}}\n");
  EXPECT_EQ(claim.verdict, Verdict::contradicts);
  EXPECT_NE(lines(claim).find("100 * 8 (men) / 15 (participants) = 53.33"), std::string::npos);
  EXPECT_NE(lines(claim).find("it is the percentage of the others"), std::string::npos);
  EXPECT_NE(lines(last(people + "  - {id: all, equals: 30}\n"
                                "  - {id: p, equals: 26.7, percent_of: {count: men, base: participants}}\n"))
                .find("it is per cent of 30 (all)"),
            std::string::npos);
}

TEST(Published, OneThingPublishedTwice) {
  EXPECT_EQ(last(people + "  - {id: again, equals: 8, same_as: men}\n").verdict, Verdict::reproduced);
  const CheckedClaim claim = last(people + "  - {id: again, equals: 9, same_as: men}\n");
  EXPECT_EQ(claim.verdict, Verdict::contradicts);
  EXPECT_EQ(lines(claim), "published elsewhere as 8 (men)\ndifference -1\n");
  EXPECT_EQ(last("  - {id: a, equals: 0.72}\n  - {id: b, equals: 0.725, same_as: a}\n").verdict, Verdict::reproduced);
  EXPECT_EQ(last("  - {id: a, equals: 0.72}\n  - {id: b, equals: 0.73, same_as: a}\n").verdict, Verdict::contradicts);
  EXPECT_EQ(last("  - {id: a, equals: 72.5 %}\n  - {id: b, equals: 0.725, same_as: a}\n").verdict, Verdict::reproduced);
  EXPECT_EQ(last("  - {id: a, equals: [x, y, z]}\n  - {id: b, equals: 4, same_as: {count: a}}\n").verdict,
            Verdict::contradicts);
}

TEST(Published, ContradictionsComeBeforeData) {
  const std::string men = "measure: \"model:/attributes/sex/male\"";
  const auto claims = [&](const std::string& second) {
    return checked(
        "  - {id: a, where: p. 1, " + men + ", equals: 8}\n  - {id: b, " + second + ", " + men + ", equals: 9}\n",
        small_model());
  };
  EXPECT_EQ(claims("where: p. 2")[0].verdict, Verdict::contradicts);
  EXPECT_EQ(claims("where: p. 2")[1].verdict, Verdict::reproduced);
  EXPECT_EQ(lines(claims("where: p. 2")[1]), "\"a\" publishes 8 for the same measure (p. 1)\n");
  EXPECT_EQ(claims("where: p. 1")[0].verdict, Verdict::differs);
  const auto without_data =
      checked("  - {id: a, where: p. 1, " + men + ", equals: 8}\n  - {id: b, where: p. 2, " + men + ", equals: 9}\n");
  EXPECT_EQ(without_data[0].verdict, Verdict::contradicts);
  EXPECT_EQ(without_data[1].verdict, Verdict::contradicts);
}

TEST(Published, FiguresThatChangedPlaces) {
  const auto claims = checked(
      "  - {id: men, measure: \"model:/attributes/sex/male\", equals: 6}\n"
      "  - {id: women, measure: \"model:/attributes/sex/female\", equals: 9}\n",
      small_model());
  EXPECT_EQ(lines(claims[0]), "difference +3\nexchanged with \"women\"\n");
  EXPECT_EQ(lines(last("  - {id: d, measure: \"model:/totals/documents\", equals: 105}\n", small_model())),
            "difference -90\na digit too many: 105 for 15\nit is the figure of \"segments\"\n");
}

TEST(Published, PercentagesAddUpWithinRounding) {
  const auto verdict = [](const std::string& parts) {
    return last("  - {id: s, whole: 100 %, parts: [" + parts + "]}\n").verdict;
  };
  EXPECT_EQ(verdict("33 %, 33 %, 33 %"), Verdict::reproduced);
  EXPECT_EQ(verdict("43 %, 43 %, 15 %"), Verdict::reproduced);
  EXPECT_EQ(verdict("43 %, 43 %, 16 %"), Verdict::contradicts);
  EXPECT_EQ(verdict("50 %, 51 %"), Verdict::reproduced);
  EXPECT_EQ(verdict("50 %, 48 %"), Verdict::contradicts);
  EXPECT_EQ(last("  - {id: s, whole: 100, parts: [33, 33, 33]}\n").verdict, Verdict::contradicts);
}

TEST(Published, DigitsThatWereCutOff) {
  EXPECT_EQ(last("  - {id: p, equals: 66.6, rounding: down, percent_of: {count: 2, base: 3}}\n").verdict,
            Verdict::reproduced);
  EXPECT_EQ(last("  - {id: p, equals: 66.7, rounding: down, percent_of: {count: 2, base: 3}}\n").verdict,
            Verdict::contradicts);
}

TEST(Published, AnOrderOfFigures) {
  EXPECT_EQ(last(people + "  - {id: o, order: {claims: [women, men]}, equals: [men, women]}\n").verdict,
            Verdict::reproduced);
  const CheckedClaim claim = last(people + "  - {id: o, order: {claims: [women, men]}, equals: [women, men]}\n");
  EXPECT_EQ(claim.verdict, Verdict::contradicts);
  EXPECT_EQ(lines(claim), "by the published figures: men 8, women 7\n");
  EXPECT_EQ(
      last(people + "  - {id: o, order: {claims: [women, men], ascending: true}, equals: [women, men]}\n").verdict,
      Verdict::reproduced);
  EXPECT_EQ(refusal(people + "  - {id: o, order: {claims: [women, men]}, equals: [boys]}\n"),
            "`equals` names \"boys\", which has no figure here");
}

TEST(Published, NamesMayBeLabels) {
  EXPECT_EQ(last("  - {id: n, names: {level: global}, equals: [فرهنگ, ساختار]}\n", small_model()).verdict,
            Verdict::reproduced);
  EXPECT_EQ(last("  - {id: n, names: {parent: culture}, equals: [هم آفريني, mood]}\n", small_model()).verdict,
            Verdict::reproduced);
  EXPECT_EQ(last("  - {id: n, names: {layer: 2}, equals: [culture]}\n", small_model()).verdict, Verdict::differs);
  EXPECT_EQ(last("  - {id: n, names: {measure: \"model:/attributes/sex/*\"}, equals: [male, female]}\n", small_model())
                .verdict,
            Verdict::reproduced);
  EXPECT_EQ(refusal("  - {id: n, names: {}, equals: [a]}\n"),
            "which names? Give a level, parent, role, layer or measure");
}

TEST(Published, SharesInPerCent) {
  EXPECT_EQ(last("  - {id: s, measure: \"model:/themes/trust/share\", equals: 75 %}\n", small_model()).verdict,
            Verdict::reproduced);
  EXPECT_EQ(last("  - {id: s, measure: \"model:/themes/trust/share\", equals: 74 %}\n", small_model()).verdict,
            Verdict::differs);
  EXPECT_EQ(last("  - {id: s, measure: \"model:/themes/trust/share\", equals: 0.75}\n", small_model()).verdict,
            Verdict::reproduced);
}

TEST(Published, BoundsOfAMeasure) {
  const auto verdict = [](const std::string& bound) {
    return last("  - {id: b, measure: \"model:/totals/documents\", " + bound + "}\n", small_model()).verdict;
  };
  EXPECT_EQ(verdict("at_least: 15"), Verdict::reproduced);
  EXPECT_EQ(verdict("at_least: 16"), Verdict::differs);
  EXPECT_EQ(verdict("at_most: 15"), Verdict::reproduced);
  EXPECT_EQ(verdict("more_than: 15"), Verdict::differs);
  EXPECT_EQ(verdict("less_than: 16"), Verdict::reproduced);
  EXPECT_EQ(last("  - {id: s, measure: \"model:/themes/trust/share\", more_than: 50 %}\n", small_model()).verdict,
            Verdict::reproduced);
  EXPECT_EQ(refusal("  - {id: b, measure: \"model:/totals/documents\", equals: 3, at_least: 3}\n"),
            "`equals` doesn't go with a bound");
}

TEST(Published, WhatTheModelLeavesOutIsNothing) {
  EXPECT_EQ(last("  - {id: m, measure: \"model:/matrix/mood/int01\", equals: 0}\n", small_model()).verdict,
            Verdict::reproduced);
  EXPECT_EQ(last("  - {id: m, measure: \"model:/groups/sex/female/themes/roles\", equals: 0}\n", small_model()).verdict,
            Verdict::reproduced);
  EXPECT_EQ(last("  - {id: m, measure: \"model:/matrix/mood/int09\", equals: 0}\n", small_model()).verdict,
            Verdict::unchecked);
}

TEST(Published, ASaturationPointByItsNumber) {
  EXPECT_EQ(last("  - {id: s, measure: \"model:/saturation/point\", equals: 2}\n", small_model()).verdict,
            Verdict::reproduced);
  EXPECT_EQ(lines(last("  - {id: s, measure: \"model:/saturation/point\", equals: 3}\n", small_model())),
            "int02 is number 2\n");
}

TEST(Published, CoefficientsOfManyCodersAndUnits) {
  const std::string four = "together: {holsti: 0.887, scott_pi: 0.755, cohen_kappa: 0.725, krippendorff_alpha: 0.817}";
  EXPECT_EQ(last("  - {id: t, " + four + "}\n").verdict, Verdict::contradicts);
  EXPECT_EQ(last("  - {id: t, together: {percent: 0.90, scott_pi: 0.70}, units: 10}\n").verdict, Verdict::reproduced);
  EXPECT_EQ(last("  - {id: t, together: {percent: 0.93, scott_pi: 0.70}, units: 10}\n").verdict, Verdict::contradicts);
  EXPECT_EQ(last("  - {id: t, together: {fleiss_kappa: 0.70, conger_kappa: 0.68}, coders: 3}\n").verdict,
            Verdict::contradicts);
  EXPECT_EQ(lines(last("  - {id: t, together: {percent: 0.93, scot_pi: 0.70}}\n")),
            "unknown coefficient \"scot_pi\"; did you mean \"scott_pi\"?\n");
}

// ---- Tables

CheckedClaim table(const std::string& csv, const std::string& claim, const Documents& data = {}) {
  write_file(testing::TempDir() + "published_test.csv", csv);
  return last("  - {id: t, table: published_test.csv, " + claim + "}\n", data);
}

TEST(PublishedTable, HasTotalsThatFit) {
  const std::string totals = "totals: {row: all, column: sum}";
  EXPECT_EQ(table("sex,young,old,sum\nmen,3,5,8\nwomen,3,4,7\nall,6,9,15\n", totals).verdict, Verdict::reproduced);
  const CheckedClaim claim = table("sex,young,old,sum\nmen,3,5,8\nwomen,3,4,8\nall,6,10,15\n", totals);
  EXPECT_EQ(claim.verdict, Verdict::contradicts);
  EXPECT_EQ(lines(claim),
            "column \"old\" adds up to 9, the total says 10 (-1)\n"
            "column \"sum\" adds up to 16, the total says 15 (+1)\n"
            "row \"women\" adds up to 7, the total says 8 (-1)\n"
            "row \"all\" adds up to 16, the total says 15 (+1)\n");
}

TEST(PublishedTable, HasPercentagesOfItsCounts) {
  const std::string percent = "percent: {column: '%', of: n}";
  EXPECT_EQ(table("sex,label,n,%\nf,زن,6,43\nm,مرد,8,57\n", percent).verdict, Verdict::reproduced);
  EXPECT_EQ(table("part,n,%\na,1,33\nb,1,33\nc,1,33\n", percent).verdict, Verdict::reproduced);
  EXPECT_EQ(lines(table("sex,n,%\nf,6,42\nm,8,57\n", percent)),
            "f: published 42, 100 * 6 / 14 = 42.86; cut off instead of rounded\n");
  EXPECT_EQ(table("sex,n,%\nf,6,40\nm,8,53\n", "percent: {column: '%', of: n, base: 15}").verdict, Verdict::reproduced);
  EXPECT_EQ(table("sex,n,%\nf,6,43\nm,8,57\nall,14,100\n", "totals: {row: all}, " + percent).verdict,
            Verdict::reproduced);
}

TEST(PublishedTable, HasAColumnInPerCentByItsName) {
  const std::string measure = "column: 'share %', measure: \"model:/themes/*/share\"";
  EXPECT_EQ(table("theme,share %\ntrust,75\nroles,25\n", measure, small_model()).verdict, Verdict::reproduced);
  EXPECT_EQ(table("theme,share %\ntrust,74\nroles,25\n", measure, small_model()).verdict, Verdict::differs);
}

TEST(PublishedTable, IsComparedByRowsAndColumns) {
  const std::string measure = "measure: \"model:/matrix/*/*\"";
  EXPECT_EQ(table("code,int01,int02\ntrust,2,1\nroles,1,0\nmood,-,0\n", measure, small_model()).verdict,
            Verdict::reproduced);
  const CheckedClaim claim = table("code,int01,int02\ntrust,1,2\nroles,1,0\n", measure, small_model());
  EXPECT_EQ(claim.verdict, Verdict::differs);
  EXPECT_EQ(lines(claim),
            "trust, int01: published 1, recomputed 2 (+1)\ntrust, int02: published 2, recomputed 1 (-1)\n"
            "trust, int01 and trust, int02 are exchanged\n");
}

TEST(PublishedTable, IsASourceForOtherClaims) {
  write_file(testing::TempDir() + "published_test.csv", "theme,n\nculture,12\nstructure,9\nall,21\n");
  const std::string of_table = "  - {id: t, table: published_test.csv, column: n, totals: {row: all}}\n";
  EXPECT_EQ(last(of_table + "  - {id: s, whole: 21, parts: [{claim: t}]}\n").verdict, Verdict::reproduced);
  EXPECT_EQ(last(of_table + "  - {id: s, equals: 12, same_as: {claim: t, row: culture}}\n").verdict,
            Verdict::reproduced);
  EXPECT_EQ(last(of_table + "  - {id: s, equals: 2, same_as: {count: t}}\n").verdict, Verdict::reproduced);
  EXPECT_EQ(last(of_table + "  - {id: o, order: {table: t}, equals: [structure, culture]}\n").verdict,
            Verdict::contradicts);
}

TEST(Published, WhatIsNoFigureIsRefused) {
  EXPECT_EQ(refusal("  - {id: a, whole: nobody, parts: [1]}\n"),
            "expected a figure, or the id of a claim, found \"nobody\"");
  EXPECT_EQ(refusal("  - {id: a, equals: x}\n  - {id: b, whole: a, parts: [1]}\n"),
            "claim \"a\" has no figure in `equals`");
  EXPECT_EQ(refusal("  - {id: a, equals: 3, same_as: a}\n"), "the claim \"a\" speaks of itself");
  EXPECT_EQ(refusal("  - {id: a, whole: 3, parts: [1, 2], units: 4}\n"), "`units` doesn't go with `whole`");
}

}  // namespace
}  // namespace mazmun::verify
