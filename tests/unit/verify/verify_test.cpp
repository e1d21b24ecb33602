#include "verify/verify.hpp"

#include <gtest/gtest.h>

#include "format/json_text.hpp"
#include "format/study_file.hpp"
#include "format/yaml_text.hpp"
#include "verify/summary.hpp"
#include "verify/together.hpp"

namespace mazmun::verify {
namespace {

Documents documents() {
  return {{"model", format::parse_json(R"({
    "totals": {"assignments": 132}, "levels": {"basic": 2, "global": 3}, "title": null,
    "themes": {"culture": {"level": "global", "assignments": 9}, "leadership": {"level": "global", "assignments": 12},
               "people": {"level": "global", "assignments": 9},
               "trust": {"level": "basic", "assignments": 20}, "mood": {"level": "basic", "assignments": 1}},
    "saturation": {"point": "int12"}})",
                                       "model.json")},
          {"agreement", format::parse_json(R"({"overall": {
    "cohen_kappa": {"value": 0.7249, "n": 10}, "scott_pi": {"value": null, "why": "everybody gave one code", "n": 10}}})",
                                           "agreement.json")}};
}

Verification check(const std::string& claims, const Documents& data) {
  const Value study = format::parse_yaml("mazmun: study/1\ntitle: t\nclaims:\n" + claims, "study.yaml");
  return verify(format::study_from(study, "study.yaml", ""), data);
}

CheckedClaim one(const std::string& claim, const Documents& data = documents()) {
  return check("  - " + claim + "\n", data).claims.at(0);
}

std::string joined(const std::vector<std::string>& texts) {
  std::string all;
  for (const std::string& text : texts) all += text + "\n";
  return all;
}

TEST(Verify, ReproducesAMeasureWithinItsDecimals) {
  EXPECT_EQ(one("{id: a, measure: 'model:/totals/assignments', equals: 132}").verdict, Verdict::reproduced);
  EXPECT_EQ(one("{id: a, measure: 'agreement:/overall/cohen_kappa/value', equals: ۰٫۷۲}").verdict, Verdict::reproduced);
  EXPECT_EQ(one("{id: a, measure: 'agreement:/overall/cohen_kappa/value', equals: 0/725}").verdict,
            Verdict::reproduced);
  EXPECT_EQ(one("{id: a, measure: 'agreement:/overall/cohen_kappa/value', equals: 0.73}").verdict, Verdict::differs);
}

TEST(Verify, ComparesNames) {
  EXPECT_EQ(one("{id: a, measure: 'model:/saturation/point', equals: int12}").verdict, Verdict::reproduced);
  EXPECT_EQ(one("{id: a, measure: 'model:/saturation/point', equals: int11}").verdict, Verdict::differs);
  EXPECT_EQ(one("{id: a, measure: 'model:/title', equals: int11}").verdict, Verdict::differs);
}

TEST(Verify, ReadsADifference) {
  const CheckedClaim claim = one("{id: a, measure: 'model:/totals/assignments', equals: 123}");
  EXPECT_EQ(claim.verdict, Verdict::differs);
  EXPECT_EQ(claim.published, Value(123));
  EXPECT_EQ(claim.recomputed, Value(132));
  EXPECT_EQ(joined(claim.readings), "difference +9\ntwo neighbouring digits are swapped: 123 for 132\n");
}

TEST(Verify, SaysWhatIsMissing) {
  EXPECT_EQ(joined(one("{id: a, measure: 'model:/levels/basc', equals: 2}").readings),
            "the model has no /levels/basc; did you mean \"basic\"?\n");
  EXPECT_EQ(joined(one("{id: a, measure: 'model:/levels/axial', equals: 2}").readings),
            "the model has no /levels/axial; /levels has basic, global\n");
  EXPECT_EQ(joined(one("{id: a, measure: 'agreement:/x', equals: 2}", {}).readings),
            "needs an agreement, and none was given\n");
  EXPECT_EQ(joined(one("{id: a, measure: 'agreement:/overall/scott_pi/value', equals: 0.7}").readings),
            "has no value: everybody gave one code\n");
  EXPECT_EQ(one("{id: a, measure: 'agreement:/overall/scott_pi/value', equals: 0.7}").verdict, Verdict::unchecked);
  EXPECT_EQ(one("{id: a, measure: 'model:/levels', equals: 2}").verdict, Verdict::unchecked);
  EXPECT_EQ(one("{id: a, equals: 1401}").verdict, Verdict::unchecked);
}

