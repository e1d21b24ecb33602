// A text to a document and its segments: speakers, questions, marks, repairs, sentences. The first line chooses the
// language.
#include "fuzz.hpp"
#include "ingest/ingest.hpp"
#include "ingest/marks.hpp"
#include "ingest/repair/repair_document.hpp"
#include "ingest/repair/rules.hpp"
#include "segment/segment.hpp"
#include "text/utf8.hpp"

namespace mazmun::fuzz {
namespace {

void check(const Document& document) {
  require(document.length == text::length(document.text), "another length");
  std::size_t end = 0;
  for (const Turn& turn : document.turns) {
    require(turn.span.start <= turn.span.end && turn.span.start >= end && turn.span.end <= document.length, "a turn outside");
    end = turn.span.end;
  }
  for (const Question& question : document.questions)
    require(question.span.start <= question.span.end && question.span.end <= document.length, "a question outside");
  for (const Mark& mark : document.marks)
    require(mark.span.start <= mark.span.end && mark.span.end <= document.length, "a mark outside");
}

void cut(const Document& document) {
  using segment::By;
  for (const segment::Cut cut : {segment::Cut{By::turn, 0, 0}, {By::paragraph, 0, 0}, {By::sentence, 0, 0}, {By::line, 0, 0}, {By::question, 0, 0}, {By::document, 0, 0}, {By::window, 3, 2}}) {
    segment::Segmenter segmenter(cut, {});
    segmenter.cut(document, [&](const Segment& segment, std::string_view text) {
      require(segment.span.start < segment.span.end && segment.span.end <= document.length, "a segment outside");
      require(text::length(text) == segment.span.end - segment.span.start, "a segment of another length");
    });
  }
}

}  // namespace

void run(std::string_view input) {
  const auto [language, rest] = first_line(input);
  if (text::first_invalid_byte(rest)) return;
  Document document;
  document.id = "int01";
  document.language = language == "fa" ? "fa" : "en";
  document.text = std::string(rest);
  document.length = text::length(rest);
  const auto repairs = ingest::repair::repair_document(document, ingest::repair::chosen_rules({"all"}), true);
  require(ingest::repair::undone(document.text, repairs) == rest, "repairs that can't be undone");
  const ingest::LiftedMarks lifted = ingest::lift_marks(document);
  ingest::find_structure(document, ingest::recognition("", ""));
  ingest::settle_marks(document, lifted);
  ingest::warnings(document);
  check(document);
  cut(document);
}

}  // namespace mazmun::fuzz
