#include "ingest/speakers.hpp"

#include <gtest/gtest.h>

namespace mazmun::ingest {
namespace {

// "speaker=said" for each turn.
std::vector<std::string> turns(const std::string& text) {
  std::vector<std::string> result;
  for (const FoundTurn& turn : find_turns(text))
    result.push_back(std::string(turn.speaker) + "=" + text.substr(turn.said.start, turn.said.size()));
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

// "speaker@seconds=said"
std::vector<std::string> timed(const std::string& text) {
  std::vector<std::string> result;
  for (const FoundTurn& turn : find_turns(text)) {
    std::string time = turn.time ? std::to_string(*turn.time) : "";
    if (time.find('.') != std::string::npos) time = time.substr(0, time.find('.') + 2);
    result.push_back(std::string(turn.speaker) + "@" + time + "=" + text.substr(turn.said.start, turn.said.size()));
  }
  return result;
}

TEST(Speakers, ReadsMarkdownEmphasis) {
  EXPECT_EQ(turns("**Interviewer (I):** why?\n\n**R:** so.\n\n**I**: and?\n__R:__ no."),
            (Turns{"Interviewer (I)=why?", "R=so.", "I=and?", "R=no."}));
}

TEST(Speakers, ReadsTimesBesideNames) {
  EXPECT_EQ(timed("**Emma** [0:00] Hello.\n\n**Kelly** [0:10] Hi.\n\n**Emma** [1:02] Bye.\n**Kelly** [1:04] Bye."),
            (Turns{"Emma@0.0=Hello.", "Kelly@10.0=Hi.", "Emma@62.0=Bye.", "Kelly@64.0=Bye."}));
  EXPECT_EQ(timed("Jonas Ros  0:21  \nHello.\n\nCarolyn Lu  1:01\nHi.\n\nJonas Ros  2:00\nAh.\nCarolyn Lu  2:10\nYes."),
            (Turns{"Jonas Ros@21.0=Hello.", "Carolyn Lu@61.0=Hi.", "Jonas Ros@120.0=Ah.", "Carolyn Lu@130.0=Yes."}));
  EXPECT_EQ(timed("Speaker 1 (00:05): a\nSpeaker 2 [00:00:07]: b\nSpeaker 1 00:00:09: c\nSpeaker 2, 00:12\nd"),
            (Turns{"Speaker 1@5.0=a", "Speaker 2@7.0=b", "Speaker 1@9.0=c", "Speaker 2@12.0=d"}));
}

TEST(Speakers, ReadsTimesBeforeAndBehindLabels) {
  EXPECT_EQ(timed("[00:00:05] P1: a\n00:00:07 P2: b\nP1: [00:09] c\nP2: (00:11) d\n0:13 P1: e"),
            (Turns{"P1@5.0=a", "P2@7.0=b", "P1@9.0=c", "P2@11.0=d", "P1@13.0=e"}));
  EXPECT_EQ(timed("[00:43.810 --> 00:47.850] SPEAKER_00: a"), Turns{"SPEAKER_00@43.8=a"});
}

TEST(Speakers, TakesATimeAloneOnALineForThatOfTheNextLabel) {
  EXPECT_EQ(timed("00:00:05\nP1: a\n\n[00:00:09]\nP2: b"), (Turns{"P1@5.0=a", "P2@9.0=b"}));
}

TEST(Speakers, TakesATimeAtTheEndOfATurnForThatOfTheNext) {
  EXPECT_EQ(timed("I: why? #00:00:12-3#\nB: so. #00:00:20-1#\n"), (Turns{"I@=why?", "B@12.3=so."}));
}

TEST(Speakers, KeepsTimesInsideOfWhatIsSaid) {
  EXPECT_EQ(timed("P1: one [00:12:31] two\n[00:13:00] three\nP2: four"),
            (Turns{"P1@=one [00:12:31] two\n[00:13:00] three", "P2@=four"}));
}

TEST(Speakers, MakesTurnsOfTimesWhereNobodyIsNamed) {
  EXPECT_EQ(timed("[00:43.810 --> 00:47.850]  Hello.\n[00:48.350 --> 00:54.570]  I'm here\nagain."),
            (Turns{"@43.8=Hello.", "@48.3=I'm here\nagain."}));
  EXPECT_EQ(timed("00:00:00 One.\n\n00:00:06 Two."), (Turns{"@0.0=One.", "@6.0=Two."}));
  EXPECT_EQ(timed("00:00:06 is a time\nand this is prose"), Turns{});
  EXPECT_EQ(timed("17:30 we met\n18:30 we left"), Turns{});
}

TEST(Speakers, ReadsNamesInBracketsAndVoiceTags) {
  EXPECT_EQ(turns("[id1] hello\n\n[id2] there\n[inaudible] what?\n[inaudible] who?"),
            (Turns{"id1=hello", "id2=there\n[inaudible] what?\n[inaudible] who?"}));
  EXPECT_EQ(turns("<v S01>hello\n<v.loud Sara Ahmadi> there"), (Turns{"S01=hello", "Sara Ahmadi=there"}));
}

TEST(Speakers, ReadsPersianNamesAndColons) {
  EXPECT_EQ(turns("علی: سلام\nسارا: درود\nعلی: خوبی؟\nسارا: بله"),
            (Turns{"علی=سلام", "سارا=درود", "علی=خوبی؟", "سارا=بله"}));
  EXPECT_EQ(turns("علی:سلام\nسارا：درود\nعلی:خوبی؟\nسارا：بله"),
            (Turns{"علی=سلام", "سارا=درود", "علی=خوبی؟", "سارا=بله"}));
  EXPECT_EQ(turns("\u200Fپژوهشگر\u200F: چرا؟\n\u202Bپاسخگو:\u202C چون."), (Turns{"پژوهشگر=چرا؟", "پاسخگو=چون."}));
  EXPECT_EQ(timed("پاسخگو ۲ [۰۰:۱۲]: بله"), Turns{"پاسخگو ۲@12.0=بله"});
}

TEST(Speakers, ReadsDashesAndAnglesBeforeLabels) {
  EXPECT_EQ(turns("- P1: a\n– مصاحبه‌گر: b\n>> REPORTER: c\n>> REPORTER: d"),
            (Turns{"P1=a", "مصاحبه‌گر=b", "REPORTER=c", "REPORTER=d"}));
  EXPECT_EQ(turns("- **Pros:** fast\n- **Cons:** dear\n- **Pros:** small\n- **Cons:** old"), Turns{});
}

TEST(Speakers, TakesNoProseForALabel) {
  EXPECT_EQ(turns("He came at 17:30: late\nHe came at 17:30: late"), Turns{});
  EXPECT_EQ(turns("C:\\files\nC:\\files"), Turns{});
  EXPECT_EQ(turns("# Interview: one\n# Interview: one"), Turns{});
  EXPECT_EQ(turns("See figure [1:20] there\nand on"), Turns{});
}

}  // namespace
}  // namespace mazmun::ingest
