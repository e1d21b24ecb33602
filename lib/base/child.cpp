#include "base/child.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
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

#include "base/error.hpp"

namespace mazmun {
namespace {

constexpr std::size_t most_errors = 4096;

// A file descriptor that is closed at the end.
class Descriptor {
 public:
  explicit Descriptor(int number = -1) : number_(number) {}
  ~Descriptor() { reset(); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return number_; }
  void reset(int number = -1) {
    if (number_ >= 0) ::close(number_);
    number_ = number;
  }

 private:
  int number_;
};

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

// The input as a file without a name: a child that doesn't read it to the end stops nobody.
int memory_file(const std::string& program, std::string_view bytes) {
  const int file = ::memfd_create("input", MFD_CLOEXEC);
  if (file < 0) throw SystemError(program, "cannot be started", errno);
  while (!bytes.empty()) {
    const ssize_t count = ::write(file, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) {
      const int error = errno;
      ::close(file);
      throw SystemError(program, "cannot be given its input", error);
    }
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  (void)::lseek(file, 0, SEEK_SET);
  return file;
}

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
  pid_t child = 0;
  const int error = ::posix_spawn(&child, program.c_str(), &actions, nullptr, words.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (error != 0) throw SystemError(program, "cannot be started", error);
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

void collect(ChildResult& result, pid_t child, Pipe& output, Pipe& errors, std::size_t most) {
  std::array<pollfd, 2> waiting{{{output.read.get(), POLLIN, 0}, {errors.read.get(), POLLIN, 0}}};
  while (waiting[0].fd >= 0 || waiting[1].fd >= 0) {
    if (::poll(waiting.data(), waiting.size(), -1) < 0 && errno != EINTR) break;
    if (waiting[0].revents != 0 && !read_some(waiting[0].fd, result.output, most + 1)) waiting[0].fd = -1;
    if (waiting[1].revents != 0 && !read_some(waiting[1].fd, result.errors, most_errors)) waiting[1].fd = -1;
    if (result.output.size() > most && !result.too_much) {
      result.too_much = true;
      ::kill(child, SIGKILL);
    }
    waiting[0].revents = waiting[1].revents = 0;
  }
}

}  // namespace

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
                      const std::vector<std::string>& arguments) {
  ChildResult result;
  Pipe output(program);
  Pipe errors(program);
  const Descriptor file(memory_file(program, input));
  const pid_t child = spawn(program, arguments, file.get(), output.write.get(), errors.write.get());
  output.write.reset();
  errors.write.reset();
  collect(result, child, output, errors, most);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (WIFSIGNALED(status)) result.signal = WTERMSIG(status);
  if (WIFEXITED(status)) result.status = WEXITSTATUS(status);
  return result;
}

}  // namespace mazmun
