#include "base/suggest.hpp"

#include <gtest/gtest.h>

namespace mazmun {
namespace {

TEST(Suggestion, IsTheNearestName) {
  EXPECT_EQ(did_you_mean("trsut", {"culture", "trust", "truth"}), "did you mean \"trust\"?");
  EXPECT_EQ(did_you_mean("اعتمد", {"رهبری", "اعتماد"}), "did you mean \"اعتماد\"?");
}

TEST(Suggestion, IsLeftOutWhereNothingIsNear) {
  EXPECT_EQ(did_you_mean("xyz", {"culture", "trust"}), "");
  EXPECT_EQ(did_you_mean("a", {}), "");
}

}  // namespace
}  // namespace mazmun
