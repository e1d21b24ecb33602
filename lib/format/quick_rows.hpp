// Rows of a table as views of its bytes, and numbers for what is the same in many of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "format/marked_bytes.hpp"

namespace mazmun::format {

/// The cells of one row after the other, as they stand: blanks and quotes included.
class QuickRows {
 public:
  /// There must be MarkedBytes::padding readable bytes behind `rows`.
  QuickRows(std::string_view rows, char delimiter)
      : text_(rows), delimiter_(delimiter), marks_(rows, {delimiter, '\n', '"'}) {}

  enum class Row {
    whole,    ///< has as many cells as `cells`
    blank,    ///< has one empty cell
    end,      ///< there was none
    unclear,  ///< has another number of cells, or a quote that closes in another line or holds another one
  };
  /// Reads the next row into `cells`, which are valid as long as the bytes are.
  Row next(std::vector<std::string_view>& cells);

  /// What a cell says: without the quotes around it, or without the blanks.
  static std::string_view content(std::string_view cell, char delimiter);

 private:
  std::size_t behind_quotes(std::size_t start, std::size_t quote);

  std::string_view text_;
  char delimiter_;
  MarkedBytes marks_;
  std::size_t at_ = 0;
};

/// Numbers words as they come. Asked for the same one again, it compares a few bytes.
class NumberedWords {
 public:
  NumberedWords();

  /// The number of `word`, from 0. There must be 8 readable bytes behind it, and they must stay.
  std::uint32_t number(std::string_view word);
  /// By number.
  const std::vector<std::string_view>& words() const { return words_; }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    std::uint32_t number = 0;  // and one; 0: empty
  };
  void grow();

  std::vector<Slot> slots_;  // a power of two
  std::vector<std::string_view> words_;
};

/// Counts rows of numbers that are alike.
class AlikeRows {
 public:
  explicit AlikeRows(std::size_t columns);

  void add(const std::vector<std::uint32_t>& row);
  /// How often each row came, in the order in which they came first.
  const std::vector<std::int64_t>& counts() const { return counts_; }
  /// Number `column` of row `row`.
  std::uint32_t at(std::size_t row, std::size_t column) const { return numbers_[row * columns_ + column]; }

 private:
  void grow();
  std::uint64_t hash_of(const std::uint32_t* row) const;

  std::size_t columns_;
  std::vector<std::uint32_t> slots_;  // index of a row and one; 0: empty; a power of two
  std::vector<std::uint32_t> numbers_;
  std::vector<std::int64_t> counts_;
};

/// Tells words that come again by their hashes alone.
class DistinctHashes {
 public:
  /// For `count` words.
  explicit DistinctHashes(std::size_t count);

  /// False where the word came before, or (once in many millions of tables) another with its hash. There must be 8
  /// readable bytes behind it.
  bool add(std::string_view word);

 private:
  std::vector<std::uint64_t> slots_;  // 0: empty; a power of two
};

}  // namespace mazmun::format
