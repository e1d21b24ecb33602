// Reading files and standard input: whole, or line by line.
#pragma once

#include <sys/stat.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/limits.hpp"

namespace mazmun {

/// The name used in messages and histories: the last part of the path; "standard input" for "-".
std::string base_name(const std::string& path);
/// What messages call a path: itself, or "standard input" for "-".
std::string display_name(const std::string& path);

/// What a regular file was like when it was opened, so that one that somebody writes to meanwhile is noticed: half of
/// one text and half of another would be no text that anybody wrote.
class FileState {
 public:
  FileState() = default;
  explicit FileState(int descriptor);
  bool is_regular() const { return regular_; }
  std::size_t size() const { return size_; }
  /// Throws SystemError where a regular file has another size or time of change now.
  void refuse_changed(int descriptor, const std::string& name) const;

 private:
  bool regular_ = false;
  std::size_t size_ = 0;
  timespec time_{};
};

/// All bytes of a file, or of standard input for "-". Throws InputError where it can't be opened or is a folder,
/// SystemError where reading fails, or where the file changes meanwhile. Where there are more bytes than the limit
/// `most`, they aren't read: InputError.
std::string read_file(const std::string& path, std::optional<Limit> most = std::nullopt);

/// Reads one line after the other with a buffer that grows to the longest line. A line above Limit::line_bytes is
/// refused, before more of it is held.
class LineReader {
 public:
  /// Opens `path`, "-" for standard input. Throws InputError where it can't be opened, SystemError where the system has
  /// no room for one more file.
  explicit LineReader(const std::string& path);
  /// Reads `bytes`, which messages call `name`.
  static LineReader of_bytes(std::string name, std::string_view bytes);
  ~LineReader();
  LineReader(LineReader&& other) noexcept;
  LineReader& operator=(LineReader&&) = delete;
  LineReader(const LineReader&) = delete;
  LineReader& operator=(const LineReader&) = delete;

  /// The next line without its line feed, or nothing at the end. The view, and `padding` readable bytes behind it, are
  /// valid until the next call. Throws SystemError where the file has changed while it was read.
  std::optional<std::string_view> next();
  /// The line that next() returned last, with `padding` zero bytes behind it, moved out of the buffer: a long line is
  /// not copied. The view that next() returned is gone then. Call at most once a line.
  std::string take();
  /// Whether next() returns without waiting for input; false where a pipe has nothing to read just now. What next() and
  /// take() returned last is gone then.
  bool ready();
  /// While input is waited for, `descriptor` is too: as soon as it is readable, the input ends where it is.
  void stop_at(int descriptor) { stop_ = descriptor; }
  /// The number of the line that next() returned last, from 1.
  std::size_t line() const { return line_; }
  const std::string& name() const { return name_; }
  /// False where the last line that next() returned had no line feed behind it.
  bool terminated() const { return terminated_; }

  static constexpr std::size_t padding = 64;

 private:
  LineReader() = default;
  bool fill();
  void make_room();

  std::string name_;
  int descriptor_ = -1;
  FileState state_;
  int stop_ = -1;
  std::string buffer_;  // its size is what may be written to, padding included
  std::size_t line_begin_ = 0;
  std::size_t line_end_ = 0;
  std::size_t begin_ = 0;    // first byte not yet returned
  std::size_t scanned_ = 0;  // bytes before it hold no line feed
  std::size_t end_ = 0;      // behind the last byte read
  std::size_t line_ = 0;
  bool at_end_ = false;
  bool terminated_ = true;
};

}  // namespace mazmun
