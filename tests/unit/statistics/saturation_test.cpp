#include "statistics/saturation.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"

namespace mazmun::statistics {
namespace {

TEST(Saturation, IsReachedAtTheLastDocumentWithANewCodeBeforeTheRun) {
  EXPECT_EQ(saturation_point({4, 2, 1, 0, 0, 0}, {3}), 2U);
  EXPECT_EQ(saturation_point({4, 0, 1, 0, 0, 0, 1}, {3}), 2U);
  EXPECT_EQ(saturation_point({4, 0, 1}, {1}), 0U);
}

TEST(Saturation, IsNotReachedWithoutTheWholeRun) {
  EXPECT_EQ(saturation_point({4, 2, 1, 0, 0}, {3}), std::nullopt);
  EXPECT_EQ(saturation_point({}, {1}), std::nullopt);
}

TEST(Saturation, IsNotReachedWhereNothingIsCoded) { EXPECT_EQ(saturation_point({0, 0, 0, 0}, {3}), std::nullopt); }

TEST(Saturation, ReadsItsRule) {
  EXPECT_EQ(parse_saturation_rule("no-new:5").run, 5U);
  EXPECT_EQ(to_string(SaturationRule{5}), "no-new:5");
  EXPECT_THROW(parse_saturation_rule("no-new:0"), UsageError);
  EXPECT_THROW(parse_saturation_rule("none"), UsageError);
}

}  // namespace
}  // namespace mazmun::statistics
