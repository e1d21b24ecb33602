// From the lines of a PDF file to paragraphs. A PDF says where letters stand, not which lines belong together: this is
// a guess by how the lines lie.
#pragma once

#include "format/raw/flow.hpp"
#include "format/raw/pdf_lines.hpp"

namespace mazmun::format::raw {

struct PdfText {
  std::string text;
  std::vector<text::Range> pages;  ///< bytes, one a page
};

/// A line goes on in the next one where it is full, that is where the next line's first word would not have fitted
/// behind it, and the next line has the same size, stands no further below than lines of a paragraph do, and isn't
/// indented. Over the end of a page it goes on too, unless a sentence ends there. Pieces that stand side by side at one
/// height are parted by a tab. A word that is divided at the end of a line is put together, with its hyphen only where
/// the file has that word with a hyphen elsewhere.
PdfText paragraphs_of(const PdfFile& file);

}  // namespace mazmun::format::raw
