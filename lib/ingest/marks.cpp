#include "ingest/marks.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

#include "ingest/mark_scanner.hpp"
#include "text/properties.hpp"
#include "text/rising_places.hpp"

namespace mazmun::ingest {
namespace {

using text::Range;

// Where positions of the marked text lie when the marks are out of it; bytes or code points, as the deletions are.
class CleanPositions {
 public:
  explicit CleanPositions(std::vector<Range> deletions) : deletions_(std::move(deletions)) {
    std::size_t gone = 0;
    for (const Range& range : deletions_) {
      gone_before_.push_back(gone);
      gone += range.size();
    }
  }
  std::size_t at(std::size_t position) const {
    const auto next = std::upper_bound(deletions_.begin(), deletions_.end(), position,
                                       [](std::size_t value, const Range& range) { return value < range.start; });
    if (next == deletions_.begin()) return position;
    const auto index = static_cast<std::size_t>(next - deletions_.begin()) - 1;
    const Range& last = deletions_[index];
    return position - gone_before_[index] - std::min(position - last.start, last.size());
  }
  void move(Span& span) const { span = {at(span.start), at(span.end)}; }

 private:
  std::vector<Range> deletions_;
  std::vector<std::size_t> gone_before_;
};

std::vector<Range> in_code_points(const std::vector<Range>& ranges, std::string_view text) {
  text::CodePointCounter counter(text);
  std::vector<Range> result;
  for (const Range& range : ranges) {
    const std::size_t start = counter.at(range.start);
    result.push_back({start, counter.at(range.end)});
  }
  return result;
}

std::string without(std::string_view text, const std::vector<Range>& deletions) {
  std::string clean;
  std::size_t done = 0;
  for (const Range& range : deletions) {
    clean.append(text.substr(done, range.start - done));
    done = range.end;
  }
  clean.append(text.substr(done));
  return clean;
}

void move_lists(Document& document, const CleanPositions& positions) {
  for (Turn& turn : document.turns) positions.move(turn.span);
  for (Question& question : document.questions) positions.move(question.span);
  for (Mark& mark : document.marks) positions.move(mark.span);
  for (Note& note : document.notes) positions.move(note.span);
  for (Span& page : document.pages) positions.move(page);
}

// Byte offsets in any order to code points.
class CodePointsOf {
 public:
  CodePointsOf(std::vector<std::size_t> bytes, std::string_view text) : bytes_(std::move(bytes)) {
    std::sort(bytes_.begin(), bytes_.end());
    text::CodePointCounter counter(text);
    for (const std::size_t byte : bytes_) code_points_.push_back(counter.at(byte));
  }
  /// Of one of the offsets.
  std::size_t at(std::size_t byte) const {
    const auto found = std::lower_bound(bytes_.begin(), bytes_.end(), byte);
    return code_points_[static_cast<std::size_t>(found - bytes_.begin())];
  }

 private:
  std::vector<std::size_t> bytes_;
  std::vector<std::size_t> code_points_;
};

CodePointsOf borders_of(const std::vector<FoundMark>& marks, std::string_view text) {
  std::vector<std::size_t> borders;
  for (const FoundMark& mark : marks) borders.insert(borders.end(), {mark.range.start, mark.range.end});
  return {std::move(borders), text};
}

// The marks with their places in the text as it came, ordered by what they code.
std::vector<std::pair<FoundMark, text::LineColumn>> placed(std::vector<FoundMark> marks, std::string_view text) {
  std::stable_sort(marks.begin(), marks.end(), [](const FoundMark& a, const FoundMark& b) { return a.at < b.at; });
  text::RisingPlaces lines(text);
  std::vector<std::pair<FoundMark, text::LineColumn>> result;
  for (FoundMark& mark : marks) {
    const text::LineColumn place = lines.at(mark.at);
    result.emplace_back(std::move(mark), place);
  }
  std::stable_sort(result.begin(), result.end(),
                   [](const auto& a, const auto& b) { return a.first.range.start < b.first.range.start; });
  return result;
}

}  // namespace

LiftedMarks lift_marks(Document& document) {
  LiftedMarks lifted;
  if (document.text.find("[[") == std::string::npos && document.text.find("{{") == std::string::npos) return lifted;
  FoundMarks found = find_marks(document.text);
  for (Finding& warning : found.warnings) warning.place.file = document.source.name;
  lifted.warnings = std::move(found.warnings);
  if (found.deletions.empty()) return lifted;
  const CleanPositions bytes(found.deletions);
  std::string clean = without(document.text, found.deletions);
  move_lists(document, CleanPositions(in_code_points(found.deletions, document.text)));
  for (FoundMark& mark : found.marks)
    mark.range = text::trim(clean, {bytes.at(mark.range.start), bytes.at(mark.range.end)});
  const CodePointsOf borders = borders_of(found.marks, clean);
  for (const auto& [mark, place] : placed(std::move(found.marks), document.text)) {
    const Range range = mark.range;
    if (range.size() == 0) continue;  // only marks stood there, which have been warned of or code what follows
    if (mark.paragraph) lifted.paragraphs.push_back(document.marks.size());
    document.marks.push_back({mark.code, {borders.at(range.start), borders.at(range.end)}, place.line, place.column});
  }
  document.text = std::move(clean);
  return lifted;
}

void settle_marks(Document& document, const LiftedMarks& lifted) {
  const auto last_turn = [&](std::size_t before) -> const Turn* {
    const auto next = std::partition_point(document.turns.begin(), document.turns.end(),
                                           [&](const Turn& turn) { return turn.span.start < before; });
    return next == document.turns.begin() ? nullptr : &*std::prev(next);
  };
  for (const std::size_t index : lifted.paragraphs) {
    Span& span = document.marks[index].span;
    const Turn* turn = last_turn(span.end);
    if (turn != nullptr) span.start = std::max(span.start, turn->span.start);
  }
  for (Mark& mark : document.marks) {
    const Turn* before = last_turn(mark.span.start + 1);
    const bool in_label = before == nullptr || before->span.end <= mark.span.start;
    const Turn* next = before == nullptr ? document.turns.data() : before + 1;
    const bool has_next = next != nullptr && next < document.turns.data() + document.turns.size();
    if (in_label && has_next && next->span.start < mark.span.end) mark.span.start = next->span.start;
  }
  std::stable_sort(document.marks.begin(), document.marks.end(),
                   [](const Mark& a, const Mark& b) { return a.span.start < b.span.start; });
}

}  // namespace mazmun::ingest
