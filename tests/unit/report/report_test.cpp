#include "report/report.hpp"

#include <gtest/gtest.h>

#include "report/headings.hpp"
#include "report/tables.hpp"

namespace mazmun::report {
namespace {

ThemeFigures theme(const std::string& id, const std::string& level, const std::string& parent,
                   std::vector<std::string> children, std::size_t assignments) {
  ThemeFigures figures;
  figures.id = id;
  figures.level = level;
  figures.parent = parent;
  figures.children = std::move(children);
  figures.label = {{"fa", "برچسب " + id}, {"en", "Label " + id}};
  figures.assignments = assignments;
  figures.segments = assignments;
  figures.documents = 1;
  figures.share = static_cast<double>(assignments) / 5;
  figures.rank = 1;
  return figures;
}

ThemeModel model() {
  ThemeModel model;
  model.title = "Study";
  model.language = "en";
  model.levels = {{"basic", 2}, {"global", 1}};
  model.themes = {theme("culture", "global", "", {"trust", "mood"}, 5), theme("trust", "basic", "culture", {}, 3),
                  theme("mood", "basic", "culture", {}, 2)};
  model.documents = {{"int1", 5, 1, 2, 2, {{"sex", "female"}, {"share", 1}}}, {"int2", 0, 0, 0, 0, {{"sex", "male"}}}};
  model.attributes = {{"sex", false, {{"female", 1}, {"male", 1}}, 0, 0, 0, 0}};
  model.matrix = {{"trust", "int1", 3}, {"mood", "int1", 2}};
  model.cooccurrence = {{"trust", "mood", 1, 0.25, 1, 0.25}};
  model.saturation = {{"int1", "int2"}, {2, 0}, {2, 2}, "int1", "no-new:1"};
  return model;
}

std::vector<std::string> keys(const Table& table) {
  std::vector<std::string> names;
  for (const Column& column : table.columns) names.push_back(column.key);
  return names;
}

TEST(ThemeTable, HasTheColumnsOfTheContract) {
  const Table data = theme_table(model(), {}, {}).data;
  EXPECT_EQ(keys(data), (std::vector<std::string>{"level", "id", "label", "parent", "assignments", "share", "segments",
                                                  "documents", "rank", "label_fa", "label_en"}));
  EXPECT_EQ(data.rows[1], (std::vector<Value>{"basic", "trust", "Label trust", "culture", 3, 0.6, 3, 1, 1,
                                              "برچسب trust", "Label trust"}));
}

TEST(ReductionTable, NamesLevelsInWordsForPeopleOnly) {
  ThemeModel reduced = model();
  reduced.reduction = {{"basic", 3, 2}, {"global", 1, 1}};
  const ReportTable table = reduction_table(reduced, {});
  EXPECT_EQ(keys(table.data), (std::vector<std::string>{"level", "defined", "used"}));
  EXPECT_EQ(table.data.rows[0], (std::vector<Value>{"basic", 3, 2}));
  EXPECT_EQ(table.pages.at(0).rows[1], (std::vector<Value>{"Global theme", 1, 1}));
}

TEST(OwnAssignments, ComeFromTheMatrixOrElseFromThemesWithNothingBelow) {
  const std::map<std::string, std::size_t> wanted{{"mood", 2}, {"trust", 3}};
  EXPECT_EQ(own_assignments(model()), wanted);
  ThemeModel without = model();
  without.matrix.clear();
  without.has_matrix = false;
  EXPECT_EQ(own_assignments(without), wanted);
}

TEST(ThemeTable, NamesEachThemeOnceInTheColumnOfItsLevel) {
  const Table page = theme_table(model(), {}, {}).pages.at(0);
  ASSERT_EQ(page.rows.size(), 3U);
  EXPECT_EQ(page.columns[0].heading, "Global theme");
  EXPECT_EQ(page.rows[0][0], Value("Label culture"));
  EXPECT_EQ(page.rows[0][1], Value());
  EXPECT_EQ(page.rows[2][0], Value());
  EXPECT_EQ(page.rows[2][1], Value("Label mood"));
}

TEST(ThemeTable, IsInTreeOrderWhateverTheOrderOfTheModel) {
  ThemeModel shuffled = model();
  std::swap(shuffled.themes[0], shuffled.themes[2]);
  EXPECT_EQ(theme_table(shuffled, {}, {}).data.rows, theme_table(model(), {}, {}).data.rows);
}

TEST(TreeOrder, EndsWhereThemesAreTheirOwnAncestors) {
  ThemeModel circular;
  circular.themes = {theme("a", "x", "b", {"b"}, 1), theme("b", "x", "a", {"a"}, 1)};
  EXPECT_EQ(tree_order(circular).size(), 2U);
}

TEST(MatrixTable, HasZerosForMachinesAndEmptyCellsForPeople) {
  const ReportTable table = matrix_table(model(), {});
  EXPECT_EQ(table.data.rows[0], (std::vector<Value>{"trust", "Label trust", 3, 0}));
  EXPECT_EQ(table.pages[0].rows[0], (std::vector<Value>{"Label trust", 3, Value()}));
}

TEST(ParticipantsTable, KeepsAnAttributeApartFromAFigureOfItsName) {
  const Table data = participants_table(model(), {}).data;
  EXPECT_EQ(keys(data), (std::vector<std::string>{"document", "sex", "attribute_share", "assignments", "share", "codes",
                                                  "new_codes"}));
  EXPECT_EQ(data.rows[1][2], Value());
}

TEST(SaturationTable, MarksThePoint) {
  const ReportTable table = saturation_table(model(), {});
  EXPECT_EQ(table.data.rows[0].back(), Value(true));
  EXPECT_EQ(table.data.rows[1].back(), Value(false));
  EXPECT_EQ(table.pages[0].notes.at(0), "Rule no-new:1; saturation point: int1");
}

TEST(AgreementTable, HasOneRowACoefficientAndPairsWhereThereAreSeveral) {
  Agreement agreement;
  agreement.units = 10;
  agreement.coders = {"a", "b"};
  agreement.overall = {{"cohen_kappa", 0.5, "", 10}, {"scott_pi", std::nullopt, "no variation", 10}};
  agreement.pairs = {{"a", "b", agreement.overall}};
  agreement.codes = {{"trust", agreement.overall}};
  const ThemeModel themes = model();
  const ReportTable table = agreement_table(agreement, &themes, {"fa", true});
  EXPECT_EQ(table.data.rows.size(), 6U);
  ASSERT_EQ(table.pages.size(), 2U);
  EXPECT_EQ(table.pages[0].rows[0][0], Value("ضریب کاپای کوهن"));
  EXPECT_EQ(table.pages[0].notes.at(0), "۱۰ واحد; کدگذاران: a, b");
  EXPECT_EQ(table.pages[1].rows[0][0], Value("برچسب trust"));
}

TEST(AuditTable, PutsListsIntoOneCell) {
  const Value entry =
      Value().add("constraint", "pi <= kappa").add("given", Value().add("pi", Array{0.7, 0.8})).add("holds", true);
  const Table data = constraints_table({entry}, {}).data;
  EXPECT_EQ(data.rows[0], (std::vector<Value>{"pi <= kappa", "", "pi 0.7; 0.8", true, "", ""}));
}

TEST(ReportTables, AreThoseThatTheInputAllows) {
  EXPECT_TRUE(report_tables({}, {}).empty());
  ReportInput input;
  input.model = model();
  input.verification = Verification{"t", {}};
  std::vector<std::string> names;
  for (const ReportTable& table : report_tables(input, {})) names.push_back(table.data.name);
  EXPECT_EQ(names,
            (std::vector<std::string>{"themes", "matrix", "cooccurrence", "saturation", "participants", "audit"}));
}

TEST(Headings, AreEnglishUnlessTheLanguageIsPersian) {
  EXPECT_EQ(heading("share", "fa-IR"), "سهم");
  EXPECT_EQ(heading("share", "de"), "Share");
  EXPECT_EQ(heading("axial", "fa"), "axial");
}

}  // namespace
}  // namespace mazmun::report
