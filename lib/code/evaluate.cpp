#include "code/evaluate.hpp"

#include <algorithm>
#include <optional>
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

// How near what is found must stand, since what encloses it must: at most so many words; nothing: anywhere. Where it is
// said, every range is wanted, for a longer one may stand too far from the others; else the longest from each start.
using Within = std::optional<std::size_t>;

Within nearer(Within a, Within b) { return a && b ? std::min(*a, *b) : (a ? a : b); }

bool scopes_hold(const RuleList& list, const Reading& reading) {
  return std::all_of(list.scopes.begin(), list.scopes.end(),
                     [&](const Scope* scope) { return holds_in(*scope, *reading.segment); });
}

bool is_vetoed(const RuleList& list, const Reading& reading) {
  return std::any_of(list.vetoes.begin(), list.vetoes.end(),
                     [&](const Rule& veto) { return !find(veto, reading).empty(); });
}

std::vector<Found> find_rule(const Rule& rule, const Reading& reading, Within outer);

std::vector<Found> find_list(const RuleList& list, const Reading& reading, Within outer) {
  if (!scopes_hold(list, reading)) return {};
  std::vector<Found> found;
  for (const Rule& rule : list.finds) {
    if (is_leaf(rule)) {  // most rules are phrases, and most of them stand nowhere in a segment
      const bool counts = !reading.leaves[rule.leaf].empty() && holds_in(rule.written->only, *reading.segment);
      if (counts) found = with_leaf(std::move(found), rule, reading);
    } else {
      for (const Found& one : find_rule(rule, reading, outer)) found.push_back(one);
    }
  }
  if (!found.empty() && is_vetoed(list, reading)) found.clear();
  return found;
}

// Each item is looked for once: rules inside of rules would double the work with each level.
std::vector<Found> find_all(const Rule& rule, const Reading& reading, Within outer) {
  if (!scopes_hold(rule.list, reading)) return {};
  const Within within = nearer(rule.written->within, outer);
  std::vector<std::vector<text::Range>> items;
  for (const Rule& item : rule.list.finds) {
    items.emplace_back();
    for (const Found& found : find_rule(item, reading, within)) items.back().push_back(found.range);
    if (items.back().empty()) return {};
  }
  if (is_vetoed(rule.list, reading)) return {};
  std::vector<Found> all;
  for (const text::Range range : find_near(std::move(items), {within, reading.words, outer.has_value()}))
    all.push_back({range, rule.written});
  return all;
}

std::vector<Found> find_rule(const Rule& rule, const Reading& reading, Within outer) {
  if (!holds_in(rule.written->only, *reading.segment)) return {};
  if (is_leaf(rule)) return with_leaf({}, rule, reading);
  if (rule.written->kind == MatchRule::Kind::all) return find_all(rule, reading, outer);
  return find_list(rule.list, reading, outer);
}

}  // namespace

std::vector<Found> find(const Rule& rule, const Reading& reading) { return find_rule(rule, reading, std::nullopt); }

std::vector<Found> find(const RuleList& list, const Reading& reading) { return find_list(list, reading, std::nullopt); }

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
