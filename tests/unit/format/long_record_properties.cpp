// Long records are read as the parser reads short ones.
#include "format/long_record.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <regex>

#include "base/error.hpp"
#include "base/input.hpp"
#include "format/json_text.hpp"
#include "format/stream.hpp"
#include "text/utf8.hpp"

namespace mazmun::format {
namespace {

std::string pieces_of(const std::vector<std::string>& pieces) {
  std::string text;
  for (const std::string& piece : *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces)))
    text += piece;
  return text;
}

std::optional<Value> parsed_by_others(const std::string& text) {
  try {
    return parse_json(text, "a");
  } catch (const InputError&) {
    return std::nullopt;
  }
}

RC_GTEST_PROP(LongRecord, UnescapesStringsAsAParserDoes, ()) {
  const std::string value =
      "\"" +
      pieces_of({"a",
                 "ب",
                 "😀",
                 " ",
                 "\\n",
                 "\\t",
                 "\\\"",
                 "\\\\",
                 "\\/",
                 "\\u0041",
                 "\\uD83D",
                 "\\uDE00",
                 "\\u06f1",
                 "\\uD83D\\uDE00",
                 "\\ud83d\\ude01",
                 "\\b",
                 "\\f",
                 "\\r",
                 "0",
                 "F"}) +
      *rc::gen::element<std::string>("\"", "\"", "\"", "", "\\\"", "\\u12\"", "\\x\"", "\x01\"", "\\u");
  const auto expected = parsed_by_others(value);
  const auto length = json_string_length(value);
  RC_ASSERT(length.has_value() == expected.has_value());
  if (!expected) return;
  RC_ASSERT(*length == text::length(expected->string()));
  const std::string line = "{\"text\":" + value + ",\"x\":1}";
  RC_ASSERT(unescaped(line, {8, 8 + value.size()}) == expected->string());
}

TEST(LongRecord, HasNoBlanksAroundItsValues) {
  const auto members = members_of("{\"a\" : \"b c\" \t, \"d\":[ 1 ] }");
  ASSERT_TRUE(members.has_value());
  EXPECT_EQ(members->at(0).value, "\"b c\"");
  EXPECT_EQ(members->at(1).value, "[ 1 ]");
  EXPECT_FALSE(members_of("{\"a\": }").has_value());
}

// Whatever it takes for an object a parser takes for one too, with the same members, once each value is one.
RC_GTEST_PROP(LongRecord, FindsTheMembersThatAParserFinds, ()) {
  const std::string line = *rc::gen::element<std::string>("{", "{", "{", "[") +
                           pieces_of({"\"a\":1", ",", ",", "\"b\":[1,{\"c\":\"]}\"}]", " ", "\"text\":\"x\\\"\\\\\"",
                                      "\"d\":{}", "\"a\":\"\"", "}", "\"e\":null", "\"f\":[\"\\\\\",[]]"}) +
                           *rc::gen::element<std::string>("}", "}", "}", "", "]");
  const auto expected = parsed_by_others(line);
  const auto members = members_of(line);
  if (expected && expected->is_object()) {
    RC_ASSERT(members.has_value());
    RC_ASSERT(members->size() == expected->object().size());
    for (std::size_t i = 0; i < members->size(); ++i) {
      RC_ASSERT((*members)[i].key == expected->object()[i].first);
      const auto value = parsed_by_others(std::string((*members)[i].value));
      RC_ASSERT(value.has_value() && *value == expected->object()[i].second);
    }
  }
  if (members && !expected) {
    bool all_values = true;
    for (const RawMember& member : *members) all_values &= parsed_by_others(std::string(member.value)).has_value();
    RC_ASSERT(!all_values);
  }
}

// --- the same messages for short and long records
// -------------------------------------------------------------------------

// A corpus of one document; `damage` changes its record.
std::string corpus(std::size_t blanks, const std::function<void(std::string&)>& damage) {
  std::string text;
  for (std::size_t i = 0; i < blanks; ++i) text += "ب ";
  std::string record =
      R"({"document":"a","source":{"name":"a.txt","type":"txt","sha256":"x"},"attributes":{"age":5},"length":)" +
      std::to_string(2 * blanks + 6) + R"(,"text":"\u0041\n\"b\"\\)" + text +
      R"(","turns":[{"speaker":"P","start":0,"end":2},{"speaker":"I","start":2,"end":4,"time":1.5}],)" +
      R"("questions":[{"number":"1","start":0,"end":1}],"marks":[{"code":"c","start":0,"end":1}],)" +
      R"("notes":[{"start":1,"end":2,"text":"n"}],"pages":[{"start":0,"end":3}]})";
  damage(record);
  return R"({"mazmun":{"format":"corpus","version":1,"history":[]}})"
         "\n" +
         record + "\n" + R"({"end":{"records":1}})" + "\n";
}

