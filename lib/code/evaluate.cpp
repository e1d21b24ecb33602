#include "code/evaluate.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "code/near.hpp"
#include "code/scope.hpp"

namespace mazmun::code {
namespace {

bool is_leaf(const Rule& rule) {
  return rule.written->kind == MatchRule::Kind::phrase || rule.written->kind == MatchRule::Kind::regex;
}

std::vector<Found> with_leaf(std::vector<Found> found, const Rule& rule, const Reading& reading) {
  for (const text::Range range : reading.leaves[rule.leaf]) found.push_back({range, rule.written});
  return found;
}

std::vector<Found> find_all(const Rule& rule, const Reading& reading, bool every_end) {
  const bool held_off = find(rule.list, reading).empty();
  if (held_off) return {};
  std::vector<std::vector<text::Range>> items;
  for (const Rule& item : rule.list.finds) {
    items.emplace_back();
    for (const Found& found : find(item, reading, true)) items.back().push_back(found.range);
  }
  std::vector<Found> all;
  for (const text::Range range : find_near(std::move(items), {rule.written->within, reading.words, every_end})) {
    all.push_back({range, rule.written});
  }
  return all;
}

}  // namespace

std::vector<Found> find(const Rule& rule, const Reading& reading, bool every_end) {
  if (!holds_in(rule.written->only, *reading.segment)) return {};
  if (is_leaf(rule)) return with_leaf({}, rule, reading);
  if (rule.written->kind == MatchRule::Kind::all) return find_all(rule, reading, every_end);
  return find(rule.list, reading, every_end);
}

std::vector<Found> find(const RuleList& list, const Reading& reading, bool every_end) {
  const auto here = [&](const Scope* scope) { return holds_in(*scope, *reading.segment); };
  if (!std::all_of(list.scopes.begin(), list.scopes.end(), here)) return {};
  std::vector<Found> found;
  for (const Rule& rule : list.finds) {
    if (is_leaf(rule)) {  // most rules are phrases, and most of them stand nowhere in a segment
      const bool counts = !reading.leaves[rule.leaf].empty() && holds_in(rule.written->only, *reading.segment);
      if (counts) found = with_leaf(std::move(found), rule, reading);
    } else {
      for (const Found& one : find(rule, reading, every_end)) found.push_back(one);
    }
  }
  const auto vetoed = [&](const Rule& veto) { return !find(veto, reading).empty(); };
  if (!found.empty() && std::any_of(list.vetoes.begin(), list.vetoes.end(), vetoed)) found.clear();
  return found;
}

std::vector<Found> winners(std::vector<Found> found) {
  if (found.size() < 2) return found;
  std::stable_sort(found.begin(), found.end(), [](const Found& a, const Found& b) {
    return std::tuple(a.range.start, b.range.end) < std::tuple(b.range.start, a.range.end);
  });
  std::vector<Found> kept;
  for (const Found& one : found) {
    if (kept.empty() || kept.back().range.end <= one.range.start) kept.push_back(one);
  }
  return kept;
}

}  // namespace mazmun::code
