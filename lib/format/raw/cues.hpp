// Cues: pieces of a recording with their times, as captions and automatic transcripts have them, made into a text.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "format/raw/raw_text.hpp"

namespace mazmun::format::raw {

struct Cue {
  std::optional<double> start;  ///< seconds
  std::optional<double> end;
  std::string speaker;             ///< empty: not said
  std::vector<std::string> lines;  ///< as they were shown, without tags
};

/// The text of `cues`: one line a cue, in their order, each a turn with its time. Where the speaker changes there is a
/// blank line, and the new one's name and a colon, outside of the turn. The lines of one cue are joined by blanks; a
/// line that begins with a dash, ">>" or a label stays one. Cues without words leave no trace.
RawText text_of_cues(const std::vector<Cue>& cues, std::string type);

/// Live captions show each line again until it scrolls away, or show a line as it grows. Where a good part of the cues
/// do that, what was shown before is taken out, so that every word stands once; otherwise the cues as they are.
std::vector<Cue> without_repetitions(std::vector<Cue> cues, bool word_times);

/// Seconds of a time in a cue: "00:00:01,500", "1:02.5", and damaged ones ("0:0:1,0"); nothing where it is none.
std::optional<double> cue_time(std::string_view text);

/// The pieces of one cue's line that different people say: `<v Name>` begins one, tags are taken out, entities become
/// what they stand for. Tags that captions don't have stay ("a <b", "<laughs>").
struct VoiceText {
  std::string speaker;
  std::string text;
};
struct CueLine {
  std::vector<VoiceText> voices;  ///< the first goes on with the speaker of the line before
  bool word_times = false;        ///< there was a tag such as <00:00:01.500>
};
CueLine cue_line(std::string_view line, const std::string& speaker);

}  // namespace mazmun::format::raw
