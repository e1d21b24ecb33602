#include "query/views.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <numeric>

#include "streams.hpp"
#include "text/properties.hpp"
#include "text/utf8.hpp"

namespace mazmun::query {
namespace {

// Marks and kashida only behind letters: alone they fold away, which count_words() doesn't know.
std::string random_text() {
  const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(std::vector<std::string>{
      "a", "b", "A", " ", " ", ", ", "هم", "\u200C", "آ", "أ", "بـ", "e\u0301", "(", "۴", "\n"}));
  return std::accumulate(pieces.begin(), pieces.end(), std::string());
}

std::string without_blanks(std::string_view text) {
  std::string rest;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded decoded = text::decode(text, at);
    if (!text::is_blank(decoded.code_point)) rest += text.substr(at, decoded.length);
    at += decoded.length;
  }
  return rest;
}

RC_GTEST_PROP(Concordance, LosesNothingOfTheSegmentWhereTheContextIsWide, ()) {
  const Segment whole = segment("d:1", random_text(), {}, 7);
  for (const Row& row : concordance({"a*", "هم"}, 1000).rows(whole)) {
    RC_ASSERT(without_blanks(row[5].string() + row[6].string() + row[7].string()) == without_blanks(whole.text));
    const std::size_t start = text::byte_offset(whole.text, static_cast<std::size_t>(row[2].integer()) - 7);
    const std::size_t end = text::byte_offset(whole.text, static_cast<std::size_t>(row[3].integer()) - 7);
    RC_ASSERT(whole.text.substr(start, end - start) == row[6].string());
  }
}

RC_GTEST_PROP(Concordance, ShowsNoMoreWordsThanAreAsked, ()) {
  const std::size_t words = *rc::gen::inRange<std::size_t>(0, 4);
  for (const Row& row : concordance({"a"}, words).rows(segment("d:1", random_text()))) {
    RC_ASSERT(text::count_words(row[5].string()) <= words);
    RC_ASSERT(text::count_words(row[7].string()) <= words);
  }
}

RC_GTEST_PROP(WordList, CountsAllWords, ()) {
  const std::vector<Segment> segments{segment("d:1", random_text()), segment("d:2", random_text())};
  const View view = word_list(0, 0);
  std::size_t words = 0;
  for (const Segment& one : segments) {
    (void)view.rows(one);
    words += text::count_words(one.text);
  }
  std::int64_t counted = 0;
  for (const Row& row : view.last_rows()) counted += row[1].integer();
  RC_ASSERT(counted == static_cast<std::int64_t>(words));
}

}  // namespace
}  // namespace mazmun::query
