#include "diff/coded_streams.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"
#include "streams.hpp"

namespace mazmun::diff {
namespace {

Tally tally_in(const Difference& difference, const std::string& subject, const std::string& id = {}) {
  std::vector<Tally> tallies = difference.tallies;
  return tally_of(tallies, subject, id);
}

TEST(CompareStreams, CountsWhatEachCodeGainedAndLost) {
  const Difference difference = compared({coded_document("int1", {{"trust"}, {"help"}, {}})},
                                         {coded_document("int1", {{"trust"}, {}, {"trust"}})});
  const Tally trust = tally_in(difference, "code", "trust");
  EXPECT_EQ(trust.before, 1U);
  EXPECT_EQ(trust.after, 2U);
  EXPECT_EQ(trust.added, 1U);
  EXPECT_EQ(trust.removed, 0U);
  EXPECT_EQ(tally_in(difference, "code", "help").removed, 1U);
  EXPECT_EQ(tally_in(difference, "segment").changed, 0U);
}

TEST(CompareStreams, FindsDocumentsAgainInAnyOrder) {
  const CodedDocument one = coded_document("int1", {{"trust"}});
  const CodedDocument two = coded_document("int2", {{"help"}});
  const CodedDocument three = coded_document("int3", {{}});
  EXPECT_TRUE(is_same(compared({one, two, three}, {three, one, two})));
}

TEST(CompareStreams, TellsADocumentThatOneSideLacks) {
  const CodedDocument one = coded_document("int1", {{"trust"}});
  const CodedDocument two = coded_document("int2", {{"help"}});
  const Difference difference = compared({one, two}, {two});
  EXPECT_EQ(tally_in(difference, "document").removed, 1U);
  EXPECT_EQ(tally_in(difference, "segment").removed, 1U);
  EXPECT_EQ(tally_in(difference, "code", "trust").removed, 1U);
  EXPECT_EQ(tally_in(difference, "code", "help").removed, 0U);
}

TEST(CompareStreams, PairsSegmentsByTheirNumbersNotTheirLetters) {
  const std::vector<std::vector<std::string>> codes(12, std::vector<std::string>{"trust"});
  CodedDocument after = coded_document("int1", codes);
  after.segments.erase(after.segments.begin() + 2);
  const Difference difference = compared({coded_document("int1", codes)}, {after});
  ASSERT_EQ(tally_in(difference, "segment").removed, 1U);
  EXPECT_EQ(tally_in(difference, "segment").changed, 0U);
  EXPECT_EQ(difference.changes.front().id, "int1:3");
}

TEST(CompareStreams, TellsInNaturalOrderOfDocumentsWhicheverCameFirst) {
  const std::vector<CodedDocument> before{coded_document("int10", {{"trust"}}), coded_document("int2", {{"trust"}})};
  const std::vector<CodedDocument> after{coded_document("int10", {{}}), coded_document("int2", {{}})};
  const Difference difference = compared(before, after);
  ASSERT_EQ(difference.changes.size(), 2U);
  EXPECT_EQ(difference.changes[0].segment, "int2:1");
  EXPECT_EQ(difference.changes[1].segment, "int10:1");
}

TEST(CompareStreams, KeepsTheFirstOfEachCodeAndCountsAll) {
  std::vector<CodedDocument> before;
  std::vector<CodedDocument> after;
  for (int number = 9; number > 0; --number) {
    before.push_back(coded_document("int" + std::to_string(number), {{"trust", "help"}}));
    after.push_back(coded_document("int" + std::to_string(number), {{"help"}}));
  }
  const Difference difference = compared(before, after, {"coded streams", "", 2});
  EXPECT_EQ(tally_in(difference, "code", "trust").removed, 9U);
  ASSERT_EQ(difference.changes.size(), 2U);
  EXPECT_EQ(difference.changes[0].segment, "int1:1");
  EXPECT_EQ(difference.changes[1].segment, "int2:1");
}

TEST(CompareStreams, LooksAtOneCoderOnly) {
  CodedDocument after = coded_document("int1", {{"trust"}});
  after.segments[0].coders.emplace_back("ben");
  EXPECT_FALSE(is_same(compared({coded_document("int1", {{"trust"}})}, {after})));
  EXPECT_TRUE(is_same(compared({coded_document("int1", {{"trust"}})}, {after}, {"coded streams", "ana", 5})));
  EXPECT_THROW(compared({after}, {after}, {"coded streams", "cleo", 5}), UsageError);
}

TEST(CompareStreams, SaysThatTextsDiffer) {
  CodedDocument after = coded_document("int1", {{"trust"}, {}});
  after.segments[1].text = "More words.";
  const Difference difference = compared({coded_document("int1", {{"trust"}, {}})}, {after});
  ASSERT_EQ(difference.notes.size(), 1U);
  EXPECT_EQ(difference.notes[0].substr(0, 9), "1 segment");
}

TEST(CompareStreams, TakesNoNoteOfTheRawFile) {
  CodedDocument after = coded_document("int1", {{"trust"}});
  after.document.source = {"int1.md", "md", "00"};
  EXPECT_TRUE(is_same(compared({coded_document("int1", {{"trust"}})}, {after})));
  after.document.attributes = {{"age", 55}};
  EXPECT_FALSE(is_same(compared({coded_document("int1", {{"trust"}})}, {after})));
}

}  // namespace
}  // namespace mazmun::diff
