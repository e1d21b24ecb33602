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

}  // namespace
}  // namespace mazmun::text
