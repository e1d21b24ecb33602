#include "format/quick_rows.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#include "text/properties.hpp"

namespace mazmun::format {
namespace {

// Odd numbers with their bits well mixed; which ones makes no difference to any result.
constexpr std::uint64_t spread = 0x9e3779b97f4a7c15;
constexpr std::uint64_t stir = 0xff51afd7ed558ccd;

std::string_view blanks(char delimiter) { return delimiter == '\t' ? " " : " \t"; }

// Up to eight bytes from `at`, the rest zero.
std::uint64_t eight_of(std::string_view word, std::size_t at) {
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, word.data() + at, sizeof bytes);
  const std::size_t left = word.size() - at;
  if (left >= sizeof bytes) return bytes;
  if constexpr (std::endian::native == std::endian::big) return left == 0 ? 0 : bytes >> (64 - 8 * left);
  return bytes & ((std::uint64_t{1} << (8 * left)) - 1);
}

std::uint64_t hash_of_word(std::string_view word) {
  std::uint64_t hash = spread * (word.size() + 1);
  for (std::size_t at = 0; at < word.size(); at += sizeof hash) {
    hash = (hash ^ eight_of(word, at)) * stir;
    hash ^= hash >> 32;
  }
  return hash * spread;
}

bool is_letter_or_digit(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

}  // namespace

std::string_view QuickRows::content(std::string_view cell, char delimiter) {
  if (!cell.empty() && is_letter_or_digit(cell.front()) && is_letter_or_digit(cell.back())) return cell;
  const std::size_t first = cell.find_first_not_of(blanks(delimiter));
  if (first == std::string_view::npos || cell[first] != '"') return text::trim(cell);
  return cell.substr(first + 1, cell.rfind('"') - first - 1);
}

// Where the cell ends in which there is a quote; npos where that is unclear. A quote in the middle of a cell is a
// letter like others.
std::size_t QuickRows::behind_quotes(std::size_t start, std::size_t quote) {
  const auto is_quote = [&](std::size_t at) { return at < text_.size() && text_[at] == '"'; };
  std::size_t mark = quote;
  const std::string_view before = text_.substr(start, quote - start);
  if (before.find_first_not_of(blanks(delimiter_)) != std::string_view::npos) {
    while (is_quote(mark)) mark = marks_.next();
    return mark;
  }
  do {
    mark = marks_.next();
    if (mark == text_.size() || text_[mark] == '\n') return std::string_view::npos;
  } while (!is_quote(mark));
  const std::size_t closing = mark;
  mark = marks_.next();
  const std::string_view behind = text_.substr(closing + 1, mark - closing - 1);
  return is_quote(mark) || !text::trim(behind).empty() ? std::string_view::npos : mark;
}

QuickRows::Row QuickRows::next(std::vector<std::string_view>& cells) {
  if (at_ >= text_.size()) return Row::end;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::size_t start = at_;
    std::size_t mark = marks_.next();
    if (mark < text_.size() && text_[mark] == '"') mark = behind_quotes(start, mark);
    if (mark == std::string_view::npos) return Row::unclear;
    cells[i] = text_.substr(start, mark - start);
    at_ = mark + 1;
    const bool last = mark == text_.size() || text_[mark] == '\n';
    if (last == (i + 1 == cells.size())) continue;
    return last && i == 0 && content(cells[0], delimiter_).empty() ? Row::blank : Row::unclear;
  }
  return Row::whole;
}

NumberedWords::NumberedWords() : slots_(256) {}

std::uint32_t NumberedWords::number(std::string_view word) {
  const std::uint64_t hash = hash_of_word(word);
  const std::size_t last = slots_.size() - 1;
  std::size_t place = (hash >> 32) & last;
  for (; slots_[place].number > 0; place = (place + 1) & last) {
    const Slot& slot = slots_[place];
    if (slot.hash == hash && words_[slot.number - 1] == word) return slot.number - 1;
  }
  words_.push_back(word);
  const auto number = static_cast<std::uint32_t>(words_.size() - 1);
  slots_[place] = {hash, number + 1};
  if (2 * words_.size() > slots_.size()) grow();
  return number;
}

void NumberedWords::grow() {
  std::vector<Slot> old(2 * slots_.size());
  old.swap(slots_);
  const std::size_t last = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.number == 0) continue;
    std::size_t place = (slot.hash >> 32) & last;
    while (slots_[place].number > 0) place = (place + 1) & last;
    slots_[place] = slot;
  }
}

AlikeRows::AlikeRows(std::size_t columns) : columns_(columns), slots_(1024) {}

std::uint64_t AlikeRows::hash_of(const std::uint32_t* row) const {
  std::uint64_t hash = spread;
  for (std::size_t i = 0; i < columns_; ++i) {
    hash = (hash ^ row[i]) * stir;
    hash ^= hash >> 32;
  }
  return hash;
}

void AlikeRows::add(const std::vector<std::uint32_t>& row) {
  const std::size_t last = slots_.size() - 1;
  std::size_t place = hash_of(row.data()) & last;
  for (; slots_[place] > 0; place = (place + 1) & last) {
    const std::size_t known = slots_[place] - 1;
    if (!std::equal(row.begin(), row.end(), numbers_.data() + known * columns_)) continue;
    ++counts_[known];
    return;
  }
  numbers_.insert(numbers_.end(), row.begin(), row.end());
  counts_.push_back(1);
  slots_[place] = static_cast<std::uint32_t>(counts_.size());
  if (2 * counts_.size() > slots_.size()) grow();
}

void AlikeRows::grow() {
  slots_.assign(2 * slots_.size(), 0);
  const std::size_t last = slots_.size() - 1;
  for (std::size_t row = 0; row < counts_.size(); ++row) {
    std::size_t place = hash_of(numbers_.data() + row * columns_) & last;
    while (slots_[place] > 0) place = (place + 1) & last;
    slots_[place] = static_cast<std::uint32_t>(row + 1);
  }
}

DistinctHashes::DistinctHashes(std::size_t count) : slots_(std::bit_ceil(2 * count + 2)) {}

bool DistinctHashes::add(std::string_view word) {
  const std::uint64_t hash = std::max<std::uint64_t>(hash_of_word(word), 1);
  const std::size_t last = slots_.size() - 1;
  std::size_t place = (hash >> 16) & last;
  for (; slots_[place] != 0; place = (place + 1) & last) {
    if (slots_[place] == hash) return false;
  }
  slots_[place] = hash;
  return true;
}

}  // namespace mazmun::format
