// What query asks for: the first line on a segment, and names, numbers and times as people write them.
#include "query/expression.hpp"

#include "format/figure_text.hpp"
#include "fuzz.hpp"
#include "query/condition.hpp"
#include "text/time_mark.hpp"
#include "text/utf8.hpp"

namespace mazmun::fuzz {
namespace {

Segment example() {
  Segment segment;
  segment.id = "int01:1";
  segment.document = "int01";
  segment.text = "I trust the town. مردم شهر به هم اعتماد دارند.";
  segment.span = {0, text::length(segment.text)};
  segment.speaker = "Mina";
  segment.question = "3";
  segment.coders = {"ana", "ben"};
  segment.codes = {{"trust", "ana", {}, {}, {}, {}, {}}};
  return segment;
}

void check_times(std::string_view input) {
  for (std::size_t at = 0; at <= input.size(); ++at) {
    if (at < input.size() && (static_cast<unsigned char>(input[at]) & 0xC0U) == 0x80U) continue;
    if (const auto mark = text::time_mark_at(input, {at, input.size()}))
      require(mark->range.start == at && mark->range.end <= input.size() && mark->seconds >= 0, "a time outside");
    if (const auto mark = text::time_mark_before(input, {0, at}))
      require(mark->range.end == at && mark->range.start < at, "a time outside");
  }
  text::parse_time(input);
  text::is_time_mark(input);
}

}  // namespace

void run(std::string_view input) {
  if (text::first_invalid_byte(input)) return;
  if (input.size() < 200) check_times(input);
  format::parse_figure(input);
  query::number_of(input);
  accepted([&] {
    query::Condition condition(query::parse_expression(input));
    Document document;
    document.id = "int01";
    document.attributes = {{"town", Value("yazd")}, {"age", Value(41)}};
    document.speakers = {{"Mina", {{"role", Value("nurse")}}}};
    condition.enter(document);
    condition.holds(example());
  });
}

}  // namespace mazmun::fuzz
