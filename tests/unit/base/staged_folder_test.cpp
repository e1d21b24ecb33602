#include "base/staged_folder.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "base/error.hpp"
#include "base/input.hpp"
#include "base/leftovers.hpp"
#include "base/output.hpp"
#include "base/placing.hpp"

namespace mazmun {
namespace {

namespace fs = std::filesystem;

class Staged : public testing::Test {
 protected:
  void SetUp() override {
    base_ = fs::path(testing::TempDir()) /
            ("staged_" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()));
    fs::remove_all(base_);
    fs::create_directories(base_);
    folder_ = (base_ / "f").string();
  }
  void TearDown() override { fs::remove_all(base_); }
  static std::size_t entries(const fs::path& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
  }

  fs::path base_;
  std::string folder_;
};

TEST_F(Staged, AppearsWholeWhereThereWasNothing) {
  const mode_t before = ::umask(027);
  {
    StagedFolder stage(folder_);
    EXPECT_TRUE(stage.is_new());
    stage.write("a", "one");
    stage.write("in/b", "two");
    write_file(stage.place_for("in/c"), "three");
    EXPECT_FALSE(fs::exists(folder_));
    stage.prepare();
    EXPECT_FALSE(fs::exists(folder_));
    stage.commit({});
  }
  ::umask(before);
  EXPECT_EQ(read_file(folder_ + "/a") + read_file(folder_ + "/in/b") + read_file(folder_ + "/in/c"), "onetwothree");
  EXPECT_EQ(entries(base_), 1U);
  EXPECT_EQ(entries(folder_), 2U);
  struct stat status {};
  ASSERT_EQ(::stat(folder_.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777U, 0750U);
  ASSERT_EQ(::stat((folder_ + "/a").c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777U, 0640U);
}

TEST_F(Staged, LeavesNothingWithoutCommit) {
  StagedFolder(folder_).write("a", "one");
  EXPECT_EQ(entries(base_), 0U);
  fs::create_directories(folder_);
  StagedFolder(folder_).write("a", "one");
  EXPECT_EQ(entries(folder_), 0U);
}

TEST_F(Staged, ReplacesFilesAndRemovesWhatIsSuperfluous) {
  write_together({});
  fs::create_directories(folder_);
  write_file(folder_ + "/a", "old");
  write_file(folder_ + "/gone", "old");
  write_file(folder_ + "/mine", "mine");
  StagedFolder stage(folder_);
  EXPECT_FALSE(stage.is_new());
  stage.write("a", "new");
  stage.write("in/b", "new");
  stage.prepare();
  EXPECT_EQ(read_file(folder_ + "/a"), "old");
  stage.commit({"gone", "was/never/there"});
  EXPECT_EQ(read_file(folder_ + "/a") + read_file(folder_ + "/in/b") + read_file(folder_ + "/mine"), "newnewmine");
  EXPECT_FALSE(fs::exists(folder_ + "/gone"));
  EXPECT_EQ(entries(folder_), 3U);
}

TEST_F(Staged, ChangesNothingWhereOneFileCannotBePutInPlace) {
  fs::create_directories(folder_ + "/b");  // a folder where a file should go
  write_file(folder_ + "/a", "old");
  {
    StagedFolder stage(folder_);
    stage.write("a", "new");
    stage.write("b", "new");
    EXPECT_THROW(stage.prepare(), SystemError);
  }
  EXPECT_EQ(read_file(folder_ + "/a"), "old");
  EXPECT_EQ(entries(folder_), 2U);
}

TEST_F(Staged, IsOneRunsAtATime) {
  fs::create_directories(folder_);
  StagedFolder first(folder_);
  EXPECT_THROW(StagedFolder{folder_}, SystemError);
  first.write("a", "one");
  first.prepare();
  first.commit({});
  EXPECT_EQ(read_file(folder_ + "/a"), "one");
}

TEST_F(Staged, IsTheFirstRunsWhereBothMakeTheFolder) {
  StagedFolder first(folder_);
  StagedFolder second(folder_);
  for (StagedFolder* stage : {&first, &second}) stage->write("a", stage == &first ? "first" : "second");
  first.prepare();
  second.prepare();
  first.commit({});
  EXPECT_THROW(second.commit({}), SystemError);
  EXPECT_EQ(read_file(folder_ + "/a"), "first");
}

// The part of `name` that a stopped run of this machine left.
std::string stray(const std::string& name) {
  std::string part = part_name(name);
  return part.replace(part.find("XXXXXX"), 6, "Ab12Cd");
}

TEST_F(Staged, RemovesWhatStoppedRunsHaveLeft) {
  fs::create_directories(base_ / stray("f") / "in");
  write_file((base_ / stray("f") / "in/x").string(), "stray");
  { const StagedFolder stage(folder_); }
  EXPECT_EQ(entries(base_), 0U);
  fs::create_directories(folder_ + "/" + stray("mazmun"));
  EXPECT_TRUE(is_free_for_folder(folder_));
  { const StagedFolder stage(folder_); }
  EXPECT_EQ(entries(folder_), 0U);
  write_file(folder_ + "/x", "");
  EXPECT_FALSE(is_free_for_folder(folder_));
}

TEST_F(Staged, GoesBehindLinks) {
  fs::create_directories(base_ / "real/sub");
  fs::create_symlink("real", folder_);
  write_file((base_ / "elsewhere").string(), "old");
  fs::create_symlink("../elsewhere", base_ / "real/a");
  StagedFolder stage(folder_);
  stage.write("a", "new");
  stage.prepare();
  stage.commit({});
  EXPECT_TRUE(fs::is_symlink(folder_));
  EXPECT_TRUE(fs::is_symlink(base_ / "real/a"));
  EXPECT_EQ(read_file((base_ / "elsewhere").string()), "new");
}

TEST_F(Staged, IsRemovedByAHandlerOfSignals) {
  StagedFolder stage(folder_);
  for (int i = 0; i < 500; ++i) stage.write("file with a long name " + std::to_string(i), "x");
  OutputFile file((base_ / "other").string());
  EXPECT_EQ(entries(base_), 2U);
  remove_leftovers();
  EXPECT_EQ(entries(base_), 0U);
}

}  // namespace
}  // namespace mazmun
