#include <gtest/gtest.h>

#include "../small_zip.hpp"
#include "base/error.hpp"
#include "format/raw/file_readers.hpp"

namespace mazmun::format::raw {
namespace {

std::string docx(const std::string& body) {
  return small_zip({{"word/document.xml", "<w:document><w:body>" + body + "</w:body></w:document>"}});
}

std::string docx_text_in(const std::string& body) { return read_docx(docx(body), "a.docx", {}).text; }

std::string run(const std::string& text) { return "<w:r><w:t>" + text + "</w:t></w:r>"; }

TEST(Docx, TakesWordsThatStandInSeveralRunsTogether) {
  EXPECT_EQ(docx_text_in("<w:p>" + run("tr") + "<w:proofErr/>" + run("ust") + "</w:p>"), "trust");
}

TEST(Docx, ShowsTheResultOfAFieldInsideAField) {
  const auto mark = [](const std::string& type) { return "<w:r><w:fldChar w:fldCharType=\"" + type + "\"/></w:r>"; };
  EXPECT_EQ(
      docx_text_in("<w:p>" + mark("begin") + run("IF") + mark("begin") + run("PAGE") + mark("separate") + run("1") +
                   mark("end") + mark("separate") + run("yes") + mark("end") + run(" or no") + "</w:p>"),
      "yes or no");
}

TEST(Docx, ReadsTheSmallLettersBelowButNotThoseAbove) {
  EXPECT_EQ(docx_text_in("<w:p><w:r><w:ruby><w:rt>" + run("above") + "</w:rt><w:rubyBase>" + run("below") +
                         "</w:rubyBase></w:ruby></w:r></w:p>"),
            "below");
}

TEST(Docx, EndsAParagraphWhereAPageEnds) {
  EXPECT_EQ(docx_text_in("<w:p>" + run("a") + "<w:r><w:br w:type=\"page\"/></w:r>" + run("b") + "</w:p>"), "a\n\nb");
}

TEST(Docx, KeepsACommentWhoseRangeGoesOverParagraphs) {
  const std::string bytes = small_zip(
      {{"word/document.xml", "<w:document><w:body><w:p>" + run("a ") + "<w:commentRangeStart w:id=\"7\"/>" + run("b") +
                                 "</w:p><w:p>" + run("c") + "<w:commentRangeEnd w:id=\"7\"/>" + run(" d") +
                                 "</w:p></w:body></w:document>"},
       {"word/_rels/document.xml.rels", "<R><Relationship Id=\"r\" Type=\"x/comments\" Target=\"comments.xml\"/></R>"},
       {"word/comments.xml",
        "<w:comments><w:comment w:id=\"7\" w:author=\"S\"><w:p>" + run("why") + "</w:p></w:comment></w:comments>"}});
  const RawText raw = read_docx(bytes, "a.docx", {});
  EXPECT_EQ(raw.text, "a b\n\nc d");
  ASSERT_EQ(raw.notes.size(), 1U);
  EXPECT_EQ(raw.notes[0].range, (text::Range{2, 6}));
  EXPECT_EQ(raw.notes[0].text, "S: why");
}

TEST(Docx, RefusesAFileThatIsCutAnywhere) {
  const std::string bytes = docx("<w:p>" + run("words") + "</w:p>");
  for (std::size_t end = 0; end < bytes.size(); ++end)
    EXPECT_THROW(read_docx(bytes.substr(0, end), "a.docx", {}), InputError) << end;
}

TEST(Docx, ReadsOrRefusesAFileWhoseXmlIsCutAnywhere) {
  const std::string xml = "<w:document><w:body><w:p>" + run("words") + "</w:p></w:body></w:document>";
  for (std::size_t end = 0; end < xml.size(); ++end)
    EXPECT_THROW(read_docx(small_zip({{"word/document.xml", xml.substr(0, end)}}), "a.docx", {}), InputError) << end;
}

}  // namespace
}  // namespace mazmun::format::raw
