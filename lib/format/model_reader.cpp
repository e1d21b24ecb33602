#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <utility>

#include "format/fields.hpp"
#include "format/header.hpp"
#include "format/model_file.hpp"

namespace mazmun::format {
namespace {

using Counts = std::vector<std::pair<std::string, std::size_t>>;

std::size_t as_count(const Field& field) {
  const auto number = field.integer();
  if (number && *number < 0) field.report("expected a count, found " + std::to_string(*number));
  return number && *number >= 0 ? static_cast<std::size_t>(*number) : 0;
}

std::size_t count_of(const Field& field, std::string_view key) {
  const auto member = field.require(key);
  return member ? as_count(*member) : 0;
}

double number_of(const Field& field, std::string_view key) {
  const auto member = field.require(key);
  return member ? member->number().value_or(0) : 0;
}

std::size_t optional_count(const Field& field, std::string_view key) {
  const auto member = field.member(key);
  return member ? as_count(*member) : 0;
}

std::optional<double> optional_number(const Field& field, std::string_view key) {
  const auto member = field.member(key);
  return member ? member->number() : std::nullopt;
}

std::vector<std::pair<std::string, double>> shares_of(const Field& field) {
  std::vector<std::pair<std::string, double>> shares;
  for (const auto& [name, share] : field.members()) shares.emplace_back(name, share.number().value_or(0));
  return shares;
}

std::string name_of(const Field& field, std::string_view key) {
  const auto member = field.member(key);
  return member ? member->string() : std::string();
}

Counts counts_of(const Field& field) {
  Counts counts;
  for (const auto& [name, count] : field.members()) counts.emplace_back(name, as_count(count));
  return counts;
}

std::vector<std::string> names_of(const Field& field) {
  std::vector<std::string> names;
  for (const Field& item : field.items()) names.push_back(item.string());
  return names;
}

class Reader {
 public:
  explicit Reader(const std::string& file) : reading_{file, {}} {}

  ThemeModel read(const Value& document) {
    const Field root(reading_, document);
    model_.title = name_of(root, "title");
    model_.language = name_of(root, "language");
    model_.framework = name_of(root, "framework");
    if (const auto totals = root.require("totals")) read_totals(*totals);
    read_levels(root);
    if (const auto reduction = root.member("reduction")) read_reduction(*reduction);
    read_themes(root);
    if (const auto documents = root.require("documents")) read_documents(*documents);
    if (const auto attributes = root.require("attributes")) {
      for (const auto& [name, field] : attributes->members()) model_.attributes.push_back(read_attribute(name, field));
    }
    const auto matrix = root.member("matrix");
    model_.has_matrix = matrix.has_value();
    if (matrix) read_matrix(*matrix);
    if (const auto window = root.member("window")) model_.window = as_count(*window);
    if (const auto pairs = root.require("cooccurrence")) read_cooccurrence(*pairs);
    if (const auto saturation = root.require("saturation")) read_saturation(*saturation);
    if (const auto groups = root.require("groups")) read_groups(*groups);
    if (const auto relations = root.require("relations")) read_relations(*relations);
    if (const auto propositions = root.member("propositions")) read_propositions(*propositions);
    if (const auto findings = root.require("findings")) model_.findings = names_of(*findings);
    reading_.finish();
    return std::move(model_);
  }

 private:
  void read_totals(const Field& field) {
    Totals& totals = model_.totals;
    totals.documents = count_of(field, "documents");
    totals.segments = count_of(field, "segments");
    totals.coded_segments = count_of(field, "coded_segments");
    totals.assignments = count_of(field, "assignments");
    totals.codes_used = count_of(field, "codes_used");
    totals.words = count_of(field, "words");
  }

  // `level_order` says the order, whatever a program on the way did to that of the object.
  void read_levels(const Field& root) {
    const auto levels = root.require("levels");
    const auto order = root.require("level_order");
    if (!levels || !order) return;
    for (const Field& item : order->items()) {
      const std::string name = item.string();
      if (is_level(name)) {
        item.report("\"" + name + "\" stands here twice");
      } else if (const auto level = levels->member(name)) {
        model_.levels.emplace_back(name, as_count(*level));
      } else {
        item.report("\"" + name + "\" is not among the levels");
      }
    }
  }

