#include "statistics/coefficients.hpp"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>
#include <vector>

#include "statistics/ratings.hpp"

namespace mazmun::statistics {
namespace {

/// One string a coder, one digit a unit, "." is missing.
Ratings ratings_of(const std::vector<std::string>& coders) {
  Ratings ratings;
  for (char category = '0'; category <= '9'; ++category) ratings.categories.emplace_back(1, category);
  ratings.coders.reserve(coders.size());
  for (std::size_t i = 0; i < coders.size(); ++i) ratings.coders.push_back("coder" + std::to_string(i));
  for (std::size_t unit = 0; !coders.empty() && unit < coders[0].size(); ++unit) {
    ratings.units.push_back(std::to_string(unit));
    std::vector<int> values;
    for (const std::string& coder : coders) values.push_back(coder[unit] == '.' ? Ratings::missing : coder[unit] - '0');
    ratings.values.push_back(std::move(values));
  }
  return ratings;
}

/// Two coders, from a table of counts.
Ratings crossed(const std::vector<std::vector<int>>& table) {
  std::vector<std::string> coders(2);
  for (std::size_t a = 0; a < table.size(); ++a) {
    for (std::size_t b = 0; b < table.size(); ++b) {
      coders[0].append(static_cast<std::size_t>(table[a][b]), static_cast<char>('0' + a));
      coders[1].append(static_cast<std::size_t>(table[a][b]), static_cast<char>('0' + b));
    }
  }
  return ratings_of(coders);
}

const Coefficient& coefficient(const Coefficients& all, const std::string& name) {
  for (const Coefficient& one : all) {
    if (one.name == name) return one;
  }
  throw std::out_of_range(name);
}

double value(const Ratings& ratings, const std::string& name) {
  return coefficient(coefficients(ratings), name).value.value();
}

std::string why(const Ratings& ratings, const std::string& name) {
  const Coefficients all = coefficients(ratings);
  EXPECT_FALSE(coefficient(all, name).value.has_value());
  return coefficient(all, name).why;
}

const std::vector<std::string> of_chance = {"scott_pi",           "cohen_kappa", "fleiss_kappa",    "conger_kappa",
                                            "krippendorff_alpha", "gwet_ac",     "brennan_prediger"};

// Krippendorff (2011), section C: 4 observers, 12 units, missing values.
Ratings krippendorff_2011() { return ratings_of({"123321412...", "1233224125.3", ".3332342251.", "12332441251."}); }

// Fleiss (1971), table 1: 30 patients, 6 psychiatrists, 5 diagnoses.
Ratings fleiss_1971() {
  const std::vector<std::vector<int>> counts = {
      {0, 0, 0, 6, 0}, {0, 3, 0, 0, 3}, {0, 1, 4, 0, 1}, {0, 0, 0, 0, 6}, {0, 3, 0, 3, 0}, {2, 0, 4, 0, 0},
      {0, 0, 4, 0, 2}, {2, 0, 3, 1, 0}, {2, 0, 0, 4, 0}, {0, 0, 0, 0, 6}, {1, 0, 0, 5, 0}, {1, 1, 0, 4, 0},
      {0, 3, 3, 0, 0}, {1, 0, 0, 5, 0}, {0, 2, 0, 3, 1}, {0, 0, 5, 0, 1}, {3, 0, 0, 1, 2}, {5, 1, 0, 0, 0},
      {0, 2, 0, 4, 0}, {1, 0, 2, 0, 3}, {0, 0, 0, 0, 6}, {0, 1, 0, 5, 0}, {0, 2, 0, 1, 3}, {2, 0, 0, 4, 0},
      {1, 0, 0, 4, 1}, {0, 5, 0, 1, 0}, {4, 0, 0, 0, 2}, {0, 2, 0, 4, 0}, {1, 0, 5, 0, 0}, {0, 0, 0, 0, 6}};
  std::vector<std::string> coders(6);
  for (const std::vector<int>& unit : counts) {
    std::size_t coder = 0;
    for (std::size_t category = 0; category < unit.size(); ++category) {
      for (int i = 0; i < unit[category]; ++i) coders[coder++] += static_cast<char>('0' + category);
    }
  }
  return ratings_of(coders);
}

TEST(KrippendorffAlpha, IsThatOfKrippendorff2011) {
  EXPECT_NEAR(value(krippendorff_2011(), "krippendorff_alpha"), 0.743, 0.0005);
}

TEST(KrippendorffAlpha, IsThatOfKrippendorff2011ForTwoObserversAndTwoValues) {
  // Section A: 10 articles, 0.095.
  EXPECT_NEAR(value(ratings_of({"0100000010", "1110010000"}), "krippendorff_alpha"), 0.095, 0.0005);
}

TEST(KrippendorffAlpha, IsThatOfKrippendorff2011ForTwoObserversAndManyValues) {
  // Section B: 12 articles, 0.692.
  EXPECT_NEAR(value(ratings_of({"001132224330", "101112224333"}), "krippendorff_alpha"), 0.692, 0.0005);
}

TEST(FleissKappa, IsThatOfFleiss1971) { EXPECT_NEAR(value(fleiss_1971(), "fleiss_kappa"), 0.430, 0.0005); }

TEST(FleissKappa, TakesUnitsWithOneRatingIntoTheSharesOnly) {
  // Po 1/2 over four units; shares .4, .4, .2 over five.
  EXPECT_DOUBLE_EQ(value(ratings_of({"00113", "0101."}), "fleiss_kappa"), (0.5 - 0.36) / (1 - 0.36));
}

TEST(CohenKappa, IsThatOfCohen1960) {
  // Table 2: kappa = .492.
  EXPECT_NEAR(value(crossed({{88, 14, 18}, {10, 40, 10}, {2, 6, 12}}), "cohen_kappa"), 0.492, 0.0005);
}

TEST(CohenKappa, IsOneWhereCodersAgreeEverywhere) {
  for (const std::string& name : of_chance) EXPECT_EQ(value(ratings_of({"0122", "0122"}), name), 1) << name;
}

TEST(CohenKappa, IsZeroWhereOneCoderUsesOneCategory) {
  EXPECT_EQ(value(ratings_of({"0000", "0120"}), "cohen_kappa"), 0);
}

TEST(CohenKappa, IsTheMeanOverPairsOfCoders) {
  const double first = value(ratings_of({"00110", "01110"}), "cohen_kappa");
  const double second = value(ratings_of({"00110", "00111"}), "cohen_kappa");
  const double third = value(ratings_of({"01110", "00111"}), "cohen_kappa");
  EXPECT_DOUBLE_EQ(value(ratings_of({"00110", "01110", "00111"}), "cohen_kappa"), (first + second + third) / 3);
}

TEST(CohenKappa, LeavesOutPairsWithoutAValue) {
  EXPECT_EQ(value(ratings_of({"0011..", "0101..", "....00"}), "cohen_kappa"),
            value(ratings_of({"0011", "0101"}), "cohen_kappa"));
}

TEST(ScottPi, IsThatOfArtsteinAndPoesio2008) {
  // Computational Linguistics 34(4): S = .4, pi = .341, kappa = .348.
  const Ratings ratings = crossed({{20, 20}, {10, 50}});
  EXPECT_NEAR(value(ratings, "scott_pi"), 0.341, 0.0005);
  EXPECT_NEAR(value(ratings, "cohen_kappa"), 0.348, 0.0005);
  EXPECT_NEAR(value(ratings, "brennan_prediger"), 0.4, 1e-15);
}

TEST(GwetAc, IsThatOfGwetsParadox) {
  // 118, 5, 2, 0 of 125: AC1 .9408 where kappa is -.0234.
  const Ratings ratings = crossed({{118, 5}, {2, 0}});
  EXPECT_NEAR(value(ratings, "gwet_ac"), 0.9408, 0.00005);
  EXPECT_NEAR(value(ratings, "cohen_kappa"), -0.0234, 0.00005);
}

TEST(GwetAc, CountsUnitsRatedOnceInTheSharesOfCategories) {
  // Gwet (2014), the same data as Krippendorff (2011): AC1 .77544, Brennan-Prediger .77273.
  EXPECT_NEAR(value(krippendorff_2011(), "gwet_ac"), 0.77544, 0.000005);
  EXPECT_NEAR(value(krippendorff_2011(), "brennan_prediger"), 0.77273, 0.000005);
}

TEST(CongerKappa, IsCohensForTwoCoders) {
  const Ratings ratings = crossed({{88, 14, 18}, {10, 40, 10}, {2, 6, 12}});
  EXPECT_EQ(value(ratings, "conger_kappa"), value(ratings, "cohen_kappa"));
}

TEST(CongerKappa, TakesChanceFromTheCodersOwnShares) {
  // Shares of 0: 1/2, 3/4, 1/4. Chance 3/8+1/8, 1/8+3/8, 3/16+3/16: mean 11/24. Observed (3+3+2)/12.
  EXPECT_DOUBLE_EQ(value(ratings_of({"0011", "0001", "0111"}), "conger_kappa"),
                   (2.0 / 3 - 11.0 / 24) / (1 - 11.0 / 24));
}

TEST(Percent, IsTheMeanOverPairsAndTheirCommonUnits) {
  EXPECT_DOUBLE_EQ(value(ratings_of({"00.", "010", "0.1"}), "percent"), (1.0 / 2 + 1 + 1.0 / 2) / 3);
}

TEST(Holsti, IsPercentAgreementForSingleValuedRatings) {
  const Ratings ratings = krippendorff_2011();
  EXPECT_EQ(value(ratings, "holsti"), value(ratings, "percent"));
}

TEST(Holsti, OfACodeCountsDecisionsToGiveIt) {
  const Coefficients all = coefficients(present_or_absent(ratings_of({"0011", "0101"}), 0));
  EXPECT_EQ(coefficient(all, "holsti").value, 0.5);
  EXPECT_EQ(coefficient(all, "holsti").n, 4U);
}

TEST(Coefficients, HaveNoValueForOneCoder) {
  for (const CoefficientInfo& info : coefficient_table()) {
    if (info.nominal == nullptr) continue;
    EXPECT_EQ(why(ratings_of({"0101"}), std::string(info.name)), "there are fewer than two coders");
  }
}

TEST(Coefficients, HaveNoValueWithoutACommonUnit) {
  for (const CoefficientInfo& info : coefficient_table()) {
    if (info.nominal == nullptr) continue;
    EXPECT_EQ(why(ratings_of({"01..", "..01"}), std::string(info.name)), "no unit was rated by two coders");
  }
  EXPECT_EQ(why(ratings_of({"", ""}), "percent"), "no unit was rated by two coders");
}

TEST(Coefficients, HaveNoValueWithoutVariation) {
  const Ratings ratings = ratings_of({"000", "000"});
  for (const std::string& name : of_chance) EXPECT_NE(why(ratings, name), "") << name;
  EXPECT_EQ(why(ratings, "cohen_kappa"),
            "every coder used the same single category everywhere, so chance agreement is 1");
  EXPECT_EQ(value(ratings, "percent"), 1);
}

TEST(Coefficients, NameTheUnitsThatWentIn) {
  const Coefficients all = coefficients(krippendorff_2011());
  EXPECT_EQ(coefficient(all, "krippendorff_alpha").n, 11U);
  EXPECT_EQ(coefficient(all, "holsti").n, 40U);
}

TEST(CoefficientTable, HasEveryNameOnceWithACitation) {
  for (const CoefficientInfo& info : coefficient_table()) {
    EXPECT_EQ(find_coefficient(info.name), &info);
    EXPECT_FALSE(info.citation.empty());
  }
  EXPECT_EQ(find_coefficient("kappa"), nullptr);
}

}  // namespace
}  // namespace mazmun::statistics
