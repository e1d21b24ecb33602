#include <gtest/gtest.h>

#include "base/error.hpp"
#include "format/raw/file_readers.hpp"

namespace mazmun::format::raw {
namespace {

std::string html_page(const std::string& html, bool article = false) {
  RawOptions options;
  options.article = article;
  return read_html(html, "a.html", options).text;
}

TEST(Html, TakesBlanksAndLineEndsForOneBlank) {
  EXPECT_EQ(html_page("<p> a\n  b <b> c</b>\t</p>d<br> e"), "a b c\n\nd\ne");
}

TEST(Html, KeepsLinesOfPreformattedText) { EXPECT_EQ(html_page("<pre>\na  b\n\tc</pre>"), "a  b\n\tc"); }

TEST(Html, WritesTablesRowByRowUnlessTheyArrangeThePage) {
  EXPECT_EQ(html_page("<table><tr><th>a<th>b<tr><td>c<td>d</table>"), "a\tb\nc\td");
  EXPECT_EQ(html_page("<table><tr><td><p>a<p>b<td><h1>c</h1></table>"), "a\n\nb\n\nc");
}

TEST(Html, LeavesOutSmallLettersAbove) { EXPECT_EQ(html_page("<ruby>a<rt>b</rt></ruby>"), "a"); }

const std::string prose = "This is a sentence which is long enough to be taken for prose by anybody who looks at it.";

TEST(Html, TakesTheMainElementForTheArticle) {
  EXPECT_EQ(html_page("<p>" + prose + "<main><nav>x</nav><h1>T</h1><p>" + prose + "</main>", true), "T\n\n" + prose);
}

TEST(Html, TakesTheElementThatHoldsMostOfTheProse) {
  EXPECT_EQ(
      html_page("<div id=menu><a href=a>one</a> <a href=b>two</a> <a href=c>three</a></div><div><div><p>P1: yes<p>" +
                    prose + "<p>" + prose + "<p>P2: no</div></div><div>copyright</div>",
                true),
      "P1: yes\n\n" + prose + "\n\n" + prose + "\n\nP2: no");
}

TEST(Html, TakesThePageWhereThereIsNoProse) { EXPECT_EQ(html_page("<p>a<p>b", true), "a\n\nb"); }

TEST(Html, BelievesALanguageOfTheScriptThatIsWritten) {
  EXPECT_EQ(read_html("<html lang=fa><p>سلام", "a.html", {}).language, "fa");
  EXPECT_EQ(read_html("<html lang=en-US><p>سلام", "a.html", {}).language, "");
  EXPECT_EQ(read_html("<html lang='no such tag'><p>a", "a.html", {}).language, "");
}

TEST(Html, ReadsAPageThatIsCutAnywhere) {
  const std::string html =
      "<!doctype html><html lang=\"en\"><head><title>t</title><script>x</script></head><body><!-- c --><table><tr><td>a"
      "</td></tr></table><p title='q'>b &amp; c<pre>d\ne</pre></body></html>";
  for (std::size_t end = 0; end <= html.size(); ++end) {
    EXPECT_NO_THROW(html_page(html.substr(0, end)));
    EXPECT_NO_THROW(html_page(html.substr(0, end), true));
  }
}

TEST(Html, RefusesWhatNestsTooDeepOrGrowsTooLarge) {
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<div>";
  EXPECT_THROW(html_page(deep), InputError);
  // Each paragraph opens all fonts again.
  std::string growing = "<p>";
  for (int i = 0; i < 500; ++i) growing += "<font size=" + std::to_string(i) + ">";
  for (int i = 0; i < 100'000; ++i) growing += "<p>x";
  EXPECT_THROW(html_page(growing), InputError);
}

}  // namespace
}  // namespace mazmun::format::raw
