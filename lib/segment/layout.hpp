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
  std::vector<text::Range> headings;  ///< as Document::questions
  std::vector<text::Range> blocks;    ///< turns and the text between them, in order, without speaker labels
  std::vector<text::Range> pieces;    ///< blocks cut at the borders of headings
};

Layout layout_of(const Document& document);

/// Where the speaker label begins whose turn begins at `said`: the start of the line that ends before it, blanks aside.
std::size_t label_start(std::string_view text, std::size_t said);

}  // namespace mazmun::segment
