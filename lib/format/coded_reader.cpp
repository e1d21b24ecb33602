#include "format/coded_reader.hpp"

#include <simdjson.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include "format/coded_line.hpp"
#include "format/segment_parser.hpp"

namespace mazmun::format {
namespace {

constexpr std::size_t batch_size = std::size_t{1} << 18;  // of lines
constexpr std::size_t most_ahead = 3;                     // batches

// Segments of lines that stand one behind the other.
struct Run {
  std::vector<Segment> segments;  // their memory is used again
  std::size_t count = 0;          // of those in use
};

struct Failure {
  std::exception_ptr what;
};

struct Part {
  std::variant<Header, Document, Run, Failure> content;
  Place place;  // of the first line
};

struct Batch {
  std::vector<Part> parts;
  bool last = false;
};

// Reads a stream batch by batch.
class BatchReader {
 public:
  BatchReader(const std::string& path, bool texts) : reader_(path, {"coded"}), texts_(texts) {}

  void stop_at(int descriptor) { reader_.stop_at(descriptor); }

  /// The next batch; what is wrong is the last part of it. In the memory of `spare`.
  Batch next(std::vector<Run> spare) {
    spare_ = std::move(spare);
    Batch batch;
    try {
      std::size_t bytes = 0;
      while (bytes < batch_size && !batch.last && (batch.parts.empty() || reader_.ready())) bytes += read_into(batch);
    } catch (...) {
      batch.parts.push_back({Failure{std::current_exception()}, reader_.place()});
      batch.last = true;
    }
    return batch;
  }

 private:
  // Returns about how much it was.
  std::size_t read_into(Batch& batch) {
    constexpr std::size_t about_a_record = 512;
    auto part = reader_.next_part(batch_size, std::move(bytes_));
    bytes_.clear();
    if (!part) {
      batch.last = true;
      return 0;
    }
    if (auto* lines = std::get_if<SegmentLines>(&*part)) {
      take_apart(*lines, batch);
      bytes_ = std::move(lines->bytes);
      return bytes_.size();
    }
    if (auto* header = std::get_if<Header>(&*part)) batch.parts.push_back({std::move(*header), reader_.place()});
    if (auto* document = std::get_if<Document>(&*part)) batch.parts.push_back({std::move(*document), reader_.place()});
    if (auto* segment = std::get_if<Segment>(&*part)) {
      Run run = new_run();
      if (!texts_) drop_text(*segment);
      run.segments.insert(run.segments.begin(), std::move(*segment));
      run.count = 1;
      batch.parts.push_back({std::move(run), reader_.place()});
    }
    return about_a_record;
  }

  Run new_run() {
    if (spare_.empty()) return {};
    Run run = std::move(spare_.back());
    spare_.pop_back();
    run.count = 0;
    return run;
  }

  void take_apart(const SegmentLines& lines, Batch& batch) {
    Place here{lines.section->file, lines.first_line, 0, {}};
    Run& run = std::get<Run>(batch.parts.emplace_back(Part{new_run(), here}).content);
    const bool quick = simdjson::validate_utf8(lines.bytes.data(), lines.bytes.size());
    const CodedLineReader reader(*lines.section);
    std::string_view rest = lines.bytes;
    for (; run.count < lines.count; ++run.count, ++here.line) {
      const std::size_t size = rest.find('\n');
      const std::string_view line = rest.substr(0, size);
      if (run.count == run.segments.size()) run.segments.emplace_back();
      Segment& segment = run.segments[run.count];
      if (!quick || !reader.read(line, segment)) segment = parser_.parse(line, here, *lines.section);
      if (!texts_) drop_text(segment);
      rest.remove_prefix(size + 1);
    }
  }

