#include "format/tex_text.hpp"

#include <gtest/gtest.h>

namespace mazmun::format {
namespace {

TEST(TexEscape, ShowsWhatTexWouldTakeForCommands) {
  EXPECT_EQ(tex_escape("50% of $x_1^2 & #3 {~\\}", false),
            "50\\% of \\$x\\_1\\textasciicircum{}2 \\& \\#3 \\{\\textasciitilde{}\\textbackslash{}\\}");
  EXPECT_EQ(tex_escape("[1] *", false), "{[}1] {*}");
  EXPECT_EQ(tex_escape("two\nlines", false), "two\\newline{}lines");
}

TEST(TexEscape, SaysWhichWayLettersRun) {
  EXPECT_EQ(tex_escape("the word اعتماد here", false), "the word \\R{اعتماد} here");
  EXPECT_EQ(tex_escape("اعتماد یعنی trust همین.", true), "اعتماد یعنی \\Lr{trust} همین.");
}

TEST(TexEscape, TakesATextForAParagraphOfItsOwnDirection) {
  EXPECT_EQ(tex_escape("همین بود.", false), "\\R{همین بود.}");
  EXPECT_EQ(tex_escape("That was it.", true), "\\Lr{That was it.}");
}

TEST(TexEscape, ShowsDirectionControlsByNumber) { EXPECT_EQ(tex_escape("a\u202Eb", false), "a{[}U+202E]b"); }

TEST(TexText, CutsAWideTableIntoPartsWithTheFirstColumn) {
  Table table{"matrix", "Matrix", {{"theme", "Theme", ColumnKind::text}}, {{Value("trust")}}, {}};
  for (int i = 0; i < 40; ++i) {
    table.columns.push_back({"d", "int" + std::to_string(i), ColumnKind::count});
    table.rows[0].emplace_back(i);
  }
  const std::string text = tex_text({table}, {});
  std::size_t parts = 0;
  std::size_t heads = 0;
  for (std::size_t at = 0; (at = text.find("\\begin{longtable}", at)) != std::string::npos; ++at) ++parts;
  for (std::size_t at = 0; (at = text.find("trust &", at)) != std::string::npos; ++at) ++heads;
  EXPECT_GE(parts, 2U);
  EXPECT_EQ(parts, heads);
  EXPECT_NE(text.find("int39"), std::string::npos);
}

}  // namespace
}  // namespace mazmun::format