TEST(Verify, AddsUpParts) {
  EXPECT_EQ(one("{id: a, whole: 15, parts: [8, 7]}", {}).verdict, Verdict::reproduced);
  EXPECT_EQ(one("{id: a, whole: 100, parts: [33.3, 33.3, 33.3]}", {}).verdict, Verdict::reproduced);
  EXPECT_EQ(one("{id: a, whole: 100, parts: [33.3, 33.3, 33.1]}", {}).verdict, Verdict::contradicts);
  EXPECT_EQ(one("{id: a, whole: 0.3, parts: [0.1, 0.2]}", {}).recomputed, Value(0.3));
  const CheckedClaim claim = one("{id: a, whole: 412, parts: [200, 150, 52]}", {});
  EXPECT_EQ(claim.verdict, Verdict::contradicts);
  EXPECT_EQ(claim.recomputed, Value(402));
  EXPECT_NE(joined(claim.readings).find("one digit differs: 412 for 402"), std::string::npos);
}

TEST(Verify, HoldsPercentagesAgainstTheirBase) {
  EXPECT_EQ(one("{id: a, equals: 53, percent_of: {count: 8, base: 15}}", {}).verdict, Verdict::reproduced);
  EXPECT_EQ(one("{id: a, equals: ۵۳٫۳ ٪, percent_of: {count: ۸, base: ۱۵}}", {}).verdict, Verdict::reproduced);
  EXPECT_EQ(one("{id: a, equals: 50, percent_of: {count: 1, base: 2}}", {}).recomputed, Value(50));
  const CheckedClaim claim = one("{id: a, equals: 66.6, percent_of: {count: 2, base: 3}}", {});
  EXPECT_EQ(claim.verdict, Verdict::contradicts);
  EXPECT_NE(joined(claim.readings).find("cut off instead of rounded"), std::string::npos);
}

TEST(Verify, HoldsAnOrderAgainstTheData) {
  const auto order = [](const std::string& ids, const std::string& level = ", level: global") {
    return one("{id: a, order: {measure: 'model:/themes/*/assignments'" + level + "}, equals: [" + ids + "]}");
  };
  EXPECT_EQ(order("leadership, culture, people").verdict, Verdict::reproduced);
  EXPECT_EQ(order("leadership, people, culture").verdict, Verdict::reproduced);
  EXPECT_EQ(order("leadership").verdict, Verdict::reproduced);
  EXPECT_EQ(order("culture, leadership").verdict, Verdict::differs);
  EXPECT_EQ(order("leadership", "").verdict, Verdict::differs);
  EXPECT_EQ(order("trust, leadership", "").verdict, Verdict::reproduced);
  EXPECT_NE(joined(order("leadership, culture").readings).find("culture and people are equal: 9 each"),
            std::string::npos);
}

TEST(Verify, LeavesAnOrderOfUnknownIdsUnchecked) {
  const CheckedClaim claim =
      one("{id: a, order: {measure: 'model:/themes/*/assignments', level: global}, equals: [leadershp]}");
  EXPECT_EQ(claim.verdict, Verdict::unchecked);
  EXPECT_EQ(joined(claim.readings), "no data for \"leadershp\"; did you mean \"leadership\"?\n");
  EXPECT_EQ(one("{id: a, order: {measure: 'model:/themes/*/assignments', level: axial}, equals: [x]}").verdict,
            Verdict::unchecked);
}

TEST(Verify, ComparesNamesOfALevelInAnyOrder) {
  EXPECT_EQ(one("{id: a, names: {level: basic}, equals: [mood, trust]}").verdict, Verdict::reproduced);
  const CheckedClaim claim = one("{id: a, names: {level: basic}, equals: [mood, care]}");
  EXPECT_EQ(claim.verdict, Verdict::differs);
  EXPECT_EQ(joined(claim.readings), "only published: care\nonly in the model: trust\n");
}

