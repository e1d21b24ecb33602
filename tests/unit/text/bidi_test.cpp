#include "text/bidi.hpp"

#include <gtest/gtest.h>

namespace mazmun::text {
namespace {

TEST(Bidi, TurnsALineThatWasStoredAsItLooks) {
  EXPECT_EQ(reading_order(".مالس", true), "سلام.");
  EXPECT_EQ(reading_order("اب AI ار اه‌باتک", true), "کتاب‌ها را AI با");
  EXPECT_EQ(reading_order("سال ۱۳۹۸", true), "۱۳۹۸ لاس");
  EXPECT_EQ(reading_order("only Latin, 12", false), "only Latin, 12");
}

TEST(Bidi, PutsPresentationFormsBack) {
  EXPECT_EQ(without_presentation_forms("\uFEB3\uFEFC\uFEE1 \uFB01n"), "سلام fin");
  EXPECT_EQ(without_presentation_forms("½ ﷲ"), "½ الله");
}

TEST(Bidi, TurnsBracketsRound) { EXPECT_EQ(mirrored("»(a[«"), "«)a]»"); }

TEST(DirectionRuns, TileTheTextInTheOrderOfReading) {
  const std::string text = "one دو سه 12 four";
  std::size_t end = 0;
  std::string levels;
  for (const DirectionRun& run : direction_runs(text, false)) {
    EXPECT_EQ(run.range.start, end);
    end = run.range.end;
    levels += std::to_string(run.level);
  }
  EXPECT_EQ(end, text.size());
  EXPECT_EQ(levels, "0120");
}

TEST(BeginsRightToLeft, AsksTheFirstLetterThatHasADirection) {
  EXPECT_TRUE(begins_right_to_left("12 - دو one", false));
  EXPECT_FALSE(begins_right_to_left("(one) دو", true));
  EXPECT_TRUE(begins_right_to_left("12", true));
}

}  // namespace
}  // namespace mazmun::text
