#include "base/child.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <system_error>
#include <utility>
#include <vector>

#include "base/descriptor.hpp"
#include "base/error.hpp"
#include "base/leftovers.hpp"

namespace mazmun {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t most_errors = 4096;

struct Pipe {
  Descriptor read;
  Descriptor write;
  explicit Pipe(const std::string& program) {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw SystemError(program, "cannot be started", errno);
    read.reset(ends[0]);
    write.reset(ends[1]);
  }
};

pid_t spawn(const std::string& program, std::vector<std::string> arguments, int input, int output, int errors) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO);
  arguments.insert(arguments.begin(), program);
  arguments.emplace_back("-");
  std::vector<char*> words;
  for (std::string& argument : arguments) words.push_back(argument.data());
  words.push_back(nullptr);
  const pid_t child = spawn_group(program.c_str(), actions, std::move(words));
  const int error = errno;
  posix_spawn_file_actions_destroy(&actions);
  if (child < 0) throw SystemError(program, "cannot be started", error);
  return child;
}

// Reads what is there; false at the end.
bool read_some(int descriptor, std::string& into, std::size_t most) {
  std::array<char, 1 << 16> buffer{};
  const ssize_t count = ::read(descriptor, buffer.data(), buffer.size());
  if (count < 0) return errno == EINTR || errno == EAGAIN;
  into.append(buffer.data(), std::min(static_cast<std::size_t>(count), most - std::min(most, into.size())));
  return count > 0;
}

// Milliseconds until the end of the patience, as poll() wants them.
int time_left(Clock::time_point until) {
  const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now()).count();
  constexpr long longest = 60'000;
  return static_cast<int>(std::clamp<long>(left + 1, 0, longest));
}

void collect(ChildResult& result, pid_t child, Pipe& output, Pipe& errors, std::size_t most, Clock::time_point until) {
  std::array<pollfd, 2> waiting{{{output.read.get(), POLLIN, 0}, {errors.read.get(), POLLIN, 0}}};
  while (waiting[0].fd >= 0 || waiting[1].fd >= 0) {
    if (::poll(waiting.data(), waiting.size(), time_left(until)) < 0 && errno != EINTR) break;
    if (waiting[0].revents != 0 && !read_some(waiting[0].fd, result.output, most + 1)) waiting[0].fd = -1;
    if (waiting[1].revents != 0 && !read_some(waiting[1].fd, result.errors, most_errors)) waiting[1].fd = -1;
    waiting[0].revents = waiting[1].revents = 0;
    result.too_much = result.output.size() > most;
    result.late = Clock::now() >= until;
    if (result.too_much || result.late) break;
  }
  if (result.too_much || result.late) ::kill(child, SIGKILL);
}

// One that has closed its pipes may still not end.
void wait_for_end(ChildResult& result, pid_t child, Clock::time_point until) {
  int status = 0;
  rusage used{};
  for (;;) {
    const pid_t waited = ::wait4(child, &status, result.late || result.too_much ? 0 : WNOHANG, &used);
    if (waited == child || (waited < 0 && errno != EINTR)) break;
    if (Clock::now() < until) {
      (void)::poll(nullptr, 0, 1);
      continue;
    }
    result.late = true;
    ::kill(child, SIGKILL);
  }
  if (WIFSIGNALED(status)) result.signal = WTERMSIG(status);
  if (WIFEXITED(status)) result.status = WEXITSTATUS(status);
  result.seconds = static_cast<double>(used.ru_utime.tv_sec + used.ru_stime.tv_sec);
}

}  // namespace

pid_t spawn_group(const char* program, const posix_spawn_file_actions_t& actions, std::vector<char*> arguments) {
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK);
  posix_spawnattr_setpgroup(&attributes, 0);
  sigset_t none;
  sigemptyset(&none);
  posix_spawnattr_setsigmask(&attributes, &none);
  pid_t child = -1;
  const SignalsHeld held;
  const int error = ::posix_spawn(&child, program, &actions, &attributes, arguments.data(), environ);
  posix_spawnattr_destroy(&attributes);
  if (error == 0) note_group(child);
  errno = error;
  return error == 0 ? child : -1;
}

std::optional<std::string> look_for_program(const std::string& name) {
  namespace fs = std::filesystem;
  std::vector<fs::path> folders;
  std::error_code error;
  if (name.find('/') != std::string::npos)
    return ::access(name.c_str(), X_OK) == 0 ? std::optional(name) : std::nullopt;
  const fs::path self = fs::read_symlink("/proc/self/exe", error);
  if (!error) folders.push_back(self.parent_path());
  const char* path = std::getenv("PATH");
  std::istringstream list(path == nullptr ? "" : path);
  for (std::string folder; std::getline(list, folder, ':');) {
    if (!folder.empty()) folders.emplace_back(folder);
  }
  for (const fs::path& folder : folders) {
    const fs::path candidate = folder / name;
    if (::access(candidate.c_str(), X_OK) == 0 && fs::is_regular_file(candidate, error)) return candidate.string();
  }
  return std::nullopt;
}

std::string find_program(const std::string& name) {
  if (auto found = look_for_program(name)) return *std::move(found);
  throw SystemError("the program " + name + " is not installed: it stands neither beside this one nor in the PATH");
}

ChildResult run_child(const std::string& program, std::string_view input, std::size_t most,
                      const std::vector<std::string>& arguments, std::chrono::milliseconds patience) {
  const Clock::time_point until = Clock::now() + patience;
  ChildResult result;
  Pipe output(program);
  Pipe errors(program);
  // As a file: a child that doesn't read it to the end stops nobody.
  const Descriptor file = memory_file("the input of " + program, input);
  const pid_t child = spawn(program, arguments, file.get(), output.write.get(), errors.write.get());
  output.write.reset();
  errors.write.reset();
  collect(result, child, output, errors, most, until);
  wait_for_end(result, child, until);
  forget_group(child);
  return result;
}

}  // namespace mazmun
