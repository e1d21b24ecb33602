#include "code/text_free.hpp"

#include <gtest/gtest.h>

#include "base/hmac.hpp"

namespace mazmun::code {
namespace {

const std::string key = "0123456789abcdef";

Segment segment(const std::string& id, const std::string& speaker, const std::string& text) {
  Segment made;
  made.id = id;
  made.document = "a";
  made.span = {10, 10 + text.size()};
  made.speaker = speaker;
  made.text = text;
  made.coders = {"rules"};
  return made;
}

TEST(TextFree, LeavesNoWordInADocument) {
  Document document;
  document.id = "a";
  document.title = "Sara's talk";
  document.attributes = {{"role", Value("nurse")}};
  document.text = "Sara speaks";
  document.turns = {{"Sara", {0, 4}, std::nullopt}};
  document.marks = {{"what Sara said", {0, 4}}};
  document.notes = {{{0, 4}, "Sara laughs"}};
  document.speakers = {{"Sara", {{"age", Value(30)}}}, {"Ali", {}}};
  TextFree(std::nullopt).strip(document);
  EXPECT_EQ(document.id, "a");
  EXPECT_EQ(document.title, "");
  EXPECT_EQ(document.attributes.size(), 1U);
  EXPECT_EQ(document.text, "");
  EXPECT_TRUE(document.turns.empty() && document.marks.empty() && document.notes.empty());
  EXPECT_EQ(document.speakers[0].first, "S1");
  EXPECT_EQ(document.speakers[0].second.size(), 1U);
  EXPECT_EQ(document.speakers[1].first, "S2");
}

TEST(TextFree, CountsTheWordsBeforeTheyGo) {
  Segment said = segment("a:1", "Sara", "we trust می‌دانیم");
  TextFree(std::nullopt).strip(said);
  EXPECT_EQ(said.text, "");
  EXPECT_EQ(said.hash, "");
  EXPECT_EQ(said.words, 3U);
  EXPECT_EQ(said.span.start, 10U);
  EXPECT_EQ(said.coders, (std::vector<std::string>{"rules"}));
}

TEST(TextFree, NumbersSpeakersInEachDocument) {
  TextFree free(std::nullopt);
  Document document;
  document.speakers = {{"Sara", {}}};
  free.strip(document);
  std::vector<std::string> labels;
  for (const char* speaker : {"Ali", "Sara", "", "Ali", "Bob"}) {
    Segment said = segment("a:1", speaker, "x");
    free.strip(said);
    labels.push_back(said.speaker);
  }
  EXPECT_EQ(labels, (std::vector<std::string>{"S2", "S1", "", "S2", "S3"}));
  Document next;
  free.strip(next);
  Segment said = segment("b:1", "Bob", "x");
  free.strip(said);
  EXPECT_EQ(said.speaker, "S1");
}

TEST(TextFree, KeepsNumbersOfQuestionsAndNothingElse) {
  TextFree free(std::nullopt);
  std::vector<std::string> numbers;
  for (const char* question : {"12", "", "why", "how", "why"}) {
    Segment said = segment("a:1", "", "x");
    said.question = question;
    free.strip(said);
    numbers.push_back(said.question);
  }
  EXPECT_EQ(numbers, (std::vector<std::string>{"12", "", "Q1", "Q2", "Q1"}));
}

TEST(TextFree, LeavesMemosOut) {
  Segment said = segment("a:1", "", "x");
  said.codes = {{"trust", "rules", Span{10, 11}, "phrase", "she said x", 0.5, "hope"},
                {"hope", "rules", std::nullopt, "because of “x”", "", std::nullopt, ""}};
  TextFree(std::nullopt).strip(said);
  EXPECT_EQ(said.codes[0].memo, "");
  EXPECT_EQ(said.codes[0].by, "phrase");
  EXPECT_EQ(said.codes[0].was, "hope");
  EXPECT_EQ(said.codes[0].span, (Span{10, 11}));
  EXPECT_EQ(said.codes[1].by, "");
}

TEST(TextFree, HashesWithAKeySoThatEqualTextsDiffer) {
  TextFree free(key);
  Segment one = segment("a:1", "", "yes");
  Segment two = segment("a:2", "", "yes");
  free.strip(one);
  free.strip(two);
  EXPECT_EQ(one.hash, hmac_sha256(key, "a:1\nyes"));
  EXPECT_NE(one.hash, two.hash);
}

TEST(TextFree, DropsAHashWithoutAKeyAndKeepsThatOfAStreamWithoutText) {
  Segment with_text = segment("a:1", "", "yes");
  with_text.hash = "unkeyed";
  TextFree(std::nullopt).strip(with_text);
  EXPECT_EQ(with_text.hash, "");
  Segment without = segment("a:1", "", "yes");
  without.text = "";
  without.hash = "keyed";
  without.words = 7;
  TextFree(key).strip(without);
  EXPECT_EQ(without.hash, "keyed");
  EXPECT_EQ(without.words, 7U);
}

TEST(TextFree, LeavesWordsOutOfMessages) {
  EXPECT_EQ(without_quotation("a.jsonl:2: /speakers/Sara: the 1st/age: expected a number"),
            "a.jsonl:2: /speakers/…: expected a number");
  EXPECT_EQ(without_quotation("a.jsonl:3: /codes/1/memo: has the key \"she said \"so\"\" twice"),
            "a.jsonl:3: /codes/1/memo: has the key \"…\" twice");
  EXPECT_EQ(without_quotation("a.jsonl: the coder \"rules\" has judged"), "a.jsonl: the coder \"rules\" has judged");
}

TEST(TextFree, LeavesWordsOutOfTheHistory) {
  History history{{"ingest", "1", Object{{"language", "fa"}, {"speakers", "Sara|Ali"}}, {}},
                  {"segment", "1", Object{{"by", "turn"}, {"drop", "Sara"}}, {}},
                  {"code", "1", Value(), {}}};
  leave_words_out(history);
  EXPECT_EQ(history[0].options.find("language")->string(), "fa");
  EXPECT_EQ(history[0].options.find("speakers")->string(), "left out");
  EXPECT_EQ(history[1].options.find("by")->string(), "turn");
  EXPECT_EQ(history[1].options.find("drop")->string(), "left out");
}

}  // namespace
}  // namespace mazmun::code