  // Later than the other members: models of the first programs lack it.
  void read_reduction(const Field& reduction) {
    for (const auto& [level, field] : reduction.members())
      model_.reduction.push_back({level, count_of(field, "defined"), count_of(field, "used")});
  }

  void read_themes(const Field& root) {
    const auto themes = root.require("themes");
    if (!themes) return;
    for (const auto& theme : themes->members()) theme_ids_.insert(theme.first);
    for (const auto& [id, field] : themes->members()) model_.themes.push_back(read_theme(id, field));
  }

  ThemeFigures read_theme(const std::string& id, const Field& field) {
    ThemeFigures theme;
    theme.id = id;
    if (const auto level = field.require("level")) theme.level = read_level(*level);
    if (const auto parent = field.member("parent")) theme.parent = read_theme_id(*parent);
    if (const auto children = field.require("children")) {
      for (const Field& child : children->items()) theme.children.push_back(read_theme_id(child));
    }
    if (const auto label = field.require("label")) {
      for (const auto& [language, text] : label->members()) theme.label.emplace_back(language, text.string());
    }
    theme.role = name_of(field, "role");
    if (const auto layer = field.member("layer")) theme.layer = static_cast<int>(layer->integer().value_or(1));
    theme.assignments = count_of(field, "assignments");
    theme.spans = count_of(field, "spans");
    theme.segments = count_of(field, "segments");
    theme.documents = count_of(field, "documents");
    theme.words = optional_count(field, "words");
    theme.coders = count_of(field, "coders");
    theme.share = number_of(field, "share");
    theme.rank = count_of(field, "rank");
    return theme;
  }

  bool is_level(const std::string& name) const {
    return std::any_of(model_.levels.begin(), model_.levels.end(),
                       [&](const auto& level) { return level.first == name; });
  }

  std::string read_level(const Field& field) {
    std::string name = field.string();
    if (!is_level(name)) field.report("\"" + name + "\" is not among the levels");
    return name;
  }

  std::string read_theme_id(const Field& field) { return known_id(field, field.string(), theme_ids_, "theme"); }

  std::string known_id(const Field& field, const std::string& id, const std::set<std::string>& ids,
                       const std::string& what) {
    if (!ids.contains(id)) field.report("unknown " + what + " \"" + id + "\"");
    return id;
  }

  void read_documents(const Field& documents) {
    for (const auto& [id, field] : documents.members()) {
      document_ids_.insert(id);
      DocumentFigures figures;
      figures.id = id;
      figures.assignments = count_of(field, "assignments");
      figures.share = number_of(field, "share");
      figures.codes = count_of(field, "codes");
      figures.new_codes = count_of(field, "new_codes");
      if (const auto attributes = field.member("attributes")) {
        for (const auto& [name, value] : attributes->members()) figures.attributes.emplace_back(name, value.value());
      }
      model_.documents.push_back(std::move(figures));
    }
  }

  // Values that are counted are sorted, so that nobody's values can look like the members of a summary in this order.
  static bool is_summary(const Value& value) {
    constexpr std::array<std::string_view, 4> members{"n", "min", "max", "mean"};
    return value.is_object() &&
           std::equal(value.object().begin(), value.object().end(), members.begin(), members.end(),
                      [](const auto& member, std::string_view name) { return member.first == name; });
  }

  static AttributeFigures read_attribute(const std::string& name, const Field& field) {
    AttributeFigures figures;
    figures.name = name;
    figures.numeric = is_summary(field.value());
    if (!figures.numeric) {
      figures.counts = counts_of(field);
      return figures;
    }
    figures.n = count_of(field, "n");
    figures.min = number_of(field, "min");
    figures.max = number_of(field, "max");
    figures.mean = number_of(field, "mean");
    return figures;
  }

  void read_matrix(const Field& matrix) {
    for (const auto& [code, row] : matrix.members()) {
      known_id(row, code, theme_ids_, "theme");
      for (const auto& [document, cell] : row.members()) {
        known_id(cell, document, document_ids_, "document");
        model_.matrix.push_back({code, document, as_count(cell)});
      }
    }
  }

