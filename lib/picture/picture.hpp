// Pictures for print and slides, of figures that are SVG. The door of librsvg and cairo.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"

namespace mazmun::picture {

enum class Kind { pdf, png };

struct Request {
  Kind kind = Kind::pdf;
  double scale = 2;  ///< of a PNG: pixels for one unit of the figure (1/96 inch), above 0
  std::string name;  ///< of the figure, for messages
};

struct Picture {
  std::string bytes;
  std::vector<Finding> warnings;  ///< of letters that the built-in font lacks: they come from the machine's fonts
};

/// The picture: one page of the figure's size, or pixels. The same bytes for the same figure and font: no date of today
/// is in it. Nothing outside the figure is read but, where letters are lacking, fonts. Throws InputError where `svg` is
/// no SVG, has no size, or is larger than a picture may be (32,767 pixels a side).
Picture picture_of(std::string_view svg, const Request& request);

}  // namespace mazmun::picture
