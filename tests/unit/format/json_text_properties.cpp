#include "format/json_text.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>

#include "base/error.hpp"

namespace mazmun::format {
namespace {

std::string in_one_line(const Value& value) {
  std::string text;
  append_json(text, value);
  return text;
}

std::string json_text_message(const std::string& text) {
  try {
    parse_json(text, "a.json");
  } catch (const InputError& error) {
    return error.what();
  }
  return "read";
}

TEST(JsonText, KeepsPersianReadable) { EXPECT_EQ(in_one_line("هم\u200Cآفرینی ۱۲"), "\"هم\u200Cآفرینی ۱۲\""); }

TEST(JsonText, EscapesQuotesBackslashesAndControlCharacters) {
  EXPECT_EQ(in_one_line("\"\\\b\f\n\r\t\x01\x1F/\x7F"), "\"\\\"\\\\\\b\\f\\n\\r\\t\\u0001\\u001f/\x7F\"");
}

TEST(JsonText, WritesNumbersAsShortAsTheyCanBeReadBack) {
  EXPECT_EQ(in_one_line(Array{0.1, 1.0, -2, 1e21, 1.0 / 3}), "[0.1,1,-2,1e+21,0.3333333333333333]");
}

TEST(JsonText, WritesWhatIsNoNumberAsNull) { EXPECT_EQ(in_one_line(Array{std::nan(""), INFINITY}), "[null,null]"); }

TEST(JsonText, KeepsTheOrderOfKeys) {
  EXPECT_EQ(in_one_line(parse_json(R"({"b": 1, "a": {"d": [], "c": {}}})", "a.json")),
            R"({"b":1,"a":{"d":[],"c":{}}})");
}

TEST(JsonText, IndentsByTwoBlanksAndEndsWithALineFeed) {
  EXPECT_EQ(pretty_json(Object{{"a", Array{1, Object()}}, {"b", Array()}}),
            "{\n  \"a\": [\n    1,\n    {}\n  ],\n  \"b\": []\n}\n");
}

TEST(JsonText, KeepsHowANumberWithDecimalsWasWritten) {
  const Value value = parse_json(R"({"a": 0.70, "b": 7})", "a.json");
  EXPECT_EQ(value.find("a")->written, "0.70");
  EXPECT_EQ(value.find("b")->written, "");
  EXPECT_TRUE(value.find("b")->is_integer());
}

TEST(JsonText, SaysWhereItIsNoJson) {
  EXPECT_EQ(json_text_message("{\"a\": 1,\n \"b\": oops}"), "a.json:2:7: not valid JSON here");
  EXPECT_EQ(json_text_message("{} {}").substr(0, 9), "a.json:1:");
  EXPECT_EQ(json_text_message("[1,]").substr(0, 9), "a.json:1:");
  EXPECT_EQ(json_text_message("{\"a\":\"\xE9\"}"), "a.json:1:7: not valid UTF-8 here (byte 6)");
}

TEST(JsonText, RefusesAKeyThatStandsTwice) {
  EXPECT_EQ(json_text_message(R"({"a": {"b": [0, {"c": 1, "c": 2}]}})"), "a.json: /a/b/1: has the key \"c\" twice");
}

TEST(JsonText, RefusesWhatNestsTooDeep) {
  EXPECT_EQ(json_text_message(std::string(1000, '[') + std::string(1000, ']')), "read");
  EXPECT_EQ(json_text_message(std::string(100000, '[')), "a.json: nests deeper than 1000 levels");
}

TEST(JsonText, TakesAByteOrderMarkAway) { EXPECT_EQ(json_text_message("\xEF\xBB\xBF{}"), "read"); }

TEST(JsonText, ReadsNumbersOfAnySize) {
  EXPECT_EQ(parse_json("9223372036854775807", "a.json").integer(), INT64_MAX);
  EXPECT_DOUBLE_EQ(parse_json("9223372036854775808", "a.json").number(), 9223372036854775808.0);
}

Value some_value(int depth) {
  static const std::vector<std::string> texts{"", "هم\u200Cآفرینی", "\"", "\\", "\n\t\x01", "😀", "null", "1"};
  switch (*rc::gen::inRange(0, depth > 0 ? 7 : 5)) {
    case 0:
      return {};
    case 1:
      return *rc::gen::arbitrary<bool>();
    case 2:
      return *rc::gen::arbitrary<std::int64_t>();
    case 3:
      return static_cast<double>(*rc::gen::inRange(-1000, 1000)) + 0.1;
    case 4:
      return *rc::gen::elementOf(texts);
    case 5: {
      Array items;
      for (int i = *rc::gen::inRange(0, 4); i > 0; --i) items.push_back(some_value(depth - 1));
      return items;
    }
    default: {
      Object members;
      for (int i = *rc::gen::inRange(0, 4); i > 0; --i)
        members.emplace_back(std::to_string(i) + *rc::gen::elementOf(texts), some_value(depth - 1));
      return members;
    }
  }
}

RC_GTEST_PROP(JsonText, IsReadBackAsItWasWritten, ()) {
  const Value value = some_value(3);
  RC_ASSERT(parse_json(in_one_line(value), "a.json") == value);
  RC_ASSERT(parse_json(pretty_json(value), "a.json") == value);
}

}  // namespace
}  // namespace mazmun::format
