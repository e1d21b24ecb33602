#include "ingest/ingest.hpp"

#include <algorithm>

#include "ingest/questions.hpp"
#include "ingest/speakers.hpp"
#include "text/properties.hpp"
#include "text/utf8.hpp"

namespace mazmun::ingest {
namespace {

Span code_points(text::CodePointCounter& counter, text::Range range) {
  const std::size_t start = counter.at(range.start);
  return {start, counter.at(range.end)};
}

// The turns that the format gave, without labels.
std::vector<FoundTurn> given_turns(const Document& document) {
  std::vector<FoundTurn> turns;
  text::ByteCounter counter(document.text);
  for (const Turn& turn : document.turns) {
    const std::size_t start = counter.at(turn.span.start);
    turns.push_back({turn.speaker, {start, start}, {start, counter.at(turn.span.end)}, turn.time});
  }
  return turns;
}

void find_headings(Document& document, const std::vector<FoundTurn>& turns, const Recognition& recognition) {
  if (!document.questions.empty()) return;
  const auto questions = recognition.questions ? find_questions(document.text, turns, *recognition.questions)
                                               : find_questions(document.text, turns);
  text::CodePointCounter counter(document.text);
  for (const FoundQuestion& question : questions)
    document.questions.push_back({question.number, code_points(counter, question.heading)});
}

}  // namespace

Recognition recognition(const std::string& speakers, const std::string& questions) {
  Recognition made;
  if (!speakers.empty()) made.speakers.emplace(speakers, "--speakers");
  if (!questions.empty()) made.questions.emplace(questions, "--questions");
  return made;
}

std::vector<Finding> warnings(const Document& document) {
  if (!text::trim(document.text).empty()) return {};
  return {{{document.source.name, 0, 0, {}}, "holds no text", {}}};
}

void find_structure(Document& document, const Recognition& recognition, bool has_turns) {
  const std::string_view text = document.text;
  document.length = text::length(text);
  std::vector<FoundTurn> turns;
  if (!has_turns) {
    turns = recognition.speakers ? find_turns(text, *recognition.speakers) : find_turns(text);
  } else {
    turns = given_turns(document);
    const bool nobody =
        std::all_of(turns.begin(), turns.end(), [](const FoundTurn& turn) { return turn.speaker.empty(); });
    const auto labels = !nobody                ? std::vector<FoundTurn>()
                        : recognition.speakers ? find_turns(text, *recognition.speakers)
                                               : find_labels(text);
    if (labels.empty()) return find_headings(document, turns, recognition);
    turns = name_turns(turns, labels, text);
  }
  find_headings(document, turns, recognition);
  document.turns.clear();
  document.turns.reserve(turns.size());
  text::CodePointCounter counter(text);
  for (const FoundTurn& turn : turns)
    document.turns.push_back({std::string(turn.speaker), code_points(counter, turn.said), turn.time});
}

}  // namespace mazmun::ingest
