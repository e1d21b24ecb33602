#include "diff/coded_document.hpp"

#include <iterator>
#include <map>
#include <set>

#include "base/natural_order.hpp"
#include "diff/assignment.hpp"
#include "diff/items.hpp"

namespace mazmun::diff {
namespace {

Item document_item(const Document& document) {
  Item item{"document", document.id, {}, {}, {}};
  item.fields = {{"title", text_or_null(document.title)},
                 {"language", text_or_null(document.language)},
                 {"length", document.length}};
  for (const auto& [name, value] : document.attributes) item.fields.emplace_back("attributes." + name, value);
  for (const auto& [speaker, attributes] : document.speakers)
    item.fields.emplace_back("speakers." + speaker, Object(attributes.begin(), attributes.end()));
  return item;
}

Item segment_item(const Segment& segment) {
  Item item{"segment", segment.id, {}, {}, {}};
  item.fields = {{"start", segment.span.start},
                 {"end", segment.span.end},
                 {"speaker", text_or_null(segment.speaker)},
                 {"question", text_or_null(segment.question)},
                 {"text", text_or_null(segment.text)},
                 {"words", segment.words ? Value(*segment.words) : Value()},
                 {"hash", text_or_null(segment.hash)}};
  return item;
}

Items stream_items(const CodedDocument* coded) {
  Items items;
  if (coded == nullptr) return items;
  items.push_back(document_item(coded->document));
  for (const Segment& segment : coded->segments) items.push_back(segment_item(segment));
  return items;
}

// Calls `visit` with the two segments of every id, in the order of ids; one of both may be null.
template <class Visit>
void for_each_pair(const std::vector<Segment>& before, const std::vector<Segment>& after, const Visit& visit) {
  auto old_segment = before.begin();
  auto new_segment = after.begin();
  while (old_segment != before.end() || new_segment != after.end()) {
    const bool both = old_segment != before.end() && new_segment != after.end();
    const bool takes_old = new_segment == after.end() || (both && !natural_less(new_segment->id, old_segment->id));
    const bool takes_new = old_segment == before.end() || (both && !natural_less(old_segment->id, new_segment->id));
    visit(takes_old ? &*old_segment : nullptr, takes_new ? &*new_segment : nullptr);
    if (takes_old) ++old_segment;
    if (takes_new) ++new_segment;
  }
}

void add_coders(Difference& difference, const Segment* before, const Segment* after) {
  std::map<std::string, std::pair<bool, bool>> judged;
  if (before != nullptr) {
    for (const std::string& coder : before->coders) judged[coder].first = true;
  }
  if (after != nullptr) {
    for (const std::string& coder : after->coders) judged[coder].second = true;
  }
  for (const auto& [coder, sides] : judged) {
    Tally& tally = tally_of(difference.tallies, "coder", coder);
    tally.before += sides.first ? 1 : 0;
    tally.after += sides.second ? 1 : 0;
    if (sides.first == sides.second) continue;
    const What what = sides.first ? What::removed : What::added;
    count(tally, what);
    difference.changes.push_back({what, "coder", coder, (before != nullptr ? before : after)->id, coder, {}});
  }
}

// Code and coder, and what the coder marked with it.
using Given = std::map<std::pair<std::string, std::string>, Assignment>;

Given given_in(const Segment* segment) {
  Given given;
  if (segment == nullptr) return given;
  for (const Coding& coding : segment->codes) given[{coding.code, coding.coder}].push_back(marked(coding, *segment));
  return given;
}

void add_codes(Difference& difference, const Segment* before, const Segment* after) {
  const Given old_codes = given_in(before);
  const Given new_codes = given_in(after);
  std::set<std::pair<std::string, std::string>> keys;
  for (const Given* given : {&old_codes, &new_codes}) {
    for (const auto& assignment : *given) keys.insert(assignment.first);
  }
  for (const auto& key : keys) {
    const auto old_code = old_codes.find(key);
    const auto new_code = new_codes.find(key);
    const Assignment old_marks = old_code == old_codes.end() ? Assignment() : old_code->second;
    const Assignment new_marks = new_code == new_codes.end() ? Assignment() : new_code->second;
    Tally& tally = tally_of(difference.tallies, "code", key.first);
    tally.before += old_marks.empty() ? 0 : 1;
    tally.after += new_marks.empty() ? 0 : 1;
    AssignmentChange change = compare_assignments(old_marks, new_marks);
    if (change.details.empty()) continue;
    const What what = old_marks.empty() ? What::added : new_marks.empty() ? What::removed : What::changed;
    count(tally, what);
    if (what == What::changed && change.moved) ++tally.moved;
    difference.changes.push_back(
        {what, "code", key.first, (before != nullptr ? before : after)->id, key.second, std::move(change.details)});
  }
}

}  // namespace

Difference compare_documents(const CodedDocument* before, const CodedDocument* after) {
  static const std::vector<Segment> none;
  Difference difference = compare({}, stream_items(before), stream_items(after));
  for_each_pair(before != nullptr ? before->segments : none, after != nullptr ? after->segments : none,
                [&](const Segment* old_segment, const Segment* new_segment) {
                  add_coders(difference, old_segment, new_segment);
                  add_codes(difference, old_segment, new_segment);
                });
  return difference;
}

}  // namespace mazmun::diff
