#include "base/output.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <cstring>

#include "base/error.hpp"

namespace mazmun {
namespace {

constexpr std::size_t buffer_size = std::size_t{1} << 18;

// What a signal handler may look at: paths of part files that are open now.
struct OpenPart {
  std::atomic<bool> used{false};
  std::array<char, PATH_MAX> path{};
};
std::array<OpenPart, 16>
    open_parts;  // NOLINT(cppcoreguidelines-avoid-non-const-global-variables): all that a handler can reach

void remember(const std::string& path) {
  for (OpenPart& part : open_parts) {
    if (part.used.load()) continue;
    if (path.size() + 1 > part.path.size()) return;
    std::memcpy(part.path.data(), path.c_str(), path.size() + 1);
    part.used.store(true);
    return;
  }
}

void forget(const std::string& path) noexcept {
  for (OpenPart& part : open_parts) {
    if (part.used.load() && path == part.path.data()) part.used.store(false);
  }
}

struct Split {
  std::string folder;  // ends with a slash, or is empty for the working folder
  std::string name;
};

Split split_path(const std::string& path) {
  const std::size_t slash = path.find_last_of('/');
  if (slash == std::string::npos) return {"", path};
  return {path.substr(0, slash + 1), path.substr(slash + 1)};
}

bool is_part_of(std::string_view entry, const std::string& name) {
  const std::string prefix = "." + name + ".";
  constexpr std::string_view suffix = ".part";
  return entry.size() == prefix.size() + 6 + suffix.size() && entry.starts_with(prefix) && entry.ends_with(suffix);
}

// Removes part files of `target` that no running program holds.
void remove_stray_parts(const std::string& target) {
  const Split split = split_path(target);
  DIR* folder = ::opendir(split.folder.empty() ? "." : split.folder.c_str());
  if (folder == nullptr) return;
  while (const dirent* entry = ::readdir(folder)) {
    if (!is_part_of(entry->d_name, split.name)) continue;
    const std::string path = split.folder + entry->d_name;
    const int descriptor = ::open(path.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW);
    if (descriptor < 0) continue;
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0) ::unlink(path.c_str());
    ::close(descriptor);
  }
  ::closedir(folder);
}

void write_all(int descriptor, std::string_view bytes, const std::string& name) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
    if (count < 0) {
      if (errno == EINTR) continue;
      throw SystemError(name, "cannot be written", errno);
    }
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
}

mode_t creation_mode() {
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666 & ~mask;
}

void sync_folder_of(const std::string& target) {
  const std::string folder = split_path(target).folder;
  const int descriptor = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  (void)::fsync(descriptor);  // some file systems refuse it on folders
  ::close(descriptor);
}

// The path that a symlink stands for, also where its target does not exist yet.
std::string resolve_links(std::string path) {
  for (int depth = 0; depth < 40; ++depth) {
    std::array<char, PATH_MAX> link{};
    const ssize_t size = ::readlink(path.c_str(), link.data(), link.size() - 1);
    if (size < 0) return path;
    const std::string target(link.data(), static_cast<std::size_t>(size));
    path = target.starts_with('/') ? target : split_path(path).folder + target;
  }
  throw SystemError(path, "cannot be written", ELOOP);
}

}  // namespace

OutputFile::OutputFile(const std::string& path) : name_(path == "-" ? "standard output" : path) {
  buffer_.reserve(buffer_size);
  if (path == "-") {
    descriptor_ = STDOUT_FILENO;
    (void)::fcntl(descriptor_, F_SETPIPE_SZ, 1 << 20);  // refused on anything but a pipe
    return;
  }
  const std::string resolved = resolve_links(path);
  struct stat status {};
  const bool exists = ::stat(resolved.c_str(), &status) == 0;
  if (exists && S_ISDIR(status.st_mode)) throw SystemError(path, "cannot be written", EISDIR);
  if (exists && !S_ISREG(status.st_mode)) {
    descriptor_ = ::open(resolved.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor_ < 0) throw SystemError(name_, "cannot be opened", errno);
    return;
  }
  target_ = resolved;
  remove_stray_parts(target_);
  open_part();
}

void OutputFile::open_part() {
  const Split split = split_path(target_);
  for (;;) {
    std::string path = split.folder + "." + split.name + ".XXXXXX.part";
    descriptor_ = ::mkostemps(path.data(), 5, O_CLOEXEC);
    if (descriptor_ < 0) throw SystemError(name_, "cannot be created", errno);
    struct stat status {};
    // Between creation and lock another run may have taken the file for a stray one.
    if (::flock(descriptor_, LOCK_EX | LOCK_NB) == 0 && ::fstat(descriptor_, &status) == 0 && status.st_nlink > 0) {
      part_ = path;
      remember(part_);
      return;
    }
    ::close(descriptor_);
  }
}

OutputFile::~OutputFile() { discard(); }

void OutputFile::discard() noexcept {
  if (!part_.empty()) {
    ::unlink(part_.c_str());
    forget(part_);
    part_.clear();
  }
  if (descriptor_ > STDERR_FILENO) ::close(descriptor_);
  descriptor_ = -1;
}

void OutputFile::write(std::string_view bytes) {
  if (buffer_.size() + bytes.size() > buffer_size) flush();
  if (bytes.size() >= buffer_size) {
    write_all(descriptor_, bytes, name_);
  } else {
    buffer_.append(bytes);
  }
}

void OutputFile::flush() {
  write_all(descriptor_, buffer_, name_);
  buffer_.clear();
}

void OutputFile::commit() {
  flush();
  if (part_.empty()) {
    if (descriptor_ > STDERR_FILENO && ::close(descriptor_) != 0) throw SystemError(name_, "cannot be written", errno);
    descriptor_ = -1;
    return;
  }
  if (::fchmod(descriptor_, creation_mode()) != 0) throw SystemError(name_, "cannot be written", errno);
  if (::fsync(descriptor_) != 0) throw SystemError(name_, "cannot be written", errno);
  if (::rename(part_.c_str(), target_.c_str()) != 0) throw SystemError(name_, "cannot be put in place", errno);
  forget(part_);
  part_.clear();
  sync_folder_of(target_);
  discard();
}

void write_file(const std::string& path, std::string_view bytes) {
  OutputFile file(path);
  file.write(bytes);
  file.commit();
}

void remove_open_part_files() noexcept {
  for (OpenPart& part : open_parts) {
    if (part.used.load()) ::unlink(part.path.data());
  }
}

}  // namespace mazmun
