#include "text/rewriting.hpp"

#include <gtest/gtest.h>

namespace mazmun::text {
namespace {

const std::string old_text = "سلام Sara, hello Ali";
const Edits edits{{{9, 13}, "P1"}, {{21, 24}, "شخص ۲"}};

TEST(Rewriting, PutsNewWordsInPlaceOfOld) {
  EXPECT_EQ(rewritten(old_text, edits), "سلام P1, hello شخص ۲");
  EXPECT_EQ(rewritten(old_text, {}), old_text);
  EXPECT_EQ(rewritten("ab", {{{0, 1}, ""}, {{1, 2}, "xyz"}}), "xyz");
}

TEST(Rewriting, KnowsWhereEachByteCameFrom) {
  EXPECT_EQ(byte_before(edits, 0), 0U);
  EXPECT_EQ(byte_before(edits, 9), 9U);
  EXPECT_EQ(byte_before(edits, 10), 9U);   // inside of what was put in
  EXPECT_EQ(byte_before(edits, 11), 13U);  // the comma
  EXPECT_EQ(byte_before(edits, 19), 21U);
  EXPECT_EQ(byte_before(edits, 22), 21U);
}

TEST(Rewriting, MovesPositionsWithTheText) {
  const MovedPositions moved(old_text, edits);
  EXPECT_EQ(moved(0), 0U);
  EXPECT_EQ(moved(5), 5U);    // where the name began
  EXPECT_EQ(moved(7), 7U);    // inside of it: behind its pseudonym
  EXPECT_EQ(moved(9), 7U);    // its end
  EXPECT_EQ(moved(10), 8U);   // behind the comma
  EXPECT_EQ(moved(17), 15U);  // where the second began
  EXPECT_EQ(moved(20), 20U);  // the end of the text
}

TEST(Rewriting, PositionsRiseWhateverIsTakenOut) {
  const MovedPositions moved("abcdef", {{{1, 3}, ""}, {{3, 5}, "xyzuvw"}});
  std::size_t before = 0;
  for (std::size_t old = 0; old <= 6; ++old) {
    EXPECT_GE(moved(old), before);
    before = moved(old);
  }
  EXPECT_EQ(before, 8U);
}

}  // namespace
}  // namespace mazmun::text
