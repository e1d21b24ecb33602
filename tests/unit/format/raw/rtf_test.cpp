#include <gtest/gtest.h>

#include "base/error.hpp"
#include "format/raw/file_readers.hpp"
#include "format/raw/rtf_tokens.hpp"

namespace mazmun::format::raw {
namespace {

std::string rtf_text_in(const std::string& body) { return read_rtf("{\\rtf1 " + body + "}", "a.rtf", {}).text; }

TEST(RtfTokens, PassesOverBinaryData) {
  RtfTokens tokens("\\bin3 {}\\x");
  EXPECT_EQ(tokens.next().text, "bin");
  EXPECT_EQ(tokens.next().text, "x");
  EXPECT_EQ(RtfTokens("\\bin999999999 x").next().text, "bin");
}

TEST(RtfTokens, TellsWordsFromSymbols) {
  RtfTokens tokens("\\u-10179?\\'e9\\*");
  EXPECT_EQ(tokens.next().number, -10179);
  EXPECT_EQ(tokens.next().text, "?");
  EXPECT_EQ(tokens.next().byte, '\xE9');
  EXPECT_EQ(tokens.next().text, "*");
  EXPECT_EQ(tokens.next().kind, RtfToken::Kind::end);
}

TEST(Rtf, ReadsUnicodeAndPassesOverItsStandIn) {
  EXPECT_EQ(rtf_text_in("\\u1587?\\u1604\\'e1x"), "سلx");
  EXPECT_EQ(rtf_text_in("\\uc0\\u1587\\u1604 x"), "سلx");
  EXPECT_EQ(rtf_text_in("\\uc2\\u1587 ab{\\u1604 c}d"), "سلd");
  EXPECT_EQ(rtf_text_in("\\u-10179?\\u-8694?"), "😊");
  EXPECT_EQ(rtf_text_in("\\u-8694?x"), "\uFFFDx");
}

TEST(Rtf, ReadsBytesByTheCodePageOfTheirFont) {
  EXPECT_EQ(rtf_text_in("\\ansicpg1256 \\'d3\\'e1\\'c7\\'e3"), "سلام");
  EXPECT_EQ(rtf_text_in("\\ansicpg1256{\\fonttbl{\\f5\\fcharset238 A;}{\\f6\\fcharset1 B;}}\\f5\\'f8 \\f6\\'d3"),
            "ř س");
  EXPECT_EQ(rtf_text_in("\\ansicpg932\\'83\\'65\\'83X"), "テス");
  EXPECT_EQ(rtf_text_in("\\mac\\'8e"), "é");
}

TEST(Rtf, LeavesOutWhatIsNoText) {
  EXPECT_EQ(rtf_text_in("{\\fonttbl{\\f0 Arial;}}{\\*\\unknown {x}}{\\header x}{\\pict 00ff}a{\\*\\bkmkstart b}c"),
            "ac");
  EXPECT_EQ(rtf_text_in("{\\v x}{\\deleted y}a\\v x\\v0 b\\deleted y\\deleted0 c"), "abc");
}

TEST(Rtf, ReadsTheTextOfATextBoxOnce) {
  EXPECT_EQ(rtf_text_in("{\\shp{\\*\\shpinst{\\sp{\\sn n}{\\sv v}}{\\shptxt in the box\\par}}{\\shprslt in the box}}a"),
            "in the box\n\na");
}

TEST(Rtf, WritesTablesRowByRow) {
  EXPECT_EQ(rtf_text_in("\\trowd\\pard\\intbl a\\cell b\\cell\\row\\trowd\\intbl\\cell c\\cell\\row\\pard d"),
            "a\tb\n\tc\n\nd");
  EXPECT_EQ(rtf_text_in("a\\cell b\\row c"), "a\tb\nc");
}

TEST(Rtf, KeepsFootnotesInTheirOrder) {
  RawOptions options;
  options.footnotes = true;
  EXPECT_EQ(read_rtf("{\\rtf1 a{\\footnote one}b{\\footnote\\ftnalt two}c}", "a.rtf", options).text,
            "a[1]b[2]c\n\n[1] one\n\n[2] two");
}

TEST(Rtf, RefusesAFileThatIsCutAnywhereUnlessItIsTold) {
  const std::string bytes =
      "{\\rtf1\\ansi{\\fonttbl{\\f0\\fcharset178 A;}}\\f0 a\\'e3\\u1587?{\\footnote b}{\\*\\annotation c}"
      "\\trowd\\intbl d\\cell\\row{\\*\\shpinst{\\shptxt e}}\\bin2 xx{\\upr{f}{\\*\\ud g}}}";
  RawOptions forgiving;
  forgiving.keep_going = true;
  for (std::size_t end = 0; end < bytes.size(); ++end) {
    EXPECT_THROW(read_rtf(bytes.substr(0, end), "a.rtf", {}), InputError) << end;
    if (end >= 5) {
      EXPECT_EQ(read_rtf(bytes.substr(0, end), "a.rtf", forgiving).warnings.empty(), false) << end;
    }
  }
  EXPECT_NO_THROW(read_rtf(bytes, "a.rtf", {}));
}

TEST(Rtf, RefusesGroupsThatNestTooDeep) { EXPECT_THROW(rtf_text_in(std::string(100'000, '{')), InputError); }

}  // namespace
}  // namespace mazmun::format::raw
