#include "verify/lists.hpp"

#include <algorithm>

#include "base/number.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"
#include "verify/lookup.hpp"

namespace mazmun::verify {
namespace {

struct Ranked {
  std::string id;
  double value = 0;
  std::size_t place = 0;  // among the published ids; their number where it isn't one of them
};

Value list_value(const std::vector<std::string>& ids) { return Array(ids.begin(), ids.end()); }

std::string listed(const std::vector<std::string>& ids) {
  std::string text;
  for (const std::string& id : ids) text += (text.empty() ? "" : ", ") + id;
  return text;
}

bool holds(const std::vector<std::string>& ids, const std::string& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

// Largest first, or smallest; among equals as published, then as in the document.
std::vector<Ranked> ranking(std::vector<Ranked> ranked, const Claim& claim) {
  for (Ranked& each : ranked) {
    const auto place = std::find(claim.equals_list.begin(), claim.equals_list.end(), each.id);
    each.place = static_cast<std::size_t>(place - claim.equals_list.begin());
  }
  std::stable_sort(ranked.begin(), ranked.end(), [&](const Ranked& a, const Ranked& b) {
    if (a.value == b.value) return a.place < b.place;
    return claim.ascending ? a.value < b.value : a.value > b.value;
  });
  return ranked;
}

std::string with_values(const std::vector<Ranked>& ranked, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < std::min(count, ranked.size()); ++i) {
    text += (i == 0 ? "" : ", ") + ranked[i].id + " " + shortest(ranked[i].value);
  }
  return text;
}

// Neighbours among the first `count` and the one behind them that are equal, so that data don't tell their order.
std::vector<std::string> ties(const std::vector<Ranked>& ranked, std::size_t count) {
  std::vector<std::string> readings;
  for (std::size_t i = 1; i < ranked.size() && i <= count; ++i) {
    if (ranked[i].value != ranked[i - 1].value) continue;
    readings.push_back(ranked[i - 1].id + " and " + ranked[i].id + " are equal: " + shortest(ranked[i].value) +
                       " each");
  }
  return readings;
}

std::vector<std::string> ids_of(const std::vector<Ranked>& ranked) {
  std::vector<std::string> ids;
  ids.reserve(ranked.size());
  for (const Ranked& each : ranked) ids.push_back(each.id);
  return ids;
}

// What is put in order, or what is missing.
struct Candidates {
  std::vector<Ranked> ranked;
  std::string missing;
};

Candidates candidates_of(const Claim& claim, const Documents& documents) {
  Candidates candidates;
  for (const auto& [id, figure] : claim.ranked) candidates.ranked.push_back({id, figure.value, 0});
  if (claim.measure.empty()) return candidates;
  const FoundEach found = find_each(documents, claim.measure);
  candidates.missing = found.missing;
  std::vector<std::string> on_level;
  if (found.missing.empty() && !claim.themes.level.empty()) {
    const FoundThemes themes = themes_of(documents, claim.themes);
    candidates.missing = themes.missing;
    for (const NamedTheme& theme : themes.themes) on_level.push_back(theme.id);
  }
  for (const auto& [id, value] : found.values) {
    if (!value->is_number() || (!claim.themes.level.empty() && !holds(on_level, id))) continue;
    candidates.ranked.push_back({id, value->number(), 0});
  }
  return candidates;
}

// The names that may be meant by each item, the id first.
std::vector<NamedTheme> named_items(const Claim& claim, const Documents& documents, std::string& missing) {
  if (claim.measure.empty()) {
    FoundThemes found = themes_of(documents, claim.themes);
    missing = found.missing;
    return std::move(found.themes);
  }
  std::vector<NamedTheme> items;
  const FoundEach found = find_each(documents, claim.measure);
  missing = found.missing;
  for (const auto& each : found.values) items.push_back({each.first, {}});
  return items;
}

// Case, variants of letters and half-spaces make no difference.
std::string plain_name(const std::string& name) {
  std::string plain;
  const std::string folded = text::fold(name);
  for (std::size_t at = 0; at < folded.size();) {
    const text::Decoded decoded = text::decode(folded, at);
    const bool joins = decoded.code_point == 0x200C || decoded.code_point == U' ';
    if (!joins) plain += folded.substr(at, decoded.length);
    at += decoded.length;
  }
  return plain;
}

bool is_called(const NamedTheme& item, const std::string& name) {
  const auto same = [&](const std::string& label) { return plain_name(label) == plain_name(name); };
  return item.id == name || std::any_of(item.labels.begin(), item.labels.end(), same);
}

}  // namespace

Outcome check_order(const Claim& claim, const Documents& documents) {
  Outcome outcome{Verdict::unchecked, list_value(claim.equals_list), {}, {}};
  const Candidates candidates = candidates_of(claim, documents);
  if (!candidates.missing.empty()) {
    outcome.readings.push_back(candidates.missing);
    return outcome;
  }
  const std::vector<Ranked> ranked = ranking(candidates.ranked, claim);
  const std::vector<std::string> known = ids_of(ranked);
  std::vector<std::string> published;  // those that there are data for
  for (const std::string& id : claim.equals_list) {
    if (holds(known, id)) {
      published.push_back(id);
    } else {
      outcome.readings.push_back(not_known(id, known));
    }
  }
  const std::vector<std::string> first(known.begin(), known.begin() + static_cast<std::ptrdiff_t>(published.size()));
  const bool without_data = claim.measure.empty();
  outcome.recomputed = list_value(first);
  outcome.verdict =
      worst_of({first != published ? (without_data ? Verdict::contradicts : Verdict::differs) : Verdict::reproduced,
                published.size() < claim.equals_list.size() ? Verdict::unchecked : Verdict::reproduced});
  if (first != published)
    outcome.readings.push_back((without_data ? "by the published figures: " : "in the data: ") +
                               with_values(ranked, published.size()));
  for (std::string& reading : ties(ranked, published.size())) outcome.readings.push_back(std::move(reading));
  return outcome;
}

Outcome check_names(const Claim& claim, const Documents& documents) {
  Outcome outcome{Verdict::unchecked, list_value(claim.equals_list), {}, {}};
  std::string missing;
  const std::vector<NamedTheme> items = named_items(claim, documents, missing);
  if (!missing.empty()) {
    outcome.readings.push_back(missing);
    return outcome;
  }
  std::vector<std::string> ids;
  std::vector<std::string> only_computed;
  for (const NamedTheme& item : items) {
    ids.push_back(item.id);
    const bool named = std::any_of(claim.equals_list.begin(), claim.equals_list.end(),
                                   [&](const std::string& name) { return is_called(item, name); });
    if (!named) only_computed.push_back(item.id);
  }
  std::vector<std::string> only_published;
  for (const std::string& name : claim.equals_list) {
    const bool known =
        std::any_of(items.begin(), items.end(), [&](const NamedTheme& item) { return is_called(item, name); });
    if (!known) only_published.push_back(name);
  }
  outcome.recomputed = list_value(ids);
  if (!only_published.empty()) outcome.readings.push_back("only published: " + listed(only_published));
  if (!only_computed.empty()) outcome.readings.push_back("only in the model: " + listed(only_computed));
  const bool counts = claim.equals_list.size() == ids.size();
  if (outcome.readings.empty() && !counts)
    outcome.readings.push_back(std::to_string(claim.equals_list.size()) + " names for " + std::to_string(ids.size()));
  outcome.verdict = outcome.readings.empty() ? Verdict::reproduced : Verdict::differs;
  return outcome;
}

}  // namespace mazmun::verify
