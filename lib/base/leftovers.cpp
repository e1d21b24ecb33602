#include "base/leftovers.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <climits>
#include <cstring>

namespace mazmun {
namespace {

enum SlotState : int { is_free, is_being_filled, is_noted };

struct Slot {
  std::atomic<int> state{is_free};
  std::array<char, PATH_MAX> path{};
};
// All that a signal handler can reach.
std::array<Slot, 32> slots;                // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)
std::array<std::atomic<pid_t>, 4> groups;  // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

// std::string_view compares by a loop: safe in a handler.
bool is_step(const char* name) { return std::string_view(name) == "." || std::string_view(name) == ".."; }

// One pass over a folder that may miss names, since they are removed on the way. Returns how many went.
std::size_t remove_files_in(int folder) noexcept {
  std::size_t count = 0;
  alignas(dirent64) std::array<char, 8192> entries{};
  ::lseek(folder, 0, SEEK_SET);
  for (;;) {
    const ssize_t size = ::getdents64(folder, entries.data(), entries.size());
    if (size <= 0) return count;
    for (ssize_t at = 0; at < size;) {
      const auto* entry = static_cast<const dirent64*>(static_cast<const void*>(entries.data() + at));
      if (!is_step(entry->d_name) && ::unlinkat(folder, entry->d_name, 0) == 0) ++count;
      at += entry->d_reclen;
    }
  }
}

void remove_folder(const char* path) noexcept {
  const int folder = ::open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  if (folder < 0) return;
  while (remove_files_in(folder) > 0) {
  }
  ::close(folder);
  ::rmdir(path);
}

}  // namespace

SignalsHeld::SignalsHeld() {
  sigset_t held;
  sigemptyset(&held);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGXCPU, SIGPIPE}) sigaddset(&held, signal);
  pthread_sigmask(SIG_BLOCK, &held, &before_);
}

SignalsHeld::~SignalsHeld() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

void note_leftover(const std::string& path) {
  if (path.size() + 1 > PATH_MAX) return;
  for (Slot& slot : slots) {
    int expected = is_free;
    if (!slot.state.compare_exchange_strong(expected, is_being_filled)) continue;
    std::memcpy(slot.path.data(), path.c_str(), path.size() + 1);
    slot.state.store(is_noted);
    return;
  }
}

void forget_leftover(const std::string& path) noexcept {
  for (Slot& slot : slots) {
    if (slot.state.load() == is_noted && path == slot.path.data()) slot.state.store(is_free);
  }
}

void note_group(pid_t group) {
  for (std::atomic<pid_t>& slot : groups) {
    pid_t expected = 0;
    if (slot.compare_exchange_strong(expected, group)) return;
  }
}

void forget_group(pid_t group) noexcept {
  for (std::atomic<pid_t>& slot : groups) {
    pid_t expected = group;
    slot.compare_exchange_strong(expected, 0);
  }
}

void remove_leftovers() noexcept {
  for (const std::atomic<pid_t>& slot : groups) {
    if (const pid_t group = slot.load(); group > 0) ::kill(-group, SIGKILL);
  }
  for (const Slot& slot : slots) {
    if (slot.state.load() != is_noted) continue;
    if (::unlink(slot.path.data()) != 0) remove_folder(slot.path.data());
  }
}

}  // namespace mazmun
