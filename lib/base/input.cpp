#include "base/input.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

#include "base/descriptor.hpp"
#include "base/error.hpp"

namespace mazmun {
namespace {

constexpr std::size_t chunk = std::size_t{1} << 20;

// Errors for which the path is not to blame.
bool is_ours_to_bear(int error) {
  constexpr std::array<int, 8> of_the_system{EMFILE, ENFILE, ENOMEM, EIO, ESTALE, EINTR, ENOSPC, EREMOTEIO};
  return std::find(of_the_system.begin(), of_the_system.end(), error) != of_the_system.end();
}

// Waits where nobody has opened the other end of a FIFO yet.
int open_path(const std::string& path) {
  for (;;) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor >= 0) return descriptor;
    if (errno == EINTR) continue;
    if (is_ours_to_bear(errno)) throw SystemError(path, "cannot be opened", errno);
    throw InputError({path, 0, 0, {}}, std::string("cannot be opened: ") + std::strerror(errno));
  }
}

int open_for_reading(const std::string& path) {
  const int descriptor = path == "-" ? STDIN_FILENO : open_path(path);
  struct stat status {};
  if (::fstat(descriptor, &status) == 0 && S_ISDIR(status.st_mode)) {
    if (descriptor != STDIN_FILENO) ::close(descriptor);
    throw InputError({display_name(path), 0, 0, {}}, "is a folder, expected a file");
  }
  return descriptor;
}

// Larger pipes let the stages of a pipeline overlap; refused on other files, which does no harm.
void widen_pipe(int descriptor) { (void)::fcntl(descriptor, F_SETPIPE_SZ, static_cast<int>(chunk)); }

std::size_t read_some(int descriptor, char* to, std::size_t size, const std::string& name) {
  for (;;) {
    const ssize_t count = ::read(descriptor, to, size);
    if (count >= 0) return static_cast<std::size_t>(count);
    if (errno == EAGAIN)
      wait_until_ready(descriptor, false);
    else if (errno != EINTR)
      throw SystemError(name, "cannot be read", errno);
  }
}

// Whether reading doesn't wait. Always so for regular files, and where the input has ended or failed.
bool is_readable(int descriptor) {
  pollfd input{descriptor, POLLIN, 0};
  return ::poll(&input, 1, 0) != 0;
}

// Waits for input; false where `stop` was readable first.
bool wait_for_input(int descriptor, int stop) {
  std::array<pollfd, 2> both{{{descriptor, POLLIN, 0}, {stop, POLLIN, 0}}};
  while (::poll(both.data(), both.size(), -1) < 0) {
    if (errno != EINTR) return true;  // reading says what is wrong
  }
  return both[1].revents == 0;
}

void refuse_above(std::size_t size, std::optional<Limit> most, const std::string& path) {
  if (!most || size <= limit(*most)) return;
  throw InputError({display_name(path), 0, 0, {}},
                   "has more than " + limit_text(*most) + ", the most that is read of one file",
                   "cut it into parts; " + limit_hint(*most));
}

}  // namespace

std::string base_name(const std::string& path) {
  if (path == "-") return "standard input";
  const std::size_t slash = path.find_last_of('/');
  return slash == std::string::npos ? path : path.substr(slash + 1);
}

std::string display_name(const std::string& path) { return path == "-" ? "standard input" : path; }

FileState::FileState(int descriptor) {
  struct stat status {};
  if (::fstat(descriptor, &status) != 0) return;
  regular_ = S_ISREG(status.st_mode);
  size_ = static_cast<std::size_t>(status.st_size);
  time_ = status.st_mtim;
}

void FileState::refuse_changed(int descriptor, const std::string& name) const {
  if (!regular_) return;
  const FileState now(descriptor);
  if (now.size_ != size_ || now.time_.tv_sec != time_.tv_sec || now.time_.tv_nsec != time_.tv_nsec)
    throw SystemError(name + ": was changed while it was read; run this again");
}

std::string read_file(const std::string& path, std::optional<Limit> most) {
  const int descriptor = open_for_reading(path);
  const Descriptor owner(descriptor == STDIN_FILENO ? -1 : descriptor);
  const FileState state(descriptor);
  const std::string name = display_name(path);
  std::string bytes;
  std::size_t size = 0;
  if (state.is_regular()) refuse_above(state.size(), most, path);
  // One byte more than the file has, so that the end is seen without growing, and room for padding: growing would
  // double the memory.
  if (state.is_regular()) bytes.reserve(state.size() + 1 + LineReader::padding);
  for (;;) {
    // In steps that the processor's cache holds: resize() writes zeros, which read() then finds there.
    constexpr std::size_t step = std::size_t{1} << 18;
    const std::size_t room = size < bytes.capacity() ? bytes.capacity() - size : std::max(size, std::size_t{65536});
    bytes.resize(size + std::min(room, step));
    const std::size_t count = read_some(descriptor, bytes.data() + size, bytes.size() - size, name);
    if (count == 0) break;
    size += count;
    refuse_above(size, most, path);
  }
  state.refuse_changed(descriptor, name);
  bytes.resize(size);
  return bytes;
}