TEST(Verify, ComparesATableCellByCell) {
  Claim claim;
  claim.kind = ClaimKind::table;
  claim.measure = "model:/themes/*/assignments";
  claim.column = "n";
  const auto row = [](const std::string& id, double figure) {
    return PublishedRow{id, {Figure{figure, 0, std::to_string(static_cast<int>(figure))}}};
  };
  claim.table = {"table.csv", {"n"}, {row("trust", 20), row("mood", 2), row("mod", 1)}};
  const CheckedClaim checked = verify({"", "", "", {claim}, {}}, documents()).claims.at(0);
  EXPECT_EQ(checked.verdict, Verdict::differs);
  EXPECT_EQ(joined(checked.readings),
            "mood: published 2, recomputed 1 (-1)\nno data for \"mod\"; did you mean \"mood\"?\n");
  claim.table.rows = {row("trust", 20), row("mod", 1)};
  EXPECT_EQ(verify({"", "", "", {claim}, {}}, documents()).claims.at(0).verdict, Verdict::unchecked);
}

Verdict together(const std::string& kappa, const std::string& pi, const std::string& holsti, const std::string& alpha) {
  return check("  - {id: kappa, equals: " + kappa + "}\n  - {id: pi, equals: " + pi +
                   "}\n  - {id: holsti, equals: " + holsti + "}\n  - {id: alpha, equals: " + alpha +
                   "}\n  - {id: possible, together: [kappa, pi, holsti, alpha]}\n",
               {})
      .claims.back()
      .verdict;
}

TEST(Verify, AsksWhetherCoefficientsArePossibleTogether) {
  EXPECT_EQ(together("0.725", "0.724", "0.88", "0.726"), Verdict::reproduced);
  EXPECT_EQ(together("0.70", "0.78", "0.88", "0.78"), Verdict::contradicts);
  EXPECT_EQ(together("0.72", "0.72", "0.70", "0.73"), Verdict::contradicts);
  EXPECT_EQ(together("0.72", "0.72", "0.88", "0.60"), Verdict::contradicts);
}

TEST(Verify, KnowsACoefficientByItsMeasureOrItsId) {
  Claim claim;
  claim.id = "reliability-Kappa";
  EXPECT_EQ(coefficient_of(claim), "cohen_kappa");
  claim.id = "participants";
  EXPECT_EQ(coefficient_of(claim), "");
  claim.id = "fleiss-kappa";
  EXPECT_EQ(coefficient_of(claim), "fleiss_kappa");
  claim.id = "weighted-kappa";
  EXPECT_EQ(coefficient_of(claim), "");
  claim.id = "کاپا";
  EXPECT_EQ(coefficient_of(claim), "cohen_kappa");
  claim.measure = "agreement:/overall/scott_pi/value";
  EXPECT_EQ(coefficient_of(claim), "scott_pi");
}

TEST(Verify, ExpectsReproductionWhereNothingElseIsSaid) {
  const Verification verification = check(
      "  - {id: a, whole: 3, parts: [1, 2]}\n  - {id: b, whole: 3, parts: [1, 1], expect: contradicts, because: "
      "misprint}\n"
      "  - {id: c, equals: 3, expect: unchecked}\n",
      {});
  EXPECT_TRUE(all_expected(verification));
  EXPECT_FALSE(all_expected(check("  - {id: c, equals: 3}\n", {})));
  EXPECT_FALSE(all_expected(check("  - {id: a, whole: 3, parts: [1, 2], expect: differs}\n", {})));
}

TEST(Summary, ShowsWhatIsNotSimplyReproduced) {
  const std::string text =
      summary_text(check("  - {id: fine, whole: 3, parts: [1, 2]}\n  - {id: odd, whole: 3, parts: [1, 1]}\n", {}));
  EXPECT_EQ(text.find("fine"), std::string::npos);
  EXPECT_NE(text.find("2 claims: 1 reproduced, 0 differs, 1 contradicts, 0 unchecked; 1 not as expected\n"),
            std::string::npos)
      << text;
  EXPECT_NE(text.find("!  odd"), std::string::npos) << text;
}

}  // namespace
}  // namespace mazmun::verify
