#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>
#include <vector>

#include "text/properties.hpp"

namespace mazmun::text {
namespace {

// Character by character, as it is defined.
std::size_t words_one_by_one(std::string_view text) {
  std::size_t words = 0;
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = decode(text, at);
    at += decoded.length;
    if (decoded.code_point == zwnj) continue;
    const bool word = is_word_character(decoded.code_point);
    words += word && !inside ? 1 : 0;
    inside = word;
  }
  return words;
}

TEST(CountWords, CountsRunsOfWordCharacters) {
  EXPECT_EQ(count_words(""), 0U);
  EXPECT_EQ(count_words("one, two_3 ... four"), 3U);
  EXPECT_EQ(count_words("می\u200Cگوید که «بله»"), 3U);
  for (std::size_t size = 1; size < 200; ++size) EXPECT_EQ(count_words(std::string(size, 'x') + " y"), 2U);
}

RC_GTEST_PROP(CountWords, CountsAsOneByOne, ()) {
  const auto piece = rc::gen::elementOf(
      std::vector<std::string>{"a", "Z", "0", "_", " ", " ", ",", "\n", "word", "کار", "\u200C", "é", "\u0301", "۳",
                               "\U0001F600", "、", "字", "a long run of words in plain letters, to fill a block"});
  std::string text;
  for (const std::string& each : *rc::gen::container<std::vector<std::string>>(piece)) text += each;
  RC_ASSERT(count_words(text) == words_one_by_one(text));
  RC_ASSERT(count_words(text + text) == words_one_by_one(text + text));
}

}  // namespace
}  // namespace mazmun::text