// What a reader says of it: pointer and message of an error, or the document.
std::string told(const std::string& bytes) {
  try {
    StreamReader reader(LineReader::of_bytes("a.jsonl", bytes), {"corpus"});
    std::string read;
    while (const auto record = reader.next()) {
      const auto* document = std::get_if<Document>(&*record);
      if (document == nullptr) continue;
      read = document->id + document->text.substr(0, 8) + std::to_string(document->text.size() - document->length);
      for (const Turn& turn : document->turns)
        read += turn.speaker + std::to_string(turn.span.end) + (turn.time ? "t" : "");
      read += document->questions.at(0).number + document->marks.at(0).code + document->notes.at(0).text;
      read += std::to_string(document->pages.at(0).end) + document->attributes.at(0).first;
    }
    return read;
  } catch (const InputError& error) {
    const Finding& finding = error.findings().front();
    return finding.place.pointer + " " + finding.message;
  }
}

constexpr std::size_t few = 10;
constexpr std::size_t many =
    360'000;  // code points in pairs of three bytes: more than a line may have to be parsed whole

struct Damage {
  std::string from;
  std::string to;
};

std::string told_of(std::size_t blanks, const Damage& damage) {
  return told(corpus(blanks, [&](std::string& record) {
    const std::size_t at = record.find(damage.from);
    ASSERT_NE(at, std::string::npos) << damage.from;
    record.replace(at, damage.from.size(), damage.to);
  }));
}

TEST(LongRecord, IsReadAsAShortOneIs) {
  const std::string read = told(corpus(many, [](std::string&) {}));
  EXPECT_EQ(read.substr(0, 9), "aA\n\"b\"\\ب");
  EXPECT_EQ(read.substr(9), "360000P2I4t1cn3age");
}

TEST(LongRecord, IsRefusedAsAShortOneIs) {
  const std::vector<Damage> damages{
      {R"("start":2)", R"("start":1)"},
      {R"("end":4)", R"("end":99999999)"},
      {R"("end":4)", R"("end":1)"},
      {R"("speaker":"I",)", ""},
      {R"("speaker":"I")", R"("speaker":7)"},
      {R"("time":1.5)", R"("time":"x")"},
      {R"("time":1.5)", R"("time":1.5,"time":2)"},
      {R"("turns":[)", R"("turns":7,"was":[)"},
      {R"("turns":[)", R"("marks":[)"},
      {R"("turns":[)", R"("turns":[7,)"},
      {R"("turns":[)", R"("text":[)"},
      {R"("text":"\u)", R"("text":7,"was":"\u)"},
      {R"("text":"\u)", R"("was":"\u)"},
      {R"("text":"\u0041)", R"("text":"AA)"},
      {R"("text":"\u0041)", R"("text":"\uD800)"},
      {R"("text":"\u0041)", "\"text\":\"\x01"},
      {R"("text":"\u0041)", "\"text\":\"\xFF"},
      {R"("attributes":{"age":5})", R"("attributes":{"age":5,"age":6})"},
      {R"("attributes":{"age":5})", R"("attributes":{"age":[5]})"},
      {R"("document":"a")", R"("document":7)"},
      {R"("document":"a")", R"("document":"a","document":"a")"},
      {R"("pages":[{"start":0,"end":3}]})", R"("pages":[{"start":0,"end":3}])"},
      {R"("pages":[{"start":0,"end":3}]})", R"("pages":[{"start":0,"end":3}]} x)"},
      {R"("pages":[{"start":0,"end":3}]})", R"("pages":[{"start":0,"end":3},]})"},
      {R"("pages":[{"start":0,"end":3}]})", R"("pages":[{"start":0,"end":x}]})"},
  };
  for (const Damage& damage : damages) {
    const auto message = [](const std::string& text) {
      if (text.ends_with("not valid JSON here")) return std::string("invalid");
      return text.substr(0, text.find(" (byte "));
    };
    const std::string expected = message(told_of(few, damage));
    const std::string found = std::regex_replace(message(told_of(many, damage)), std::regex("72000"), "2");
    EXPECT_FALSE(expected.starts_with("aA")) << damage.to;
    EXPECT_EQ(found, expected) << damage.to;
  }
}

}  // namespace
}  // namespace mazmun::format
