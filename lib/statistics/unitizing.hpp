// Passages with free borders: what coders marked on a text, before any coefficient.
#pragma once

#include <cstddef>
#include <cstdint>
#include <tuple>
#include <vector>

namespace mazmun::statistics {

/// A passage that a coder marked: a half-open range of code points, not empty, and what it was marked as (from 0).
struct Unit {
  std::size_t start = 0;
  std::size_t end = 0;
  int category = 0;

  friend bool operator==(const Unit&, const Unit&) = default;
  friend bool operator<(const Unit& a, const Unit& b) {
    return std::tie(a.start, a.end, a.category) < std::tie(b.start, b.end, b.category);
  }
};

/// One document: what each coder marked on it, in any order. Units of one coder may overlap. A coder who marked nothing
/// has no units, and took part.
struct Continuum {
  std::size_t length = 0;
  std::vector<std::vector<Unit>> coders;
};

/// Several documents by the same coders, in the same order of coders. They count as one text whose units don't cross
/// the border between two documents.
using Continua = std::vector<Continuum>;

/// The same documents with some of the coders (indices).
Continua pick_coders(const Continua& continua, const std::vector<std::size_t>& coders);

/// Each unit's category replaced by `becomes[category]`; units whose category becomes negative, or has no entry, are
/// left out. A coder's units of one new category that overlap become one: a code's parent covers what its codes cover.
Continua relabel(const Continua& continua, const std::vector<int>& becomes);

/// All categories made one: what was coded at all. Units of one coder that overlap become one.
Continua as_one_category(const Continua& continua);

/// One coder's units in order, with those of the same category that share text joined. Neighbours that only touch stay
/// two units.
std::vector<Unit> joined(std::vector<Unit> units);

/// A stretch of text to which one coder gave the same codes.
struct Stretch {
  std::size_t start = 0;
  std::size_t end = 0;
  std::vector<int> categories;  ///< ascending; empty for a gap
};

/// One coder's text from 0 to `length`, cut at every border of a unit: stretches in order, none empty, with gaps.
/// Without overlapping units these are the units and the gaps between them.
std::vector<Stretch> stretches(const std::vector<Unit>& units, std::size_t length);

/// The length of all documents together.
std::int64_t total_length(const Continua& continua);

/// How many coders there are; 0 without a document.
std::size_t coder_count(const Continua& continua);

/// In plain words why nothing can be compared: fewer than two coders, or no text. A null pointer where it can.
const char* why_incomparable(const Continua& continua);

}  // namespace mazmun::statistics
