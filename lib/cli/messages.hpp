// What a tool says: every message goes to standard error, as "mazmun-code: coded.jsonl:12: …". The door of spdlog.
#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include "base/error.hpp"

namespace mazmun::cli {

/// Collects and prints the messages of one run: of errors and of warnings the first thousand, each cut behind 4,000
/// bytes.
class Messages {
 public:
  explicit Messages(const std::string& program);

  void set_quiet(bool quiet) { quiet_ = quiet; }
  void set_verbose(bool verbose) { verbose_ = verbose; }

  /// What is said goes through `rewrite` first, hints and progress too.
  void set_rewriting(std::function<std::string(const std::string&)> rewrite) { rewrite_ = std::move(rewrite); }

  void error(const Finding& finding);
  /// Not with --quiet. Counted.
  void warning(const Finding& finding);
  /// Only with --verbose.
  void detail(const std::string& text);
  /// Lines for people as they are, such as a table: without the program's name. Not with --quiet.
  void say(const std::string& text);
  std::size_t warnings() const { return warnings_; }
  /// Notes an input that was left out, for a count at the end.
  void skip() { ++skipped_; }
  std::size_t skipped() const { return skipped_; }

  /// On a terminal, at most ten times a second: a line that the next message or progress replaces.
  void progress(const std::string& text);

 private:
  void print(const Finding& finding, bool is_error);
  /// As it may be shown on a terminal.
  std::string shown(const std::string& text) const;
  void clear_progress();

  std::string program_;
  std::function<std::string(const std::string&)> rewrite_;
  bool quiet_ = false;
  bool verbose_ = false;
  bool terminal_ = false;
  bool colour_ = false;
  bool progress_shown_ = false;
  double last_progress_ = 0;
  std::size_t warnings_ = 0;
  std::size_t skipped_ = 0;
  std::size_t printed_errors_ = 0;
  std::size_t printed_warnings_ = 0;
};

}  // namespace mazmun::cli
