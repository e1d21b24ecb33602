#include "aggregate/aggregate.hpp"

#include <algorithm>
#include <map>

#include "aggregate/attributes.hpp"
#include "aggregate/frameworks.hpp"
#include "base/natural_order.hpp"
#include "base/suggest.hpp"
#include "text/properties.hpp"

namespace mazmun::aggregate {
namespace {

constexpr std::size_t most_findings = 100;

double share_of(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

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

}  // namespace

Aggregation::Aggregation(const Codebook& codebook, Choices choices)
    : codebook_(codebook),
      lineage_(codebook),
      stale_(codebook),
      choices_(std::move(choices)),
      themes_(codebook.themes.size()),
      row_(codebook.themes.size()),
      meetings_(codebook.themes.size()) {
  for (std::size_t i = 0; i < codebook.themes.size(); ++i) index_.emplace(codebook.themes[i].id, i);
}

void Aggregation::add(const Document& document, const History& history) {
  end_document();
  stale_.begin(history);
  documents_.push_back({document, {}});
  documents_.back().document.text.clear();
  ++totals_.documents;
}

void Aggregation::end_document() {
  if (documents_.empty()) return;
  for (std::size_t theme = 0; theme < row_.size(); ++theme) {
    if (row_[theme] > 0) documents_.back().cells.emplace_back(theme, row_[theme]);
  }
  std::fill(row_.begin(), row_.end(), 0);
}

void Aggregation::check_coders(const Segment& segment) {
  for (const std::string& coder : segment.coders) {
    coder_seen_ = coder_seen_ || coder == choices_.coder;
    if (std::find(coders_.begin(), coders_.end(), coder) == coders_.end()) coders_.push_back(coder);
  }
  if (coders_.size() > 1 && choices_.coder.empty() && choices_.consensus == Consensus::only) {
    throw UsageError("the segments were judged by \"" + coders_[0] + "\" and \"" + coders_[1] + "\"",
                     "choose one with --coder, or a rule with --consensus");
  }
}

void Aggregation::add(Segment segment, const Place& place) {
  lineage_.carry(segment);
  stale_.add(segment);
  check_coders(segment);
  ++totals_.segments;
  totals_.words += text::count_words(segment.text);
  std::vector<std::pair<std::size_t, const std::vector<Span>*>> met;
  const std::vector<Assignment> assignments = assignments_of(segment, choices_.coder, choices_.consensus);
  for (const Assignment& assignment : assignments) {
    const auto theme = index_.find(assignment.code);
    if (theme == index_.end()) {
      Place at = place;
      at.pointer = "/codes/" + std::to_string(assignment.first) + "/code";
      if (unknown_codes_.size() < most_findings) {
        if (auto problem = lineage_.problem(assignment.code, at)) unknown_codes_.push_back(std::move(*problem));
      }
      continue;
    }
    count(theme->second, assignment);
    met.emplace_back(theme->second, &assignment.spans);
  }
  if (!met.empty()) ++totals_.coded_segments;
  meetings_.add(met);
}

void Aggregation::count(std::size_t theme, const Assignment& assignment) {
  ++totals_.assignments;
  ++row_[theme];
  ++themes_[theme].own_segments;
  themes_[theme].own_spans += assignment.spans.size();
  for (std::size_t node = theme; node != no_parent; node = codebook_.themes[node].parent) {
    ThemeCounts& counts = themes_[node];
    ++counts.assignments;
    counts.spans += assignment.spans.size();
    if (counts.last_segment != totals_.segments) ++counts.segments;
    if (counts.last_document != totals_.documents) ++counts.documents;
    counts.last_segment = totals_.segments;
    counts.last_document = totals_.documents;
    for (const std::string& coder : assignment.coders) {
      const auto number =
          static_cast<std::uint32_t>(std::find(coders_.begin(), coders_.end(), coder) - coders_.begin());
      if (std::find(counts.coders.begin(), counts.coders.end(), number) == counts.coders.end())
        counts.coders.push_back(number);
    }
  }
}

void Aggregation::sort_documents() {
  if (choices_.order.ids.empty()) {
    std::sort(documents_.begin(), documents_.end(),
              [](const auto& a, const auto& b) { return natural_less(a.document.id, b.document.id); });
    return;
  }
  std::map<std::string, std::size_t> position;
  for (const std::string& id : choices_.order.ids) position.emplace(id, position.size());
  check_order(position);
  std::sort(documents_.begin(), documents_.end(),
            [&](const auto& a, const auto& b) { return position[a.document.id] < position[b.document.id]; });
}

void Aggregation::check_order(std::map<std::string, std::size_t> position) const {
  const Place place{choices_.order.file, 0, 0, {}};
  std::vector<Finding> findings;
  std::vector<std::string> known;
  for (const DocumentCounts& counts : documents_) {
    known.push_back(counts.document.id);
    if (position.erase(counts.document.id) == 0)
      findings.push_back({place, "doesn't name the document \"" + counts.document.id + "\"", {}});
  }
  for (const auto& [id, at] : position)
    findings.push_back({place, "there is no document \"" + id + "\"", did_you_mean(id, known)});
  if (!findings.empty()) throw InputError(findings);
}

void Aggregation::fill_themes(ThemeModel& model) const {
  for (std::size_t i = 0; i < themes_.size(); ++i) {
    const Theme& theme = codebook_.themes[i];
    const ThemeCounts& counts = themes_[i];
    ThemeFigures figures;
    figures.id = theme.id;
    figures.level = codebook_.levels[theme.level];
    if (theme.parent != no_parent) figures.parent = codebook_.themes[theme.parent].id;
    for (const std::size_t child : theme.children) figures.children.push_back(codebook_.themes[child].id);
    figures.label = theme.label;
    figures.role = theme.role;
    figures.layer = theme.layer;
    figures.assignments = counts.assignments;
    figures.spans = counts.spans;
    figures.segments = counts.segments;
    figures.documents = counts.documents;
    figures.coders = counts.coders.size();
    figures.share = share_of(counts.assignments, totals_.assignments);
    model.themes.push_back(std::move(figures));
    if (counts.own_segments > 0) ++model.totals.codes_used;
  }
  rank_levels(model.themes);
  for (std::size_t level = 0; level < codebook_.levels.size(); ++level) {
    const auto defined = std::count_if(codebook_.themes.begin(), codebook_.themes.end(),
                                       [&](const Theme& theme) { return theme.level == level; });
    model.levels.emplace_back(codebook_.levels[level], static_cast<std::size_t>(defined));
  }
}

void Aggregation::fill_documents(ThemeModel& model) const {
  std::vector<bool> known(themes_.size());
  std::size_t cumulative = 0;
  Saturation& saturation = model.saturation;
  for (const DocumentCounts& document : documents_) {
    DocumentFigures figures;
    figures.id = document.document.id;
    figures.attributes = document.document.attributes;
    figures.codes = document.cells.size();
    for (const auto& [theme, assignments] : document.cells) {
      figures.assignments += assignments;
      if (!known[theme]) ++figures.new_codes;
      known[theme] = true;
      model.matrix.push_back({codebook_.themes[theme].id, figures.id, assignments});
    }
    figures.share = share_of(figures.assignments, totals_.assignments);
    cumulative += figures.new_codes;
    saturation.order.push_back(figures.id);
    saturation.fresh.push_back(figures.new_codes);
    saturation.cumulative.push_back(cumulative);
    model.documents.push_back(std::move(figures));
  }
  saturation.rule = to_string(choices_.saturation);
  const auto point = statistics::saturation_point(saturation.fresh, choices_.saturation);
  if (point) saturation.point = saturation.order[*point];
}

void Aggregation::fill_cooccurrence(ThemeModel& model) const {
  for (const Meeting& meeting : meetings_.meetings()) {
    const ThemeCounts& a = themes_[meeting.a];
    const ThemeCounts& b = themes_[meeting.b];
    Cooccurrence pair;
    pair.a = codebook_.themes[meeting.a].id;
    pair.b = codebook_.themes[meeting.b].id;
    pair.segments = meeting.segments;
    pair.jaccard = share_of(meeting.segments, a.own_segments + b.own_segments - meeting.segments);
    // ATLAS.ti: c = n12 / (n1 + n2 - n12) over overlapping quotations. Many overlaps of few spans leave it undefined: 1
    // then.
    const std::size_t spans = a.own_spans + b.own_spans;
    pair.c = meeting.overlaps >= spans ? 1.0 : share_of(meeting.overlaps, spans - meeting.overlaps);
    model.cooccurrence.push_back(std::move(pair));
  }
}

void Aggregation::fill_groups(ThemeModel& model) const {
  for (const std::string& attribute : choices_.group_by) {
    const auto values = values_of(attribute, model.documents);
    for (const std::string& value : values) {
      Group group{attribute, value, 0, 0, {}};
      std::vector<std::size_t> counts(themes_.size());
      for (const DocumentCounts& document : documents_) {
        if (value_text(document.document.attributes, attribute) != value) continue;
        ++group.documents;
        for (const auto& [theme, assignments] : document.cells) {
          group.assignments += assignments;
          for (std::size_t node = theme; node != no_parent; node = codebook_.themes[node].parent)
            counts[node] += assignments;
        }
      }
      for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] > 0) group.themes.emplace_back(codebook_.themes[i].id, counts[i]);
      }
      model.groups.push_back(std::move(group));
    }
  }
}

ThemeModel Aggregation::finish() {
  end_document();
  if (!unknown_codes_.empty()) throw InputError(unknown_codes_);
  if (!choices_.coder.empty() && !coder_seen_) {
    throw UsageError("--coder: nobody is called \"" + choices_.coder + "\"", did_you_mean(choices_.coder, coders_));
  }
  sort_documents();
  ThemeModel model;
  model.totals = totals_;
  model.title = codebook_.title;
  model.language = codebook_.language;
  model.framework = codebook_.framework;
  fill_themes(model);
  fill_documents(model);
  model.attributes = summarise_attributes(model.documents);
  fill_cooccurrence(model);
  fill_groups(model);
  model.relations = codebook_.relations;
  model.findings = framework_findings(codebook_);
  for (const std::string& finding : stale_.findings()) model.findings.push_back(finding);
  return model;
}

std::vector<Finding> Aggregation::warnings() const {
  std::vector<Finding> warnings;
  for (const std::string& finding : stale_.findings())
    warnings.push_back({{}, finding, "mazmun diff says what changed in the codebook"});
  return warnings;
}

}  // namespace mazmun::aggregate
