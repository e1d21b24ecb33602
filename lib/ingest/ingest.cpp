#include "ingest/ingest.hpp"

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

void find_structure(Document& document, const Recognition& recognition) {
  const auto turns =
      recognition.speakers ? find_turns(document.text, *recognition.speakers) : find_turns(document.text);
  const auto questions = recognition.questions ? find_questions(document.text, turns, *recognition.questions)
                                               : find_questions(document.text, turns);
  document.length = text::length(document.text);
  text::CodePointCounter turn_counter(document.text);
  for (const FoundTurn& turn : turns)
    document.turns.push_back({turn.speaker, code_points(turn_counter, turn.said), {}});
  text::CodePointCounter question_counter(document.text);
  for (const FoundQuestion& question : questions) {
    document.questions.push_back({question.number, code_points(question_counter, question.heading)});
  }
}

}  // namespace mazmun::ingest
