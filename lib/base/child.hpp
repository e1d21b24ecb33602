// Other programs that do a piece of the work in a process of their own.
#pragma once

#include <spawn.h>
#include <sys/types.h>

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mazmun {

/// What became of a program.
struct ChildResult {
  int status = 0;         ///< exit status, if it ended by itself
  int signal = 0;         ///< that stopped it, or 0
  bool too_much = false;  ///< it wrote more than it may, and was stopped
  bool late = false;      ///< it took longer than it may, and was stopped
  double seconds = 0;     ///< of computing, whole ones
  std::string output;
  std::string errors;  ///< what it wrote to standard error, its beginning
};

/// Starts `program` (a path) in a process group of its own, no signal blocked, and notes the group: a signal that ends
/// this program ends it too. The last of `arguments` is null. Returns its number; -1 with errno where it can't.
pid_t spawn_group(const char* program, const posix_spawn_file_actions_t& actions, std::vector<char*> arguments);

/// The path of a program that the PATH has, after the folder of the running program; nothing where there is none. A
/// name with a slash is a path itself.
std::optional<std::string> look_for_program(const std::string& name);

/// The path of a program of this project: from the folder of the running program, else from the PATH. Throws
/// SystemError where there is none.
std::string find_program(const std::string& name);

/// Runs `program` (a path; no shell) with `arguments` and behind them "-", with `input` as its standard input, and
/// waits for its end. Its output may have up to `most` bytes, and it may take as long as `patience` on the clock,
/// computing or not: else it is stopped. Throws SystemError where it can't be started.
ChildResult run_child(const std::string& program, std::string_view input, std::size_t most,
                      const std::vector<std::string>& arguments = {},
                      std::chrono::milliseconds patience = std::chrono::minutes(10));

}  // namespace mazmun
