#include "diff/assignment.hpp"

#include <algorithm>
#include <string_view>

#include "text/utf8.hpp"

namespace mazmun::diff {
namespace {

// Members that say where a mark is; all others must be equal.
constexpr std::string_view where_members[] = {"start", "end", "quote"};

bool says_where(std::string_view name) {
  return std::find(std::begin(where_members), std::end(where_members), name) != std::end(where_members);
}

Object rest_of(const Value& shown) {
  Object rest;
  for (const auto& member : shown.object()) {
    if (!says_where(member.first)) rest.push_back(member);
  }
  return rest;
}

std::string quote_of(const Span& span, const Segment& segment) {
  if (segment.text.empty() || span.start < segment.span.start || span.end > segment.span.end) return {};
  text::ByteCounter bytes(segment.text);
  const std::size_t start = bytes.at(span.start - segment.span.start);
  const std::size_t end = bytes.at(span.end - segment.span.start);
  return segment.text.substr(start, end - start);
}

void add_text(Value& object, const char* name, const std::string& text) {
  if (!text.empty()) object.add(name, text);
}

Assignment in_order(Assignment marks) {
  std::stable_sort(marks.begin(), marks.end(),
                   [](const MarkedSpan& a, const MarkedSpan& b) { return a.place < b.place; });
  return marks;
}

// Takes the first of `marks` that `fits` out of them.
template <class Fits>
std::optional<MarkedSpan> take_first(Assignment& marks, const Fits& fits) {
  const auto found = std::find_if(marks.begin(), marks.end(), fits);
  if (found == marks.end()) return std::nullopt;
  MarkedSpan mark = std::move(*found);
  marks.erase(found);
  return mark;
}

// Takes out of both what `same` says is one, and tells `visit` of each pair.
template <class Same, class Visit>
void take_pairs(Assignment& before, Assignment& after, const Same& same, const Visit& visit) {
  Assignment rest;
  for (MarkedSpan& mark : before) {
    const auto other = take_first(after, [&](const MarkedSpan& each) { return same(mark, each); });
    if (other) {
      visit(mark, *other);
    } else {
      rest.push_back(std::move(mark));
    }
  }
  before = std::move(rest);
}

bool same_place(const MarkedSpan& a, const MarkedSpan& b) { return a.place == b.place; }

bool same_in_all(const MarkedSpan& a, const MarkedSpan& b) {
  return same_place(a, b) && Value(rest_of(a.shown)) == Value(rest_of(b.shown));
}

}  // namespace

MarkedSpan marked(const Coding& coding, const Segment& segment) {
  MarkedSpan mark;
  mark.shown = Object();
  if (coding.span) {
    const auto from = static_cast<std::int64_t>(segment.span.start);
    mark.place = {static_cast<std::int64_t>(coding.span->start) - from,
                  static_cast<std::int64_t>(coding.span->end) - from};
    mark.shown.add("start", coding.span->start).add("end", coding.span->end);
    add_text(mark.shown, "quote", quote_of(*coding.span, segment));
  } else {
    add_text(mark.shown, "quote", segment.text);
  }
  add_text(mark.shown, "by", coding.by);
  add_text(mark.shown, "memo", coding.memo);
  if (coding.confidence) mark.shown.add("confidence", *coding.confidence);
  add_text(mark.shown, "was", coding.was);
  return mark;
}

AssignmentChange compare_assignments(const Assignment& before, const Assignment& after) {
  AssignmentChange change;
  Assignment old_marks = in_order(before);
  Assignment new_marks = in_order(after);
  const auto note = [&](const MarkedSpan& a, const MarkedSpan& b) {
    change.details.push_back({"coding", a.shown, b.shown});
  };
  take_pairs(old_marks, new_marks, same_in_all, [](const MarkedSpan&, const MarkedSpan&) {});
  take_pairs(old_marks, new_marks, same_place, note);
  change.moved = !old_marks.empty() || !new_marks.empty();
  const std::size_t pairs = std::min(old_marks.size(), new_marks.size());
  for (std::size_t i = 0; i < pairs; ++i) note(old_marks[i], new_marks[i]);
  for (std::size_t i = pairs; i < old_marks.size(); ++i)
    change.details.push_back({"coding", old_marks[i].shown, nullptr});
  for (std::size_t i = pairs; i < new_marks.size(); ++i)
    change.details.push_back({"coding", nullptr, new_marks[i].shown});
  return change;
}

}  // namespace mazmun::diff
