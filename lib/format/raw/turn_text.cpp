#include "format/raw/turn_text.hpp"

#include <utility>

#include "text/properties.hpp"

namespace mazmun::format::raw {

TurnText::TurnText(std::string type) {
  raw_.type = std::move(type);
  raw_.has_turns = true;
}

void TurnText::separate(bool paragraph) {
  if (!raw_.text.empty()) raw_.text += paragraph ? "\n\n" : "\n";
}

void TurnText::turn(std::string_view speaker, std::string_view said, std::optional<double> time) {
  speaker = text::trim(speaker);
  said = text::trim(said);
  if (said.empty()) return;
  const bool changes = speaker != speaker_ || after_heading_;
  separate(changes);
  if (changes && !speaker.empty()) raw_.text.append(speaker).append(": ");
  speaker_ = speaker;
  after_heading_ = false;
  const std::size_t start = raw_.text.size();
  raw_.text += said;
  raw_.turns.push_back({speaker_, {start, raw_.text.size()}, time});
}

void TurnText::question(std::string number, std::string_view heading) {
  separate(true);
  const std::size_t start = raw_.text.size();
  raw_.text += text::trim(heading);
  raw_.questions.push_back({std::move(number), {start, raw_.text.size()}});
  after_heading_ = true;
}

RawText TurnText::take() {
  if (!raw_.text.empty()) raw_.text += '\n';
  return std::move(raw_);
}

}  // namespace mazmun::format::raw
