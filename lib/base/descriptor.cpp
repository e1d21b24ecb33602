#include "base/descriptor.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>

#include "base/error.hpp"

namespace mazmun {

void Descriptor::reset(int number) {
  if (number_ >= 0) ::close(number_);
  number_ = number;
}

void wait_until_ready(int descriptor, bool writing) {
  pollfd waiting{descriptor, static_cast<short>(writing ? POLLOUT : POLLIN), 0};
  (void)::poll(&waiting, 1, -1);
}

void write_all(int descriptor, std::string_view bytes, const std::string& name) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
    if (count >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(count));
    } else if (errno == EAGAIN) {
      wait_until_ready(descriptor, true);
    } else if (errno != EINTR) {
      throw SystemError(name, "cannot be written", errno);
    }
  }
}

Descriptor memory_file(const std::string& name, std::string_view bytes) {
  Descriptor file(::memfd_create("mazmun", MFD_CLOEXEC));
  if (!file) throw SystemError(name, "cannot be held in memory", errno);
  write_all(file.get(), bytes, name);
  (void)::lseek(file.get(), 0, SEEK_SET);
  return file;
}

bool try_lock(int descriptor) { return ::flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK; }

bool is_unlocked(int descriptor) { return ::flock(descriptor, LOCK_EX | LOCK_NB) == 0; }

void open_standard_descriptors() {
  for (const int number : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(number, F_GETFD) >= 0 || errno != EBADF) continue;
    // Opened the other way round, so that using it fails; messages go nowhere.
    const int opened = ::open("/dev/null", number == STDOUT_FILENO ? O_RDONLY : O_WRONLY);
    if (opened >= 0 && opened != number) ::close(opened);
  }
}

}  // namespace mazmun
