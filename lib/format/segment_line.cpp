#include "format/segment_line.hpp"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include <algorithm>
#include <bit>

#include "format/json_text.hpp"
#include "format/line_steps.hpp"
#include "text/utf8.hpp"

namespace mazmun::format {
namespace {

bool is_plain(char c) { return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\'; }

}  // namespace

std::size_t plain_length_bytewise(std::string_view text) {
  std::size_t size = 0;
  while (size < text.size() && is_plain(text[size])) ++size;
  return size;
}

#if defined(__SSE2__)

std::size_t plain_length(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); at += sizeof(__m128i)) {
    const __m128i some = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at));
    const __m128i marks =
        _mm_or_si128(_mm_cmpeq_epi8(some, _mm_set1_epi8('"')), _mm_cmpeq_epi8(some, _mm_set1_epi8('\\')));
    const __m128i controls = _mm_cmpeq_epi8(_mm_min_epu8(some, _mm_set1_epi8(0x1F)), some);
    const auto found = static_cast<unsigned>(_mm_movemask_epi8(_mm_or_si128(marks, controls)));
    if (found != 0) return std::min(text.size(), at + static_cast<unsigned>(std::countr_zero(found)));
  }
  return text.size();
}

#else

std::size_t plain_length(std::string_view text) { return plain_length_bytewise(text); }

#endif

SegmentLineReader::SegmentLineReader(const Section& section) : length_(section.length) {
  append_json_string(before_number_, section.document + ":");
  before_number_.insert(0, "{\"segment\":").pop_back();
  behind_number_ = "\",\"document\":";
  append_json_string(behind_number_, section.document);
  behind_number_ += ",\"start\":";
}

bool SegmentLineReader::read(std::string_view line, Segment& segment) const {
  LineSteps steps(line);
  std::size_t number = 0;
  const bool begins = steps.take(before_number_) && steps.number(number) && steps.take(behind_number_) &&
                      steps.number(segment.span.start) && steps.take(",\"end\":") && steps.number(segment.span.end);
  if (!begins) return false;
  segment.speaker.clear();
  segment.question.clear();
  if (steps.take(",\"speaker\":\"") && !steps.plain_string(segment.speaker)) return false;
  if (steps.take(",\"question\":\"") && !steps.plain_string(segment.question)) return false;
  if (!steps.take(",\"text\":\"") || !steps.string(segment.text) || !steps.take("}") || !steps.at_end()) return false;
  return segment.span.start <= segment.span.end && segment.span.end <= length_ &&
         text::length(segment.text) == segment.span.end - segment.span.start;
}

}  // namespace mazmun::format
