// The text of a PDF file, page by page and line by line, by poppler. Only mazmun-pdftext links this module: poppler is
// under the GPL, and what goes wrong in a PDF stays in that process.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace mazmun::pdftext {

/// A line of a page, in points (1/72 inch) from the page's upper left corner.
struct Line {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;
  double size = 0;        ///< of the letters
  std::size_t block = 0;  ///< lines of one block stand together, from 1
  std::string text;       ///< UTF-8, as it looks from left to right, whatever its direction
};

struct Page {
  std::size_t number = 0;  ///< from 1
  double width = 0;
  double height = 0;
  std::size_t glyphs = 0;   ///< signs drawn as text, without blanks
  std::size_t lost = 0;     ///< those for which the file doesn't say which letter they are
  std::vector<Line> lines;  ///< in reading order
};

struct Outline {
  std::size_t pages = 0;
  std::string title;
  bool mended = false;  ///< the file is damaged: what could be found was put together
};

/// Calls `begin` once, then `page` for each page. Throws InputError where `bytes` (which messages call `name`) are no
/// PDF, are behind a password, or have more pages than allowed.
void read_pages(const std::string& bytes, const std::string& name, const std::function<void(const Outline&)>& begin,
                const std::function<void(const Page&)>& page);

/// What the program writes, one line each, fields parted by tabs:
///   "pdf" pages mended(0/1) title
///   "page" number width height glyphs lost
///   "line" left top right bottom size block text
std::string text_of(const Outline& outline);
std::string text_of(const Page& page);

/// Lets this process use no more memory and computing time than base/limits.hpp and base/pdf_seconds.hpp say for a file
/// of so many bytes. One that poppler ends by abort() has status 4.
void limit_resources(std::size_t bytes);

}  // namespace mazmun::pdftext
