#include "aggregate/aggregate.hpp"

#include <algorithm>
#include <map>

#include "aggregate/attributes.hpp"
#include "aggregate/frameworks.hpp"
#include "aggregate/groups.hpp"
#include "aggregate/merge.hpp"
#include "aggregate/propositions.hpp"
#include "base/natural_order.hpp"
#include "base/suggest.hpp"

namespace mazmun::aggregate {
namespace {

double share_of(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

// n_ab / (n_a + n_b - n_ab)
double jaccard_of(std::size_t both, std::size_t a, std::size_t b) { return share_of(both, a + b - both); }

// 1 for the most assignments of a level, ties 1, 1, 3.
void rank_levels(std::vector<ThemeFigures>& themes) {
  std::map<std::string, std::vector<std::size_t>> by_level;
  for (const ThemeFigures& theme : themes) by_level[theme.level].push_back(theme.assignments);
  for (auto& [level, counts] : by_level) std::sort(counts.begin(), counts.end());
  for (ThemeFigures& theme : themes) {
    const auto& counts = by_level[theme.level];
    theme.rank =
        static_cast<std::size_t>(counts.end() - std::upper_bound(counts.begin(), counts.end(), theme.assignments)) + 1;
  }
}

void check_order(const std::vector<DocumentCounts>& documents, const Choices::Order& order,
                 std::map<std::string, std::size_t> position) {
  const Place place{order.file, 0, 0, {}};
  std::vector<Finding> findings;
  std::vector<std::string> known;
  for (const DocumentCounts& counts : documents) {
    known.push_back(counts.id);
    if (position.erase(counts.id) == 0)
      findings.push_back({place, "doesn't name the document \"" + counts.id + "\"", {}});
  }
  for (const auto& [id, at] : position)
    findings.push_back({place, "there is no document \"" + id + "\"", did_you_mean(id, known)});
  if (!findings.empty()) throw InputError(findings);
}

void sort_documents(std::vector<DocumentCounts>& documents, const Choices::Order& order) {
  if (order.ids.empty()) {
    sort_naturally(documents);
    return;
  }
  std::map<std::string, std::size_t> position;
  for (const std::string& id : order.ids) position.emplace(id, position.size());
  check_order(documents, order, position);
  std::sort(documents.begin(), documents.end(),
            [&](const auto& a, const auto& b) { return position[a.id] < position[b.id]; });
}

Totals totals_of(const Counts& counts) {
  Totals totals;
  totals.documents = counts.documents.size();
  for (const DocumentCounts& document : counts.documents) {
    totals.segments += document.segments;
    totals.coded_segments += document.coded_segments;
    totals.words += document.words;
    for (const ThemeCount& count : document.themes) totals.assignments += count.assignments;
  }
  return totals;
}

ThemeFigures described(const Codebook& codebook, const Theme& theme) {
  ThemeFigures figures;
  figures.id = theme.id;
  figures.level = codebook.levels[theme.level];
  if (theme.parent != no_parent) figures.parent = codebook.themes[theme.parent].id;
  for (const std::size_t child : theme.children) figures.children.push_back(codebook.themes[child].id);
  figures.label = theme.label;
  figures.role = theme.role;
  figures.layer = theme.layer;
  return figures;
}

// A theme's own figures over all documents, for pairs.
struct Own {
  std::size_t segments = 0;
  std::size_t spans = 0;
};

std::vector<Own> add_up(const Codebook& codebook, const Counts& counts, std::vector<ThemeFigures>& themes) {
  std::vector<Own> own(themes.size());
  for (const DocumentCounts& document : counts.documents) {
    for (const ThemeCount& count : document.themes) {
      ThemeFigures& figures = themes[count.theme];
      figures.segments += count.segments;
      figures.words += count.words;
      ++figures.documents;
      own[count.theme].segments += count.assignments;
      own[count.theme].spans += count.spans;
      for (std::size_t node = count.theme; node != no_parent; node = codebook.themes[node].parent) {
        themes[node].assignments += count.assignments;
        themes[node].spans += count.spans;
      }
    }
  }
  return own;
}

std::vector<Own> fill_themes(const Codebook& codebook, const Counts& counts, ThemeModel& model) {
  for (const Theme& theme : codebook.themes) model.themes.push_back(described(codebook, theme));
  std::vector<Own> own = add_up(codebook, counts, model.themes);
  for (std::size_t i = 0; i < model.themes.size(); ++i) {
    ThemeFigures& figures = model.themes[i];
    figures.coders = counts.theme_coders[i].size();
    figures.share = share_of(figures.assignments, model.totals.assignments);
    if (own[i].segments > 0) ++model.totals.codes_used;
  }
  rank_levels(model.themes);
  for (std::size_t level = 0; level < codebook.levels.size(); ++level) {
    LevelReduction reduction{codebook.levels[level], 0, 0};
    for (std::size_t i = 0; i < model.themes.size(); ++i) {
      if (codebook.themes[i].level != level) continue;
      ++reduction.defined;
      if (model.themes[i].assignments > 0) ++reduction.used;
    }
    model.levels.emplace_back(reduction.level, reduction.defined);
    model.reduction.push_back(reduction);
  }
  return own;
}

void fill_documents(const Codebook& codebook, const Counts& counts, bool with_matrix, ThemeModel& model) {
  std::vector<bool> known(codebook.themes.size());
  std::size_t cumulative = 0;
  Saturation& saturation = model.saturation;
  model.has_matrix = with_matrix;
  for (const DocumentCounts& document : counts.documents) {
    DocumentFigures figures;
    figures.id = document.id;
    figures.attributes = document.attributes;
    for (const ThemeCount& count : document.themes) {
      if (count.assignments == 0) continue;
      ++figures.codes;
      figures.assignments += count.assignments;
      if (!known[count.theme]) ++figures.new_codes;
      known[count.theme] = true;
      if (with_matrix) model.matrix.push_back({codebook.themes[count.theme].id, figures.id, count.assignments});
    }
    figures.share = share_of(figures.assignments, model.totals.assignments);
    cumulative += figures.new_codes;
    saturation.order.push_back(figures.id);
    saturation.fresh.push_back(figures.new_codes);
    saturation.cumulative.push_back(cumulative);
    model.documents.push_back(std::move(figures));
  }
}

// Which codes each document has, in natural order of ids: so that the band doesn't depend on the order chosen.
std::vector<std::vector<std::size_t>> codes_by_document(const Counts& counts) {
  std::vector<const DocumentCounts*> documents;
  for (const DocumentCounts& document : counts.documents) documents.push_back(&document);
  std::sort(documents.begin(), documents.end(),
            [](const auto* a, const auto* b) { return natural_less(a->id, b->id); });
  std::vector<std::vector<std::size_t>> codes;
  for (const DocumentCounts* document : documents) {
    codes.emplace_back();
    for (const ThemeCount& count : document->themes) {
      if (count.assignments > 0) codes.back().push_back(count.theme);
    }
  }
  return codes;
}

void fill_saturation(const Counts& counts, const Choices& choices, Saturation& saturation) {
  saturation.rule = to_string(choices.saturation);
  if (const auto point = statistics::saturation_point(saturation.fresh, choices.saturation)) {
    saturation.point = saturation.order[*point];
    saturation.reported = statistics::reported(choices.saturation, *point);
    saturation.new_information = statistics::new_information(saturation.fresh, choices.saturation, *point);
  }
  if (choices.permutations == 0) return;
  saturation.band =
      statistics::saturation_band(codes_by_document(counts), choices.saturation, {choices.permutations, choices.seed});
}

void fill_cooccurrence(const Codebook& codebook, const Counts& counts, const std::vector<Own>& own, bool with_windows,
                       ThemeModel& model) {
  for (const PairCount& met : counts.pairs) {
    const Own& a = own[met.a];
    const Own& b = own[met.b];
    Cooccurrence pair;
    pair.a = codebook.themes[met.a].id;
    pair.b = codebook.themes[met.b].id;
    pair.segments = met.segments;
    pair.overlaps = met.overlaps;
    pair.jaccard = jaccard_of(met.segments, a.segments, b.segments);
    // Many overlaps of few spans leave the c-coefficient above 1 or undefined: 1 then.
    pair.c = met.overlaps >= a.spans + b.spans ? 1.0 : std::min(1.0, jaccard_of(met.overlaps, a.spans, b.spans));
    if (with_windows) {
      pair.windows = met.windows;
      pair.window_jaccard = jaccard_of(met.windows, counts.theme_windows[met.a], counts.theme_windows[met.b]);
    }
    model.cooccurrence.push_back(std::move(pair));
  }
}

}  // namespace

ThemeModel model_of(const Codebook& codebook, Counts counts, const Choices& choices) {
  check_coders(counts.coders, choices.counting);
  sort_documents(counts.documents, choices.order);
  ThemeModel model;
  model.totals = totals_of(counts);
  model.title = codebook.title;
  model.language = codebook.language;
  model.framework = codebook.framework;
  const std::vector<Own> own = fill_themes(codebook, counts, model);
  fill_documents(codebook, counts, choices.matrix, model);
  fill_saturation(counts, choices, model.saturation);
  model.attributes = summarise_attributes(counts.documents);
  fill_cooccurrence(codebook, counts, own, choices.counting.window > 0, model);
  for (const std::string& attribute : choices.group_by) add_groups(codebook, counts.documents, attribute, model);
  model.window = choices.counting.window;
  model.relations = codebook.relations;
  model.propositions = propositions(codebook);
  model.findings = framework_findings(codebook, model.themes);
  return model;
}

}  // namespace mazmun::aggregate
