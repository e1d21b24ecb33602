#include <algorithm>

#include "report/headings.hpp"
#include "report/quotes.hpp"
#include "report/tables.hpp"

namespace mazmun::report {
namespace {

using enum ColumnKind;

// Languages in which any theme has a label, in first-seen order; a label without a language has none.
std::vector<std::string> languages_of(const ThemeModel& model) {
  std::vector<std::string> languages;
  for (const ThemeFigures& theme : model.themes) {
    for (const auto& [language, text] : theme.label) {
      const bool known = std::find(languages.begin(), languages.end(), language) != languages.end();
      if (!language.empty() && !known) languages.push_back(language);
    }
  }
  return languages;
}

Value label_in_exactly(const Label& label, const std::string& language) {
  const auto found = std::find_if(label.begin(), label.end(), [&](const auto& text) { return text.first == language; });
  return found == label.end() ? Value() : Value(found->second);
}

std::map<std::string, const Quote*> best_quotes(const ThemeModel& model, const Quotes& quotes) {
  if (quotes.empty()) return {};
  std::map<std::string, std::vector<std::string>> children;
  for (const ThemeFigures& theme : model.themes) children.emplace(theme.id, theme.children);
  return theme_quotes(quotes, children);
}

// One more column with the best quote of each theme, where there are any.
void add_quotes(Table& table, const ThemeModel& model, const Quotes& quotes, const ReportOptions& options) {
  if (quotes.empty()) return;
  const auto best = best_quotes(model, quotes);
  table.columns.push_back(column("quote", text, options));
  std::size_t row = 0;
  for (const ThemeFigures* theme : tree_order(model)) {
    const auto found = best.find(theme->id);
    table.rows[row++].push_back(found == best.end() ? Value() : Value(found->second->text));
  }
}

Table data_table(const ThemeModel& model, const ReportOptions& options) {
  Table table{"themes", heading("themes", options.language), {}, {}, {}};
  const std::pair<const char*, ColumnKind> columns[] = {{"level", text},     {"id", text},           {"label", text},
                                                        {"parent", text},    {"assignments", count}, {"share", share},
                                                        {"segments", count}, {"documents", count},   {"rank", count}};
  for (const auto& [key, kind] : columns) table.columns.push_back(column(key, kind, options));
  const std::vector<std::string> languages = languages_of(model);
  for (const std::string& language : languages) table.columns.push_back(column("label_" + language, text, options));
  for (const ThemeFigures* theme : tree_order(model)) {
    std::vector<Value> row{theme->level,
                           theme->id,
                           label_of(model, *theme, options),
                           theme->parent.empty() ? Value() : Value(theme->parent),
                           theme->assignments,
                           theme->share,
                           theme->segments,
                           theme->documents,
                           theme->rank};
    for (const std::string& language : languages) row.push_back(label_in_exactly(theme->label, language));
    table.rows.push_back(std::move(row));
  }
  return table;
}

// Braun and Clarke's and Attride-Stirling's table: global themes on the left, their codes on the right.
Table page_table(const ThemeModel& model, const ReportOptions& options) {
  Table table{"themes", heading("themes", options.language), {}, {}, {}};
  for (const auto& level : model.levels) table.columns.push_back(column(level.first, text, options));
  std::reverse(table.columns.begin(), table.columns.end());
  const std::size_t levels = table.columns.size();
  for (const auto& [key, kind] :
       {std::pair{"assignments", count}, {"segments", count}, {"documents", count}, {"share", share}}) {
    table.columns.push_back(column(key, kind, options));
  }
  for (const ThemeFigures* theme : tree_order(model)) {
    std::vector<Value> row(levels);
    for (std::size_t i = 0; i < levels; ++i) {
      if (table.columns[i].key == theme->level) row[i] = label_of(model, *theme, options);
    }
    for (const std::size_t figure : {theme->assignments, theme->segments, theme->documents}) row.emplace_back(figure);
    row.emplace_back(theme->share);
    table.rows.push_back(std::move(row));
  }
  return table;
}

// "Reduction: Code 101 (98 used) → Organizing theme 22 (22 used) → …"
std::string reduction_note(const ThemeModel& model, const ReportOptions& options) {
  std::string note;
  for (const LevelReduction& level : model.reduction) {
    note += (note.empty() ? heading("reduction", options.language) + ": " : " → ") +
            heading(level.level, options.language) + " " + note_number(level.defined, options);
    if (level.used < level.defined)
      note += " (" + note_number(level.used, options) + " " + heading("used", options.language) + ")";
  }
  return note;
}

}  // namespace

ReportTable theme_table(const ThemeModel& model, const Quotes& quotes, const ReportOptions& options) {
  ReportTable table{data_table(model, options), {page_table(model, options)}};
  add_quotes(table.data, model, quotes, options);
  Table& page = table.pages.front();
  add_quotes(page, model, quotes, options);
  if (const std::string note = reduction_note(model, options); !note.empty()) page.notes.push_back(note);
  return table;
}

ReportTable reduction_table(const ThemeModel& model, const ReportOptions& options) {
  Table table{"reduction", heading("reduction", options.language), {}, {}, {}};
  table.columns = {column("level", text, options),
                   column("defined", count, options),
                   {"used", heading("used_themes", options.language), count}};
  for (const LevelReduction& level : model.reduction) table.rows.push_back({level.level, level.defined, level.used});
  Table page = table;
  for (auto& row : page.rows) row.front() = heading(row.front().string(), options.language);
  return {table, {page}};
}

}  // namespace mazmun::report
