#include "format/model_file.hpp"

#include <algorithm>

#include "format/header.hpp"

namespace mazmun::format {
namespace {

// Lists of strings and of counts.
template <class Item>
Value array_of(const std::vector<Item>& items) {
  return Array(items.begin(), items.end());
}

Value counts_value(const std::vector<std::pair<std::string, std::size_t>>& counts) {
  return Object(counts.begin(), counts.end());
}

Value name_or_null(const std::string& name) { return name.empty() ? Value() : Value(name); }

Value totals_value(const Totals& totals) {
  return Value()
      .add("documents", totals.documents)
      .add("segments", totals.segments)
      .add("coded_segments", totals.coded_segments)
      .add("assignments", totals.assignments)
      .add("codes_used", totals.codes_used)
      .add("words", totals.words);
}

Value level_order(const ThemeModel& model) {
  Array names;
  for (const auto& level : model.levels) names.emplace_back(level.first);
  return names;
}

Value theme_value(const ThemeFigures& theme) {
  Value value;
  value.add("level", theme.level).add("parent", name_or_null(theme.parent)).add("children", array_of(theme.children));
  value.add("label", Object(theme.label.begin(), theme.label.end()));
  if (!theme.role.empty()) value.add("role", theme.role);
  if (theme.layer) value.add("layer", *theme.layer);
  value.add("assignments", theme.assignments).add("spans", theme.spans).add("segments", theme.segments);
  value.add("documents", theme.documents).add("coders", theme.coders).add("share", theme.share).add("rank", theme.rank);
  return value;
}

Value document_value(const DocumentFigures& document) {
  return Value()
      .add("assignments", document.assignments)
      .add("share", document.share)
      .add("codes", document.codes)
      .add("new_codes", document.new_codes)
      .add("attributes", Object(document.attributes.begin(), document.attributes.end()));
}

Value attribute_value(const AttributeFigures& figures) {
  if (!figures.numeric) return counts_value(figures.counts);
  return Value().add("n", figures.n).add("min", figures.min).add("max", figures.max).add("mean", figures.mean);
}

// The member `key`, made where there is none. Cells mostly come row by row: the last member is looked at first.
Value& member_of(Value& object, const std::string& key) {
  Object& members = object.object();
  const auto found =
      std::find_if(members.rbegin(), members.rend(), [&](const auto& member) { return member.first == key; });
  if (found != members.rend()) return found->second;
  return members.emplace_back(key, Object()).second;
}

Value matrix_value(const std::vector<MatrixCell>& cells) {
  Value rows = Object();
  for (const MatrixCell& cell : cells) member_of(rows, cell.code).add(cell.document, cell.assignments);
  return rows;
}

Value cooccurrence_value(const std::vector<Cooccurrence>& pairs) {
  Array rows;
  for (const Cooccurrence& pair : pairs) {
    rows.push_back(Value()
                       .add("a", pair.a)
                       .add("b", pair.b)
                       .add("segments", pair.segments)
                       .add("jaccard", pair.jaccard)
                       .add("c", pair.c));
  }
  return rows;
}

Value saturation_value(const Saturation& saturation) {
  return Value()
      .add("order", array_of(saturation.order))
      .add("new", array_of(saturation.fresh))
      .add("cumulative", array_of(saturation.cumulative))
      .add("point", name_or_null(saturation.point))
      .add("rule", saturation.rule);
}

Value groups_value(const std::vector<Group>& groups) {
  Value attributes = Object();
  for (const Group& group : groups) {
    Value value;
    value.add("documents", group.documents)
        .add("assignments", group.assignments)
        .add("themes", counts_value(group.themes));
    member_of(attributes, group.attribute).add(group.value, std::move(value));
  }
  return attributes;
}

Value relations_value(const std::vector<Relation>& relations) {
  Array rows;
  for (const Relation& relation : relations) {
    rows.push_back(Value().add("from", relation.from).add("to", relation.to).add("type", relation.type));
  }
  return rows;
}

}  // namespace

Value model_value(const ThemeModel& model, const History& history) {
  Value document;
  document.add("mazmun", header_value("model", history));
  if (!model.title.empty()) document.add("title", model.title);
  if (!model.language.empty()) document.add("language", model.language);
  if (!model.framework.empty()) document.add("framework", model.framework);
  document.add("totals", totals_value(model.totals));
  document.add("levels", counts_value(model.levels)).add("level_order", level_order(model));
  Object themes;
  for (const ThemeFigures& theme : model.themes) themes.emplace_back(theme.id, theme_value(theme));
  Object documents;
  for (const DocumentFigures& figures : model.documents) documents.emplace_back(figures.id, document_value(figures));
  Object attributes;
  for (const AttributeFigures& figures : model.attributes)
    attributes.emplace_back(figures.name, attribute_value(figures));
  document.add("themes", std::move(themes))
      .add("documents", std::move(documents))
      .add("attributes", std::move(attributes));
  document.add("matrix", matrix_value(model.matrix)).add("cooccurrence", cooccurrence_value(model.cooccurrence));
  document.add("saturation", saturation_value(model.saturation)).add("groups", groups_value(model.groups));
  document.add("relations", relations_value(model.relations)).add("findings", array_of(model.findings));
  return document;
}

}  // namespace mazmun::format
