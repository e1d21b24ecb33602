#include "match/spelling_table.hpp"

#include <bit>

namespace mazmun::match {

SpellingTable::SpellingTable(const std::vector<Spelling>& spellings)
    : entries_(std::bit_ceil(2 * spellings.size() + 2)) {
  for (const auto& [word, symbols] : spellings) {
    const std::string bytes = key_bytes(word);
    const WordKey key = key_of(std::string_view(bytes).substr(0, word.size()));
    Entry& entry = entries_[place_of(key)];
    entry = {key.low,
             key.high,
             static_cast<std::uint32_t>(word.size()),
             static_cast<std::uint32_t>(letters_.size()),
             static_cast<std::uint32_t>(symbols_.size()),
             static_cast<std::uint32_t>(symbols.size())};
    if (!key.is_short()) letters_ += key.bytes;
    symbols_.insert(symbols_.end(), symbols.begin(), symbols.end());
  }
}

bool SpellingTable::is_of(const Entry& entry, const WordKey& key) const {
  if (entry.size != key.bytes.size() || entry.low != key.low || entry.high != key.high) return false;
  return key.is_short() || std::string_view(letters_).substr(entry.word, entry.size) == key.bytes;
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
  return std::span<const Symbol>(symbols_.data() + entry.first, entry.count);
}

}  // namespace mazmun::match
