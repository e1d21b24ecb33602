#include "base/output.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>

#include "base/descriptor.hpp"
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
  std::ofstream(path(".a.Ab12Cd.part")) << "stray";
  OutputFile other(path("b"));
  OutputFile running(path("a"));
  EXPECT_FALSE(fs::exists(path(".a.Ab12Cd.part")));
  { OutputFile second(path("a")); }
  running.write("x");
  running.commit();
  EXPECT_EQ(read_file(path("a")), "x");
}

TEST_F(Output, KeepsTheModeOfTheFileThatItReplaces) {
  for (const mode_t mode : {0600U, 0664U}) {
    write_file(path("a"), "old");
    ASSERT_EQ(::chmod(path("a").c_str(), mode), 0);
    write_file(path("a"), "new");
    struct stat status {};
    ASSERT_EQ(::stat(path("a").c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, mode);
  }
}

TEST_F(Output, HasPartsOfLongNamesThatTheNextRunKnows) {
  const std::string name(255, 'x');
  write_file(path(name), "x");
  EXPECT_EQ(read_file(path(name)), "x");
  std::string part = part_name(name);
  EXPECT_LE(part.size(), 143U);
  part.replace(part.find("XXXXXX"), 6, "Ab12Cd");
  std::ofstream(path(part)) << "stray";
  write_file(path(name), "y");
  EXPECT_EQ(files(), 1U);
  EXPECT_FALSE(is_part_name(part, std::string(254, 'x')));
}

TEST_F(Output, LeavesAllFilesAsTheyWereWhereOneOfThemCannotBeWritten) {
  write_file(path("a"), "old");
  EXPECT_THROW(write_together({{path("a"), "new"}, {path("no/such/folder"), "new"}}), SystemError);
  EXPECT_THROW(write_together({{path("a"), "new"}, {path("b"), "new"}, {"/dev/full", "new"}}), SystemError);
  EXPECT_EQ(read_file(path("a")), "old");
  EXPECT_EQ(files(), 1U);
  write_together({{path("a"), "new"}, {"", "left out"}, {path("b"), "too"}});
  EXPECT_EQ(read_file(path("a")) + read_file(path("b")), "newtoo");
}

TEST_F(Output, RefusesTwoFilesInOnePlace) {
  fs::create_symlink("a", path("link"));
  EXPECT_THROW(write_together({{path("a"), "x"}, {path("link"), "y"}}), UsageError);
  EXPECT_FALSE(fs::exists(path("a")));
}

TEST_F(Output, GoesThroughADescriptorThatAPathNames) {
  const std::string log = path("log");
  write_file(log, "before\n");
  const Descriptor open(::open(log.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC));
  for (const std::string folder : {"/dev/fd/", "/proc/self/fd/"}) write_file(folder + std::to_string(open.get()), "x");
  EXPECT_EQ(read_file(log), "before\nxx");
  EXPECT_THROW(write_file("/dev/fd/987", "x"), SystemError);
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
