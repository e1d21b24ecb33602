#include "base/output.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <set>
#include <system_error>
#include <utility>

#include "base/descriptor.hpp"
#include "base/error.hpp"
#include "base/leftovers.hpp"
#include "base/placing.hpp"

namespace mazmun {
namespace {

constexpr std::size_t buffer_size = std::size_t{1} << 18;

// Removes part files of `target` that no running program holds.
void remove_stray_parts(const std::string& target) {
  const PathParts parts = path_parts(target);
  DIR* folder = ::opendir(parts.folder.empty() ? "." : parts.folder.c_str());
  if (folder == nullptr) return;
  while (const dirent* entry = ::readdir(folder)) {
    if (!is_part_name(entry->d_name, parts.name)) continue;
    const std::string path = parts.folder + entry->d_name;
    const Descriptor part(::open(path.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    if (part && try_lock(part.get())) ::unlink(path.c_str());
  }
  ::closedir(folder);
}

}  // namespace

OutputFile::OutputFile(const std::string& path) : name_(path == "-" ? "standard output" : path) {
  buffer_.reserve(buffer_size);
  if (path == "-") {
    descriptor_ = STDOUT_FILENO;
    (void)::fcntl(descriptor_, F_SETPIPE_SZ, 1 << 20);  // refused on anything but a pipe
    return;
  }
  const Destination destination = destination_of(path);
  struct stat status {};
  if (destination.descriptor) {
    descriptor_ = ::fcntl(*destination.descriptor, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    if (descriptor_ < 0) throw SystemError(name_, "cannot be opened", errno);
    return;
  }
  refuse_unwritable(destination.path, name_);
  if (::stat(destination.path.c_str(), &status) == 0 && !S_ISREG(status.st_mode)) {
    descriptor_ = ::open(destination.path.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor_ < 0) throw SystemError(name_, "cannot be opened", errno);
    return;
  }
  target_ = destination.path;
  remove_stray_parts(target_);
  open_part();
}

void OutputFile::open_part() {
  const PathParts parts = path_parts(target_);
  for (;;) {
    std::string path = parts.folder + part_name(parts.name);
    const SignalsHeld held;
    descriptor_ = ::mkostemps(path.data(), 5, O_CLOEXEC);
    if (descriptor_ < 0) throw SystemError(name_, "cannot be created", errno);
    struct stat status {};
    // Between creation and lock another run may have taken the file for a stray one.
    if (try_lock(descriptor_) && ::fstat(descriptor_, &status) == 0 && status.st_nlink > 0) {
      part_ = path;
      note_leftover(part_);
      return;
    }
    ::close(descriptor_);
  }
}

OutputFile::~OutputFile() { discard(); }

void OutputFile::discard() noexcept {
  if (!part_.empty()) {
    ::unlink(part_.c_str());
    forget_leftover(part_);
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

void OutputFile::prepare() {
  flush();
  if (part_.empty()) return;
  set_rights(descriptor_, target_, name_);
  if (::fsync(descriptor_) != 0) throw SystemError(name_, "cannot be written", errno);
}

void OutputFile::put_in_place() {
  if (part_.empty()) {
    const int descriptor = std::exchange(descriptor_, -1);
    if (descriptor > STDERR_FILENO && ::close(descriptor) != 0) throw SystemError(name_, "cannot be written", errno);
    return;
  }
  {
    const SignalsHeld held;
    if (::rename(part_.c_str(), target_.c_str()) != 0) throw SystemError(name_, "cannot be put in place", errno);
    forget_leftover(part_);
    part_.clear();
  }
  sync_folder(path_parts(target_).folder);
  discard();
}

void OutputFile::commit() {
  prepare();
  put_in_place();
}

void write_file(const std::string& path, std::string_view bytes) {
  OutputFile file(path);
  file.write(bytes);
  file.commit();
}

void commit_together(const std::vector<OutputFile*>& files) {
  std::set<std::filesystem::path> places;
  for (const OutputFile* file : files) {
    if (file == nullptr || file->target_.empty()) continue;
    std::error_code ignored;
    const auto place = std::filesystem::weakly_canonical(std::filesystem::absolute(file->target_, ignored), ignored);
    if (places.insert(place).second) continue;
    throw UsageError("two outputs would go to \"" + file->name_ + "\"", "name two files");
  }
  for (OutputFile* file : files) {
    if (file != nullptr) file->prepare();
  }
  for (OutputFile* file : files) {
    if (file != nullptr) file->put_in_place();
  }
}

void write_together(const std::vector<std::pair<std::string, std::string>>& files) {
  std::vector<std::unique_ptr<OutputFile>> open;
  std::vector<OutputFile*> all;
  for (const auto& [path, bytes] : files) {
    if (path.empty()) continue;
    open.push_back(std::make_unique<OutputFile>(path));
    open.back()->write(bytes);
    all.push_back(open.back().get());
  }
  commit_together(all);
}

}  // namespace mazmun
