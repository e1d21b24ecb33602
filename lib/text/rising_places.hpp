// Lines and columns of rising offsets, in one pass over the text.
#pragma once

#include <cstddef>
#include <string_view>

#include "text/utf8.hpp"

namespace mazmun::text {

class RisingPlaces {
 public:
  explicit RisingPlaces(std::string_view text) : text_(text) {}

  /// Line and column of `byte`, which must not be smaller than at the call before, as line_column() gives them.
  LineColumn at(std::size_t byte) {
    const LineColumn further = line_column(text_.substr(byte_), byte - byte_);
    place_.column = further.line > 1 ? further.column : place_.column + further.column - 1;
    place_.line += further.line - 1;
    byte_ = byte;
    return place_;
  }

 private:
  std::string_view text_;
  std::size_t byte_ = 0;
  LineColumn place_;
};

}  // namespace mazmun::text
