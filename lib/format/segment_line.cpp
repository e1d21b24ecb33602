#include "format/segment_line.hpp"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include <algorithm>
#include <bit>

#include "format/json_text.hpp"
#include "text/utf8.hpp"

namespace mazmun::format {
namespace {

bool is_plain(char c) { return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\'; }

// Reads along a line; each step is false, and the line stays where it is, where something else stands there.
class Steps {
 public:
  explicit Steps(std::string_view line) : rest_(line) {}

  bool at_end() const { return rest_.empty(); }
  bool take(std::string_view wanted) {
    if (!rest_.starts_with(wanted)) return false;
    rest_.remove_prefix(wanted.size());
    return true;
  }
  /// Digits as they are written without need: no zero before others, few enough for any document.
  bool number(std::size_t& into) {
    std::size_t size = 0;
    std::size_t value = 0;
    for (; size < rest_.size() && size < 17 && rest_[size] >= '0' && rest_[size] <= '9'; ++size)
      value = 10 * value + static_cast<std::size_t>(rest_[size] - '0');
    if (size == 0 || size == 17 || (size > 1 && rest_.front() == '0')) return false;
    rest_.remove_prefix(size);
    into = value;
    return true;
  }
  /// A string without escapes, and the quote behind it.
  bool plain_string(std::string& into) {
    const std::size_t size = plain_length(rest_);
    if (size == 0 || size == rest_.size() || rest_[size] != '"') return false;
    into = rest_.substr(0, size);
    rest_.remove_prefix(size + 1);
    return true;
  }
  /// Any string whose escapes are those that the writer needs, and the quote behind it.
  bool string(std::string& into) {
    into.clear();
    for (;;) {
      const std::size_t size = plain_length(rest_);
      into += rest_.substr(0, size);
      rest_.remove_prefix(size);
      if (take("\"")) return true;
      const std::size_t escape = rest_.starts_with('\\') ? escape_size(rest_, into) : 0;
      if (escape == 0) return false;
      rest_.remove_prefix(escape);
    }
  }

 private:
  // 0 where it isn't one that append_json_escaped() writes.
  static std::size_t escape_size(std::string_view text, std::string& into) {
    constexpr std::string_view letters = "\"\\bfnrt";
    constexpr std::string_view meanings = "\"\\\b\f\n\r\t";
    if (text.size() < 2) return 0;
    const std::size_t letter = letters.find(text[1]);
    if (letter != std::string_view::npos) {
      into += meanings[letter];
      return 2;
    }
    constexpr std::string_view digits = "0123456789abcdef";
    if (text.size() < 6 || !text.starts_with("\\u00") || (text[4] != '0' && text[4] != '1')) return 0;
    const std::size_t low = digits.find(text[5]);
    if (low == std::string_view::npos) return 0;
    const auto control = static_cast<char>(16 * (text[4] - '0') + static_cast<int>(low));
    if (meanings.find(control) != std::string_view::npos) return 0;
    into += control;
    return 6;
  }

  std::string_view rest_;
};

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
  Steps steps(line);
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
