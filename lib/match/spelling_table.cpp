#include "match/spelling_table.hpp"

#include <algorithm>
#include <bit>

namespace mazmun::match {

SpellingTable::SpellingTable(const std::vector<Spelling>& spellings)
    : entries_(std::bit_ceil(2 * spellings.size() + 2)) {
  std::string bytes;
  for (const auto& [word, symbols] : spellings) {
    bytes = word;
    std::replace(bytes.begin(), bytes.end(), '_', underscore_of_keys);
    bytes.append(short_key, '\0');
    const WordKey key = key_of(std::string_view(bytes).substr(0, word.size()));
    Entry& entry = entries_[place_of(key)];
    entry.low = key.is_short() ? key.low : key.hash;
    entry.high = key.is_short() ? key.high : long_words_.size();
    entry.size = static_cast<std::uint32_t>(word.size());
    entry.count = static_cast<std::uint32_t>(symbols.size());
    entry.first = symbols.size() == 1 ? symbols.front() : static_cast<std::uint32_t>(symbols_.size());
    if (!key.is_short()) long_words_.emplace_back(key.bytes);
    if (symbols.size() > 1) symbols_.insert(symbols_.end(), symbols.begin(), symbols.end());
  }
}

bool SpellingTable::is_of(const Entry& entry, const WordKey& key) const {
  if (entry.size != key.bytes.size()) return false;
  if (key.is_short()) return entry.low == key.low && entry.high == key.high;
  return entry.low == key.hash && long_words_[entry.high] == key.bytes;
}

std::vector<std::uint64_t> SpellingTable::hashes() const {
  std::vector<std::uint64_t> all;
  for (const Entry& entry : entries_) {
    if (entry.size > short_key) all.push_back(entry.low);
    if (entry.size > 0 && entry.size <= short_key) all.push_back(mixed_hash(entry.low, entry.high, entry.size));
  }
  return all;
}

std::size_t SpellingTable::place_of(const WordKey& key) const {
  const std::size_t mask = entries_.size() - 1;
  std::size_t place = key.hash & mask;
  while (entries_[place].size != 0 && !is_of(entries_[place], key)) place = (place + 1) & mask;
  return place;
}

std::optional<std::span<const Symbol>> SpellingTable::find(const WordKey& key) const {
  const Entry& entry = entries_[place_of(key)];
  if (entry.size == 0) return std::nullopt;
  return std::span<const Symbol>(entry.count == 1 ? &entry.first : symbols_.data() + entry.first, entry.count);
}

}  // namespace mazmun::match
