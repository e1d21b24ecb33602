#include "format/repairs_file.hpp"

#include <gtest/gtest.h>

#include <cstdio>
#include <fstream>
#include <sstream>

#include "base/error.hpp"

namespace mazmun::format {
namespace {

std::string written(const std::string& name, const std::vector<Repair>& repairs) {
  const std::string path = ::testing::TempDir() + name;
  RepairsWriter writer(path);
  writer.write("int01", repairs);
  writer.file().commit();
  std::ostringstream text;
  text << std::ifstream(path).rdbuf();
  std::remove(path.c_str());
  return text.str();
}

const std::vector<Repair> two{{"yeh-kaf", 3, 3, "ي", "ی", 1000}, {"joined-lines", 9, 8, "\n\"a\"\n", " ", 850}};

TEST(RepairsFile, IsJsonLines) {
  EXPECT_EQ(
      written("repairs.jsonl", two),
      "{\"document\":\"int01\",\"before\":3,\"after\":3,\"rule\":\"yeh-kaf\",\"old\":\"ي\",\"new\":\"ی\",\"sure\":1}\n"
      "{\"document\":\"int01\",\"before\":9,\"after\":8,\"rule\":\"joined-lines\",\"old\":\"\\n\\\"a\\\"\\n\",\"new\":"
      "\" \","
      "\"sure\":0.85}\n");
}

TEST(RepairsFile, IsATable) {
  EXPECT_EQ(written("repairs.csv", two),
            "document,before,after,rule,old,new,sure\n"
            "int01,3,3,yeh-kaf,ي,ی,1\n"
            "int01,9,8,joined-lines,\"\n\"\"a\"\"\n\",\" \",0.85\n");
}

TEST(RepairsFile, SaysSharesShortly) {
  EXPECT_NE(written("small.jsonl", {{"zwnj", 0, 0, "", "x", 7}}).find("\"sure\":0.007}"), std::string::npos);
}

TEST(RepairsFile, RefusesOtherExtensions) {
  EXPECT_THROW(RepairsWriter("repairs.xml"), UsageError);
  EXPECT_THROW(RepairsWriter(".csv"), UsageError);
}

}  // namespace
}  // namespace mazmun::format