  StreamReader reader_;
  bool texts_;
  SegmentParser parser_;
  std::string bytes_;       // memory of lines
  std::vector<Run> spare_;  // memory of segments
};

// A thread that reads ahead. What both use is touched under the lock only.
class Ahead {
 public:
  explicit Ahead(BatchReader& reader) : reader_(reader), stop_(::eventfd(0, EFD_CLOEXEC)) {
    if (stop_ >= 0) reader_.stop_at(stop_);
    thread_ = std::thread([this] { run(); });
  }
  ~Ahead() {
    {
      const std::lock_guard lock(mutex_);
      stopped_ = true;
    }
    const std::uint64_t once = 1;
    if (stop_ >= 0) (void)!::write(stop_, &once, sizeof once);  // who waits for input waits no more
    changed_.notify_all();
    thread_.join();
    if (stop_ >= 0) ::close(stop_);
  }
  Ahead(const Ahead&) = delete;
  Ahead& operator=(const Ahead&) = delete;

  Batch next(std::vector<Run> used) {
    std::unique_lock lock(mutex_);
    used_ = std::move(used);
    changed_.wait(lock, [this] { return !batches_.empty(); });
    Batch batch = std::move(batches_.front());
    batches_.pop_front();
    changed_.notify_all();
    return batch;
  }

 private:
  void run() {
    for (bool more = true; more;) {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [this] { return stopped_ || batches_.size() < most_ahead; });
      if (stopped_) return;
      std::vector<Run> spare = std::move(used_);
      used_.clear();
      lock.unlock();
      Batch batch = reader_.next(std::move(spare));
      more = !batch.last;
      lock.lock();
      batches_.push_back(std::move(batch));
      changed_.notify_all();
    }
  }

  BatchReader& reader_;
  int stop_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Batch> batches_;
  std::vector<Run> used_;
  bool stopped_ = false;
  std::thread thread_;
};

}  // namespace

struct CodedReader::State {
  State(const std::string& path, bool texts, FreeThreads free) : reader(path, texts), threads(std::move(free)) {}
  ~State() { end_thread(); }
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  std::optional<Item> next();
  void fetch();
  void start_thread();
  void end_thread();

  BatchReader reader;
  FreeThreads threads;
  std::unique_ptr<Ahead> ahead;
  Batch batch;
  bool began = false;
  std::size_t part = 0;  // of the batch, the next one
  Run* run = nullptr;    // that is being handed out
  std::size_t at = 0;    // in it
  std::size_t first_line = 0;
  Place here;
};

void CodedReader::State::fetch() {
  std::vector<Run> used;
  for (Part& each : batch.parts) {
    if (auto* own = std::get_if<Run>(&each.content)) used.push_back(std::move(*own));
  }
  if (began && !ahead) start_thread();
  batch = ahead ? ahead->next(std::move(used)) : reader.next(std::move(used));
  began = true;
  part = 0;
  if (batch.last) end_thread();
}

// Behind the first batch, so that short streams start none.
void CodedReader::State::start_thread() {
  if (threads->fetch_sub(1) <= 0) {
    ++*threads;
    return;
  }
  try {
    ahead = std::make_unique<Ahead>(reader);
  } catch (const std::system_error&) {  // the system has no more
    ++*threads;
  }
}

void CodedReader::State::end_thread() {
  if (!ahead) return;
  ahead.reset();
  ++*threads;
}

std::optional<CodedReader::Item> CodedReader::State::next() {
  for (;;) {
    if (run != nullptr && at < run->count) {
      here.line = first_line + at;
      return &run->segments[at++];
    }
    run = nullptr;
    if (part == batch.parts.size()) {
      if (batch.last) return std::nullopt;
      fetch();
      continue;
    }
    Part& next = batch.parts[part++];
    here = next.place;
    if (auto* failure = std::get_if<Failure>(&next.content)) std::rethrow_exception(failure->what);
    if (auto* header = std::get_if<Header>(&next.content)) return std::move(*header);
    if (auto* document = std::get_if<Document>(&next.content)) return std::move(*document);
    run = &std::get<Run>(next.content);
    first_line = here.line;
    at = 0;
  }
}

CodedReader::CodedReader(const std::string& path, bool texts, FreeThreads threads)
    : state_(std::make_unique<State>(path, texts, std::move(threads))) {}
CodedReader::~CodedReader() = default;
CodedReader::CodedReader(CodedReader&&) noexcept = default;
CodedReader& CodedReader::operator=(CodedReader&&) noexcept = default;

std::optional<CodedReader::Item> CodedReader::next() { return state_->next(); }
const Place& CodedReader::place() const { return state_->here; }

}  // namespace mazmun::format
