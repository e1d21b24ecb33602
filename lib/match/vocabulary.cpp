#include "match/vocabulary.hpp"

#include <algorithm>

#include "match/word_pattern.hpp"
#include "text/stem.hpp"

namespace mazmun::match {
namespace {

std::string without_joins(std::string_view pattern) {
  std::string word(pattern);
  std::erase(word, '|');
  return word;
}

}  // namespace

Symbol Vocabulary::add(const std::string& pattern) {
  const auto [entry, inserted] = numbers_.try_emplace(pattern, static_cast<Symbol>(patterns_.size()));
  if (!inserted) return entry->second;
  patterns_.push_back(pattern);
  seen_.clear();
  const std::size_t star = pattern.find('*');
  const std::string known = without_joins(std::string_view(pattern).substr(0, star));
  if (star != std::string::npos) longest_prefix_ = std::max(longest_prefix_, known.size());
  auto& index = star == std::string::npos ? whole_ : by_prefix_;
  index[known].push_back(entry->second);
  return entry->second;
}

Symbol Vocabulary::add_stem(const std::string& stem) {
  const auto [entry, inserted] = stems_.try_emplace(stem, static_cast<Symbol>(patterns_.size()));
  if (inserted) {
    patterns_.emplace_back();
    seen_.clear();
  }
  return entry->second;
}

std::vector<Symbol> Vocabulary::look_up(std::string_view word) const {
  std::vector<Symbol> found;
  const auto take = [&](const std::vector<Symbol>& candidates) {
    std::copy_if(candidates.begin(), candidates.end(), std::back_inserter(found),
                 [&](Symbol symbol) { return matches(patterns_[symbol], word); });
  };
  const std::string plain = without_half_spaces(word);
  if (const auto same = whole_.find(plain); same != whole_.end()) take(same->second);
  if (!by_prefix_.empty()) {
    for (std::size_t size = 0; size <= std::min(plain.size(), longest_prefix_); ++size) {
      const auto prefix = by_prefix_.find(std::string_view(plain).substr(0, size));
      if (prefix != by_prefix_.end()) take(prefix->second);
    }
  }
  if (!stems_.empty()) {
    if (const auto stem = stems_.find(text::english_stem(plain)); stem != stems_.end()) found.push_back(stem->second);
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::span<const Symbol> Vocabulary::symbols_of(std::string_view word) {
  const WordTable::Entry* known = seen_.find(word);
  if (known == nullptr) known = seen_.remember(word, look_up(word));
  return seen_.symbols(*known);
}

}  // namespace mazmun::match
