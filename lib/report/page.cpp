#include "report/page.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "report/headings.hpp"
#include "report/tables.hpp"

namespace mazmun::report {
namespace {

constexpr std::size_t most_cells = 100'000;
constexpr std::size_t most_rows = 300;

constexpr std::string_view words_of_the_script[] = {
    "assignments", "share", "segments", "documents",   "rank",   "definition", "include",   "exclude",    "quotes",
    "no_quotes",   "more",  "found",    "in_document", "marked", "relations",  "new_codes", "cumulative", "band"};

using Indices = std::map<std::string, std::size_t>;

Value page_words(const ReportOptions& options) {
  Value words;
  for (const std::string_view key : words_of_the_script) words.add(std::string(key), heading(key, options.language));
  return words;
}

void add_meaning(Value& value, const ReportInput& input, const std::string& id) {
  if (!input.codebook) return;
  const auto found = input.codebook->find(id);
  if (!found) return;
  const Theme& theme = input.codebook->themes[*found];
  if (!theme.definition.empty()) value.add("definition", theme.definition);
  if (!theme.include.empty()) value.add("include", theme.include);
  if (!theme.exclude.empty()) value.add("exclude", theme.exclude);
}

// Labels in the other languages, for the search.
std::string other_labels(const ThemeFigures& theme, const std::string& shown) {
  std::string others;
  for (const auto& [language, text] : theme.label) {
    if (text != shown) others += (others.empty() ? "" : " ") + text;
  }
  return others;
}

Array page_themes(const ReportInput& input, const ReportOptions& options) {
  const auto own = own_assignments(*input.model);
  Array themes;
  for (const ThemeFigures* theme : tree_order(*input.model)) {
    const std::string label = label_of(*input.model, *theme, options);
    Value value;
    value.add("id", theme->id).add("label", label).add("level", theme->level);
    if (!theme->parent.empty()) value.add("parent", theme->parent);
    const auto found = own.find(theme->id);
    value.add("assignments", theme->assignments).add("own", found == own.end() ? 0 : found->second);
    value.add("segments", theme->segments).add("documents", theme->documents);
    value.add("share", theme->share).add("rank", theme->rank);
    const std::string others = other_labels(*theme, label);
    if (!others.empty()) value.add("labels", others);
    add_meaning(value, input, theme->id);
    themes.push_back(std::move(value));
  }
  return themes;
}

Array page_quotes(const ReportInput& input) {
  Array quotes;
  if (!input.model) return quotes;
  for (const ThemeFigures* theme : tree_order(*input.model)) {
    const auto found = input.quotes.find(theme->id);
    if (found == input.quotes.end()) continue;
    for (const Quote& quote : found->second) {
      Value value;
      value.add("code", quote.code).add("document", quote.document);
      if (!quote.speaker.empty()) value.add("speaker", quote.speaker);
      value.add("start", quote.span.start).add("text", quote.text);
      if (!quote.before.empty()) value.add("before", quote.before);
      if (!quote.after.empty()) value.add("after", quote.after);
      const auto translation = input.translations.find({quote.document, quote.span.start});
      if (translation != input.translations.end()) value.add("translation", translation->second);
      quotes.push_back(std::move(value));
    }
  }
  return quotes;
}

// [index of the theme, start, end], code points of the segment.
Array page_codings(const Segment& segment, const Indices& themes) {
  std::set<std::pair<std::size_t, std::pair<std::size_t, std::size_t>>> codings;
  const std::size_t length = segment.span.end - segment.span.start;
  for (const Coding& coding : segment.codes) {
    const auto theme = themes.find(coding.code);
    if (theme == themes.end()) continue;
    const Span span = coding.span.value_or(segment.span);
    codings.insert({theme->second, {span.start - segment.span.start, std::min(span.end - segment.span.start, length)}});
  }
  Array values;
  for (const auto& [theme, span] : codings) values.emplace_back(Array{theme, span.first, span.second});
  return values;
}

Array page_segments(const std::vector<Segment>& segments, const Indices& themes) {
  Array values;
  for (const Segment& segment : segments) {
    Value value;
    value.add("start", segment.span.start);
    if (!segment.speaker.empty()) value.add("speaker", segment.speaker);
    value.add("text", segment.text).add("codes", page_codings(segment, themes));
    values.push_back(std::move(value));
  }
  return values;
}

Array page_documents(const ThemeModel& model, const DocumentShelf::Documents& documents, const Indices& themes) {
  Array values;
  for (const DocumentFigures& document : model.documents) {
    Array attributes;
    for (const auto& [name, value] : document.attributes) attributes.emplace_back(Array{name, flat_text(value)});
    Value value;
    value.add("id", document.id).add("assignments", document.assignments).add("attributes", std::move(attributes));
    const auto found = documents.find(document.id);
    if (found != documents.end()) value.add("segments", page_segments(found->second, themes));
    values.push_back(std::move(value));
  }
  return values;
}

Indices theme_indices(const ThemeModel& model) {
  Indices indices;
  std::size_t index = 0;
  for (const ThemeFigures* theme : tree_order(model)) indices.emplace(theme->id, index++);
  return indices;
}

Array page_matrix(const ThemeModel& model, const Indices& themes) {
  Array cells;
  if (model.matrix.size() > most_cells) return cells;
  Indices documents;
  for (const DocumentFigures& document : model.documents) documents.emplace(document.id, documents.size());
  for (const MatrixCell& cell : model.matrix) {
    const auto theme = themes.find(cell.code);
    const auto document = documents.find(cell.document);
    if (theme == themes.end() || document == documents.end()) continue;
    cells.emplace_back(Array{theme->second, document->second, cell.assignments});
  }
  return cells;
}

template <class Values>
Array array_of(const Values& values) {
  return Array(values.begin(), values.end());
}

Value page_saturation(const Saturation& saturation) {
  Value value;
  value.add("order", array_of(saturation.order)).add("fresh", array_of(saturation.fresh));
  value.add("cumulative", array_of(saturation.cumulative));
  if (saturation.band)
    value.add("band", Value().add("low", array_of(saturation.band->low)).add("high", array_of(saturation.band->high)));
  return value;
}

// [index of a theme, index of another, segments that have both].
Array page_cooccurrence(const ThemeModel& model, const Indices& themes) {
  Array pairs;
  if (model.cooccurrence.size() > most_cells) return pairs;
  for (const Cooccurrence& pair : model.cooccurrence) {
    const auto a = themes.find(pair.a);
    const auto b = themes.find(pair.b);
    if (a != themes.end() && b != themes.end() && pair.segments > 0)
      pairs.emplace_back(Array{a->second, b->second, pair.segments});
  }
  return pairs;
}

// [label, coefficient] of each code for which it has a value; the first coefficient of a fixed order that codes have.
Value page_agreement(const ReportInput& input, const ReportOptions& options) {
  const auto labels = input.model ? labels_of(*input.model, options) : std::map<std::string, std::string>();
  for (const std::string_view name : {"krippendorff_alpha", "cohen_kappa", "percent"}) {
    Array codes;
    for (const CodeAgreement& code : input.agreement ? input.agreement->codes : std::vector<CodeAgreement>()) {
      const auto found = std::find_if(code.coefficients.begin(), code.coefficients.end(),
                                      [&](const Coefficient& each) { return each.name == name && each.value; });
      const auto label = labels.find(code.code);
      if (found != code.coefficients.end())
        codes.emplace_back(Array{label == labels.end() ? code.code : label->second, *found->value});
    }
    if (!codes.empty())
      return Value().add("coefficient", heading(name, options.language)).add("codes", std::move(codes));
  }
  return Value().add("codes", Array());
}

Array page_relations(const ThemeModel& model) {
  Array relations;
  for (const Relation& relation : model.relations)
    relations.push_back(Value().add("from", relation.from).add("to", relation.to).add("type", relation.type));
  return relations;
}

Array page_levels(const ThemeModel& model, const ReportOptions& options) {
  Array levels;
  for (const auto& level : model.levels)
    levels.push_back(Value().add("id", level.first).add("label", heading(level.first, options.language)));
  std::reverse(levels.begin(), levels.end());
  return levels;
}

// What the page shows in its own way has no table there.
std::vector<Table> page_tables(const ReportInput& input, const ReportOptions& options) {
  std::vector<Table> tables;
  for (ReportTable& table : report_tables(input, options)) {
    if (table.data.name == "matrix" || table.data.name == "quotes") continue;
    for (Table& page : table.pages) {
      if (page.rows.size() > most_rows) {
        page.notes.push_back(heading("first_rows_only", options.language) + " " + note_number(most_rows, options) +
                             " / " + note_number(page.rows.size(), options));
        page.rows.resize(most_rows);
      }
      page.name = table.data.name;
      if (page.name == "themes") page.title = heading("theme_table", options.language);
      tables.push_back(std::move(page));
    }
  }
  return tables;
}

}  // namespace

Page page_of(const ReportInput& input, const DocumentShelf::Documents& documents, const ReportOptions& options) {
  Value data;
  data.add("words", page_words(options)).add("persian", options.persian_digits);
  const ThemeModel model = input.model.value_or(ThemeModel());
  const Indices themes = theme_indices(model);
  data.add("levels", page_levels(model, options));
  data.add("themes", input.model ? page_themes(input, options) : Array());
  data.add("quotes", page_quotes(input));
  data.add("documents", page_documents(model, documents, themes));
  data.add("matrix", page_matrix(model, themes));
  data.add("cooccurrence", page_cooccurrence(model, themes));
  data.add("agreement", page_agreement(input, options));
  data.add("saturation", page_saturation(model.saturation));
  data.add("relations", page_relations(model));
  return {std::move(data), page_tables(input, options)};
}

}  // namespace mazmun::report
