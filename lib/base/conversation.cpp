#include "base/conversation.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <ctime>
#include <utility>

#include "base/child.hpp"
#include "base/error.hpp"
#include "base/leftovers.hpp"

namespace mazmun {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t most_rest = 1 << 16;

// While it lives, writing to a pipe that nobody reads is an error and no signal.
class QuietPipes {
 public:
  QuietPipes() {
    sigemptyset(&pipe_);
    sigaddset(&pipe_, SIGPIPE);
    sigset_t pending;
    sigpending(&pending);
    was_pending_ = sigismember(&pending, SIGPIPE) == 1;
    pthread_sigmask(SIG_BLOCK, &pipe_, &before_);
  }
  ~QuietPipes() {
    const timespec now{0, 0};
    while (!was_pending_ && sigtimedwait(&pipe_, nullptr, &now) < 0 && errno == EINTR) {
    }
    pthread_sigmask(SIG_SETMASK, &before_, nullptr);
  }
  QuietPipes(const QuietPipes&) = delete;
  QuietPipes& operator=(const QuietPipes&) = delete;

 private:
  sigset_t pipe_{};
  sigset_t before_{};
  bool was_pending_ = false;
};

std::array<int, 2> new_pipe(const std::string& command) {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw SystemError(command, "cannot be started", errno);
  return ends;
}

void do_not_block(int descriptor) {
  const int flags = ::fcntl(descriptor, F_GETFL);
  (void)::fcntl(descriptor, F_SETFL, flags | O_NONBLOCK);
}

// A single program takes the shell's place, so that its end is its own and not the shell's account of it.
std::string shell_text(const std::string& command) {
  const std::size_t start = command.find_first_not_of(' ');
  const std::string first = start == std::string::npos ? "" : command.substr(start, command.find(' ', start) - start);
  const bool simple =
      command.find_first_of(";|&<>(){}`$\n") == std::string::npos && !first.empty() && look_for_program(first);
  return (simple ? "exec " : "") + command;
}

// Returns -1 and errno where it can't be started.
pid_t spawn_shell(const std::string& command, int input, int output) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
  std::array<std::string, 3> words{"sh", "-c", shell_text(command)};
  const pid_t child = spawn_group("/bin/sh", actions, {words[0].data(), words[1].data(), words[2].data(), nullptr});
  const int error = errno;
  posix_spawn_file_actions_destroy(&actions);
  errno = error;
  return child;
}

Clock::time_point deadline(Patience patience) { return Clock::now() + patience.value_or(std::chrono::milliseconds(0)); }

}  // namespace

std::string ProgramEnd::in_words() const {
  constexpr int signal_of_shell = 128;  // a shell's status for a program that a signal stopped
  if (signal == 0 && status > signal_of_shell && status < signal_of_shell + 65)
    return "was stopped by signal " + std::to_string(status - signal_of_shell);
  if (signal != 0) return "was stopped by signal " + std::to_string(signal);
  return "ended with status " + std::to_string(status);
}

Conversation::Conversation(const std::string& command) {
  const auto to_child = new_pipe(command);
  const auto from_child = new_pipe(command);
  child_ = spawn_shell(command, to_child[0], from_child[1]);
  const int error = errno;
  ::close(to_child[0]);
  ::close(from_child[1]);
  input_ = to_child[1];
  output_ = from_child[0];
  if (child_ < 0) {
    ::close(input_);
    ::close(output_);
    throw SystemError(command, "cannot be started", error);
  }
  do_not_block(input_);
  do_not_block(output_);
}

Conversation::~Conversation() {
  if (child_ > 0) (void)stop();
}

void Conversation::close_input() {
  if (input_ >= 0) ::close(input_);
  input_ = -1;
  outbox_.clear();
}

void Conversation::write_some() {
  const QuietPipes quiet;
  const ssize_t count = ::write(input_, outbox_.data(), outbox_.size());
  if (count >= 0) {
    outbox_.erase(0, static_cast<std::size_t>(count));
  } else if (errno != EINTR && errno != EAGAIN) {
    close_input();  // it reads no more; what it has written still counts
  }
}

bool Conversation::read_some() {
  std::array<char, 1 << 16> buffer{};
  const ssize_t count = ::read(output_, buffer.data(), buffer.size());
  if (count < 0) return errno == EINTR || errno == EAGAIN;
  inbox_.append(buffer.data(), static_cast<std::size_t>(count));
  return count > 0;
}

// False where the time is over.
bool Conversation::wait_for(bool writing, Clock::time_point until, bool forever) const {
  std::array<pollfd, 2> waiting{{{output_, POLLIN, 0}, {writing ? input_ : -1, POLLOUT, 0}}};
  const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now()).count();
  if (!forever && left <= 0) return false;
  constexpr long longest = 60'000;
  (void)::poll(waiting.data(), waiting.size(), static_cast<int>(forever ? longest : std::min<long>(left + 1, longest)));
  return true;
}

Conversation::Answer Conversation::ask(std::string_view line, Patience patience) {
  outbox_ += line;
  const auto until = deadline(patience);
  std::size_t scanned = 0;
  for (;;) {
    const std::size_t feed = inbox_.find('\n', scanned);
    scanned = inbox_.size();
    if (feed != std::string::npos) {
      Answer answer{Answer::Kind::line, inbox_.substr(0, feed)};
      inbox_.erase(0, feed + 1);
      return answer;
    }
    if (inbox_.size() > longest_answer) return {Answer::Kind::endless, std::exchange(inbox_, {})};
    if (ended_) return {Answer::Kind::end, std::exchange(inbox_, {})};
    const bool writing = input_ >= 0 && !outbox_.empty();
    if (!wait_for(writing, until, !patience)) return {Answer::Kind::late, std::exchange(inbox_, {})};
    if (writing) write_some();
    ended_ = !read_some();
  }
}

ProgramEnd Conversation::reap(Patience patience) {
  const auto until = deadline(patience);
  ProgramEnd end;
  int status = 0;
  for (;;) {
    const pid_t waited = ::waitpid(child_, &status, patience ? WNOHANG : 0);
    if (waited == child_ || (waited < 0 && errno != EINTR)) break;
    if (patience && Clock::now() >= until) {
      end.late = true;
      ::kill(-child_, SIGKILL);
      patience.reset();
    } else if (patience) {
      (void)::poll(nullptr, 0, 5);
    }
  }
  ::kill(-child_, SIGKILL);  // what it left running
  forget_group(child_);
  child_ = -1;
  if (WIFSIGNALED(status)) end.signal = WTERMSIG(status);
  if (WIFEXITED(status)) end.status = WEXITSTATUS(status);
  return end;
}

ProgramEnd Conversation::finish(Patience patience) {
  close_input();
  const auto until = deadline(patience);
  while (!ended_ && inbox_.size() < most_rest && wait_for(false, until, !patience)) ended_ = !read_some();
  std::string rest = std::exchange(inbox_, {});
  ProgramEnd end = ended_ ? reap(patience) : reap(std::chrono::milliseconds(0));
  if (output_ >= 0) ::close(output_);
  output_ = -1;
  rest.resize(std::min(rest.size(), most_rest));
  end.rest = std::move(rest);
  return end;
}

ProgramEnd Conversation::stop() {
  close_input();
  // One that ends by itself just now tells more by its status than by our signal.
  ProgramEnd end = reap(std::chrono::milliseconds(ended_ ? 500 : 0));
  if (output_ >= 0) ::close(output_);
  output_ = -1;
  return end;
}

}  // namespace mazmun
