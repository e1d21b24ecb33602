#include "base/child.hpp"

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.hpp"
#include "base/output.hpp"

namespace mazmun {
namespace {

TEST(Child, GetsItsInputAndGivesItsOutput) {
  const std::string input(3'000'000, 'x');
  const ChildResult result = run_child("/bin/cat", input, 4'000'000);
  EXPECT_EQ(result.status, 0);
  EXPECT_EQ(result.output, input);
  EXPECT_EQ(run_child("/bin/cat", "", 10).output, "");
}

TEST(Child, IsStoppedWhenItWritesTooMuch) {
  const ChildResult result = run_child("/bin/cat", std::string(3'000'000, 'x'), 1000);
  EXPECT_TRUE(result.too_much);
}

TEST(Child, IsStoppedWhenItDoesNotEnd) {
  using std::chrono::milliseconds;
  const std::string forever = testing::TempDir() + "mazmun_forever";
  write_file(forever, "#!/bin/sh\nexec sleep 1000\n");
  ::chmod(forever.c_str(), 0700);
  const ChildResult open = run_child(forever, "", 10, {}, milliseconds(100));
  EXPECT_TRUE(open.late);
  EXPECT_EQ(open.signal, SIGKILL);
  write_file(forever, "#!/bin/sh\nexec sleep 1000 >&- 2>&-\n");
  EXPECT_TRUE(run_child(forever, "", 10, {}, milliseconds(100)).late);
  ::unlink(forever.c_str());
}

TEST(Child, MayEndBeforeItHasReadItsInput) {
  EXPECT_EQ(run_child("/bin/false", std::string(1'000'000, 'x'), 10).status, 1);
}

TEST(Child, IsLookedForInThePath) {
  EXPECT_NE(find_program("cat").find("/cat"), std::string::npos);
  EXPECT_THROW(find_program("no-such-program-anywhere"), SystemError);
  EXPECT_THROW(run_child("/no/such/program", "", 10), SystemError);
}

}  // namespace
}  // namespace mazmun
