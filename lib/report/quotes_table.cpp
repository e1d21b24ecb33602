#include <algorithm>
#include <map>

#include "report/headings.hpp"
#include "report/tables.hpp"

namespace mazmun::report {
namespace {

std::map<std::string, const ThemeFigures*> themes_by_id(const ThemeModel& model) {
  std::map<std::string, const ThemeFigures*> themes;
  for (const ThemeFigures& theme : model.themes) themes.emplace(theme.id, &theme);
  return themes;
}

// The theme and those above it, the highest first. A circle, which no codebook has, ends where it began.
std::vector<const ThemeFigures*> path_of(const ThemeFigures& theme,
                                         const std::map<std::string, const ThemeFigures*>& themes) {
  std::vector<const ThemeFigures*> path{&theme};
  while (path.size() <= themes.size()) {
    const auto above = themes.find(path.back()->parent);
    if (above == themes.end()) break;
    path.push_back(above->second);
  }
  std::reverse(path.begin(), path.end());
  return path;
}

Value text_if_any(const std::string& text) { return text.empty() ? Value() : Value(text); }

// The words where the quote was said, for a reader of another language.
Value translation_of(const Quote& quote, const Translations& translations) {
  const auto found = translations.find({quote.document, quote.span.start});
  return found == translations.end() ? Value() : Value(found->second);
}

}  // namespace

ReportTable quotes_table(const ThemeModel& model, const Quotes& quotes, const Translations& translations,
                         const ReportOptions& options) {
  Table data{"quotes", heading("quotes", options.language), {}, {}, {}};
  for (auto level = model.levels.rbegin(); level != model.levels.rend(); ++level)
    data.columns.push_back({level->first, heading(level->first, options.language), ColumnKind::text});
  const std::size_t levels = data.columns.size();
  for (const std::string_view key : {"id", "document", "speaker", "question"})
    data.columns.push_back(column(key, ColumnKind::text, options));
  for (const std::string_view key : {"start", "end"}) data.columns.push_back(column(key, ColumnKind::count, options));
  data.columns.push_back(column("quote", ColumnKind::text, options));
  if (!translations.empty()) data.columns.push_back(column("translation", ColumnKind::text, options));

  Table page{"quotes", data.title, {}, {}, {}};
  for (const std::string_view key : {"theme", "quote", "document", "speaker"})
    page.columns.push_back(column(key, ColumnKind::text, options));
  if (!translations.empty())
    page.columns.insert(page.columns.begin() + 2, column("translation", ColumnKind::text, options));

  const auto themes = themes_by_id(model);
  for (const ThemeFigures* theme : tree_order(model)) {
    const auto found = quotes.find(theme->id);
    if (found == quotes.end()) continue;
    std::vector<Value> path_cells(levels);
    std::string path_text;
    for (const ThemeFigures* step : path_of(*theme, themes)) {
      path_text += (path_text.empty() ? "" : " › ") + label_of(model, *step, options);
      for (std::size_t i = 0; i < levels; ++i) {
        if (data.columns[i].key == step->level) path_cells[i] = label_of(model, *step, options);
      }
    }
    for (const Quote& quote : found->second) {
      std::vector<Value> row = path_cells;
      for (const Value& cell :
           {Value(theme->id), Value(quote.document), text_if_any(quote.speaker), text_if_any(quote.question),
            Value(quote.span.start), Value(quote.span.end), Value(quote.text)})
        row.push_back(cell);
      std::vector<Value> shown{path_text, quote.text, quote.document, text_if_any(quote.speaker)};
      if (!translations.empty()) {
        row.push_back(translation_of(quote, translations));
        shown.insert(shown.begin() + 2, translation_of(quote, translations));
      }
      data.rows.push_back(std::move(row));
      page.rows.push_back(std::move(shown));
    }
  }
  return {std::move(data), {std::move(page)}};
}

}  // namespace mazmun::report
