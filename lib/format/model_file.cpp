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
  value.add("documents", theme.documents).add("words", theme.words).add("coders", theme.coders);
  value.add("share", theme.share).add("rank", theme.rank);
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

Value cooccurrence_value(const std::vector<Cooccurrence>& pairs, bool with_windows) {
  Array rows;
  for (const Cooccurrence& pair : pairs) {
    Value row;
    row.add("a", pair.a).add("b", pair.b).add("segments", pair.segments).add("jaccard", pair.jaccard);
    row.add("overlaps", pair.overlaps).add("c", pair.c);
    if (with_windows) row.add("windows", pair.windows).add("window_jaccard", pair.window_jaccard);
    rows.push_back(std::move(row));
  }
  return rows;
}

Value number_or_null(const std::optional<double>& number) { return number ? Value(*number) : Value(); }

Value band_value(const SaturationBand& band) {
  return Value()
      .add("permutations", band.permutations)
      .add("seed", static_cast<std::int64_t>(band.seed))
      .add("mean", array_of(band.mean))
      .add("low", array_of(band.low))
      .add("median", array_of(band.median))
      .add("high", array_of(band.high))
      .add("reached", band.reached)
      .add("point", Value()
                        .add("low", number_or_null(band.point_low))
                        .add("median", number_or_null(band.point_median))
                        .add("high", number_or_null(band.point_high)));
}

Value saturation_value(const Saturation& saturation) {
  Value value;
  value.add("order", array_of(saturation.order))
      .add("new", array_of(saturation.fresh))
      .add("cumulative", array_of(saturation.cumulative))
      .add("point", name_or_null(saturation.point))
      .add("rule", saturation.rule);
  if (!saturation.reported.empty()) value.add("reported", saturation.reported);
  if (saturation.new_information) value.add("new_information", *saturation.new_information);
  if (saturation.band) value.add("band", band_value(*saturation.band));
  return value;
}

Value shares_value(const std::vector<std::pair<std::string, double>>& shares) {
  return Object(shares.begin(), shares.end());
}

Value groups_value(const std::vector<Group>& groups) {
  Value attributes = Object();
  for (const Group& group : groups) {
    Value value;
    value.add("documents", group.documents)
        .add("assignments", group.assignments)
        .add("themes", counts_value(group.themes))
        .add("row_shares", shares_value(group.row_shares))
        .add("column_shares", shares_value(group.column_shares));
    member_of(attributes, group.attribute).add(group.value, std::move(value));
  }
  return attributes;
}

Value reduction_value(const std::vector<LevelReduction>& levels) {
  Value value = Object();
  for (const LevelReduction& level : levels)
    value.add(level.level, Value().add("defined", level.defined).add("used", level.used));
  return value;
}

Value propositions_value(const std::vector<Proposition>& propositions) {
  Array rows;
  for (const Proposition& each : propositions) {
    rows.push_back(Value()
                       .add("from", each.from)
                       .add("to", each.to)
                       .add("type", each.type)
                       .add("text", Object(each.text.begin(), each.text.end()))
                       .add("drawn_from", each.drawn_from));
  }
  return rows;
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
  document.add("reduction", reduction_value(model.reduction));
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
  if (model.has_matrix) document.add("matrix", matrix_value(model.matrix));
  if (model.window > 0) document.add("window", model.window);
  document.add("cooccurrence", cooccurrence_value(model.cooccurrence, model.window > 0));
  document.add("saturation", saturation_value(model.saturation)).add("groups", groups_value(model.groups));
  document.add("relations", relations_value(model.relations));
  if (!model.propositions.empty()) document.add("propositions", propositions_value(model.propositions));
  document.add("findings", array_of(model.findings));
  return document;
}

}  // namespace mazmun::format
