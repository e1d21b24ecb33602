// One document in two versions, its words aligned.
#pragma once

#include <cstdint>
#include <vector>

#include "model/document.hpp"
#include "reanchor/alignment.hpp"
#include "reanchor/words.hpp"

namespace mazmun::reanchor {

struct Versions {
  const Document* before = nullptr;
  const Document* after = nullptr;
  std::vector<char32_t> old_text;  ///< code points, as positions count
  std::vector<char32_t> new_text;
  Words old_words;
  Words new_words;
  Alignment alignment;
  std::vector<text::Range> runs;  ///< of each link: the old words that follow each other around it, all linked in step
  std::vector<char> doubled;  ///< of each old word: 1 where it stands in a passage that has its like right beside it
  std::vector<std::vector<std::uint32_t>> old_places;  ///< where each word stands, by its number
  std::vector<std::vector<std::uint32_t>> new_places;
};

/// Refers to both documents.
Versions versions_of(const Document& before, const Document& after);

}  // namespace mazmun::reanchor
