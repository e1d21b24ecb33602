#include <algorithm>
#include <memory>

#include "base/error.hpp"
#include "match/matcher.hpp"
#include "query/views.hpp"
#include "text/properties.hpp"
#include "text/utf8.hpp"

namespace mazmun::query {
namespace {

match::Matcher matcher_for(const std::vector<std::string>& phrases) {
  match::Matcher matcher;
  matcher.keep_words();
  for (const std::string& written : phrases) {
    if (text::first_invalid_byte(written)) throw UsageError("--kwic: not valid UTF-8");
    const match::Phrase phrase = match::parse_phrase(written);
    if (match::is_empty(phrase)) throw UsageError("--kwic: the phrase \"" + written + "\" has no letters to look for");
    matcher.add(phrase, 0);
  }
  return matcher;
}

// The leftmost, of equals the longest; none that overlaps one before.
std::vector<match::Hit> winners_of(std::vector<match::Hit> hits) {
  std::sort(hits.begin(), hits.end(), [](const match::Hit& a, const match::Hit& b) {
    const auto& x = a.code_points;
    const auto& y = b.code_points;
    return x.start != y.start ? x.start < y.start : x.end > y.end;
  });
  std::vector<match::Hit> winners;
  for (const match::Hit& hit : hits) {
    if (winners.empty() || hit.code_points.start >= winners.back().code_points.end) winners.push_back(hit);
  }
  return winners;
}

using Words = std::vector<text::Range>;

// The code point where the context before `start` begins: with its first word, or with the text where there are fewer
// words.
std::size_t left_edge(const Words& words, std::size_t start, std::size_t context) {
  const auto behind =
      std::partition_point(words.begin(), words.end(), [&](const text::Range& word) { return word.end <= start; });
  const auto before = static_cast<std::size_t>(behind - words.begin());
  if (context == 0) return start;
  return before > context ? words[before - context].start : 0;
}

// Where the context behind `end` ends: before the first word that is too many, or with the text (`length`).
std::size_t right_edge(const Words& words, std::size_t end, std::size_t context, std::size_t length) {
  const auto first =
      std::partition_point(words.begin(), words.end(), [&](const text::Range& word) { return word.start < end; });
  const auto left = static_cast<std::size_t>(words.end() - first);
  if (context == 0) return end;
  return left > context ? (first + static_cast<std::ptrdiff_t>(context))->start : length;
}

class Concordance {
 public:
  Concordance(const std::vector<std::string>& phrases, std::size_t context)
      : matcher_(matcher_for(phrases)), context_(context) {}

  std::vector<Row> rows(const Segment& segment) {
    std::vector<Row> rows;
    for (const match::Hit& hit : winners_of(matcher_.find(segment.text))) rows.push_back(row(segment, hit));
    return rows;
  }

 private:
  Row row(const Segment& segment, const match::Hit& hit) const {
    const std::string_view text = segment.text;
    const text::Range at = hit.code_points;
    const std::size_t from = text::byte_offset(text, left_edge(matcher_.words(), at.start, context_));
    const std::size_t length = segment.span.end - segment.span.start;
    const std::size_t to = text::byte_offset(text, right_edge(matcher_.words(), at.end, context_, length));
    const auto cut = [&](std::size_t start, std::size_t end) {
      return std::string(text::trim(text.substr(start, end - start)));
    };
    return {segment.document,
            segment.id,
            segment.span.start + at.start,
            segment.span.start + at.end,
            segment.speaker.empty() ? Value() : Value(segment.speaker),
            cut(from, hit.bytes.start),
            cut(hit.bytes.start, hit.bytes.end),
            cut(hit.bytes.end, to)};
  }

  match::Matcher matcher_;
  std::size_t context_;
};

}  // namespace

View concordance(const std::vector<std::string>& phrases, std::size_t context) {
  View view;
  view.table = {"kwic",
                "Key words in context",
                {{"document", "Document"},
                 {"segment", "Segment"},
                 {"start", "Start", ColumnKind::count},
                 {"end", "End", ColumnKind::count},
                 {"speaker", "Speaker"},
                 {"left", "Left"},
                 {"match", "Match"},
                 {"right", "Right"}},
                {},
                {}};
  view.page = {{1}, {4}, {5, true}, {6}, {7}};
  view.centre = 3;
  view.needs_text = true;
  const auto lines = std::make_shared<Concordance>(phrases, context);
  view.rows = [lines](const Segment& segment) { return lines->rows(segment); };
  view.last_rows = [] { return std::vector<Row>(); };
  return view;
}

}  // namespace mazmun::query
