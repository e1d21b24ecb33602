#include "aggregate/merge.hpp"

#include <algorithm>
#include <iterator>

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

}  // namespace

std::optional<std::string> Merger::add(Counts more) {
  for (const DocumentCounts& document : more.documents) {
    if (documents_.contains(document.id)) return document.id;
  }
  for (const DocumentCounts& document : more.documents) documents_.insert(document.id);
  counts_.coders = united(counts_.coders, more.coders);
  counts_.theme_coders.resize(std::max(counts_.theme_coders.size(), more.theme_coders.size()));
  for (std::size_t i = 0; i < more.theme_coders.size(); ++i)
    counts_.theme_coders[i] = united(counts_.theme_coders[i], more.theme_coders[i]);
  counts_.theme_windows.resize(std::max(counts_.theme_windows.size(), more.theme_windows.size()));
  for (std::size_t i = 0; i < more.theme_windows.size(); ++i) counts_.theme_windows[i] += more.theme_windows[i];
  counts_.pairs = sums_of(counts_.pairs, more.pairs);
  for (const StaleCount& stale : more.stale) mazmun::add(counts_.stale, stale);
  const std::size_t histories = counts_.histories.size();
  std::move(more.histories.begin(), more.histories.end(), std::back_inserter(counts_.histories));
  for (DocumentCounts& document : more.documents) {
    document.history += histories;
    counts_.documents.push_back(std::move(document));
  }
  return std::nullopt;
}

void sort_naturally(std::vector<DocumentCounts>& documents) {
  const auto before = [](const auto& a, const auto& b) { return natural_less(a.id, b.id); };
  if (std::is_sorted(documents.begin(), documents.end(), before)) return;  // as they mostly come
  std::sort(documents.begin(), documents.end(), before);
}

History merged_history(const Counts& counts) {
  std::vector<const DocumentCounts*> documents;
  for (const DocumentCounts& document : counts.documents) documents.push_back(&document);
  const auto before = [](const auto* a, const auto* b) { return natural_less(a->id, b->id); };
  if (!std::is_sorted(documents.begin(), documents.end(), before))
    std::sort(documents.begin(), documents.end(), before);
  HistoryMerger merger;
  std::vector<bool> added(counts.histories.size());  // a second time it would change nothing
  for (const DocumentCounts* document : documents) {
    if (!added[document->history]) merger.add(counts.histories[document->history]);
    added[document->history] = true;
  }
  return merger.take();
}

}  // namespace mazmun::aggregate
