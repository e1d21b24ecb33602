// What mazmun-pdftext says of a PDF file, to paragraphs. The file itself is read by poppler in a process of its own.
#include "format/raw/pdf_lines.hpp"

#include "format/raw/pdf_margins.hpp"
#include "format/raw/pdf_paragraphs.hpp"
#include "fuzz.hpp"
#include "text/utf8.hpp"

namespace mazmun::fuzz {

void run(std::string_view input) {
  accepted([&] {
    format::raw::PdfFile file = format::raw::parse_pdf_lines(input, "input");
    format::raw::remove_margins(file);
    const format::raw::PdfText text = format::raw::paragraphs_of(file);
    require(!text::first_invalid_byte(text.text), "a text that isn't UTF-8");
    require(text.pages.size() == file.pages.size(), "pages are lost");
    for (const text::Range& page : text.pages)
      require(page.start <= page.end && page.end <= text.text.size(), "a page outside");
  });
}

}  // namespace mazmun::fuzz
