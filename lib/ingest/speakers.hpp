// Who speaks: turns behind labels such as "P1:", "مصاحبه‌گر:", "Sara Ahmadi:".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/pattern.hpp"
#include "text/utf8.hpp"

namespace mazmun::ingest {

/// A turn in bytes: the label with its colon, and what is said, without blanks at both ends.
struct FoundTurn {
  std::string speaker;
  text::Range label;
  text::Range said;
};

/// The turns of a text by the built-in rules. A label stands at the start of a line, begins with a letter, has at most
/// four words and forty letters, and ends with ":" (or "：") and a blank or the end of the line. It counts where it is
/// a code (P1, SL02,
/// INT), the name of a role (Interviewer, Participant 3, مصاحبه‌شونده ۲), or stands in the text at least
/// twice. "Q1:" is a question, not a speaker. What is said may be empty.
std::vector<FoundTurn> find_turns(std::string_view text);

/// The same with a label being what `label` matches at the start of a line.
std::vector<FoundTurn> find_turns(std::string_view text, const text::Pattern& label);

}  // namespace mazmun::ingest
