#include "format/answer_cache.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "base/input.hpp"
#include "base/output.hpp"

namespace mazmun::format {
namespace {

class AnswerCacheTest : public testing::Test {
 protected:
  AnswerCacheTest() {
    std::string name = (std::filesystem::temp_directory_path() / "answers-XXXXXX").string();
    folder_ = mkdtemp(name.data());
  }
  ~AnswerCacheTest() override { std::filesystem::remove_all(folder_); }
  std::string file() const { return (folder_ / "answers.jsonl").string(); }

 private:
  std::filesystem::path folder_;
};

Answer trust_at(std::size_t start) { return {"d:1", {{"trust", Span{start, start + 2}, {}, "m", 0.5}}}; }

TEST_F(AnswerCacheTest, GivesBackWhatWasAdded) {
  { AnswerCache(file(), true).add("k", trust_at(3)); }
  const AnswerCache cache(file(), false);
  ASSERT_NE(cache.find("k"), nullptr);
  EXPECT_EQ(cache.find("k")->codes.at(0).span, (Span{3, 5}));
  EXPECT_EQ(cache.find("k")->codes.at(0).memo, "m");
  EXPECT_EQ(cache.find("other"), nullptr);
}

TEST_F(AnswerCacheTest, IsOnDiskBeforeItEnds) {
  AnswerCache cache(file(), true);
  cache.add("k", trust_at(3));
  EXPECT_EQ(AnswerCache(file(), false).size(), 1U);
}

TEST_F(AnswerCacheTest, IsWhatAWholeRunWroteAfterItWasCutOffAnywhere) {
  {
    AnswerCache cache(file(), true);
    cache.add("k1", trust_at(1));
    cache.add("k2", trust_at(2));
  }
  const std::string whole = read_file(file());
  for (std::size_t length = 0; length < whole.size(); ++length) {
    write_file(file(), whole.substr(0, length));
    {
      AnswerCache cache(file(), true);
      for (const auto& [key, start] : {std::pair("k1", 1), std::pair("k2", 2)}) {
        if (cache.find(key) == nullptr) cache.add(key, trust_at(static_cast<std::size_t>(start)));
      }
    }
    ASSERT_EQ(read_file(file()), whole) << length;
  }
}

TEST_F(AnswerCacheTest, RefusesOtherFilesAndLeavesThemAlone) {
  for (const char* text : {"notes\n", "notes", "{\"mazmun\":\"answers/2\"}\n", "\n"}) {
    write_file(file(), text);
    EXPECT_THROW(AnswerCache(file(), true), InputError) << text;
    EXPECT_EQ(read_file(file()), text);
  }
}

TEST_F(AnswerCacheTest, RefusesTwoDifferentAnswers) {
  const std::string line = R"({"key":"k","segment":"d:1","codes":[]})";
  const std::string other = R"({"key":"k","segment":"d:1","codes":[{"code":"a"}]})";
  write_file(file(), "{\"mazmun\":\"answers/1\"}\n" + line + "\n" + line + "\n");
  EXPECT_EQ(AnswerCache(file(), false).size(), 1U);
  write_file(file(), "{\"mazmun\":\"answers/1\"}\n" + line + "\n" + other + "\n");
  EXPECT_THROW(AnswerCache(file(), false), InputError);
}

TEST_F(AnswerCacheTest, HasOneWriter) {
  const AnswerCache first(file(), true);
  EXPECT_THROW(AnswerCache(file(), true), SystemError);
}

TEST_F(AnswerCacheTest, MustBeThereToBeReadOnly) { EXPECT_THROW(AnswerCache(file(), false), InputError); }

TEST(AnswerKey, DependsOnWhatTheProgramIsTold) {
  Segment segment;
  segment.id = "d:1";
  segment.text = "text";
  const std::string key = answer_key("command", "book", segment);
  segment.id = "e:7";
  segment.span = {5, 9};
  EXPECT_EQ(answer_key("command", "book", segment), key);
  EXPECT_NE(answer_key("command2", "book", segment), key);
  EXPECT_NE(answer_key("command", "book2", segment), key);
  EXPECT_NE(answer_key("comman", "dbook", segment), key);
  Segment other = segment;
  other.speaker = "P1";
  EXPECT_NE(answer_key("command", "book", other), key);
  other = segment;
  other.text = "Text";
  EXPECT_NE(answer_key("command", "book", other), key);
}

TEST(Moved, TakesPositionsFromOneStartToAnother) {
  EXPECT_EQ(moved(trust_at(12), 10, 0).codes.at(0).span, (Span{2, 4}));
  EXPECT_EQ(moved(trust_at(2), 0, 10).codes.at(0).span, (Span{12, 14}));
}

}  // namespace
}  // namespace mazmun::format
