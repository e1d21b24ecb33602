#include "format/markdown.hpp"

#include <gtest/gtest.h>

namespace mazmun::format {
namespace {

TEST(Markdown, EscapesWhatWouldBeMarkup) {
  EXPECT_EQ(markdown_escape("a|b\\c"), "a\\|b\\\\c");
  EXPECT_EQ(markdown_escape("<b> & c"), "&lt;b> &amp; c");
  EXPECT_EQ(markdown_escape("one\ntwo\r\nthree"), "one<br>two<br>three");
  EXPECT_EQ(markdown_escape("*x*"), "\\*x\\*");
}

TEST(Markdown, MakesNoEmphasisOfIds) {
  EXPECT_EQ(markdown_escape("_trust_"), "\\_trust\\_");
  EXPECT_EQ(markdown_escape("mutual_trust"), "mutual_trust");
  EXPECT_EQ(markdown_escape("اعتماد_متقابل"), "اعتماد_متقابل");
}

TEST(Markdown, ShowsNumbersByTheirKind) {
  EXPECT_EQ(number_text(0.1234, ColumnKind::share, false), "12.3 %");
  EXPECT_EQ(number_text(0.1234, ColumnKind::share, true), "۱۲٫۳ ٪");
  EXPECT_EQ(number_text(0.7255, ColumnKind::coefficient, false), "0.726");
  EXPECT_EQ(number_text(41.0, ColumnKind::decimal, false), "41");
  EXPECT_EQ(number_text(132, ColumnKind::count, true), "۱۳۲");
}

TEST(Markdown, KnowsWhatIsWrittenFromRightToLeft) {
  EXPECT_TRUE(is_right_to_left("fa"));
  EXPECT_TRUE(is_right_to_left("ar-EG"));
  EXPECT_FALSE(is_right_to_left("en"));
  EXPECT_FALSE(is_right_to_left("fam"));
  EXPECT_FALSE(is_right_to_left(""));
}

TEST(Markdown, PutsEachTableUnderAHeading) {
  const Table table{"t",
                    "Themes",
                    {{"a", "Theme", ColumnKind::text}, {"n", "Count", ColumnKind::count}},
                    {{"trust", 3}, {"x", {}}},
                    {"a note"}};
  EXPECT_EQ(markdown_text({table}, {"Study", true, false}),
            "<div dir=\"rtl\">\n\n# Study\n\n## Themes\n\n| Theme | Count |\n| --- | ---: |\n| trust | 3 |\n| x | "
            "|\n\na note\n\n</div>\n");
  EXPECT_EQ(markdown_text({table}, {"", false, true}),
            "# Themes\n\n| Theme | Count |\n| --- | ---: |\n| trust | ۳ |\n| x | |\n\na note\n");
}

}  // namespace
}  // namespace mazmun::format
