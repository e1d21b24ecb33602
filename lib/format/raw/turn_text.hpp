// A text made of turns, for formats that say who speaks when instead of writing it into the text.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "format/raw/raw_text.hpp"

namespace mazmun::format::raw {

/// One line a turn. Where the speaker changes there is a blank line, and the new one's name and a colon, outside of the
/// turn: so the text reads as a transcript.
class TurnText {
 public:
  explicit TurnText(std::string type);

  /// What somebody says; blanks at both ends go, what holds no words leaves no trace.
  void turn(std::string_view speaker, std::string_view said, std::optional<double> time);
  /// The heading of a question, on a line of its own.
  void question(std::string number, std::string_view heading);

  RawText take();

 private:
  void separate(bool paragraph);

  RawText raw_;
  std::string speaker_;
  bool after_heading_ = false;
};

}  // namespace mazmun::format::raw
