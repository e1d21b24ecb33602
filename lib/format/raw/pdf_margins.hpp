// What stands on the pages of a PDF file beside its text: running headers and footers, page numbers, line numbers.
#pragma once

#include <cstddef>

#include "format/raw/pdf_lines.hpp"

namespace mazmun::format::raw {

struct PdfMargins {
  std::size_t running = 0;  ///< lines of headers and footers that were taken away
  std::size_t numbers = 0;  ///< numbers of lines or paragraphs in the margin
};

/// Takes them away. A line is a running header or footer if it is among the first or last two of its page, stands apart
/// from the text or in the outer eighth of the page, and the same line (but for numbers) stands at the same height on
/// at least two pages and two fifths of all; or if it is nothing but the number of its page. Numbers in the margin
/// count up by one from each to the next, at least five of them, beside the text.
PdfMargins remove_margins(PdfFile& file);

}  // namespace mazmun::format::raw
