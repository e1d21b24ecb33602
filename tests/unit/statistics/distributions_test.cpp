#include "statistics/distributions.hpp"

#include <gtest/gtest.h>

namespace mazmun::statistics {
namespace {

TEST(NormalQuantile, IsAsInTables) {
  EXPECT_NEAR(normal_quantile(0.975), 1.959963984540054, 1e-12);
  EXPECT_NEAR(normal_quantile(0.5), 0, 1e-15);
  EXPECT_NEAR(normal_quantile(0.001), -3.090232306167813, 1e-12);
}

TEST(TQuantile, IsAsInTables) {
  EXPECT_NEAR(t_quantile(0.975, 1), 12.706204736174698, 1e-9);
  EXPECT_NEAR(t_quantile(0.975, 10), 2.228138851964939, 1e-10);
  EXPECT_NEAR(t_quantile(0.95, 30), 1.697260886593957, 1e-10);
  EXPECT_NEAR(t_quantile(0.975, 1e7), normal_quantile(0.975), 1e-6);
}

TEST(TShare, IsTheInverseOfTheQuantile) {
  for (const double freedom : {1.0, 2.0, 3.5, 17.0, 400.0}) {
    for (const double share : {0.005, 0.1, 0.4, 0.5, 0.77, 0.999}) {
      EXPECT_NEAR(t_share(t_quantile(share, freedom), freedom), share, 1e-12);
    }
  }
}

}  // namespace
}  // namespace mazmun::statistics
