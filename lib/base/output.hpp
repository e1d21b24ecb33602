// Writing files so that they appear whole or not at all.
//
// A regular file, or a name that does not exist yet, is written beside itself as ".NAME.XXXXXX.part" (locked, mode
// 0600), synced and renamed on commit(); a symlink stands for its target; anything else (/dev/null, a FIFO) and
// standard output
// ("-") are written straight. A part file whose writer died is removed by the next run that writes the same name.
#pragma once

#include <string>
#include <string_view>

namespace mazmun {

class OutputFile {
 public:
  /// "-" is standard output. Throws SystemError where nothing can be created.
  explicit OutputFile(const std::string& path);
  /// Without commit() the part file goes and what stood there before stays.
  ~OutputFile();
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  /// Buffered. Throws SystemError where writing fails.
  void write(std::string_view bytes);
  /// Hands what is buffered to the system, so that a reader of a pipe sees it.
  void flush();
  /// Flushes, syncs and puts the file in place. Throws SystemError; nothing is in place then.
  void commit();

 private:
  void open_part();
  void discard() noexcept;

  std::string name_;    // for messages
  std::string target_;  // what commit() renames to; empty where written straight
  std::string part_;
  int descriptor_ = -1;
  std::string buffer_;
};

/// Writes `bytes` to `path` by an OutputFile.
void write_file(const std::string& path, std::string_view bytes);

/// For a signal handler: removes the part files that are open now. Calls only async-signal-safe functions.
void remove_open_part_files() noexcept;

}  // namespace mazmun
