#include <iterator>

#include "diff/items.hpp"

namespace mazmun::diff {
namespace {

template <class List>
void append(List& list, List more) {
  list.insert(list.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

std::vector<std::string> roots_of(const ThemeModel& model) {
  std::vector<std::string> roots;
  for (const ThemeFigures& theme : model.themes) {
    if (theme.parent.empty()) roots.push_back(theme.id);
  }
  return roots;
}

// "leadership drives culture (paradigm)"
std::vector<std::string> propositions_of(const ThemeModel& model) {
  std::vector<std::string> propositions;
  for (const Proposition& each : model.propositions)
    propositions.push_back(each.from + " " + each.type + " " + each.to + " (" + each.drawn_from + ")");
  return propositions;
}

// How the band was drawn: with the documents it decides its figures.
Value band_text(const std::optional<SaturationBand>& band) {
  if (!band) return {};
  return std::to_string(band->permutations) + " permutations from seed " + std::to_string(band->seed);
}

Items whole_items(const ThemeModel& model) {
  const Totals& totals = model.totals;
  Items items;
  items.push_back({"totals",
                   {},
                   {{"documents", totals.documents},
                    {"segments", totals.segments},
                    {"coded_segments", totals.coded_segments},
                    {"assignments", totals.assignments},
                    {"codes_used", totals.codes_used},
                    {"words", totals.words}},
                   {},
                   {}});
  std::vector<std::string> relations;
  for (const Relation& relation : model.relations) relations.push_back(relation_text(relation));
  items.push_back({"model",
                   {},
                   {{"title", text_or_null(model.title)},
                    {"language", text_or_null(model.language)},
                    {"framework", text_or_null(model.framework)},
                    {"window", model.window > 0 ? Value(model.window) : Value()},
                    {"matrix", model.has_matrix}},
                   {{"findings", model.findings}, {"relations", relations}, {"propositions", propositions_of(model)}},
                   roots_of(model)});
  const Saturation& saturation = model.saturation;
  items.push_back({"saturation",
                   {},
                   {{"point", text_or_null(saturation.point)},
                    {"rule", text_or_null(saturation.rule)},
                    {"reported", text_or_null(saturation.reported)},
                    {"band", band_text(saturation.band)},
                    {"order", Array(saturation.order.begin(), saturation.order.end())},
                    {"new", Array(saturation.fresh.begin(), saturation.fresh.end())},
                    {"cumulative", Array(saturation.cumulative.begin(), saturation.cumulative.end())}},
                   {},
                   {}});
  for (const auto& [level, themes] : model.levels) items.push_back({"level", level, {{"themes", themes}}, {}, {}});
  return items;
}

Item theme_figures_item(const ThemeFigures& theme) {
  Item item{"theme", theme.id, {}, {}, theme.children};
  item.fields = {{"level", text_or_null(theme.level)},
                 {"parent", text_or_null(theme.parent)},
                 {"role", text_or_null(theme.role)},
                 {"layer", theme.layer ? Value(*theme.layer) : Value()}};
  append(item.fields, label_fields(theme.label));
  append(item.fields, Object{{"assignments", theme.assignments},
                             {"spans", theme.spans},
                             {"segments", theme.segments},
                             {"documents", theme.documents},
                             {"words", theme.words},
                             {"coders", theme.coders},
                             {"share", theme.share},
                             {"rank", theme.rank}});
  return item;
}

Item document_figures_item(const DocumentFigures& document) {
  Item item{"document", document.id, {}, {}, {}};
  item.fields = {{"assignments", document.assignments},
                 {"share", document.share},
                 {"codes", document.codes},
                 {"new_codes", document.new_codes}};
  for (const auto& [name, value] : document.attributes) item.fields.emplace_back("attributes." + name, value);
  return item;
}

Item attribute_item(const AttributeFigures& attribute) {
  Item item{"attribute", attribute.name, {}, {}, {}};
  if (attribute.numeric) {
    item.fields = {{"n", attribute.n}, {"min", attribute.min}, {"max", attribute.max}, {"mean", attribute.mean}};
  }
  for (const auto& [value, documents] : attribute.counts) item.fields.emplace_back(value, documents);
  return item;
}

Items cell_items(const ThemeModel& model) {
  Items items;
  for (const Cooccurrence& pair : model.cooccurrence) {
    items.push_back({"cooccurrence",
                     pair.a + " + " + pair.b,
                     {{"segments", pair.segments},
                      {"jaccard", pair.jaccard},
                      {"overlaps", pair.overlaps},
                      {"c", pair.c},
                      {"windows", pair.windows}},
                     {},
                     {}});
  }
  for (const MatrixCell& cell : model.matrix)
    items.push_back({"matrix", cell.code + " in " + cell.document, {{"assignments", cell.assignments}}, {}, {}});
  for (const Group& group : model.groups) {
    Item item{"group", group.attribute + " = " + group.value, {}, {}, {}};
    item.fields = {{"documents", group.documents}, {"assignments", group.assignments}};
    for (const auto& [theme, assignments] : group.themes) item.fields.emplace_back("themes." + theme, assignments);
    items.push_back(std::move(item));
  }
  return items;
}

}  // namespace

Items items_of(const ThemeModel& model) {
  Items items = whole_items(model);
  for (const ThemeFigures& theme : model.themes) items.push_back(theme_figures_item(theme));
  for (const DocumentFigures& document : model.documents) items.push_back(document_figures_item(document));
  for (const AttributeFigures& attribute : model.attributes) items.push_back(attribute_item(attribute));
  append(items, cell_items(model));
  return items;
}

}  // namespace mazmun::diff
