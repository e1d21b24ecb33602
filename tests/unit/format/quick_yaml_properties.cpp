// Quick reading of YAML is held to careful reading: the same value in the same places, or nothing.
#include "format/quick_yaml.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <optional>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "format/yaml_text.hpp"

namespace mazmun::format {
namespace {

std::optional<Value> read_with_care(const std::string& text) {
  try {
    return careful_yaml(text, "a.yaml");
  } catch (const InputError&) {
    return std::nullopt;
  }
}

// Values, numbers as they were written, and where each stood.
void expect_same(const Value& quick, const Value& careful, const std::string& text) {
  ASSERT_EQ(quick, careful) << text;
  EXPECT_EQ(quick.written, careful.written) << text;
  EXPECT_EQ(quick.line, careful.line) << text;
  EXPECT_EQ(quick.column, careful.column) << text;
  for (std::size_t i = 0; quick.is_array() && i < quick.array().size(); ++i)
    expect_same(quick.array()[i], careful.array()[i], text);
  for (std::size_t i = 0; quick.is_object() && i < quick.object().size(); ++i)
    expect_same(quick.object()[i].second, careful.object()[i].second, text);
}

void expect_quick_yaml(const std::string& text) {
  const auto careful = read_with_care(text);
  const auto quick = quick_yaml(text);
  ASSERT_TRUE(quick) << text;
  ASSERT_TRUE(careful) << text;
  expect_same(*quick, *careful, text);
}

TEST(QuickYaml, IsThatOfCarefulReading) {
  for (const std::string text :
       {"", "# nothing\n", "a: 1\nb: 0.70\nc: [x, 'y', \"z\\n\"]\n", "- a\n- - b\n  - {c: d, e: [f]}\n",
        "---\nعنوان: هم\u200Cآفرینی\nکدها:\n  - شناسه: اعتماد\n    برچسب: {fa: اعتماد, en: trust}\n",
        "text: |\n  one\n   two\n\n  three\nfolded: >-\n  a\n  b\nlast: a\n  b\n", "a:\n- b\n- c: d\n  e: f\n",
        "{a: {b: [c, {d: e}]}}", "a:\nb:\n  c:\nd: 1\n", "- a:\n  b: x?\n- c\n", "a: # nothing\n# more\nb: 1\n",
        "plain", "a: ~\nb: null\nc: True\n", "a: b # c\n...\n", "a: 'it''s'\nb: \"\\u06CC\"\n",
        "\"key with: colon\": x\n"}) {
    expect_quick_yaml(text);
  }
}

TEST(QuickYaml, LeavesToOthersWhatIsDoubtfulOrWrong) {
  for (const std::string text : {"a: &x 1\nb: *x\n", "a: !!str 1\n", "%YAML 1.2\n---\na: 1\n", "a: 1\na: 2\n",
                                 "? [a]\n: b\n", "- ? a\n", "a: b\r\n", "a: 'b\n\n  c'\n", "a:", "~: 1\n", "[a, , b? ]",
                                 "a: [1, 2\nb: }", "a: 1\n---\nb: 2\n", "a: x\u2028y\n", "a:\tb\n", "a: b: c\n"}) {
    EXPECT_FALSE(quick_yaml(text)) << text;
  }
}

TEST(QuickYaml, SeesAKeyThatStandsTwiceAmongMany) {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "k" + std::to_string(i) + ": " + std::to_string(i) + "\n";
  expect_quick_yaml(text);
  EXPECT_FALSE(quick_yaml(text + "k3: 1\n"));
  EXPECT_FALSE(quick_yaml(text + "k99: 1\n"));
}

// Pieces of YAML in any order: most of it wrong, all of it seen alike.
RC_GTEST_PROP(QuickYaml, AgreesWithCarefulReadingOnAnything, ()) {
  const auto piece = rc::gen::elementOf(std::vector<std::string>{
      "a",      "b",     "کد", "1",    "2.50",   ": ",         ":",  "- ",   "-",     "\n",    "\n", "\n  ",
      "\n    ", " ",     "[",  "]",    "{",      "}",          ", ", ",",    "'",     "\"",    "# ", "#",
      "|\n  ",  ">\n  ", "? ", "null", "~",      "true",       "\\", "\r\n", "---\n", "...\n", "!",  "&a ",
      "*a",     "%",     "@",  "`",    "\u200C", "\U0001F600", "e5", "+1",   "0x1F"});
  const auto pieces = *rc::gen::container<std::vector<std::string>>(piece);
  std::string text;
  for (const std::string& each : pieces) text += each;
  if (const auto quick = quick_yaml(text)) {
    const auto careful = read_with_care(text);
    RC_ASSERT(careful.has_value());
    expect_same(*quick, *careful, text);
    RC_ASSERT(!testing::Test::HasFailure());
  }
}

}  // namespace
}  // namespace mazmun::format
