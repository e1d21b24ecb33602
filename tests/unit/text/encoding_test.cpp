#include "text/encoding.hpp"

#include <gtest/gtest.h>

namespace mazmun::text {
namespace {

// "مصاحبه‌گر: چرا در این سازمان کار مي‌کنيد؟ …" as an old Windows writes it.
const std::string persian_1256 =
    "\xE3\xD5\xC7\xCD\xC8\xE5\x9D\x90\xD1: \x8D\xD1\xC7 \xCF\xD1 \xC7\xED\xE4 \xD3\xC7\xD2\xE3\xC7\xE4 \x98\xC7\xD1 "
    "\xE3\xED\x9D\x98\xE4\xED\xCF\xBF\n";

std::string utf16(const std::u16string& text, bool little) {
  std::string bytes;
  for (const char16_t unit : text) {
    const char low = static_cast<char>(unit & 0xFF);
    const char high = static_cast<char>(unit >> 8);
    bytes += little ? low : high;
    bytes += little ? high : low;
  }
  return bytes;
}

TEST(FindEncoding, BelievesAByteOrderMarkBeforeAnythingElse) {
  EXPECT_EQ(find_encoding("\xEF\xBB\xBFword").mark, 3U);
  EXPECT_EQ(find_encoding(std::string("\xFF\xFEw\0", 4)).name, "UTF-16LE");
  EXPECT_EQ(find_encoding(std::string("\xFF\xFE\0\0w\0\0\0", 8)).name, "UTF-32LE");
  EXPECT_EQ(find_encoding(std::string("\0\0\xFE\xFF\0\0\0w", 8)).name, "UTF-32BE");
}

TEST(FindEncoding, KnowsUtf16WithoutAMarkByItsZeroBytes) {
  EXPECT_EQ(find_encoding(utf16(u"P1: one two\nand so on\n", true)).name, "UTF-16LE");
  EXPECT_EQ(find_encoding(utf16(u"P1: one two\nand so on\n", false)).name, "UTF-16BE");
  EXPECT_EQ(find_encoding(utf16(u"او گفت که می‌آید\n", true)).name, "UTF-16LE");
  EXPECT_EQ(find_encoding(utf16(u"او گفت که می‌آید\n", false)).name, "UTF-16BE");
}

TEST(FindEncoding, TakesOneZeroByteInATextForNoUtf16) {
  EXPECT_EQ(find_encoding(std::string("a text with\0one zero byte in it\n", 32)).name, "UTF-8");
}

TEST(FindEncoding, BelievesWhatXmlAndHtmlSay) {
  const FoundEncoding xml = find_encoding("<?xml version=\"1.0\" encoding=\"windows-1252\"?><a>\xE9</a>");
  EXPECT_EQ(xml.name, "windows-1252");
  EXPECT_EQ(xml.by, EncodingBy::declared);
  EXPECT_EQ(find_encoding("<html><meta charset=iso-8859-1>\xE9").name, "windows-1252");
  EXPECT_EQ(find_encoding("encoding=\"windows-1251\" in a text").name, "UTF-8");
}

TEST(FindEncoding, PrefersUtf8WhereverTheBytesAreThat) {
  EXPECT_EQ(find_encoding("").name, "UTF-8");
  EXPECT_EQ(find_encoding("plain").name, "UTF-8");
  EXPECT_EQ(find_encoding("Ã©").by, EncodingBy::valid);
}

TEST(FindEncoding, GuessesPersianOfAnOldWindows) {
  const FoundEncoding found = find_encoding(persian_1256);
  EXPECT_EQ(found.name, "windows-1256");
  EXPECT_EQ(found.by, EncodingBy::guessed);
  EXPECT_TRUE(convert(persian_1256, found.name, false).text.starts_with("مصاحبه‌گر: چرا"));
}

TEST(FindEncoding, GuessesTheEncodingsOfOtherLanguages) {
  // "Почему вы здесь работаете, и почему так долго? Потому что хорошо."
  EXPECT_EQ(
      find_encoding("\xCF\xEE\xF7\xE5\xEC\xF3 \xE2\xFB \xE7\xE4\xE5\xF1\xFC \xF0\xE0\xE1\xEE\xF2\xE0\xE5\xF2\xE5, \xE8 "
                    "\xEF\xEE\xF7\xE5\xEC\xF3 \xF2\xE0\xEA \xE4\xEE\xEB\xE3\xEE? \xCF\xEE\xF2\xEE\xEC\xF3 \xF7\xF2\xEE "
                    "\xF5\xEE\xF0\xEE\xF8\xEE.")
          .name,
      "windows-1251");
  EXPECT_EQ(find_encoding("What\x92s new? I don\x92t know \x96 \x93nothing\x94 really\x85").name, "windows-1252");
}

TEST(FindEncoding, CallsUtf8WithAFewBrokenBytesUtf8) {
  std::string text;
  for (int i = 0; i < 50; ++i) text += "متن فارسی ";
  EXPECT_EQ(find_encoding(text + "\xFF" + text).name, "UTF-8");
}

TEST(EncodingName, KnowsWhatPeopleCallIt) {
  EXPECT_EQ(encoding_name("cp1256"), "windows-1256");
  EXPECT_EQ(encoding_name("latin1"), "windows-1252");
  EXPECT_EQ(encoding_name("utf8"), "UTF-8");
  EXPECT_EQ(encoding_name("gb2312"), "GB18030");
  EXPECT_EQ(encoding_name("utf-16"), "UTF-16LE");
  EXPECT_FALSE(encoding_name("nonsense"));
  EXPECT_FALSE(encoding_name(""));
}

TEST(Convert, SaysWhichByteCannotBeDecoded) {
  EXPECT_EQ(convert("abc\xA1", "ISO-8859-6", false).invalid, 3U);
  EXPECT_EQ(convert(std::string("a\0b", 3), "UTF-16LE", false).invalid, 2U);
  EXPECT_EQ(convert(std::string("\x3D\xD8\0\xDE", 4), "UTF-16LE", false).text, "😀");
}

TEST(Convert, ReplacesAndCountsWhenAskedTo) {
  const Converted converted = convert("a\xA1z\xA1", "ISO-8859-6", true);
  EXPECT_EQ(converted.text, "a\uFFFDz\uFFFD");
  EXPECT_EQ(converted.replaced, 2U);
  EXPECT_EQ(converted.invalid, 1U);
}

TEST(Convert, HandlesTextsLongerThanItsBuffer) {
  const std::string long_text(100'001, 'x');
  EXPECT_EQ(convert(long_text, "windows-1256", false).text, long_text);
}

TEST(RepairUtf8, ReplacesEverySequenceThatIsNone) {
  const Converted repaired = repair_utf8("a\xFFm\xE2\x80z\xC0\x80");
  EXPECT_EQ(repaired.text, "a\uFFFDm\uFFFDz\uFFFD");
  EXPECT_EQ(repaired.replaced, 3U);
  EXPECT_EQ(repaired.invalid, 1U);
}

}  // namespace
}  // namespace mazmun::text
