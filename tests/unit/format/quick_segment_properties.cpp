// What is read quickly is what is read with care; what somebody has to look at more closely is never taken.
#include "format/quick_segment.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "format/json_text.hpp"
#include "format/stream_records.hpp"

namespace mazmun::format {
namespace {

Value coding_value(std::size_t start) {
  Value coding;
  coding.add("code", "trust").add("coder", *rc::gen::element<std::string>("ann", "ben"));
  if (*rc::gen::arbitrary<bool>())
    coding.add("start", start + 1).add("end", start + *rc::gen::inRange<std::size_t>(0, 12));
  if (*rc::gen::arbitrary<bool>()) coding.add("by", "phrase").add("memo", "نگاه کن");
  if (*rc::gen::arbitrary<bool>()) coding.add("confidence", *rc::gen::element(0.5, 1.0, 1.5)).add("was", "help");
  return coding;
}

Value segment_value() {
  const auto start = *rc::gen::inRange<std::size_t>(0, 20);
  Array codes;
  for (int i = *rc::gen::inRange(0, 3); i > 0; --i) codes.push_back(coding_value(start));
  Value value;
  value.add("segment", "d:1").add("document", "d").add("start", start).add("end", start + 10);
  if (*rc::gen::arbitrary<bool>()) value.add("speaker", "P1").add("question", "3");
  value.add("text", "ده حرف است");
  value.add("coders", *rc::gen::element(Array{"ann"}, Array{"ann", "ben"}, Array{"ann", "ann"}));
  value.add("codes", std::move(codes));
  return value;
}

// A member that goes, comes twice, is new or of another kind.
void damage(Value& value) {
  Object& members = value.object();
  const auto at = *rc::gen::inRange<std::size_t>(0, members.size());
  switch (*rc::gen::inRange(0, 5)) {
    case 0:
      members.erase(members.begin() + static_cast<std::ptrdiff_t>(at));
      break;
    case 1:
      members.push_back(members[at]);
      break;
    case 2:
      members.emplace_back("extra", Array{1});
      break;
    case 3:
      members[at].second = *rc::gen::element(Value(-1), Value("x"), Value(1.5), Value(true), Value(Object()));
      break;
    default:
      break;
  }
}

bool same(const Segment& a, const Segment& b) {
  const auto same_coding = [](const Coding& x, const Coding& y) {
    return x.code == y.code && x.coder == y.coder && x.span == y.span && x.by == y.by && x.memo == y.memo &&
           x.was == y.was && x.confidence == y.confidence;
  };
  return a.id == b.id && a.document == b.document && a.span == b.span && a.speaker == b.speaker &&
         a.question == b.question && a.hash == b.hash && a.coders == b.coders &&
         std::equal(a.codes.begin(), a.codes.end(), b.codes.begin(), b.codes.end(), same_coding);
}

RC_GTEST_PROP(QuickSegment, IsTheCarefulOne, ()) {
  Value value = segment_value();
  if (*rc::gen::arbitrary<bool>()) damage(value);
  std::string text;
  append_json(text, value);
  simdjson::dom::parser parser;
  const simdjson::dom::element element = parser.parse(text);
  const Place place;
  const StreamNode node(place, element);
  const auto quick = quick_segment(element, true);
  bool careful = true;
  try {
    node.visit();
    const Segment read = read_segment_record(node, true);
    if (quick) RC_ASSERT(same(*quick, read));
    if (quick) RC_ASSERT(quick->text == node.text_of("text"));
  } catch (const InputError&) {
    careful = false;
  }
  if (quick) RC_ASSERT(careful);
}

}  // namespace
}  // namespace mazmun::format
