#include "format/xml_file.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"

namespace mazmun::format {
namespace {

std::string xml_message(const std::string& text) {
  try {
    return text_of(parse_xml(text, "a.xml").root());
  } catch (const InputError& error) {
    return error.what();
  }
}

TEST(XmlFile, KeepsBlanksAndReadsTheFiveEntities) {
  EXPECT_EQ(xml_message("<a> x <b>&lt;&amp;&gt;&quot;&apos;&#x200C;</b> </a>"), " x <&>\"'\u200C ");
}

TEST(XmlFile, SaysWhereItIsNotWellFormed) {
  EXPECT_EQ(xml_message("<a>\n<ب/></b>\n</a>"),
            "a.xml:2:7: not well-formed XML here: an end tag that doesn't fit its start tag");
  EXPECT_EQ(xml_message(""), "a.xml:1:1: not well-formed XML here: no element");
}

TEST(XmlFile, ReadsNoDocumentType) {
  const std::string what = "has a document type (<!DOCTYPE …>), which is not read: it may stand for anything";
  EXPECT_EQ(xml_message("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>").substr(0, 6), "a.xml:");
  EXPECT_NE(xml_message("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>").find(what), std::string::npos);
  EXPECT_NE(xml_message("<!DOCTYPE a").find(what), std::string::npos);
}

TEST(XmlFile, RefusesWhatIsNoText) {
  EXPECT_NE(xml_message("<a>\xFF</a>").find("no text in its encoding"), std::string::npos);
  EXPECT_NE(xml_message("<a b='&#xD800;'/>").find("no text in its encoding"), std::string::npos);
}

TEST(XmlFile, RefusesWhatNestsTooDeep) {
  const auto nested = [](std::size_t levels) {
    std::string text;
    for (std::size_t i = 0; i < levels; ++i) text += "<a>";
    for (std::size_t i = 0; i < levels; ++i) text += "</a>";
    return text;
  };
  EXPECT_EQ(xml_message(nested(300)), "");
  EXPECT_NE(xml_message(nested(100'000)).find("nests deeper than 400 levels"), std::string::npos);
}

TEST(XmlFile, RefusesATextThatIsCutAnywhere) {
  const std::string text = "<?xml version=\"1.0\"?><a b=\"c\"><!-- d --><e>f</e><![CDATA[g]]></a>";
  for (std::size_t end = 0; end < text.size(); ++end)
    EXPECT_THROW(parse_xml(text.substr(0, end), "a.xml"), InputError) << end;
  EXPECT_EQ(xml_message(text), "fg");
}

}  // namespace
}  // namespace mazmun::format
