#include "match/vocabulary.hpp"

#include <algorithm>
#include <map>

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
  const std::size_t star = pattern.find('*');
  const std::string known = without_joins(std::string_view(pattern).substr(0, star));
  if (star != std::string::npos) longest_prefix_ = std::max(longest_prefix_, known.size());
  auto& index = star == std::string::npos ? whole_ : by_prefix_;
  std::vector<Symbol>& symbols = index[known];
  const auto same =
      std::find_if(symbols.begin(), symbols.end(), [&](Symbol symbol) { return patterns_[symbol] == pattern; });
  if (same != symbols.end()) return *same;
  symbols.push_back(static_cast<Symbol>(patterns_.size()));
  patterns_.push_back(pattern);
  return symbols.back();
}

Symbol Vocabulary::add_stem(const std::string& stem) {
  const auto [entry, inserted] = stems_.try_emplace(stem, static_cast<Symbol>(patterns_.size()));
  if (inserted) patterns_.emplace_back();
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

void Vocabulary::settle() {
  std::vector<SpellingTable::Spelling> spellings;
  for (const auto& [word, symbols] : whole_) {
    // Without patterns: a half-space must stand in the word, which its key doesn't say.
    const bool is_sure = std::all_of(symbols.begin(), symbols.end(),
                                     [&](Symbol symbol) { return patterns_[symbol].find('|') == std::string::npos; });
    spellings.emplace_back(word, is_sure ? std::span<const Symbol>(symbols) : std::span<const Symbol>());
  }
  spellings_ = SpellingTable(spellings);
  whole_filter_ = KeyFilter(spellings_.hashes());
  settle_prefixes();
  has_only_spellings_ = by_prefix_.empty() && stems_.empty();
}

void Vocabulary::settle_prefixes() {
  std::map<std::size_t, std::vector<std::uint64_t>> hashes;  // by size
  for (const auto& [prefix, symbols] : by_prefix_) {
    const std::size_t size = std::min(prefix.size(), short_key);
    hashes[size].push_back(key_of_short(key_bytes(prefix).c_str(), size).hash);
  }
  prefix_filters_.clear();
  for (const auto& [size, of_size] : hashes) prefix_filters_.push_back({size, KeyFilter(of_size)});
}

// Whether a pattern with "*" may begin as `key` does.
bool Vocabulary::may_begin(const WordKey& key) const {
  return std::any_of(prefix_filters_.begin(), prefix_filters_.end(), [&](const PrefixFilter& prefixes) {
    return key.bytes.size() >= prefixes.size && prefixes.filter.may_hold(prefix_hash(key, prefixes.size));
  });
}

std::optional<std::span<const Symbol>> Vocabulary::quick_look_up(const WordKey& key) const {
  if (!has_only_spellings_ && (!stems_.empty() || may_begin(key))) return std::nullopt;
  const auto spelled = spellings_.find(key);
  if (!spelled) return std::span<const Symbol>();
  return spelled->empty() ? std::nullopt : spelled;
}

}  // namespace mazmun::match