LineReader::LineReader(const std::string& path)
    : name_(display_name(path)), descriptor_(open_for_reading(path)), state_(descriptor_) {
  widen_pipe(descriptor_);
}

LineReader LineReader::of_bytes(std::string name, std::string_view bytes) {
  LineReader reader;
  reader.name_ = std::move(name);
  reader.buffer_.reserve(bytes.size() + padding);
  reader.buffer_ = bytes;
  reader.buffer_.append(padding, '\0');
  reader.end_ = bytes.size();
  reader.at_end_ = true;
  return reader;
}

LineReader::~LineReader() {
  if (descriptor_ > STDIN_FILENO) ::close(descriptor_);
}

LineReader::LineReader(LineReader&& other) noexcept
    : name_(std::move(other.name_)),
      descriptor_(std::exchange(other.descriptor_, -1)),
      state_(other.state_),
      stop_(other.stop_),
      buffer_(std::move(other.buffer_)),
      line_begin_(other.line_begin_),
      line_end_(other.line_end_),
      begin_(other.begin_),
      scanned_(other.scanned_),
      end_(other.end_),
      line_(other.line_),
      at_end_(other.at_end_),
      terminated_(other.terminated_) {}

// Memory that nothing was written to costs nothing: growing in great leaps copies little and holds no more. The last
// leap is to the longest line, since another one near it would copy that.
void LineReader::make_room() {
  const std::size_t most = limit(Limit::line_bytes) + 2 * chunk;
  const std::size_t wanted = end_ + chunk + padding;
  const std::size_t leap = 16 * buffer_.capacity();
  if (buffer_.capacity() < wanted) buffer_.reserve(std::max(wanted, leap < most / 2 ? leap : most));
  buffer_.resize(wanted);
}

bool LineReader::fill() {
  if (at_end_) return false;
  if (end_ - begin_ > limit(Limit::line_bytes)) {
    throw above_limit(Limit::line_bytes, {name_, line_ + 1, 0, {}},
                      "this line is longer than " + limit_text(Limit::line_bytes) + ", which no record may be");
  }
  if (begin_ > 0) {
    std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
    scanned_ -= begin_;
    end_ -= begin_;
    begin_ = 0;
  }
  if (buffer_.size() < end_ + chunk / 4 + padding) make_room();
  at_end_ = stop_ >= 0 && !wait_for_input(descriptor_, stop_);
  if (at_end_) return false;
  const std::size_t count = read_some(descriptor_, buffer_.data() + end_, buffer_.size() - padding - end_, name_);
  at_end_ = count == 0;
  if (at_end_) state_.refuse_changed(descriptor_, name_);
  end_ += count;
  return count > 0;
}

std::optional<std::string_view> LineReader::next() {
  for (;;) {
    const char* found = nullptr;
    if (scanned_ < end_) {
      found = static_cast<const char*>(std::memchr(buffer_.data() + scanned_, '\n', end_ - scanned_));
    }
    if (found == nullptr) {
      scanned_ = end_;
      if (fill()) continue;
      if (begin_ == end_) return std::nullopt;
    }
    terminated_ = found != nullptr;
    line_begin_ = begin_;
    line_end_ = terminated_ ? static_cast<std::size_t>(found - buffer_.data()) : end_;
    begin_ = scanned_ = line_end_ + (terminated_ ? 1 : 0);
    ++line_;
    return std::string_view(buffer_).substr(line_begin_, line_end_ - line_begin_);
  }
}

bool LineReader::ready() {
  for (;;) {
    const void* found = scanned_ < end_ ? std::memchr(buffer_.data() + scanned_, '\n', end_ - scanned_) : nullptr;
    scanned_ = found == nullptr ? end_ : static_cast<std::size_t>(static_cast<const char*>(found) - buffer_.data());
    if (found != nullptr || at_end_) return true;
    if (!is_readable(descriptor_)) return false;
    if (!fill()) return true;
  }
}

std::string LineReader::take() {
  std::string rest;
  rest.reserve(std::max(chunk, end_ - begin_) + padding);
  rest.assign(buffer_, begin_, end_ - begin_);
  rest.append(padding, '\0');
  std::string line = std::exchange(buffer_, std::move(rest));
  line.resize(line_end_);
  line.erase(0, line_begin_);
  line.append(padding, '\0');
  end_ -= begin_;
  begin_ = scanned_ = line_begin_ = line_end_ = 0;
  return line;
}

}  // namespace mazmun
