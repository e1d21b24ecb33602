#include "aggregate/merge.hpp"

#include <algorithm>
#include <iterator>
#include <set>

#include "base/natural_order.hpp"

namespace mazmun::aggregate {
namespace {

using Names = std::vector<std::string>;

Names united(const Names& a, const Names& b) {
  Names all;
  std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(all));
  return all;
}

bool comes_before(const PairCount& a, const PairCount& b) { return a.a != b.a ? a.a < b.a : a.b < b.b; }

std::vector<PairCount> sums_of(const std::vector<PairCount>& a, const std::vector<PairCount>& b) {
  std::vector<PairCount> all;
  std::merge(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(all), comes_before);
  std::vector<PairCount> sums;
  for (const PairCount& pair : all) {
    if (sums.empty() || comes_before(sums.back(), pair)) {
      sums.push_back(pair);
      continue;
    }
    sums.back().segments += pair.segments;
    sums.back().overlaps += pair.overlaps;
    sums.back().windows += pair.windows;
  }
  return sums;
}

std::optional<std::string> common_document(const Counts& a, const Counts& b) {
  std::set<std::string> ids;
  for (const DocumentCounts& document : a.documents) ids.insert(document.id);
  for (const DocumentCounts& document : b.documents) {
    if (ids.contains(document.id)) return document.id;
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> add_counts(Counts& counts, Counts more) {
  if (auto common = common_document(counts, more)) return common;
  counts.coders = united(counts.coders, more.coders);
  counts.theme_coders.resize(std::max(counts.theme_coders.size(), more.theme_coders.size()));
  for (std::size_t i = 0; i < more.theme_coders.size(); ++i)
    counts.theme_coders[i] = united(counts.theme_coders[i], more.theme_coders[i]);
  counts.theme_windows.resize(std::max(counts.theme_windows.size(), more.theme_windows.size()));
  for (std::size_t i = 0; i < more.theme_windows.size(); ++i) counts.theme_windows[i] += more.theme_windows[i];
  counts.pairs = sums_of(counts.pairs, more.pairs);
  const std::size_t histories = counts.histories.size();
  std::move(more.histories.begin(), more.histories.end(), std::back_inserter(counts.histories));
  for (DocumentCounts& document : more.documents) {
    document.history += histories;
    counts.documents.push_back(std::move(document));
  }
  return std::nullopt;
}

void sort_naturally(std::vector<DocumentCounts>& documents) {
  std::sort(documents.begin(), documents.end(), [](const auto& a, const auto& b) { return natural_less(a.id, b.id); });
}

History merged_history(const Counts& counts) {
  std::vector<const DocumentCounts*> documents;
  for (const DocumentCounts& document : counts.documents) documents.push_back(&document);
  std::sort(documents.begin(), documents.end(),
            [](const auto* a, const auto* b) { return natural_less(a->id, b->id); });
  HistoryMerger merger;
  std::vector<bool> added(counts.histories.size());  // a second time it would change nothing
  for (const DocumentCounts* document : documents) {
    if (!added[document->history]) merger.add(counts.histories[document->history]);
    added[document->history] = true;
  }
  return merger.take();
}

}  // namespace mazmun::aggregate
