#include "diff/pages.hpp"

#include <gtest/gtest.h>

#include "diff/words.hpp"

namespace mazmun::diff {
namespace {

Difference removed_codes(std::size_t number) {
  Difference difference;
  difference.compared = "coded streams";
  Tally& tally = tally_of(difference.tallies, "code", "trust");
  tally.before = number;
  tally.removed = number;
  for (std::size_t i = 0; i < number; ++i)
    difference.changes.push_back({What::removed, "code", "trust", "int1:" + std::to_string(i + 1), "ana", {}});
  return difference;
}

TEST(TextPage, ShowsAsManyAsTheLimitSaysAndCountsTheRest) {
  const std::string page = text_page(removed_codes(5), {"text", 2, false});
  EXPECT_NE(page.find("int1:2 ana"), std::string::npos);
  EXPECT_EQ(page.find("int1:3 ana"), std::string::npos);
  EXPECT_NE(page.find("… and 3 more"), std::string::npos);
}

TEST(TextPage, CountsWhatWasNotKeptToo) {
  Difference difference = removed_codes(5);
  difference.changes.resize(1);
  EXPECT_NE(text_page(difference, {"text", 20, false}).find("… and 4 more"), std::string::npos);
}

TEST(TextPage, OfNoDifferenceIsOneLine) {
  Difference difference;
  difference.compared = "models";
  EXPECT_EQ(text_page(difference, {}), "models: no difference\n");
}

TEST(TreeOf, HoldsEverythingWhateverTheLimit) {
  const Value tree = tree_of(removed_codes(5), {"json", 2, false});
  EXPECT_EQ(tree.find("changes")->array().size(), 5U);
  EXPECT_EQ(tree_of(removed_codes(5), {"json", 2, true}).find("changes"), nullptr);
}

TEST(TablesOf, KeepNumbersForMachines) {
  Difference difference = removed_codes(0);
  difference.changes.push_back({What::changed, "theme", "trust", "", "", {{"share", 0.123456, 0.2}}});
  tally_of(difference.tallies, "theme").changed = 1;
  const ReportTable tables = tables_of(difference, {});
  EXPECT_EQ(tables.data.rows.at(0).at(6), Value(0.123456));
  ASSERT_EQ(tables.pages.size(), 2U);
  EXPECT_EQ(tables.pages[1].rows.at(0).at(3), Value("0.1235"));
}

TEST(FigureWords, HaveMoreDecimalsWhereFourDoNotTellThemApart) {
  using Pair = std::pair<std::string, std::string>;
  EXPECT_EQ(figure_words(0.25, 1.0 / 3), (Pair{"0.25", "0.3333"}));
  EXPECT_EQ(figure_words(0.12345, 0.12346), (Pair{"0.12345", "0.12346"}));
  EXPECT_EQ(figure_words(3, nullptr), (Pair{"3", "–"}));
}

TEST(WhereTheyPart, LeavesShortTextsWhole) {
  using Pair = std::pair<std::string, std::string>;
  EXPECT_EQ(where_they_part("اعتماد", "اعتماد متقابل"), (Pair{"اعتماد", "اعتماد متقابل"}));
  EXPECT_EQ(where_they_part("same", "same"), (Pair{"same", "same"}));
}

TEST(WhereTheyPart, CutsBetweenLettersNotInsideThem) {
  // The two letters have their first byte in common.
  const std::string many(30, 'x');
  const auto parts = where_they_part(many + "ب" + many, many + "ت" + many);
  EXPECT_EQ(parts.first, "…" + std::string(24, 'x') + "ب" + std::string(24, 'x') + "…");
  EXPECT_EQ(parts.second, "…" + std::string(24, 'x') + "ت" + std::string(24, 'x') + "…");
}

TEST(Words, StayOnOneLine) { EXPECT_EQ(words("two\nlines\x1b[31m"), "two lines [31m"); }

}  // namespace
}  // namespace mazmun::diff
