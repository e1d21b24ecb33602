#include "base/limits.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace mazmun {
namespace {

// Limits belong to the process: each test leaves them as they were.
class Limits : public ::testing::Test {
 protected:
  void TearDown() override {
    for (const LimitRow& row : limit_table()) set_limits({std::string(row.name) + "=" + std::to_string(row.usual)});
  }

  static std::string refusal(const std::string& word) {
    try {
      set_limits({word});
    } catch (const UsageError& error) {
      return std::string(error.what()) + " | " + error.hint();
    }
    return "set";
  }
};

TEST_F(Limits, StandInTheTableInTheirOrderUnderNamesOfTheirOwn) {
  std::set<std::string_view> names;
  for (std::size_t i = 0; i < limit_table().size(); ++i) {
    const LimitRow& row = limit_table()[i];
    EXPECT_EQ(static_cast<std::size_t>(row.limit), i) << row.name;
    EXPECT_LE(row.usual, row.most) << row.name;
    EXPECT_EQ(limit(row.limit), row.usual) << row.name;
    EXPECT_TRUE(names.insert(row.name).second) << row.name;
    EXPECT_FALSE(row.what.empty()) << row.name;
  }
}

TEST_F(Limits, AreSetByNameAndValue) {
  set_limits({"xml-depth=800", "file-bytes=1G"});
  EXPECT_EQ(limit(Limit::xml_depth), 800U);
  EXPECT_EQ(limit(Limit::file_bytes), 1024 * mebibyte);
  set_limits({"file-bytes=3K"});
  EXPECT_EQ(limit(Limit::file_bytes), 3072U);
  EXPECT_EQ(limit(Limit::xml_depth), 800U);
}

TEST_F(Limits, AreRefusedWhereTheWordSaysNoLimit) {
  EXPECT_EQ(refusal("xml-dept=3"), "--allow: unknown limit \"xml-dept\" | did you mean \"xml-depth\"?");
  EXPECT_EQ(refusal("q=3"), "--allow: unknown limit \"q\" | --allow list prints all");
  EXPECT_EQ(refusal("xml-depth"), "--allow: xml-depth needs a value | as in --allow xml-depth=N");
  EXPECT_EQ(refusal("xml-depth="), "--allow: xml-depth: expected a number from 1, found \"\" | ");
  EXPECT_EQ(refusal("xml-depth=0"), "--allow: xml-depth: expected a number from 1, found \"0\" | ");
  EXPECT_EQ(refusal("xml-depth=9K"), "--allow: xml-depth: expected a number from 1, found \"9K\" | ");
  EXPECT_EQ(refusal("xml-bytes=many"),
            "--allow: xml-bytes: expected a number from 1, or one with K, M or G, found \"many\" | ");
  EXPECT_EQ(refusal("xml-depth=2001"), "--allow: xml-depth: 2001 is above 2000, the most that it can be | ");
  EXPECT_EQ(refusal("xml-bytes=9999999999G"),
            "--allow: xml-bytes: 9999999999G is above 1024G, the most that it can be | ");
}

TEST_F(Limits, SayHowTheyAreRaised) {
  const InputError error = above_limit(Limit::xml_depth, {"a.docx", 1, 7, {}}, "nests deeper than 400 levels");
  ASSERT_EQ(error.findings().size(), 1U);
  EXPECT_EQ(to_string(error.findings()[0]), "a.docx:1:7: nests deeper than 400 levels");
  EXPECT_EQ(error.findings()[0].hint, "the limit xml-depth is 400: --allow xml-depth=N raises it");
  EXPECT_EQ(limit_hint(Limit::zip_bytes), "the limit zip-bytes is 256M: --allow zip-bytes=N raises it");
}

TEST_F(Limits, AreToldInTheUnitThatFits) {
  EXPECT_EQ(limit_text(Limit::xml_bytes), "64 MiB");
  EXPECT_EQ(limit_text(Limit::xml_depth), "400");
  set_limits({"xml-bytes=3K", "html-bytes=1000"});
  EXPECT_EQ(limit_text(Limit::xml_bytes), "3 KiB");
  EXPECT_EQ(limit_text(Limit::html_bytes), "1000 bytes");
}

TEST_F(Limits, ArePassedOnWhereTheyAreNotAsUsual) {
  EXPECT_TRUE(limit_arguments().empty());
  set_limits({"pdf-pages=7"});
  EXPECT_EQ(limit_arguments(), (std::vector<std::string>{"--allow", "pdf-pages=7"}));
}

TEST_F(Limits, AreListedWithTheirValues) {
  set_limits({"xml-depth=401"});
  EXPECT_NE(limits_text().find("\nxml-depth          401       elements of XML inside each other\n"), std::string::npos)
      << limits_text();
}

}  // namespace
}  // namespace mazmun
