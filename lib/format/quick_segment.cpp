#include "format/quick_segment.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string_view>

namespace mazmun::format {
namespace {

using simdjson::dom::element;

bool take_text(const element& value, std::string& into) {
  if (!value.is_string()) return false;
  into.assign(value.get_string().value_unsafe());
  return true;
}

bool take_count(const element& value, std::size_t& into) {
  const auto number = value.get_uint64();
  if (number.error() != simdjson::SUCCESS) return false;
  into = number.value_unsafe();
  return true;
}

// Which members came: each may come once.
class Seen {
 public:
  bool first(unsigned member) {
    const bool is_first = (bits_ & 1U << member) == 0;
    bits_ |= 1U << member;
    return is_first;
  }
  bool has(unsigned member) const { return (bits_ & 1U << member) != 0; }

 private:
  unsigned bits_ = 0;
};

// Names of members in a table of their lengths, first and last letters, which tell them apart: one comparison finds a
// key.
template <std::size_t Count>
class MemberTable {
 public:
  constexpr explicit MemberTable(const std::array<std::string_view, Count>& names) : names_(names) {
    places_.fill(Count);
    for (std::size_t i = 0; i < Count; ++i) {
      if (places_[slot(names[i])] != Count) throw std::logic_error("two names in one slot");  // not compiled then
      places_[slot(names[i])] = i;
    }
  }
  /// The index of `key`, or Count.
  std::size_t find(std::string_view key) const {
    if (key.empty()) return Count;
    const std::size_t place = places_[slot(key)];
    return place < Count && names_[place] == key ? place : Count;
  }

 private:
  static constexpr std::size_t slot(std::string_view key) {
    return (27 * key.size() + static_cast<unsigned char>(key.front()) + static_cast<unsigned char>(key.back())) % 32;
  }

  std::array<std::string_view, Count> names_;
  std::array<std::size_t, 32> places_{};
};

enum CodingMember : unsigned { code, coder, coding_start, coding_end, by, memo, was, confidence, no_coding_member };

constexpr MemberTable<no_coding_member> coding_members{
    {"code", "coder", "start", "end", "by", "memo", "was", "confidence"}};

bool take_confidence(const element& value, Coding& coding) {
  const auto number = value.get_double();
  if (number.error() != simdjson::SUCCESS) return false;
  coding.confidence = number.value_unsafe();
  return *coding.confidence >= 0 && *coding.confidence <= 1;
}

bool take_member(CodingMember member, const element& value, Coding& coding, Span& span) {
  switch (member) {
    case code:
      return take_text(value, coding.code);
    case coder:
      return take_text(value, coding.coder);
    case coding_start:
      return take_count(value, span.start);
    case coding_end:
      return take_count(value, span.end);
    case by:
      return take_text(value, coding.by);
    case memo:
      return take_text(value, coding.memo);
    case was:
      return take_text(value, coding.was);
    case confidence:
      return take_confidence(value, coding);
    case no_coding_member:
      break;
  }
  return false;
}

bool take_coding(const element& value, Coding& coding) {
  if (!value.is_object()) return false;
  const simdjson::dom::object object = value.get_object().value_unsafe();
  Seen seen;
  Span span;
  for (const auto field : object) {
    const auto member = static_cast<CodingMember>(coding_members.find(field.key));
    if (member == no_coding_member || !seen.first(member) || !take_member(member, field.value, coding, span))
      return false;
  }
  if (seen.has(coding_start) != seen.has(coding_end) || !seen.has(code) || !seen.has(coder)) return false;
  if (seen.has(coding_start)) coding.span = span;
  return true;
}

bool take_coders(const element& value, Segment& segment) {
  if (!value.is_array()) return false;
  const simdjson::dom::array array = value.get_array().value_unsafe();
  for (const element item : array) {
    if (!take_text(item, segment.coders.emplace_back())) return false;
    const auto last = std::prev(segment.coders.end());
    if (std::find(segment.coders.begin(), last, *last) != last) return false;
  }
  return true;
}

bool take_codes(const element& value, Segment& segment) {
  if (!value.is_array()) return false;
  const simdjson::dom::array array = value.get_array().value_unsafe();
  segment.codes.reserve(array.size());
  for (const element item : array) {
    if (!take_coding(item, segment.codes.emplace_back())) return false;
  }
  return true;
}

enum SegmentMember : unsigned {
  segment_id,
  document,
  start,
  end,
  speaker,
  question,
  text,
  hash,
  words,
  coders,
  codes,
  no_segment_member
};

constexpr MemberTable<no_segment_member> segment_members{
    {"segment", "document", "start", "end", "speaker", "question", "text", "hash", "words", "coders", "codes"}};

bool take_member(SegmentMember member, const element& value, Segment& into) {
  switch (member) {
    case segment_id:
      return take_text(value, into.id);
    case document:
      return take_text(value, into.document);
    case start:
      return take_count(value, into.span.start);
    case end:
      return take_count(value, into.span.end);
    case speaker:
      return take_text(value, into.speaker);
    case question:
      return take_text(value, into.question);
    case text:
      return take_text(value, into.text);
    case hash:
      return take_text(value, into.hash);
    case words:
      return take_count(value, into.words.emplace());
    case coders:
      return take_coders(value, into);
    case codes:
      return take_codes(value, into);
    case no_segment_member:
      break;
  }
  return false;
}

// Each coding is by a coder of the segment and lies inside it.
bool fits(const Coding& coding, const Segment& into) {
  if (std::find(into.coders.begin(), into.coders.end(), coding.coder) == into.coders.end()) return false;
  return !coding.span || (coding.span->start <= coding.span->end && coding.span->start >= into.span.start &&
                          coding.span->end <= into.span.end);
}

}  // namespace

std::optional<Segment> quick_segment(const element& record, bool coded) {
  std::optional<Segment> result;
  const simdjson::dom::object object = record.get_object().value_unsafe();
  Segment& into = result.emplace();
  Seen seen;
  for (const auto field : object) {
    const auto member = static_cast<SegmentMember>(segment_members.find(field.key));
    if (member == no_segment_member || !seen.first(member) || !take_member(member, field.value, into))
      return std::nullopt;
  }
  for (const SegmentMember needed : {segment_id, document, start, end}) {
    if (!seen.has(needed)) return std::nullopt;
  }
  if (!coded && !seen.has(text)) return std::nullopt;
  if (seen.has(coders) != coded || seen.has(codes) != coded || into.span.end < into.span.start) return std::nullopt;
  if (!std::all_of(into.codes.begin(), into.codes.end(), [&](const Coding& each) { return fits(each, into); }))
    return std::nullopt;
  return result;
}

}  // namespace mazmun::format
