// What a signal must not leave behind: part files, folders of part files, programs that were started.
#pragma once

#include <sys/types.h>

#include <csignal>
#include <string>

namespace mazmun {

/// While it lives, the signals that end the program wait: for the moments in which something is there and not yet
/// noted, or half of it is in place.
class SignalsHeld {
 public:
  SignalsHeld();
  ~SignalsHeld();
  SignalsHeld(const SignalsHeld&) = delete;
  SignalsHeld& operator=(const SignalsHeld&) = delete;

 private:
  sigset_t before_{};
};

/// Notes a part file, or a folder that holds nothing but files, for remove_leftovers(). At most 32 are noted at a time;
/// others are removed by the next run.
void note_leftover(const std::string& path);
void forget_leftover(const std::string& path) noexcept;

/// Notes a process group that ends with this program.
void note_group(pid_t group);
void forget_group(pid_t group) noexcept;

/// Removes what is noted, stops the groups. For a signal handler: calls only async-signal-safe functions.
void remove_leftovers() noexcept;

}  // namespace mazmun
