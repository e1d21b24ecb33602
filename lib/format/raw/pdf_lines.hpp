// What mazmun-pdftext says of a PDF file: its pages and their lines.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace mazmun::format::raw {

/// Lengths in hundredths of a point. `start` and `end` are distances from the side where lines begin: from the left, or
/// from the right on pages that are written from right to left.
struct PdfLine {
  double start = 0;
  double end = 0;
  double top = 0;
  double bottom = 0;
  double size = 0;
  std::string text;  ///< in reading order
};

struct PdfPage {
  std::size_t number = 0;
  double width = 0;
  double height = 0;
  std::size_t glyphs = 0;
  std::size_t lost = 0;
  bool right_to_left = false;
  std::vector<PdfLine> lines;
};

struct PdfFile {
  std::string title;
  bool mended = false;
  std::vector<PdfPage> pages;
};

/// Reads what the program wrote (its form: pdftext/pages.hpp). Lines come out in reading order, without presentation
/// forms, soft hyphens only at their ends. Throws InputError, with `name`, where the pages are not complete.
PdfFile parse_pdf_lines(std::string_view output, const std::string& name);

}  // namespace mazmun::format::raw
