#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "edited_transcript.hpp"
#include "versions_of_text.hpp"

namespace mazmun::reanchor {
namespace {

RC_GTEST_PROP(Reanchor, KeepsEverythingOfAnUnchangedText, ()) {
  Transcript transcript(*rc::gen::arbitrary<std::uint64_t>(), *rc::gen::inRange<std::size_t>(1, 30));
  const Document document = document_of(transcript.text());
  const Versions versions = versions_of(document, document);
  for (const auto& [name, span] : transcript.places()) {
    const Placed placed = place_of(versions, span, 0.75);
    RC_ASSERT(placed.how == How::exact);
    RC_ASSERT(placed.span == span);
  }
}

RC_GTEST_PROP(Reanchor, WritesSegmentsThatHoldTheirCodes, ()) {
  Transcript transcript(*rc::gen::arbitrary<std::uint64_t>(), 12);
  const Document before = document_of(transcript.text());
  std::vector<Span> spans;
  for (const auto& [name, span] : transcript.places()) spans.push_back(span);
  for (int i = 0; i < 15; ++i) transcript.edit();
  const Document after = document_of(transcript.text());
  const Outcome outcome = reanchor(before, after, {segment_of(before.text, spans)}, Limits());
  std::size_t kept = 0;
  for (const Segment& segment : outcome.segments) {
    RC_ASSERT(segment.span.end <= after.length);
    RC_ASSERT(text::length(segment.text) == segment.span.end - segment.span.start);
    for (const Coding& coding : segment.codes) {
      RC_ASSERT(segment.span.start <= coding.span->start);
      RC_ASSERT(coding.span->end <= segment.span.end);
      RC_ASSERT(coding.span->start < coding.span->end);
      ++kept;
    }
  }
  std::size_t refused = 0;
  for (const Move& move : outcome.moves) refused += !move.code.empty() && move.placed.how == How::refused ? 1 : 0;
  RC_ASSERT(kept + refused == spans.size());
}

}  // namespace
}  // namespace mazmun::reanchor
