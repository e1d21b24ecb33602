// Times as transcripts write them: "0:21", "00:12:31", "[00:12:31]", "#00:12:31-4#", "(۱۲:۳۱)", "[00:43.810 -->
// 00:47.850]".
#pragma once

#include <optional>
#include <string_view>

#include "text/utf8.hpp"

namespace mazmun::text {

/// Seconds of "[h:]m:ss[fraction]": minutes of one to three digits (with hours two, below 60), seconds of two below 60,
/// fraction behind ".", "," or "-". Digits of any script. Nothing where the whole of `text` is no such time.
std::optional<double> parse_time(std::string_view text);

enum class TimeForm {
  bracketed,  ///< in [ ] or # #: nothing else looks like that
  enclosed,   ///< in ( ), < > or { }
  long_bare,  ///< with hours, without brackets
  short_bare  ///< "17:30": a time mark only beside a speaker
};

struct TimeMark {
  Range range;         ///< bytes, with brackets
  double seconds = 0;  ///< of a range of times the first
  TimeForm form = TimeForm::bracketed;
};

/// The time mark that begins at `range.start`; behind a bare one comes a blank, a bracket, or the end of the range.
std::optional<TimeMark> time_mark_at(std::string_view text, Range range);

/// The time mark in brackets that ends at `range.end`.
std::optional<TimeMark> time_mark_before(std::string_view text, Range range);

/// True where `text`, blanks aside, is one time mark that needs no speaker beside it.
bool is_time_mark(std::string_view text);

}  // namespace mazmun::text
