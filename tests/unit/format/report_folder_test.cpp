#include "format/report_folder.hpp"

#include <gtest/gtest.h>

#include <filesystem>

#include "base/error.hpp"
#include "base/input.hpp"
#include "base/output.hpp"

namespace mazmun::format {
namespace {

namespace fs = std::filesystem;

class ReportFolder : public testing::Test {
 protected:
  void SetUp() override { fs::remove_all(folder); }
  void TearDown() override { fs::remove_all(folder); }

  const std::string folder = testing::TempDir() + "mazmun_report_folder";
  const std::vector<TextFile> files{{"a.md", "one\ntwo\n"}, {"b.csv", "x\n"}};
  const History history{{"report", "0.1.0", Object(), {}}};
};

TEST_F(ReportFolder, IsAsItWouldBeWhenJustWritten) {
  write_folder(folder, files, history);
  EXPECT_EQ(read_file(folder + "/a.md"), "one\ntwo\n");
  EXPECT_TRUE(fs::exists(folder + "/history.json"));
  EXPECT_TRUE(fs::exists(folder + "/manifest.json"));
  EXPECT_EQ(check_folder(folder, files, history), "");
}

TEST_F(ReportFolder, RemovesOnlyWhatItWroteBefore) {
  write_folder(folder, files, history);
  write_file(folder + "/notes.txt", "mine\n");
  write_folder(folder, {files.front()}, history);
  EXPECT_FALSE(fs::exists(folder + "/b.csv"));
  EXPECT_EQ(read_file(folder + "/notes.txt"), "mine\n");
}

TEST_F(ReportFolder, RemovesNothingOutsideThatAManifestNames) {
  write_folder(folder, files, history);
  write_file(folder + "/../mazmun_outside.txt", "mine\n");
  write_file(folder + "/manifest.json",
             R"({"mazmun":{"format":"manifest","version":1},"files":[{"name":"../mazmun_outside.txt"}]})");
  write_folder(folder, files, history);
  EXPECT_TRUE(fs::exists(folder + "/../mazmun_outside.txt"));
  fs::remove(folder + "/../mazmun_outside.txt");
}

TEST_F(ReportFolder, SaysWhatWouldChange) {
  write_folder(folder, files, history);
  const std::string changes = check_folder(folder, {{"a.md", "one\n2\n"}, {"c.md", ""}}, history);
  EXPECT_NE(changes.find("a.md: would change from line 2\n"), std::string::npos) << changes;
  EXPECT_NE(changes.find("c.md: would be new\n"), std::string::npos) << changes;
  EXPECT_NE(changes.find("b.csv: would be removed\n"), std::string::npos) << changes;
}

TEST_F(ReportFolder, LeavesToolVersionsOutOfTheComparison) {
  write_folder(folder, files, history);
  EXPECT_EQ(check_folder(folder, files, {{"report", "0.2.0", Object(), {}}}), "");
  EXPECT_NE(check_folder(folder, files, {{"report", "0.2.0", Object{{"language", "fa"}}, {}}}), "");
}

TEST_F(ReportFolder, RefusesAManifestOfSomethingElse) {
  fs::create_directories(folder);
  write_file(folder + "/manifest.json", "{\"name\":\"web page\"}\n");
  EXPECT_THROW(write_folder(folder, files, history), InputError);
  EXPECT_FALSE(fs::exists(folder + "/a.md"));
}

TEST_F(ReportFolder, KnowsWhatARunThatWasStoppedHasLeft) {
  write_folder(folder, files, history);
  // What stands there behind a run that was stopped while it put "a.md" and "c.md" in place of "a.md" and "b.csv".
  write_file(folder + "/c.md", "new\n");
  write_file(folder + "/manifest.json",
             R"({"mazmun":{"format":"manifest","version":1},"files":[{"name":"a.md","sha256":""},)"
             R"({"name":"c.md","sha256":""},{"name":"b.csv","sha256":""}],"unfinished":true})");
  EXPECT_NE(check_folder(folder, files, history), "");
  write_folder(folder, files, history);
  EXPECT_FALSE(fs::exists(folder + "/c.md"));
  EXPECT_EQ(check_folder(folder, files, history), "");
  EXPECT_EQ(read_file(folder + "/manifest.json").find("unfinished"), std::string::npos);
}

TEST_F(ReportFolder, StaysAsItWasWhereAFileCannotBePutInPlace) {
  write_folder(folder, files, history);
  const std::string manifest = read_file(folder + "/manifest.json");
  fs::create_directories(folder + "/c.md");
  EXPECT_THROW(write_folder(folder, {{"a.md", "new\n"}, {"c.md", "x"}}, history), SystemError);
  EXPECT_EQ(read_file(folder + "/a.md"), "one\ntwo\n");
  EXPECT_EQ(read_file(folder + "/manifest.json"), manifest);
}

}  // namespace
}  // namespace mazmun::format
