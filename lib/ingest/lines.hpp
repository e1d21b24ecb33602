// The lines of a text, as turns and headings look at them.
#pragma once

#include <optional>
#include <string_view>

#include "text/utf8.hpp"

namespace mazmun::ingest {

/// Walks from line to line.
class Lines {
 public:
  explicit Lines(std::string_view text) : text_(text) {}
  /// The bytes of the next line, without its line feed; nothing at the end.
  std::optional<text::Range> next();

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace mazmun::ingest
