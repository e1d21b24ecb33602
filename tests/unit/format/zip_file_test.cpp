#include "format/zip_file.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"
#include "small_zip.hpp"

namespace mazmun::format {
namespace {

std::string zip_message(const std::string& bytes) {
  try {
    ZipFile zip(bytes, "a.zip");
    for (const ZipEntry& entry : zip.entries()) zip.read(entry);
  } catch (const InputError& error) {
    return error.what();
  }
  return "read";
}

TEST(ZipFile, GivesTheBytesOfEachFileInside) {
  const std::string bytes = small_zip({{"a.txt", "one"}, {"folder/ب.txt", "two"}, {"empty", ""}});
  ZipFile zip(bytes, "a.zip");
  ASSERT_EQ(zip.entries().size(), 3U);
  EXPECT_EQ(zip.read("folder/ب.txt"), "two");
  EXPECT_EQ(zip.read("empty"), "");
  EXPECT_EQ(zip.read("none"), std::nullopt);
  EXPECT_EQ(zip.place("a.txt"), "a.zip: a.txt");
}

TEST(ZipFile, RefusesNamesThatLeadOut) {
  for (const std::string name : {"../a", "a/../../b", "a\\..\\..\\b", "/etc/a", "\\a", "C:\\a", ".."})
    EXPECT_NE(zip_message(small_zip({{name, "x"}})), "read") << name;
  EXPECT_EQ(zip_message(small_zip({{"a..b/..c/d..", "x"}})), "read");
}

TEST(ZipFile, RefusesANameThatStandsTwice) {
  EXPECT_EQ(zip_message(small_zip({{"a", "1"}, {"a", "2"}})), "a.zip: the file \"a\" inside is there twice");
}

TEST(ZipFile, RefusesTooManyFiles) {
  std::vector<std::pair<std::string, std::string>> files;
  for (int i = 0; i <= 10'000; ++i) files.emplace_back(std::to_string(i), "");
  EXPECT_EQ(zip_message(small_zip(files)), "a.zip: holds 10001 files, more than the 10000 that are allowed");
}

TEST(ZipFile, FindsDamageInAFile) {
  std::string bytes = small_zip({{"a.txt", "one"}});
  bytes[bytes.find("one")] = 'O';
  EXPECT_EQ(zip_message(bytes), "a.zip: a.txt: is damaged inside the archive");
}

TEST(ZipFile, RefusesAnArchiveThatIsCutAnywhere) {
  const std::string bytes = small_zip({{"a.txt", "one"}, {"b.txt", "two"}});
  for (std::size_t end = 0; end < bytes.size(); ++end) EXPECT_NE(zip_message(bytes.substr(0, end)), "read") << end;
  EXPECT_EQ(zip_message(bytes), "read");
}

}  // namespace
}  // namespace mazmun::format
