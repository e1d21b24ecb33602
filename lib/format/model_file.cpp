#include "format/model_file.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "format/header.hpp"
#include "format/json_text.hpp"

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

// The cells of each code, codes in first-seen order.
using MatrixRows = std::vector<std::pair<std::string, std::vector<const MatrixCell*>>>;

MatrixRows rows_of(const std::vector<MatrixCell>& cells) {
  MatrixRows rows;
  std::unordered_map<std::string_view, std::size_t> index;  // unordered: only asked for the place of a code
  for (const MatrixCell& cell : cells) {
    const auto [place, is_new] = index.emplace(cell.code, rows.size());
    if (is_new) rows.emplace_back(cell.code, std::vector<const MatrixCell*>());
    rows[place->second].second.push_back(&cell);
  }
  return rows;
}

Value row_value(const std::vector<const MatrixCell*>& cells) {
  Value row = Object();
  for (const MatrixCell* cell : cells) row.add(cell->document, cell->assignments);
  return row;
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

// ---- The document: its parts go into a value, or into a file one after the other.

class ValueSink {
 public:
  void member(const std::string& key, Value value) { document_.add(key, std::move(value)); }
  void open(const std::string& key) {
    key_ = key;
    object_ = Object();
  }
  void entry(const std::string& key, Value value) { object_.emplace_back(key, std::move(value)); }
  void close() { document_.add(key_, std::move(object_)); }
  Value take() { return std::move(document_); }

 private:
  Value document_;
  std::string key_;
  Object object_;
};

class FileSink {
 public:
  explicit FileSink(OutputFile& out) : out_(out) {}

  void member(const std::string& key, const Value& value) {
    name(key, 1);
    append_pretty(text_, value, 1);
    spill();
  }
  void open(const std::string& key) {
    name(key, 1);
    text_ += '{';
    first_ = true;
  }
  void entry(const std::string& key, const Value& value) {
    name(key, 2);
    append_pretty(text_, value, 2);
    spill();
  }
  void close() {
    text_ += first_ ? "}" : "\n  }";
    first_ = false;
  }
  void end() {
    text_ += "\n}\n";
    out_.write(text_);
  }

 private:
  void name(const std::string& key, std::size_t depth) {
    text_ += first_ ? "\n" : ",\n";
    first_ = false;
    text_.append(2 * depth, ' ');
    append_json_string(text_, key);
    text_ += ": ";
  }
  void spill() {
    if (text_.size() < std::size_t{1} << 16) return;
    out_.write(text_);
    text_.clear();
  }

  OutputFile& out_;
  std::string text_ = "{";
  bool first_ = true;  // nothing stands in the innermost open object
};

template <class Sink>
void put_themes(const ThemeModel& model, Sink& sink) {
  sink.open("themes");
  for (const ThemeFigures& theme : model.themes) sink.entry(theme.id, theme_value(theme));
  sink.close();
  sink.open("documents");
  for (const DocumentFigures& figures : model.documents) sink.entry(figures.id, document_value(figures));
  sink.close();
  sink.open("attributes");
  for (const AttributeFigures& figures : model.attributes) sink.entry(figures.name, attribute_value(figures));
  sink.close();
  if (!model.has_matrix) return;
  sink.open("matrix");
  for (const auto& [code, cells] : rows_of(model.matrix)) sink.entry(code, row_value(cells));
  sink.close();
}

template <class Sink>
void put_model(const ThemeModel& model, const History& history, Sink& sink) {
  sink.member("mazmun", header_value("model", history));
  if (!model.title.empty()) sink.member("title", model.title);
  if (!model.language.empty()) sink.member("language", model.language);
  if (!model.framework.empty()) sink.member("framework", model.framework);
  sink.member("totals", totals_value(model.totals));
  sink.member("levels", counts_value(model.levels));
  sink.member("level_order", level_order(model));
  sink.member("reduction", reduction_value(model.reduction));
  put_themes(model, sink);
  if (model.window > 0) sink.member("window", model.window);
  sink.member("cooccurrence", cooccurrence_value(model.cooccurrence, model.window > 0));
  sink.member("saturation", saturation_value(model.saturation));
  sink.member("groups", groups_value(model.groups));
  sink.member("relations", relations_value(model.relations));
  if (!model.propositions.empty()) sink.member("propositions", propositions_value(model.propositions));
  sink.member("findings", array_of(model.findings));
}

}  // namespace

Value model_value(const ThemeModel& model, const History& history) {
  ValueSink sink;
  put_model(model, history, sink);
  return sink.take();
}

void write_model(OutputFile& out, const ThemeModel& model, const History& history) {
  FileSink sink(out);
  put_model(model, history, sink);
  sink.end();
}

}  // namespace mazmun::format
