// A program that is asked and answers line by line, over pipes.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace mazmun {

/// How a program ended.
struct ProgramEnd {
  int status = 0;     ///< exit status, if it ended by itself
  int signal = 0;     ///< that stopped it, or 0
  bool late = false;  ///< it did not end in time, and was stopped
  std::string rest;   ///< what it wrote and nobody had asked for, its beginning

  /// "ended with status 2", "was stopped by signal 9" …: for messages.
  std::string in_words() const;
};

/// How long to wait; nothing: without an end.
using Patience = std::optional<std::chrono::milliseconds>;

class Conversation {
 public:
  /// Starts `command` with /bin/sh -c, in a process group of its own, its standard error ours. Throws SystemError.
  explicit Conversation(const std::string& command);
  /// Stops the program, and what it has started, if they still run.
  ~Conversation();
  Conversation(const Conversation&) = delete;
  Conversation& operator=(const Conversation&) = delete;

  /// To be sent before the next question.
  void tell(std::string_view line) { outbox_ += line; }

  struct Answer {
    enum class Kind {
      line,    ///< whole, without its line feed
      end,     ///< the program closed its output; what it began to write
      late,    ///< nothing in time; what it began to write
      endless  ///< more than `longest_answer` bytes without a line feed
    } kind = Kind::line;
    std::string text;
  };
  /// Sends `line`, which ends with a line feed, and waits for the next line. Reads while it writes, so that neither
  /// side waits for the other; a program that closes its input or ends doesn't stop this one.
  Answer ask(std::string_view line, Patience patience);

  /// Closes the program's input, reads what it still writes and waits for its end.
  ProgramEnd finish(Patience patience);
  /// Stops it at once.
  ProgramEnd stop();

  static constexpr std::size_t longest_answer = std::size_t{1} << 26;

 private:
  void write_some();
  bool read_some();
  bool wait_for(bool writing, std::chrono::steady_clock::time_point until, bool forever) const;
  ProgramEnd reap(Patience patience);
  void close_input();

  pid_t child_ = -1;
  int input_ = -1;   // the program's standard input
  int output_ = -1;  // its standard output
  std::string outbox_;
  std::string inbox_;
  bool ended_ = false;  // of its output
};

}  // namespace mazmun
