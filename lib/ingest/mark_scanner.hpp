// Finds the marks in a text (marks.hpp has the grammar), in bytes of the text as it came.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "text/utf8.hpp"

namespace mazmun::ingest {

struct FoundMark {
  std::string code;
  text::Range range;       ///< what is coded
  std::size_t at = 0;      ///< where the bracket opens
  bool paragraph = false;  ///< stood alone on a line
};

struct FoundMarks {
  std::vector<FoundMark> marks;        ///< as their brackets close
  std::vector<text::Range> deletions;  ///< what is no text, in order, not overlapping
  std::vector<Finding> warnings;       ///< without the file's name
};

FoundMarks find_marks(std::string_view text);

}  // namespace mazmun::ingest
