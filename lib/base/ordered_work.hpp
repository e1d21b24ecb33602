// Work on the pieces of a stream by several threads, with results in the order of the pieces.
//
// Every thread does whatever can be done now: finish the next piece in order, or fetch another one and work on it. So
// reading, work and writing overlap, and one thread alone does all three in turn.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>

namespace mazmun {

/// One piece.
struct OrderedJob {
  /// Runs beside the work of other pieces. `worker` numbers the thread, from 0: what isn't for use by two threads at
  /// once is kept once a worker.
  std::function<void(std::size_t worker)> work;
  /// Runs behind `work`, in the order of the pieces, never beside another `finish`.
  std::function<void()> finish;
  std::size_t bytes = 0;  ///< what it holds in memory
};

struct OrderedBounds {
  std::size_t threads = 1;
  /// Pieces are fetched while those that aren't finished hold less together, and at least one always.
  std::size_t bytes = std::size_t{1} << 23;
};

/// Fetches the next piece, nothing behind the last. Never called by two threads at once, but maybe by another one each
/// time, beside work and finish of earlier pieces; what it does must not be seen outside. The descriptor `stop` becomes
/// readable when nobody needs another piece: who waits for input waits for it too (LineReader::stop_at). -1 where
/// nothing is fetched ahead.
using NextJob = std::function<std::optional<OrderedJob>(int stop)>;

/// Runs until all pieces are finished. Throws what the earliest piece throws, by being fetched, by its work or by its
/// finish, when all earlier pieces are finished; no later piece is finished then. So what is finished and thrown is the
/// same for any number of threads. With one thread no other is started, and nothing is fetched ahead.
void work_in_order(const OrderedBounds& bounds, const NextJob& next);

/// `asked`, or as many as the machine has where that is 0; at most `most_threads`.
std::size_t thread_count(std::size_t asked);
inline constexpr std::size_t most_threads = 64;

}  // namespace mazmun
