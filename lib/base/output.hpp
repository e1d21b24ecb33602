// Writing files so that they appear whole or not at all.
//
// A regular file, or a name that does not exist yet, is written beside itself as ".NAME.XXXXXX.part" (locked, mode
// 0600), synced and renamed on commit(); a symlink stands for its target; anything else (/dev/null, a FIFO), standard
// output ("-") and /dev/fd/N are written straight. A file that was there keeps its mode and owner. A part file whose
// writer died is removed by the next run that writes the same name.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mazmun {

class OutputFile {
 public:
  /// "-" is standard output. Throws SystemError where nothing can be created, or where what is there may not be
  /// written.
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
  friend void commit_together(const std::vector<OutputFile*>& files);
  void open_part();
  void prepare();
  void put_in_place();
  void discard() noexcept;

  std::string name_;    // for messages
  std::string target_;  // what commit() renames to; empty where written straight
  std::string part_;
  int descriptor_ = -1;
  std::string buffer_;
};

/// Writes `bytes` to `path` by an OutputFile.
void write_file(const std::string& path, std::string_view bytes);

/// Commits files of which each is worth little without the others: none is put in place before all of them are written
/// and synced. Null pointers are left out. Throws UsageError where two of them have the same place.
void commit_together(const std::vector<OutputFile*>& files);

/// Paths and contents, written by commit_together(). Those with an empty path are left out.
void write_together(const std::vector<std::pair<std::string, std::string>>& files);

}  // namespace mazmun
