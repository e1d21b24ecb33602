#include "base/input.hpp"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <fstream>

#include "base/error.hpp"
#include "base/output.hpp"

namespace mazmun {
namespace {

using Lines = std::vector<std::string>;

// Lines of many sizes, shorter and longer than what is read at once.
Lines some_lines() {
  Lines lines;
  for (const std::size_t size : {0U, 1U, 100U, 3'000'000U, 2U, 1'048'576U, 0U, 5'000'000U, 7U}) {
    lines.emplace_back(size, static_cast<char>('a' + lines.size()));
  }
  return lines;
}

std::string joined(const Lines& lines) {
  std::string bytes;
  for (const std::string& line : lines) bytes += line + '\n';
  return bytes;
}

Lines read_lines(LineReader reader, bool taking) {
  Lines found;
  while (const auto line = reader.next()) {
    found.emplace_back(*line);
    if (!taking) continue;
    const std::string taken = reader.take();
    EXPECT_EQ(taken, found.back() + std::string(LineReader::padding, '\0'));
  }
  EXPECT_EQ(reader.line(), found.size());
  return found;
}

TEST(LineReader, ReadsLinesOfAnyLength) {
  const std::string path = testing::TempDir() + "input_test.txt";
  write_file(path, joined(some_lines()));
  EXPECT_EQ(read_lines(LineReader(path), false), some_lines());
  EXPECT_EQ(read_lines(LineReader::of_bytes("a", joined(some_lines())), false), some_lines());
}

TEST(LineReader, GivesLinesAwayWithoutLosingTheNext) {
  const std::string path = testing::TempDir() + "input_test.txt";
  write_file(path, joined(some_lines()));
  EXPECT_EQ(read_lines(LineReader(path), true), some_lines());
  EXPECT_EQ(read_lines(LineReader::of_bytes("a", joined(some_lines())), true), some_lines());
}

TEST(LineReader, TellsWhetherTheLastLineEnds) {
  LineReader whole = LineReader::of_bytes("a", "x\ny\n");
  while (whole.next()) EXPECT_TRUE(whole.terminated());
  EXPECT_TRUE(whole.terminated());
  LineReader cut = LineReader::of_bytes("a", "x\ny");
  while (cut.next()) {
  }
  EXPECT_FALSE(cut.terminated());
}

TEST(LineReader, SaysWhetherTheNextLineIsThere) {
  std::array<int, 2> ends{};
  ASSERT_EQ(::pipe(ends.data()), 0);
  LineReader reader("/dev/fd/" + std::to_string(ends[0]));
  EXPECT_FALSE(reader.ready());
  ASSERT_EQ(::write(ends[1], "one\ntw", 6), 6);
  EXPECT_TRUE(reader.ready());
  EXPECT_EQ(reader.next(), "one");
  EXPECT_FALSE(reader.ready());
  ASSERT_EQ(::write(ends[1], "o\nend", 5), 5);
  EXPECT_TRUE(reader.ready());
  EXPECT_EQ(reader.next(), "two");
  ::close(ends[1]);
  EXPECT_TRUE(reader.ready());
  EXPECT_EQ(reader.next(), "end");
  EXPECT_TRUE(reader.ready());
  EXPECT_EQ(reader.next(), std::nullopt);
  ::close(ends[0]);
}

TEST(LineReader, RefusesAFileThatChangesWhileItIsRead) {
  const std::string path = testing::TempDir() + "input_changes.txt";
  for (const std::string how : {"grows", "is cut", "is written over"}) {
    write_file(path, joined(some_lines()));
    LineReader reader(path);
    ASSERT_TRUE(reader.next());
    std::fstream file(path, std::ios::in | std::ios::out);
    if (how == "grows") file.seekp(0, std::ios::end);
    if (how == "is cut") std::filesystem::resize_file(path, 3'000'000);
    file << "x" << std::flush;
    const auto read_all = [&] {
      while (reader.next()) {
      }
    };
    EXPECT_THROW(read_all(), SystemError) << how;
  }
  std::filesystem::remove(path);
}

TEST(LineReader, ReadsOnWhereAnotherFileTakesThePlace) {
  const std::string path = testing::TempDir() + "input_replaced.txt";
  write_file(path, joined(some_lines()));
  LineReader reader(path);
  ASSERT_TRUE(reader.next());
  write_file(path, "another\n");
  std::size_t lines = 1;
  while (reader.next()) ++lines;
  EXPECT_EQ(lines, some_lines().size());
  std::filesystem::remove(path);
}

TEST(Input, IsTheSystemsFaultWhereNoMoreFilesCanBeOpened) {
  rlimit before{};
  ASSERT_EQ(::getrlimit(RLIMIT_NOFILE, &before), 0);
  const rlimit none{3, before.rlim_max};
  ASSERT_EQ(::setrlimit(RLIMIT_NOFILE, &none), 0);
  EXPECT_THROW(read_file("/etc/passwd"), SystemError);
  EXPECT_THROW(LineReader("/etc/passwd"), SystemError);
  ::setrlimit(RLIMIT_NOFILE, &before);
  EXPECT_THROW(read_file("/no/such/file"), InputError);
  EXPECT_THROW(read_file("/"), InputError);
}

}  // namespace
}  // namespace mazmun
