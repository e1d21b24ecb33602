#include "base/ordered_work.hpp"

#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include "base/error.hpp"

namespace mazmun {
namespace {

// Tells whoever waits for input that it isn't needed any more.
class StopSign {
 public:
  explicit StopSign(bool needed) : descriptor_(needed ? ::eventfd(0, EFD_CLOEXEC) : -1) {
    if (needed && descriptor_ < 0) throw SystemError("threads", "cannot be told to stop", errno);
  }
  ~StopSign() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  StopSign(const StopSign&) = delete;
  StopSign& operator=(const StopSign&) = delete;

  int descriptor() const { return descriptor_; }
  void raise() const {
    const std::uint64_t once = 1;
    if (descriptor_ >= 0) (void)!::write(descriptor_, &once, sizeof once);  // fails only where it is raised already
  }

 private:
  int descriptor_;
};

// A piece that isn't finished yet.
struct Piece {
  OrderedJob job;
  bool worked = false;
  std::exception_ptr failure = {};
};

class Crew {
 public:
  Crew(const OrderedBounds& bounds, const NextJob& next) : bounds_(bounds), next_(next), stop_(bounds.threads > 1) {}

  void run() {
    labour(0);
    // Others are started only by who fetches, so none is behind the last piece.
    for (std::thread& other : others_) other.join();
    if (failure_) std::rethrow_exception(std::exchange(failure_, nullptr));
  }

 private:
  using Lock = std::unique_lock<std::mutex>;

  void labour(std::size_t worker) {
    Lock lock(mutex_);
    while (!is_over()) {
      if (!finishing_ && !pieces_.empty() && pieces_.front().worked) {
        finish(lock);
      } else if (!fetching_ && !fetched_all_ && has_room()) {
        fetch_and_work(lock, worker);
      } else {
        changed_.wait(lock);
      }
    }
  }

  bool is_over() const { return stopped_ || (fetched_all_ && pieces_.empty()); }

  bool has_room() const {
    return pieces_.empty() || (bytes_ < bounds_.bytes && bounds_.threads > 1 && pieces_.size() < 2 * bounds_.threads);
  }

  void fetch_and_work(Lock& lock, std::size_t worker) {
    fetching_ = true;
    lock.unlock();
    std::optional<OrderedJob> job;
    std::exception_ptr failure;
    try {
      job = next_(stop_.descriptor());
    } catch (...) {
      failure = std::current_exception();
    }
    lock.lock();
    fetching_ = false;
    fetched_all_ = !job;
    changed_.notify_all();
    if (failure) pieces_.push_back({{}, true, std::exchange(failure, nullptr)});
    if (!job || stopped_) return;
    bytes_ += job->bytes;
    Piece& piece = pieces_.emplace_back();  // a deque leaves it where it is until it is finished
    piece.job = *std::move(job);
    start_another();
    lock.unlock();
    try {
      piece.job.work(worker);
    } catch (...) {
      failure = std::current_exception();
    }
    lock.lock();
    piece.failure = std::exchange(failure, nullptr);
    piece.worked = true;
    changed_.notify_all();
  }

  void finish(Lock& lock) {
    finishing_ = true;
    Piece& piece = pieces_.front();
    lock.unlock();
    std::exception_ptr failure = std::exchange(piece.failure, nullptr);
    if (!failure) {
      try {
        piece.job.finish();
      } catch (...) {
        failure = std::current_exception();
      }
    }
    const std::size_t bytes = piece.job.bytes;
    piece.job = {};  // what it held goes before another is fetched, and outside the lock
    lock.lock();
    bytes_ -= bytes;
    pieces_.pop_front();
    finishing_ = false;
    if (failure) {
      failure_ = std::exchange(failure, nullptr);
      stopped_ = true;
      stop_.raise();
    }
    changed_.notify_all();
  }

  // One more thread a piece, up to all: few pieces don't start many. Where the system has no more, those that there are
  // do the work.
  void start_another() {
    if (others_.size() + 1 >= bounds_.threads || refused_) return;
    try {
      others_.emplace_back([this, worker = others_.size() + 1] { labour(worker); });
    } catch (const std::system_error&) {
      refused_ = true;
    }
  }

  const OrderedBounds& bounds_;
  const NextJob& next_;
  const StopSign stop_;
  std::vector<std::thread> others_;
  // All below is touched under the lock only, but for a piece, which belongs to who works on it.
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Piece> pieces_;  // those that were fetched and aren't finished, in order
  std::size_t bytes_ = 0;     // that they hold
  bool fetching_ = false;
  bool finishing_ = false;
  bool fetched_all_ = false;
  bool stopped_ = false;  // by a failure
  bool refused_ = false;  // another thread
  std::exception_ptr failure_;
};

}  // namespace

void work_in_order(const OrderedBounds& bounds, const NextJob& next) { Crew(bounds, next).run(); }

std::size_t thread_count(std::size_t asked) {
  const std::size_t wanted = asked > 0 ? asked : std::thread::hardware_concurrency();
  return std::clamp<std::size_t>(wanted, 1, most_threads);
}

}  // namespace mazmun
