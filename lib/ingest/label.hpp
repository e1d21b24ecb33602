// What a line of a transcript begins with: who speaks and when, as people write it.
#pragma once

#include <optional>
#include <string_view>

#include "text/time_mark.hpp"
#include "text/utf8.hpp"

namespace mazmun::ingest {

enum class LabelForm {
  colon,      ///< "P1: text", "**P1:** text", "Sara [0:12]: text"
  tight,      ///< "علی:متن": a letter right behind the colon
  timed,      ///< "**Sara** [0:12] text", "Sara  0:12" alone on its line
  bracketed,  ///< "[id1] text"
  voice       ///< "<v S01>text"
};

struct Label {
  std::string_view name;
  text::Range range;  ///< bytes of the line that aren't said: time mark, name, colon, and a time mark behind it
  std::optional<double> time;
  LabelForm form = LabelForm::colon;
  bool weak = false;  ///< behind "-" or "•", with "17:30" before the colon, or alone behind a
                      ///< time: what is said may look like that
};

/// The beginning of a line, as far as it is a label or a time mark.
struct LineStart {
  std::optional<Label> label;          ///< what may be one: whether it counts, the whole text tells
  std::optional<text::TimeMark> mark;  ///< the time mark that the line begins with
};

LineStart line_start(std::string_view text, text::Range line);

/// `range` without blanks, byte order marks and direction marks at both ends.
text::Range trim_invisible(std::string_view text, text::Range range);

}  // namespace mazmun::ingest
