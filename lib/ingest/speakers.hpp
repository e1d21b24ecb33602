// Who speaks, and when: turns behind labels such as "P1:", "مصاحبه‌گر:", "**Sara** [0:12]", and behind time
// marks.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "text/pattern.hpp"
#include "text/utf8.hpp"

namespace mazmun::ingest {

/// A turn in bytes: the label, with its time mark, and what is said, without blanks at both ends.
struct FoundTurn {
  std::string_view speaker;  ///< of the text; empty where a time mark begins the turn and nobody is named
  text::Range label;
  text::Range said;
  std::optional<double> time;  ///< seconds
};

/// The turns of a text by the built-in rules. A label stands at the start of a line, begins with a letter, has at most
/// four words and forty letters, and ends with a colon and a blank or the end of the line, or with a time mark; the
/// forms are those of LabelForm. It counts where it is a code (P1, SL02, INT), the name of a role (Interviewer,
/// Participant 3, مصاحبه‌شونده ۲), or stands in the text at least twice. "Q1:" is a question, not a
/// speaker. What is said may be empty. A time mark on the line before a label, or at the end of what was said before
/// it, is the time of the label's turn. Where no label counts, each line that begins with a time mark begins a turn
/// without a speaker.
std::vector<FoundTurn> find_turns(std::string_view text);

/// Those behind labels alone.
std::vector<FoundTurn> find_labels(std::string_view text);

/// True of a label that names nobody: a code ("P1", "INT") or a role ("Interviewer", "مصاحبه‌شونده ۲").
bool is_code_or_role(std::string_view label);

/// The same with a label being what `label` matches at the start of a line.
std::vector<FoundTurn> find_turns(std::string_view text, const text::Pattern& label);

/// Turns that a format gave without saying who speaks (captions), with the labels found in them: a label begins a turn
/// of its own, and those behind it are of the same speaker until the next label. Without a label they stay as they are.
std::vector<FoundTurn> name_turns(const std::vector<FoundTurn>& given, const std::vector<FoundTurn>& labelled,
                                  std::string_view text);

}  // namespace mazmun::ingest
