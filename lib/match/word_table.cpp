#include "match/word_table.hpp"

#include <functional>

namespace mazmun::match {
namespace {

constexpr std::size_t first_size = 1024;
// Bounds what is remembered: beyond it the table begins anew.
constexpr std::size_t most_words = std::size_t{1} << 15;
constexpr std::size_t most_letters = std::size_t{1} << 20;
constexpr std::size_t most_symbols = std::size_t{1} << 18;

std::uint64_t hash_of_text(std::string_view word) { return std::hash<std::string_view>()(word); }

}  // namespace

void WordTable::clear() {
  if (taken_ == 0 && !entries_.empty()) return;
  entries_.assign(first_size, {});
  taken_ = 0;
  letters_.clear();
  symbols_.clear();
}

std::size_t WordTable::place_of(std::string_view word, std::uint64_t hash) const {
  const std::size_t mask = entries_.size() - 1;
  for (std::size_t place = hash & mask;; place = (place + 1) & mask) {
    const Entry& entry = entries_[place];
    if (entry.size == 0) return place;
    const bool same = entry.hash == hash && std::string_view(letters_).substr(entry.word, entry.size) == word;
    if (same) return place;
  }
}

const WordTable::Entry* WordTable::find(std::string_view word) const {
  const Entry& entry = entries_[place_of(word, hash_of_text(word))];
  return entry.size == 0 ? nullptr : &entry;
}

const WordTable::Entry* WordTable::remember(std::string_view word, const std::vector<Symbol>& symbols) {
  const bool full = taken_ >= most_words || letters_.size() + word.size() > most_letters ||
                    symbols_.size() + symbols.size() > most_symbols;
  if (full) clear();
  if (2 * (taken_ + 1) > entries_.size()) grow();
  const std::uint64_t hash = hash_of_text(word);
  Entry& entry = entries_[place_of(word, hash)];
  entry = {hash, static_cast<std::uint32_t>(letters_.size()), static_cast<std::uint32_t>(word.size()),
           static_cast<std::uint32_t>(symbols_.size()), static_cast<std::uint32_t>(symbols.size())};
  letters_ += word;
  symbols_.insert(symbols_.end(), symbols.begin(), symbols.end());
  ++taken_;
  return &entry;
}

void WordTable::grow() {
  std::vector<Entry> old(2 * entries_.size());
  old.swap(entries_);
  const std::size_t mask = entries_.size() - 1;
  for (const Entry& entry : old) {
    if (entry.size == 0) continue;
    std::size_t place = entry.hash & mask;
    while (entries_[place].size != 0) place = (place + 1) & mask;
    entries_[place] = entry;
  }
}

}  // namespace mazmun::match
