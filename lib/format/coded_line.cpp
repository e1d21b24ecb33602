#include "format/coded_line.hpp"

#include <algorithm>

#include "format/json_text.hpp"
#include "text/properties.hpp"
#include "text/utf8.hpp"

namespace mazmun::format {
namespace {

// The element after the last one that is in use, in the memory of an old one where there is one.
template <class Item>
Item& next_of(std::vector<Item>& items, std::size_t& count) {
  if (count == items.size()) items.emplace_back();
  return items[count++];
}

bool read_coders(LineSteps& steps, Segment& segment) {
  std::size_t count = 0;
  if (!steps.take(",\"coders\":[")) return false;
  while (!steps.take("]")) {
    if (!steps.take(count == 0 ? "\"" : ",\"")) return false;
    if (!steps.plain_string(next_of(segment.coders, count))) return false;
    const auto last = segment.coders.begin() + static_cast<std::ptrdiff_t>(count - 1);
    if (std::find(segment.coders.begin(), last, *last) != last) return false;
  }
  segment.coders.resize(count);
  return true;
}

// The span of a coding, which lies inside its segment, where it has one.
bool read_span(LineSteps& steps, const Span& around, std::optional<Span>& into) {
  into.reset();
  if (!steps.take(",\"start\":")) return true;
  Span& span = into.emplace();
  return steps.number(span.start) && steps.take(",\"end\":") && steps.number(span.end) && span.start <= span.end &&
         span.start >= around.start && span.end <= around.end;
}

bool read_coding(LineSteps& steps, const Segment& segment, Coding& coding) {
  coding.by.clear();
  coding.memo.clear();
  coding.was.clear();
  coding.confidence.reset();
  if (!steps.take("{\"code\":\"") || !steps.plain_string(coding.code) || !steps.take(",\"coder\":\"") ||
      !steps.plain_string(coding.coder) || !read_span(steps, segment.span, coding.span))
    return false;
  if (steps.take(",\"by\":\"") && !steps.plain_string(coding.by)) return false;
  if (steps.take(",\"memo\":\"") && !steps.string(coding.memo)) return false;
  if (steps.take(",\"was\":\"") && !steps.plain_string(coding.was)) return false;
  return steps.take("}") &&
         std::find(segment.coders.begin(), segment.coders.end(), coding.coder) != segment.coders.end();
}

bool read_codes(LineSteps& steps, Segment& segment) {
  std::size_t count = 0;
  if (!steps.take(",\"codes\":[")) return false;
  while (!steps.take("]")) {
    if (count > 0 && !steps.take(",")) return false;
    if (!read_coding(steps, segment, next_of(segment.codes, count))) return false;
  }
  segment.codes.resize(count);
  return true;
}

}  // namespace

CodedLineReader::CodedLineReader(const Section& section) : document_(section.document), length_(section.length) {
  append_json_string(before_number_, section.document + ":");
  before_number_.insert(0, "{\"segment\":").pop_back();
  behind_number_ = "\",\"document\":";
  append_json_string(behind_number_, section.document);
  behind_number_ += ",\"start\":";
}

bool CodedLineReader::read_text(LineSteps& steps, Segment& segment) const {
  segment.text.clear();
  if (!steps.take(",\"text\":\"")) return true;
  return steps.string(segment.text) && text::length(segment.text) == segment.span.end - segment.span.start;
}

bool CodedLineReader::read(std::string_view line, Segment& segment) const {
  LineSteps steps(line);
  std::size_t number = 0;
  const bool begins = steps.take(before_number_) && steps.number(number) && steps.take(behind_number_) &&
                      steps.number(segment.span.start) && steps.take(",\"end\":") && steps.number(segment.span.end) &&
                      segment.span.start <= segment.span.end && segment.span.end <= length_;
  if (!begins) return false;
  segment.document = document_;
  segment.id = document_;
  segment.id.append(":").append(std::to_string(number));
  segment.speaker.clear();
  segment.question.clear();
  segment.hash.clear();
  segment.words.reset();
  segment.resolutions.clear();
  if (steps.take(",\"speaker\":\"") && !steps.plain_string(segment.speaker)) return false;
  if (steps.take(",\"question\":\"") && !steps.plain_string(segment.question)) return false;
  if (!read_text(steps, segment)) return false;
  if (steps.take(",\"hash\":\"") && !steps.plain_string(segment.hash)) return false;
  if (steps.take(",\"words\":") && !steps.number(segment.words.emplace())) return false;
  return read_coders(steps, segment) && read_codes(steps, segment) && steps.take("}") && steps.at_end();
}

void drop_text(Segment& segment) {
  if (!segment.words && !segment.text.empty()) segment.words = text::count_words(segment.text);
  segment.text.clear();
}

}  // namespace mazmun::format
