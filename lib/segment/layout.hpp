// Where the borders of a document lie, in bytes: turns, what stands outside of them, and headings.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/document.hpp"
#include "text/utf8.hpp"

namespace mazmun::segment {

struct Layout {
  std::vector<text::Range> turns;     ///< as Document::turns
  std::vector<std::size_t> labels;    ///< where the speaker label of each turn begins; where there is none, the turn
  std::vector<text::Range> headings;  ///< as Document::questions
  std::vector<text::Range> blocks;    ///< turns and the text between them, in order, without speaker labels
  std::vector<text::Range> pieces;    ///< blocks cut at the borders of headings
};

Layout layout_of(const Document& document);

}  // namespace mazmun::segment
