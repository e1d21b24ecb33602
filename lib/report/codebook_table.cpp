#include "report/headings.hpp"
#include "report/tables.hpp"

namespace mazmun::report {
namespace {

std::string label_in_report(const Codebook& codebook, const Theme& theme, const ReportOptions& options) {
  const std::string& language = options.language.empty() ? codebook.language : options.language;
  return label_in(theme.label, language, theme.id);
}

Value in_words(const std::string& text) { return text.empty() ? Value() : Value(text); }

std::string one_below_the_other(const std::vector<std::string>& texts) {
  std::string joined;
  for (const std::string& text : texts) joined += (joined.empty() ? "" : "\n") + text;
  return joined;
}

}  // namespace

ReportTable codebook_table(const Codebook& codebook, const ReportOptions& options) {
  Table data{"codebook", heading("codebook", options.language), {}, {}, {}};
  for (const std::string_view key :
       {"level", "id", "label", "parent", "definition", "include", "exclude", "examples", "memo"})
    data.columns.push_back(column(key, ColumnKind::text, options));
  Table page{"codebook", data.title, {}, {}, {}};
  for (const std::string_view key : {"level", "label", "definition", "include", "exclude", "examples"})
    page.columns.push_back(column(key, ColumnKind::text, options));
  for (const Theme& theme : codebook.themes) {
    const Value level = codebook.levels[theme.level];
    const Value shown_level = heading(codebook.levels[theme.level], options.language);
    const Value label = label_in_report(codebook, theme, options);
    const Value parent = theme.parent == no_parent ? Value() : Value(codebook.themes[theme.parent].id);
    const Value definition = in_words(theme.definition);
    const Value include = in_words(theme.include);
    const Value exclude = in_words(theme.exclude);
    const Value examples = in_words(one_below_the_other(theme.examples));
    data.rows.push_back({level, theme.id, label, parent, definition, include, exclude, examples, in_words(theme.memo)});
    page.rows.push_back({shown_level, label, definition, include, exclude, examples});
  }
  return {std::move(data), {std::move(page)}};
}

}  // namespace mazmun::report
