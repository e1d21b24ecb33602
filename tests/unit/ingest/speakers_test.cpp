#include "ingest/speakers.hpp"

#include <gtest/gtest.h>

namespace mazmun::ingest {
namespace {

// "speaker=said" for each turn.
std::vector<std::string> turns(const std::string& text) {
  std::vector<std::string> result;
  for (const FoundTurn& turn : find_turns(text))
    result.push_back(turn.speaker + "=" + text.substr(turn.said.start, turn.said.size()));
  return result;
}

using Turns = std::vector<std::string>;

TEST(Speakers, TakesCodesAndRoles) {
  EXPECT_EQ(turns("مصاحبه‌گر: سلام\nP1: درود\nبر شما\n\nInterviewer: bye"),
            (Turns{"مصاحبه‌گر=سلام", "P1=درود\nبر شما", "Interviewer=bye"}));
  EXPECT_EQ(turns("مصاحبه شونده ۲: بله"), Turns{"مصاحبه شونده ۲=بله"});
}

TEST(Speakers, TakesNamesThatReturn) {
  EXPECT_EQ(turns("Sara Ahmadi: one\nTom: two\nSara Ahmadi: three\nTom: four").size(), 4U);
  EXPECT_EQ(turns("Note: this is prose\nand more"), Turns{});
}

TEST(Speakers, TakesNoTimeForASpeaker) {
  EXPECT_EQ(turns("17:30 we met\n17:30: again\n17:30: again"), Turns{});
  EXPECT_EQ(turns("http://example.org\nhttp://example.org"), Turns{});
}

TEST(Speakers, TakesNoQuestionNumberForASpeaker) { EXPECT_EQ(turns("Q1: why?\nQ1: why?"), Turns{}); }

TEST(Speakers, LeavesTheLabelOutside) {
  const auto found = find_turns("P1:  سلام  \n");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].said, (text::Range{5, 13}));
}

TEST(Speakers, TakesThePatternThatIsGiven) {
  const std::string text = "[id1] hello\n[id2] there";
  const auto found = find_turns(text, text::Pattern("\\[(id\\d)\\]", "--speakers"));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[1].speaker, "id2");
  EXPECT_EQ(text.substr(found[1].said.start, found[1].said.size()), "there");
}

}  // namespace
}  // namespace mazmun::ingest
