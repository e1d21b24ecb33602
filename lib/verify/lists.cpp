#include "verify/lists.hpp"

#include <algorithm>
#include <map>

#include "base/number.hpp"
#include "verify/figures.hpp"
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

std::vector<std::string> without(const std::vector<std::string>& ids, const std::vector<std::string>& others) {
  std::vector<std::string> rest;
  std::copy_if(ids.begin(), ids.end(), std::back_inserter(rest),
               [&](const std::string& id) { return !holds(others, id); });
  return rest;
}

// Largest first; among equals as published, then as in the document.
std::vector<Ranked> ranking(const FoundEach& found, const std::vector<std::string>& published) {
  std::vector<Ranked> ranked;
  for (const auto& [id, value] : found.values) {
    if (!value->is_number()) continue;
    const auto place = static_cast<std::size_t>(std::find(published.begin(), published.end(), id) - published.begin());
    ranked.push_back({id, value->number(), place});
  }
  std::stable_sort(ranked.begin(), ranked.end(), [](const Ranked& a, const Ranked& b) {
    return a.value != b.value ? a.value > b.value : a.place < b.place;
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

Verdict worst(bool differs, bool missing) {
  if (differs) return Verdict::differs;
  return missing ? Verdict::unchecked : Verdict::reproduced;
}

}  // namespace

Outcome check_order(const Claim& claim, const Documents& documents) {
  Outcome outcome{Verdict::unchecked, list_value(claim.equals_list), {}, {}};
  FoundEach found = find_each(documents, claim.measure);
  std::string missing = found.missing;
  if (missing.empty() && !claim.level.empty()) {
    const FoundThemes themes = themes_of_level(documents, claim.level);
    missing = themes.missing;
    std::erase_if(found.values, [&](const auto& each) { return !holds(themes.ids, each.first); });
  }
  if (!missing.empty()) {
    outcome.readings.push_back(missing);
    return outcome;
  }
  const std::vector<Ranked> ranked = ranking(found, claim.equals_list);
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
  outcome.recomputed = list_value(first);
  outcome.verdict = worst(first != published, published.size() < claim.equals_list.size());
  if (outcome.verdict == Verdict::differs)
    outcome.readings.push_back("in the data: " + with_values(ranked, published.size()));
  for (std::string& reading : ties(ranked, published.size())) outcome.readings.push_back(std::move(reading));
  return outcome;
}

Outcome check_names(const Claim& claim, const Documents& documents) {
  Outcome outcome{Verdict::unchecked, list_value(claim.equals_list), {}, {}};
  const FoundThemes themes = themes_of_level(documents, claim.level);
  if (!themes.missing.empty()) {
    outcome.readings.push_back(themes.missing);
    return outcome;
  }
  outcome.recomputed = list_value(themes.ids);
  const auto only_published = without(claim.equals_list, themes.ids);
  const auto only_computed = without(themes.ids, claim.equals_list);
  if (!only_published.empty()) outcome.readings.push_back("only published: " + listed(only_published));
  if (!only_computed.empty()) outcome.readings.push_back("only in the model: " + listed(only_computed));
  outcome.verdict = outcome.readings.empty() ? Verdict::reproduced : Verdict::differs;
  return outcome;
}

Outcome check_table(const Claim& claim, const Documents& documents) {
  Outcome outcome{Verdict::unchecked, Object(), {}, {}};
  for (const PublishedRow& row : claim.rows) outcome.published.add(row.id, value_of(row.value));
  const FoundEach found = find_each(documents, claim.measure);
  if (!found.missing.empty() || claim.rows.empty()) {
    outcome.readings.push_back(claim.rows.empty() ? "the table has no figures" : found.missing);
    return outcome;
  }
  std::map<std::string, const Value*> values(found.values.begin(), found.values.end());
  std::vector<std::string> known;
  for (const auto& each : found.values) known.push_back(each.first);
  bool differs = false;
  bool missing = false;
  outcome.recomputed = Object();
  for (const PublishedRow& row : claim.rows) {
    const auto cell = values.find(row.id);
    if (cell == values.end() || !cell->second->is_number()) {
      outcome.readings.push_back(not_known(row.id, known));
      missing = true;
      continue;
    }
    const double recomputed = cell->second->number();
    outcome.recomputed.add(row.id, *cell->second);
    if (agrees(row.value, recomputed)) continue;
    differs = true;
    outcome.readings.push_back(row.id + ": published " + row.value.printed + ", recomputed " + shortest(recomputed) +
                               " (" + signed_difference(row.value, recomputed) + ")");
  }
  outcome.verdict = worst(differs, missing);
  return outcome;
}

}  // namespace mazmun::verify