  void read_cooccurrence(const Field& pairs) {
    for (const Field& field : pairs.items()) {
      Cooccurrence pair;
      if (const auto a = field.require("a")) pair.a = read_theme_id(*a);
      if (const auto b = field.require("b")) pair.b = read_theme_id(*b);
      pair.segments = count_of(field, "segments");
      pair.jaccard = number_of(field, "jaccard");
      pair.overlaps = optional_count(field, "overlaps");
      pair.c = number_of(field, "c");
      pair.windows = optional_count(field, "windows");
      pair.window_jaccard = optional_number(field, "window_jaccard").value_or(0);
      model_.cooccurrence.push_back(std::move(pair));
    }
  }

  void read_saturation(const Field& field) {
    Saturation& saturation = model_.saturation;
    if (const auto order = field.require("order")) {
      for (const Field& item : order->items()) {
        saturation.order.push_back(known_id(item, item.string(), document_ids_, "document"));
      }
    }
    if (const auto fresh = field.require("new")) saturation.fresh = one_each(*fresh);
    if (const auto cumulative = field.require("cumulative")) saturation.cumulative = one_each(*cumulative);
    saturation.point = name_of(field, "point");
    saturation.rule = name_of(field, "rule");
    saturation.reported = name_of(field, "reported");
    saturation.new_information = optional_number(field, "new_information");
    if (const auto band = field.member("band")) saturation.band = read_band(*band);
  }

  SaturationBand read_band(const Field& field) const {
    SaturationBand band;
    band.permutations = count_of(field, "permutations");
    band.seed = count_of(field, "seed");
    for (const auto& [key, into] :
         {std::pair{"mean", &band.mean}, {"low", &band.low}, {"median", &band.median}, {"high", &band.high}}) {
      const auto list = field.require(key);
      if (!list) continue;
      for (const Field& item : list->items()) into->push_back(item.number().value_or(0));
      if (into->size() != model_.saturation.order.size())
        list->report("expected a number for each document of the order");
    }
    band.reached = count_of(field, "reached");
    if (const auto point = field.require("point")) {
      band.point_low = optional_number(*point, "low");
      band.point_median = optional_number(*point, "median");
      band.point_high = optional_number(*point, "high");
    }
    return band;
  }

  std::vector<std::size_t> one_each(const Field& field) const {
    std::vector<std::size_t> counts;
    for (const Field& item : field.items()) counts.push_back(as_count(item));
    if (counts.size() != model_.saturation.order.size())
      field.report("expected a count for each document of the order");
    return counts;
  }

  void read_groups(const Field& groups) {
    for (const auto& [attribute, values] : groups.members()) {
      for (const auto& [value, field] : values.members()) {
        Group group{attribute, value, count_of(field, "documents"), count_of(field, "assignments"), {}, {}, {}};
        if (const auto themes = field.require("themes")) group.themes = counts_of(*themes);
        if (const auto shares = field.member("row_shares")) group.row_shares = shares_of(*shares);
        if (const auto shares = field.member("column_shares")) group.column_shares = shares_of(*shares);
        model_.groups.push_back(std::move(group));
      }
    }
  }

  void read_relations(const Field& relations) {
    for (const Field& field : relations.items()) {
      Relation relation;
      if (const auto from = field.require("from")) relation.from = read_theme_id(*from);
      if (const auto to = field.require("to")) relation.to = read_theme_id(*to);
      relation.type = name_of(field, "type");
      model_.relations.push_back(std::move(relation));
    }
  }

  void read_propositions(const Field& propositions) {
    for (const Field& field : propositions.items()) {
      Proposition proposition;
      if (const auto from = field.require("from")) proposition.from = read_theme_id(*from);
      if (const auto to = field.require("to")) proposition.to = read_theme_id(*to);
      proposition.type = name_of(field, "type");
      if (const auto text = field.require("text")) {
        for (const auto& [language, sentence] : text->members())
          proposition.text.emplace_back(language, sentence.string());
      }
      proposition.drawn_from = name_of(field, "drawn_from");
      model_.propositions.push_back(std::move(proposition));
    }
  }

  Reading reading_;
  ThemeModel model_;
  std::set<std::string> theme_ids_;
  std::set<std::string> document_ids_;
};

}  // namespace

ThemeModel read_model(const Value& document, const std::string& file) {
  expect_format(document, "model", file);
  return Reader(file).read(document);
}

}  // namespace mazmun::format
