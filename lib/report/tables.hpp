// The tables of a report, one function and one file each.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/table.hpp"
#include "report/report.hpp"

namespace mazmun::report {

/// Themes in tree order with their figures. For people the levels are columns, the highest first, and each theme is
/// named once, in the column of its level. Where there are quotes, each theme has its best one in the last column.
ReportTable theme_table(const ThemeModel& model, const Quotes& quotes, const ReportOptions& options);
/// Assignments of each code that has any, by document.
ReportTable matrix_table(const ThemeModel& model, const ReportOptions& options);
ReportTable cooccurrence_table(const ThemeModel& model, const ReportOptions& options);
/// How many themes of each level are defined, and used.
ReportTable reduction_table(const ThemeModel& model, const ReportOptions& options);
/// Assignments and shares by the values of participant attributes; for people a page an attribute.
ReportTable groups_table(const ThemeModel& model, const ReportOptions& options);
/// Relations among themes, each with its proposition.
ReportTable relations_table(const ThemeModel& model, const ReportOptions& options);
/// Departures from the framework.
ReportTable findings_table(const ThemeModel& model, const ReportOptions& options);
/// New codes and codes so far, by document, with the band of other orders where the model has one.
ReportTable saturation_table(const ThemeModel& model, const ReportOptions& options);
/// Documents with their attributes and figures; for people a summary of the attributes as well.
ReportTable participants_table(const ThemeModel& model, const ReportOptions& options);
/// All coefficients: overall, coded units only, by pair of coders, by code. `model` gives codes their labels; may be
/// null.
ReportTable agreement_table(const Agreement& agreement, const ThemeModel* model, const ReportOptions& options);
/// The constraints that published coefficients were held against.
ReportTable constraints_table(const Array& audit, const ReportOptions& options);
ReportTable audit_table(const Verification& verification, const ReportOptions& options);
/// Each theme of the codebook with its definition and its examples.
ReportTable codebook_table(const Codebook& codebook, const ReportOptions& options);
/// Who said what for which theme, and where; the theme's path in columns.
ReportTable quotes_table(const ThemeModel& model, const Quotes& quotes, const Translations& translations,
                         const ReportOptions& options);

// What several tables need.

/// A column whose heading is that of its key.
Column column(std::string_view key, ColumnKind kind, const ReportOptions& options);
/// The theme's label in the language of the report, else in the model's, else its first, else its id.
std::string label_of(const ThemeModel& model, const ThemeFigures& theme, const ReportOptions& options);
/// The labels of all themes by their ids.
std::map<std::string, std::string> labels_of(const ThemeModel& model, const ReportOptions& options);
/// A theme's own assignments, without those of the themes below it, for those that have any. From the matrix; where the
/// model has none, those of themes with nothing below them.
std::map<std::string, std::size_t> own_assignments(const ThemeModel& model);
/// The themes from the roots down, each once: also where the document's members were sorted by another program.
std::vector<const ThemeFigures*> tree_order(const ThemeModel& model);
/// A value of any kind on one line: items joined by "; ", members as "key value".
std::string flat_text(const Value& value);
/// A number in a note.
std::string note_number(std::size_t number, const ReportOptions& options);

}  // namespace mazmun::report
