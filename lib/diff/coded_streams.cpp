#include "diff/coded_streams.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "base/error.hpp"
#include "base/natural_order.hpp"
#include "base/suggest.hpp"
#include "diff/history_words.hpp"

namespace mazmun::diff {
namespace {

// In the order in which they are told.
constexpr std::array<std::string_view, 4> subjects{"document", "segment", "coder", "code"};

std::size_t place_of_subject(std::string_view subject) {
  return static_cast<std::size_t>(std::find(subjects.begin(), subjects.end(), subject) - subjects.begin());
}

// Subjects in their order, ids in natural order.
bool comes_before(const std::pair<std::string, std::string>& a, const std::pair<std::string, std::string>& b) {
  if (a.first != b.first) return place_of_subject(a.first) < place_of_subject(b.first);
  return natural_less(a.second, b.second);
}

template <class Map>
std::vector<typename Map::key_type> ordered_keys(const Map& map) {
  std::vector<typename Map::key_type> keys;
  for (const auto& entry : map) keys.push_back(entry.first);
  std::sort(keys.begin(), keys.end(), comes_before);
  return keys;
}

void add_tally(Tally& sum, const Tally& tally) {
  sum.subject = tally.subject;
  sum.id = tally.id;
  sum.before += tally.before;
  sum.after += tally.after;
  sum.added += tally.added;
  sum.removed += tally.removed;
  sum.changed += tally.changed;
  sum.moved += tally.moved;
}

bool has_another_text(const Change& change) {
  constexpr std::array<std::string_view, 4> names{"start", "end", "text", "hash"};
  return change.subject == "segment" && change.what == What::changed &&
         std::any_of(change.details.begin(), change.details.end(), [&](const Detail& detail) {
           return std::find(names.begin(), names.end(), detail.name) != names.end();
         });
}

bool is_of_coder(const std::string& coder, const std::string& chosen) { return chosen.empty() || coder == chosen; }

}  // namespace

void StreamComparison::add(Side side, Document document) {
  close(side);
  reading(side).open = CodedDocument{std::move(document), {}};
}

void StreamComparison::add(Side side, Segment segment) {
  coders_.insert(segment.coders.begin(), segment.coders.end());
  std::erase_if(segment.coders, [&](const std::string& coder) { return !is_of_coder(coder, choices_.coder); });
  std::erase_if(segment.codes, [&](const Coding& coding) { return !is_of_coder(coding.coder, choices_.coder); });
  reading(side).open->segments.push_back(std::move(segment));
}

void StreamComparison::close(Side side) {
  Reading& here = reading(side);
  if (!here.open) return;
  CodedDocument document = *std::exchange(here.open, std::nullopt);
  const std::string id = document.document.id;
  auto& others = reading(side == Side::before ? Side::after : Side::before).waiting;
  const auto other = others.find(id);
  if (other == others.end()) {
    here.waiting.emplace(id, std::move(document));
    return;
  }
  const bool is_before = side == Side::before;
  take(id, compare_documents(is_before ? &document : &other->second, is_before ? &other->second : &document));
  others.erase(other);
}

void StreamComparison::take(const std::string& document, Difference difference) {
  for (const Tally& tally : difference.tallies) add_tally(tallies_[{tally.subject, tally.id}], tally);
  for (Change& change : difference.changes) {
    if (has_another_text(change)) ++other_texts_;
    if (choices_.keep == 0) continue;
    auto& list = changes_[{change.subject, change.subject == "code" ? change.id : ""}];
    list.push_back({document, std::move(change)});
    if (list.size() / 2 > choices_.keep) shorten(list);
  }
}

void StreamComparison::shorten(std::vector<Listed>& list) const {
  std::stable_sort(list.begin(), list.end(),
                   [](const Listed& a, const Listed& b) { return natural_less(a.document, b.document); });
  if (list.size() > choices_.keep) list.erase(list.begin() + static_cast<std::ptrdiff_t>(choices_.keep), list.end());
}

void StreamComparison::check_coder() const {
  if (choices_.coder.empty() || coders_.contains(choices_.coder)) return;
  throw UsageError("--coder: nobody is called \"" + choices_.coder + "\"",
                   did_you_mean(choices_.coder, {coders_.begin(), coders_.end()}));
}

std::vector<std::string> StreamComparison::notes() const {
  if (other_texts_ == 0 || coders_.empty()) return {};
  return {
      std::to_string(other_texts_) + (other_texts_ == 1 ? " segment has" : " segments have") +
      " another text or other bounds: code the same segments with both codebooks to see only what the codebook did"};
}

Difference StreamComparison::finish() {
  close(Side::before);
  close(Side::after);
  check_coder();
  for (const auto& [id, document] : reading(Side::before).waiting) take(id, compare_documents(&document, nullptr));
  for (const auto& [id, document] : reading(Side::after).waiting) take(id, compare_documents(nullptr, &document));
  Difference difference{choices_.compared, {}, {}, notes(), {}};
  difference.histories = history_words(reading(Side::before).history.take(), reading(Side::after).history.take());
  for (const auto& key : ordered_keys(tallies_)) difference.tallies.push_back(tallies_[key]);
  for (const auto& key : ordered_keys(changes_)) {
    std::vector<Listed>& list = changes_[key];
    shorten(list);
    for (Listed& listed : list) difference.changes.push_back(std::move(listed.change));
  }
  return difference;
}

}  // namespace mazmun::diff
