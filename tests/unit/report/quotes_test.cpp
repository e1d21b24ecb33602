#include "report/quotes.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace mazmun::report {
namespace {

Document document(const std::string& id, Attributes attributes = {}) {
  Document document;
  document.id = id;
  document.attributes = std::move(attributes);
  return document;
}

Segment said(const std::string& document, std::size_t start, const std::string& text, std::vector<Coding> codes) {
  Segment segment;
  segment.document = document;
  segment.id = document + ":1";
  segment.span = {start, start + text.size()};
  segment.text = text;
  segment.speaker = "P1";
  segment.codes = std::move(codes);
  return segment;
}

Coding given(const std::string& code, std::optional<Span> span = {}, const std::string& coder = "ann") {
  Coding coding;
  coding.code = code;
  coding.coder = coder;
  coding.span = span;
  return coding;
}

const std::string long_enough = "She said that nobody had asked her before that day.";

TEST(QuotePicker, TakesTheSentencesThatASpanTouches) {
  QuotePicker picker(3, {});
  picker.begin(document("a"));
  picker.add(said("a", 10, "One thing. Two are here. Three.", {given("code", Span{25, 28})}));
  const Quotes quotes = picker.picked();
  const Quote& quote = quotes.at("code").at(0);
  EXPECT_EQ(quote.text, "Two are here.");
  EXPECT_EQ(quote.before, "One thing. ");
  EXPECT_EQ(quote.after, " Three.");
  EXPECT_EQ(quote.span.start, 21U);
  EXPECT_EQ(quote.span.end, 34U);
}

TEST(QuotePicker, TakesTheWholeSegmentWhereACodeHasNoSpan) {
  QuotePicker picker(3, {});
  picker.begin(document("a"));
  picker.add(said("a", 0, "One. Two.", {given("code")}));
  EXPECT_EQ(picker.picked().at("code").at(0).text, "One. Two.");
}

TEST(QuotePicker, LetsEachDocumentSpeakBeforeOneSpeaksTwice) {
  QuotePicker picker(2, {});
  for (const std::string& id : {std::string("int10"), std::string("int2")}) {
    picker.begin(document(id));
    for (const std::size_t start : {0U, 100U, 200U}) picker.add(said(id, start, long_enough, {given("code")}));
  }
  const Quotes quotes = picker.picked();
  ASSERT_EQ(quotes.at("code").size(), 2U);
  EXPECT_EQ(quotes.at("code")[0].document, "int2");
  EXPECT_EQ(quotes.at("code")[1].document, "int10");
}

TEST(QuotePicker, FillsUpFromTheSameDocumentWhereThereIsNoOther) {
  QuotePicker picker(2, {});
  picker.begin(document("a"));
  for (const std::size_t start : {200U, 0U, 100U}) picker.add(said("a", start, long_enough, {given("code")}));
  const Quotes quotes = picker.picked();
  ASSERT_EQ(quotes.at("code").size(), 2U);
  EXPECT_EQ(quotes.at("code")[0].span.start, 0U);
  EXPECT_EQ(quotes.at("code")[1].span.start, 100U);
}

TEST(QuotePicker, PrefersWhatMoreCodersSaw) {
  QuotePicker picker(1, {});
  picker.begin(document("a"));
  picker.add(said("a", 0, long_enough, {given("code")}));
  picker.add(said("a", 100, "Short.", {given("code"), given("code", {}, "ben")}));
  EXPECT_EQ(picker.picked().at("code").at(0).text, "Short.");
}

TEST(QuotePicker, DoesNotDependOnTheOrderOfSegments) {
  std::vector<Segment> segments;
  for (const std::string& id : {std::string("a"), std::string("b"), std::string("c")}) {
    for (std::size_t i = 0; i < 4; ++i)
      segments.push_back(said(id, 100 * i, long_enough.substr(0, 20 + 9 * i), {given("x"), given(i % 2 ? "y" : "z")}));
  }
  const auto texts = [&] {
    QuotePicker picker(3, {});
    for (const Segment& segment : segments) {
      picker.begin(document(segment.document));
      picker.add(segment);
    }
    std::string all;
    for (const auto& [code, quotes] : picker.picked()) {
      for (const Quote& quote : quotes) all += code + quote.document + std::to_string(quote.span.start) + " ";
    }
    return all;
  };
  const std::string expected = texts();
  for (int round = 0; round < 50; ++round) {
    std::rotate(segments.begin(), segments.begin() + 5, segments.end());
    std::swap(segments[0], segments[static_cast<std::size_t>(round) % segments.size()]);
    ASSERT_EQ(texts(), expected);
  }
}

TEST(QuotePicker, QuotesNobodyWhoDidNotAgree) {
  QuotePicker picker(3, QuoteGate{"consent", ""});
  picker.begin(document("a", {{"consent", Value("no")}}));
  picker.add(said("a", 0, long_enough, {given("code")}));
  picker.begin(document("b"));
  picker.add(said("b", 0, long_enough, {given("code")}));
  EXPECT_TRUE(picker.picked().empty());
  Document group = document("c", {{"consent", Value("no")}});
  group.speakers = {{"P1", {{"consent", Value("yes")}}}};
  picker.begin(group);
  picker.add(said("c", 0, long_enough, {given("code")}));
  EXPECT_EQ(picker.picked().at("code").at(0).document, "c");
}

TEST(ThemeQuotes, TakesThatOfTheFirstChildThatHasOne) {
  Quotes quotes;
  quotes["leaf"] = {Quote{}};
  const std::map<std::string, std::vector<std::string>> children{
      {"top", {"none", "middle"}}, {"middle", {"leaf"}}, {"none", {}}, {"leaf", {}}};
  const auto found = theme_quotes(quotes, children);
  EXPECT_EQ(found.at("top"), found.at("leaf"));
  EXPECT_EQ(found.count("none"), 0U);
}

}  // namespace
}  // namespace mazmun::report
