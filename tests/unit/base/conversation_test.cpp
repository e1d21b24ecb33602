#include "base/conversation.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <csignal>

namespace mazmun {
namespace {

using Kind = Conversation::Answer::Kind;
using std::chrono::milliseconds;

const Patience short_time = milliseconds(300);
const Patience long_time = milliseconds(20'000);

TEST(Conversation, GetsALineForALine) {
  Conversation cat("cat");
  EXPECT_EQ(cat.ask("one\n", long_time).text, "one");
  EXPECT_EQ(cat.ask("two\n", long_time).text, "two");
  const ProgramEnd end = cat.finish(long_time);
  EXPECT_EQ(end.status, 0);
  EXPECT_EQ(end.rest, "");
}

TEST(Conversation, SendsWhatWasToldBeforeTheQuestion) {
  Conversation program("read first; read second; echo \"$first-$second\"");
  program.tell("a\n");
  EXPECT_EQ(program.ask("b\n", long_time).text, "a-b");
}

// Both sides write more than a pipe holds before they read.
TEST(Conversation, DoesNotWaitForAProgramThatWaitsForIt) {
  Conversation program("head -c 3000000 /dev/zero | tr '\\0' x; echo; cat >/dev/null");
  const std::string question = std::string(3'000'000, 'y') + "\n";
  const Conversation::Answer answer = program.ask(question, long_time);
  EXPECT_EQ(answer.kind, Kind::line);
  EXPECT_EQ(answer.text.size(), 3'000'000U);
}

TEST(Conversation, OutlivesAProgramThatReadsNothing) {
  Conversation program("exit 3");
  const std::string question = std::string(3'000'000, 'y') + "\n";
  EXPECT_EQ(program.ask(question, long_time).kind, Kind::end);
  EXPECT_EQ(program.stop().status, 3);
}

TEST(Conversation, TellsAnAnswerThatWasCutOff) {
  Conversation program("printf half; kill -9 $$");
  const Conversation::Answer answer = program.ask("?\n", long_time);
  EXPECT_EQ(answer.kind, Kind::end);
  EXPECT_EQ(answer.text, "half");
  EXPECT_EQ(program.stop().in_words(), "was stopped by signal 9");
}

TEST(Conversation, WaitsNoLongerThanItMay) {
  Conversation program("sleep 60");
  const auto start = std::chrono::steady_clock::now();
  EXPECT_EQ(program.ask("?\n", short_time).kind, Kind::late);
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(20));
  EXPECT_EQ(program.stop().signal, SIGKILL);
}

TEST(Conversation, StopsWhatTheProgramHasStarted) {
  Conversation program("sleep 60 & echo $!; wait");
  const std::string grandchild = program.ask("?\n", long_time).text;
  (void)program.stop();
  for (int i = 0; i < 200 && ::kill(std::stoi(grandchild), 0) == 0; ++i) {
    // It is gone, or waits to be collected by init: a zombie answers signals, but has no command line.
    const std::string state = "grep -q '^State:.*Z' /proc/" + grandchild + "/status";
    if (std::system(state.c_str()) == 0) break;
    std::system("sleep 0.05");
  }
  const std::string running = "grep -q '^State:.*[RSD]' /proc/" + grandchild + "/status 2>/dev/null";
  EXPECT_NE(std::system(running.c_str()), 0);
}

TEST(Conversation, HandsOverWhatNobodyAskedFor) {
  Conversation program("read question; echo one; echo two; cat >/dev/null; echo three; exit 2");
  EXPECT_EQ(program.ask("?\n", long_time).text, "one");
  const ProgramEnd end = program.finish(long_time);
  EXPECT_EQ(end.rest, "two\nthree\n");
  EXPECT_EQ(end.in_words(), "ended with status 2");
}

TEST(Conversation, StopsAProgramThatDoesNotEnd) {
  Conversation program("read question; echo one; exec sleep 60");
  EXPECT_EQ(program.ask("?\n", long_time).text, "one");
  EXPECT_TRUE(program.finish(short_time).late);
}

TEST(Conversation, NamesTheSignalThatAShellTellsOf) {
  EXPECT_EQ((ProgramEnd{137, 0, false, {}}).in_words(), "was stopped by signal 9");
  EXPECT_EQ((ProgramEnd{127, 0, false, {}}).in_words(), "ended with status 127");
}

}  // namespace
}  // namespace mazmun
