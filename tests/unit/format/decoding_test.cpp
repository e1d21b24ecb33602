#include "format/raw/decoding.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"

namespace mazmun::format::raw {
namespace {

std::string decoded(std::string bytes) { return decode_file(std::move(bytes), "a.txt", {}).text; }

TEST(DecodeFile, HasOneRuleForEveryLineEnd) {
  EXPECT_EQ(decoded("a\r\nb"), "a\nb");
  EXPECT_EQ(decoded("a\r\r\nb"), "a\nb");
  EXPECT_EQ(decoded("a\rb\r\rc\r"), "a\nb\n\nc\n");
  EXPECT_EQ(decoded("a\u0085b"), "a\nb");
  EXPECT_EQ(decoded("a\u2028b"), "a\nb");
  EXPECT_EQ(decoded("a\u2029b"), "a\n\nb");
  EXPECT_EQ(decoded("a\vb"), "a\nb");
}

TEST(DecodeFile, KeepsCharactersThatBeginLikeALineEnd) {
  EXPECT_EQ(decoded("é\u00A0“x”\u200F\uFEFC"), "é\u00A0“x”\u200F\uFEFC");
}

TEST(DecodeFile, TakesByteOrderMarksAwayWhereverTheyStand) {
  EXPECT_EQ(decoded("\uFEFFone\n\uFEFFtwo\uFEFF"), "one\ntwo");
}

TEST(DecodeFile, SaysWhereAPageBegins) {
  const DecodedFile file = decode_file("one\ftwo\r\n\fthree", "a.txt", {});
  EXPECT_EQ(file.text, "one\ntwo\n\nthree");
  EXPECT_EQ(file.page_breaks, (std::vector<std::size_t>{4, 9}));
}

TEST(DecodeFile, RefusesZeroBytesOrReplacesAndCountsThem) {
  const std::string bytes("one\0two", 7);
  EXPECT_THROW(decode_file(bytes, "a.txt", {}), InputError);
  RawOptions options;
  options.keep_going = true;
  const DecodedFile file = decode_file(bytes, "a.txt", options);
  EXPECT_EQ(file.text, "one\uFFFDtwo");
  ASSERT_EQ(file.warnings.size(), 1U);
  EXPECT_EQ(file.warnings[0].message, "1 zero byte replaced by U+FFFD");
}

TEST(DecodeFile, RefusesAnEncodingThatNobodyKnows) {
  RawOptions options;
  options.encoding = "klingon";
  EXPECT_THROW(decode_file("x", "a.txt", options), UsageError);
}

TEST(DecodeFile, BelievesTheOptionMoreThanItsEyesButAMarkMore) {
  RawOptions options;
  options.encoding = "windows-1252";
  EXPECT_EQ(decode_file("\xC3\xA9", "a.txt", options).text, "Ã©");
  EXPECT_EQ(decode_file("\xEF\xBB\xBF\xC3\xA9", "a.txt", options).text, "é");
}

}  // namespace
}  // namespace mazmun::format::raw
