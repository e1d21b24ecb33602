#include "statistics/draws.hpp"

#include <gtest/gtest.h>

#include <numeric>
#include <vector>

namespace mazmun::statistics {
namespace {

using Runs = std::vector<std::int64_t>;

// Unit by unit, as it is defined.
std::vector<Runs> slowly(std::size_t replicates, std::uint64_t seed, const Runs& runs) {
  std::vector<std::size_t> run_of;
  for (std::size_t run = 0; run < runs.size(); ++run)
    run_of.resize(run_of.size() + static_cast<std::size_t>(runs[run]), run);
  Random random(seed);
  std::vector<Runs> all;
  for (std::size_t i = 0; i < replicates; ++i) {
    Runs& drawn = all.emplace_back(runs.size());
    for (std::size_t unit = 0; unit < run_of.size(); ++unit) ++drawn[run_of[random.below(run_of.size())]];
  }
  return all;
}

void expect_drawn(Draws& draws, const Runs& runs) {
  DrawnRuns drawn(draws, runs);
  for (const Runs& expected : slowly(draws.replicates(), draws.seed(), runs)) EXPECT_EQ(drawn.next(), expected);
}

TEST(Draws, AreThoseMadeUnitByUnit) {
  Draws draws(20, 9);
  for (const Runs& runs :
       {Runs{7}, Runs{3, 4}, Runs{1, 1, 1, 1, 1, 1, 1}, Runs{0, 6, 1}, Runs{1000, 1, 333}, Runs{2, 5}})
    expect_drawn(draws, runs);
}

TEST(Draws, AreTheSameWhereTheyAreTooManyToKeep) {
  Draws draws(3, 4);
  ASSERT_EQ(draws.of(65'536), nullptr);
  expect_drawn(draws, {65'000, 536});
  Draws many(40'000, 4);
  ASSERT_EQ(many.of(1000), nullptr);
  ASSERT_NE(many.of(800), nullptr);
  ASSERT_NE(many.of(801), nullptr);  // in its place
}

TEST(Below, IsTheRemainder) {
  Random random(2);
  for (const std::uint64_t limit :
       {1ULL, 2ULL, 3ULL, 10'000ULL, 65'536ULL, 1ULL << 63, (1ULL << 63) + 1, ~0ULL - 1, ~0ULL}) {
    const Below below(limit);
    for (const std::uint64_t number : std::vector<std::uint64_t>{0, 1, limit - 1, limit, limit + 1, ~0ULL})
      EXPECT_EQ(below.remainder(number), number % limit) << number << " modulo " << limit;
    for (int i = 0; i < 1000; ++i) {
      const std::uint64_t number = random.next();
      EXPECT_EQ(below.remainder(number), number % limit) << number << " modulo " << limit;
    }
  }
}

}  // namespace
}  // namespace mazmun::statistics
