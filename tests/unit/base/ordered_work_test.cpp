#include "base/ordered_work.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <chrono>
#include <memory>
#include <mutex>
#include <set>
#include <thread>

#include "base/error.hpp"
#include "base/input.hpp"

namespace mazmun {
namespace {

// What a run of `count` pieces does; the numbers say in which pieces something fails.
struct Plan {
  std::size_t count = 200;
  std::optional<std::size_t> fetch_fails = {};
  std::set<std::size_t> work_fails = {};
  std::optional<std::size_t> finish_fails = {};
  std::size_t bytes = 1;
};

struct Outcome {
  std::vector<std::size_t> finished;
  std::string error;
  friend bool operator==(const Outcome&, const Outcome&) = default;
};

void fail_if(bool fails, const std::string& what, std::size_t number) {
  if (fails) throw InputError({"a", number, 0, {}}, what);
}

// Work that takes now long, now short, so that pieces are ready in another order than they came.
std::size_t squared(std::size_t number) {
  if (number % 7 == 0) std::this_thread::sleep_for(std::chrono::microseconds(300));
  return number * number;
}

Outcome outcome_of(const Plan& plan, std::size_t threads, std::size_t bound = 1000) {
  Outcome outcome;
  std::size_t next = 0;
  const NextJob fetch = [&](int) -> std::optional<OrderedJob> {
    fail_if(plan.fetch_fails == next, "fetch", next);
    if (next == plan.count) return std::nullopt;
    const std::size_t number = next++;
    const auto result = std::make_shared<std::size_t>(0);
    OrderedJob job;
    job.bytes = plan.bytes;
    job.work = [&plan, result, number](std::size_t) {
      *result = squared(number);
      fail_if(plan.work_fails.contains(number), "work", number);
    };
    job.finish = [&outcome, &plan, result, number] {
      fail_if(plan.finish_fails == number, "finish", number);
      outcome.finished.push_back(*result);
    };
    return job;
  };
  try {
    work_in_order({threads, bound}, fetch);
  } catch (const InputError& error) {
    outcome.error = error.what();
  }
  return outcome;
}

TEST(OrderedWork, FinishesInOrderWhateverWasReadyFirst) {
  Outcome expected;
  for (std::size_t number = 0; number < 200; ++number) expected.finished.push_back(number * number);
  for (const std::size_t threads : {1U, 2U, 3U, 7U}) EXPECT_EQ(outcome_of({}, threads), expected) << threads;
}

TEST(OrderedWork, EndsWithoutPieces) {
  for (const std::size_t threads : {1U, 4U}) EXPECT_EQ(outcome_of({.count = 0}, threads), Outcome()) << threads;
}

TEST(OrderedWork, ThrowsWhatTheEarliestPieceThrows) {
  const std::array<Plan, 4> plans{{
      {.work_fails = {49, 50, 51, 56}},
      {.fetch_fails = 120},
      {.work_fails = {100, 130}, .finish_fails = 98},
      {.fetch_fails = 15, .work_fails = {14}},
  }};
  for (const Plan& plan : plans) {
    const Outcome alone = outcome_of(plan, 1);
    EXPECT_FALSE(alone.error.empty());
    for (int repetition = 0; repetition < 20; ++repetition) {
      for (const std::size_t threads : {2U, 5U}) EXPECT_EQ(outcome_of(plan, threads), alone) << threads;
    }
  }
}

TEST(OrderedWork, GoesOnWithPiecesThatAreLargerThanTheBound) {
  for (const std::size_t threads : {1U, 3U}) {
    EXPECT_EQ(outcome_of({.count = 50, .bytes = 5000}, threads).finished.size(), 50U) << threads;
  }
}

TEST(OrderedWork, HoldsNoMoreThanItsBoundAndOnePiece) {
  std::atomic<std::size_t> held{0};
  std::atomic<std::size_t> most{0};
  std::size_t next = 0;
  work_in_order({4, 50}, [&](int) -> std::optional<OrderedJob> {
    if (next++ == 300) return std::nullopt;
    held += 20;
    most = std::max(most.load(), held.load());
    return OrderedJob{[](std::size_t) {}, [&] { held -= 20; }, 20};
  });
  EXPECT_EQ(held, 0U);
  EXPECT_GE(most, 20U);
  EXPECT_LE(most, 80U);  // three that are counted, and the one of which its finish is just done
}

TEST(OrderedWork, StartsNoThreadForOne) {
  const auto here = std::this_thread::get_id();
  std::size_t next = 0;
  work_in_order({1, 1000}, [&](int stop) -> std::optional<OrderedJob> {
    EXPECT_EQ(stop, -1);
    if (next++ == 10) return std::nullopt;
    const auto check = [here] { EXPECT_EQ(std::this_thread::get_id(), here); };
    const auto work = [check](std::size_t worker) {
      check();
      EXPECT_EQ(worker, 0U);
    };
    return OrderedJob{work, check, 1};
  });
}

// Each worker has a number of its own, and never works on two pieces at once.
TEST(OrderedWork, NumbersItsWorkers) {
  std::array<std::atomic<int>, 3> busy{};
  std::size_t next = 0;
  work_in_order({3, 1000}, [&](int) -> std::optional<OrderedJob> {
    if (next++ == 300) return std::nullopt;
    const auto work = [&busy](std::size_t worker) {
      ASSERT_LT(worker, busy.size());
      EXPECT_EQ(busy[worker]++, 0);
      std::this_thread::sleep_for(std::chrono::microseconds(20));
      --busy[worker];
    };
    return OrderedJob{work, [] {}, 1};
  });
}

// The input never ends, and nothing comes: the failure is told all the same.
TEST(OrderedWork, DoesNotWaitForInputThatNobodyNeeds) {
  std::array<int, 2> ends{};
  ASSERT_EQ(::pipe(ends.data()), 0);
  ASSERT_EQ(::write(ends[1], "one\n", 4), 4);
  LineReader lines("/dev/fd/" + std::to_string(ends[0]));
  const auto fetch = [&](int stop) -> std::optional<OrderedJob> {
    lines.stop_at(stop);
    if (!lines.next()) return std::nullopt;
    return OrderedJob{[](std::size_t) { throw InputError({}, "wrong"); }, [] {}, 1};
  };
  EXPECT_THROW(work_in_order({2, 1000}, fetch), InputError);
  ::close(ends[0]);
  ::close(ends[1]);
}

TEST(ThreadCount, TakesWhatTheMachineHasForNought) {
  EXPECT_GE(thread_count(0), 1U);
  EXPECT_EQ(thread_count(3), 3U);
  EXPECT_EQ(thread_count(100000), most_threads);
}

}  // namespace
}  // namespace mazmun
