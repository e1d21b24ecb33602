#include "base/output.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>

#include "base/error.hpp"
#include "base/input.hpp"
#include "base/placing.hpp"

namespace mazmun {
namespace {

namespace fs = std::filesystem;

class Output : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::path(testing::TempDir()) /
              ("output_" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()));
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }
  std::string path(const std::string& name) const { return (folder_ / name).string(); }
  // The part file of another run that wrote `name`.
  std::string part_of(const std::string& name) const {
    std::string part = part_name(name);
    return path(part.replace(part.rfind("XXXXXX"), 6, "Ab12Cd"));
  }
  std::size_t files() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder_), fs::directory_iterator()));
  }

  fs::path folder_;
};

TEST_F(Output, AppearsWholeOnCommit) {
  OutputFile file(path("a"));
  file.write("one ");
  EXPECT_FALSE(fs::exists(path("a")));
  file.write("two");
  file.commit();
  EXPECT_EQ(read_file(path("a")), "one two");
  EXPECT_EQ(files(), 1U);
}

TEST_F(Output, LeavesTheOldFileWithoutCommit) {
  write_file(path("a"), "old");
  { OutputFile(path("a")).write("new"); }
  EXPECT_EQ(read_file(path("a")), "old");
  EXPECT_EQ(files(), 1U);
}

TEST_F(Output, HasTheModeOfTheUmask) {
  const mode_t before = ::umask(027);
  write_file(path("a"), "x");
  ::umask(before);
  struct stat status {};
  ASSERT_EQ(::stat(path("a").c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777U, 0640U);
}

TEST_F(Output, IsPrivateUntilItIsInPlace) {
  OutputFile file(path("a"));
  for (const auto& entry : fs::directory_iterator(folder_)) {
    EXPECT_EQ(entry.status().permissions() & fs::perms::mask, fs::perms::owner_read | fs::perms::owner_write);
  }
}

TEST_F(Output, GoesToTheTargetOfASymlink) {
  write_file(path("real"), "old");
  fs::create_symlink("real", path("link"));
  write_file(path("link"), "new");
  EXPECT_TRUE(fs::is_symlink(path("link")));
  EXPECT_EQ(read_file(path("real")), "new");
  fs::create_symlink("nowhere", path("dangling"));
  write_file(path("dangling"), "x");
  EXPECT_EQ(read_file(path("nowhere")), "x");
}

TEST_F(Output, RemovesStrayPartFilesThatNobodyHolds) {
  std::ofstream(part_of("a")) << "stray";
  OutputFile other(path("b"));
  OutputFile running(path("a"));
  EXPECT_FALSE(fs::exists(part_of("a")));
  { OutputFile second(path("a")); }
  running.write("x");
  running.commit();
  EXPECT_EQ(read_file(path("a")), "x");
}

TEST_F(Output, LeavesPartFilesOfOtherMachinesAlone) {
  const std::string of_another = path(".a.0123abcd.Ab12Cd.part");
  std::ofstream(of_another) << "a run on another node, whose lock can't be seen from here";
  write_file(path("a"), "x");
  EXPECT_TRUE(fs::exists(of_another));
  EXPECT_TRUE(is_part_name(".a.0123abcd.Ab12Cd.part", "a"));
  EXPECT_FALSE(is_own_part_name(".a.0123abcd.Ab12Cd.part", "a"));
}

TEST_F(Output, SaysThatADeviceIsFull) {
  OutputFile full("/dev/full");
  full.write("x");
  EXPECT_THROW(full.commit(), SystemError);
}

TEST_F(Output, SaysThatAFolderIsMissing) { EXPECT_THROW(OutputFile(path("no/such/folder")), SystemError); }

TEST_F(Output, RefusesToReplaceAFolder) { EXPECT_THROW(OutputFile(folder_.string()), SystemError); }

}  // namespace
}  // namespace mazmun
