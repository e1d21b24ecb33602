#include "base/child.hpp"

#include <gtest/gtest.h>
#include <signal.h>

#include "base/error.hpp"

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
