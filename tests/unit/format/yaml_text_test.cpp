#include "format/yaml_text.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"

namespace mazmun::format {
namespace {

Value value_of(const std::string& text) { return parse_yaml(text, "a.yaml"); }

std::string yaml_text_message(const std::string& text) {
  try {
    value_of(text);
  } catch (const InputError& error) {
    return error.what();
  }
  return "read";
}

TEST(YamlText, TypesPlainScalarsByTheCoreSchema) {
  EXPECT_EQ(value_of("[null, ~, true, False, 12, -3, 0.5, 1e3, text]"),
            Value(Array{nullptr, nullptr, true, false, 12, -3, 0.5, 1000.0, "text"}));
}

TEST(YamlText, LeavesWordsThatOlderYamlTypedAsText) {
  EXPECT_EQ(value_of("[yes, no, on, off, 12:30, 0x1F, nan, inf, 1_000]"),
            Value(Array{"yes", "no", "on", "off", "12:30", "0x1F", "nan", "inf", "1_000"}));
}

TEST(YamlText, LeavesQuotedScalarsAsText) {
  EXPECT_EQ(value_of("['12', \"true\", '']"), Value(Array{"12", "true", ""}));
}

TEST(YamlText, KeepsPersianDigitsAsText) { EXPECT_EQ(value_of("۰٫۷۲۵"), Value("۰٫۷۲۵")); }

TEST(YamlText, KeepsHowANumberWithDecimalsWasWritten) {
  EXPECT_EQ(value_of("a: 0.70").find("a")->written, "0.70");
  EXPECT_DOUBLE_EQ(value_of("a: 0.70").find("a")->number(), 0.7);
}

TEST(YamlText, KnowsWhereEachValueStood) {
  const Value value = value_of("a: 1\nهم\u200Cآفرینی: {c: [x, y]}\n");
  const Value* y = value.at_pointer("/هم\u200Cآفرینی/c/1");
  ASSERT_NE(y, nullptr);
  EXPECT_EQ(y->line, 2U);
  EXPECT_EQ(y->column, 20U);
}

TEST(YamlText, KeepsTheOrderOfKeys) {
  const Value value = value_of("{b: 1, a: 2}");
  EXPECT_EQ(value.object()[0].first, "b");
}

TEST(YamlText, RefusesAKeyThatStandsTwice) {
  EXPECT_EQ(yaml_text_message("a: 1\nb: 2\na: 3\n"), "a.yaml:3:1: the key \"a\" stands here twice");
}

TEST(YamlText, RefusesAKeyThatIsNoScalar) {
  EXPECT_EQ(yaml_text_message("? [a, b]\n: 1\n"), "a.yaml:1:3: this key is not a word or a number");
}

TEST(YamlText, RefusesASecondDocument) {
  EXPECT_EQ(yaml_text_message("a: 1\n---\nb: 2\n"), "a.yaml:3: a second document begins here, expected one");
}

TEST(YamlText, SaysWhereItIsNoYaml) {
  EXPECT_EQ(yaml_text_message("a: [1, 2\nb: }").substr(0, 7), "a.yaml:");
  EXPECT_EQ(yaml_text_message("a: 1\nb: \xE9\n"), "a.yaml:2:4: not valid UTF-8 here (byte 8)");
}

TEST(YamlText, RefusesAliasesThatGrowWithoutEnd) {
  std::string text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
  for (int i = 1; i < 9; ++i) {
    const std::string before = "*a" + std::to_string(i - 1);
    text += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + before;
    for (int j = 1; j < 10; ++j) text += ", " + before;
    text += "]\n";
  }
  EXPECT_NE(yaml_text_message(text).find("expands to more than "), std::string::npos);
}

TEST(YamlText, RefusesAnAliasInsideItsOwnAnchor) {
  EXPECT_EQ(yaml_text_message("a: &a [*a]\n"), "a.yaml:1:8: this alias stands inside of what it stands for");
}

TEST(YamlText, CopiesWhatAnAliasStandsFor) {
  EXPECT_EQ(value_of("a: &a {b: [1, &c x]}\nd: *a\n*c : *c\n"),
            Value(Object{{"a", Object{{"b", Array{1, "x"}}}}, {"d", Object{{"b", Array{1, "x"}}}}, {"x", "x"}}));
}

TEST(YamlText, RefusesAliasesThatNestWithoutEnd) {
  std::string text = "a0: &a0 [x]\n";
  for (int i = 1; i < 1200; ++i)
    text += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [*a" + std::to_string(i - 1) + "]\n";
  EXPECT_NE(yaml_text_message(text).find("expands to more than"), std::string::npos);
}

TEST(YamlText, RefusesWhatNestsTooDeep) {
  const std::string text = std::string(1200, '[') + "&a x" + std::string(1200, ']');
  EXPECT_NE(yaml_text_message(text).find("nests deeper than 450 levels"), std::string::npos);
}

TEST(YamlText, RefusesAnchorsInsideOfAnchorsWithoutEnd) {
  std::string text;
  for (int i = 0; i < 400; ++i) text += "&a" + std::to_string(i) + " [";
  for (int i = 0; i < 5000; ++i) text += "x, ";
  text += std::string(400, ']');
  EXPECT_NE(yaml_text_message(text).find("values for aliases"), std::string::npos);
}

TEST(YamlText, EndsWhereTheParserFindsDocumentsWithoutEnd) {
  EXPECT_EQ(yaml_text_message(",0yx\n,2\n"), "a.yaml:1: a second document begins here, expected one");
}

TEST(YamlText, RefusesZeroBytesWhichMakeItLookLikeUtf32) {
  EXPECT_EQ(yaml_text_message(std::string("a: 1\n2\0\0\0b: 2", 14)), "a.yaml:2:2: not valid YAML here: a zero byte");
}

TEST(YamlText, IsNullWhereThereIsNothing) { EXPECT_TRUE(value_of("# a comment\n").is_null()); }

TEST(Document, IsJsonWhereItBeginsWithABrace) {
  EXPECT_EQ(parse_document("\xEF\xBB\xBF \n{\"a\": \"b\"}", "a"), Value(Object{{"a", "b"}}));
  EXPECT_EQ(parse_document("a: b", "a"), Value(Object{{"a", "b"}}));
}

}  // namespace
}  // namespace mazmun::format
