#include "base/staged_folder.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <random>
#include <set>
#include <system_error>

#include "base/error.hpp"
#include "base/folder.hpp"
#include "base/input.hpp"
#include "base/leftovers.hpp"
#include "base/output.hpp"
#include "base/placing.hpp"

namespace mazmun {
namespace {

namespace fs = std::filesystem;

const std::string stage_name = "mazmun";  // inside a folder

// Syncing a file costs about as much as syncing all that was written to the disk lately.
constexpr std::size_t most_synced_singly = 64;

std::string without_slashes(std::string path) {
  while (path.size() > 1 && path.ends_with('/')) path.pop_back();
  return path;
}

Descriptor open_folder(const std::string& path) {
  return Descriptor(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
}

// The name of a part with letters of its own; mkdtemp() would want them at the end.
std::string new_part_name(const std::string& name) {
  constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
  std::random_device random;
  std::string part = part_name(name);
  const std::size_t first = part.rfind("XXXXXX");
  for (std::size_t i = first; i < first + 6; ++i) part[i] = letters[random() % letters.size()];
  return part;
}

// Removes folders that runs which were stopped have left in `parent`.
void remove_stray_stages(const fs::path& parent, const std::string& name) {
  std::error_code error;
  std::vector<fs::path> strays;
  for (fs::directory_iterator entry(parent, error); !error && entry != fs::directory_iterator();
       entry.increment(error)) {
    std::error_code ignored;
    if (is_own_part_name(entry->path().filename().string(), name) && fs::is_directory(entry->symlink_status(ignored)))
      strays.push_back(entry->path());
  }
  for (const fs::path& stray : strays) {
    const Descriptor folder = open_folder(stray.string());
    if (folder && is_unlocked(folder.get())) fs::remove_all(stray, error);
  }
}

// Whether a rename may replace what is there: a file of its own and nothing else, or nothing.
bool is_plain(const std::string& target) {
  struct stat status {};
  return ::lstat(target.c_str(), &status) != 0 || S_ISREG(status.st_mode);
}

}  // namespace

StagedFolder::StagedFolder(const std::string& folder)
    : folder_(without_slashes(destination_of(without_slashes(folder)).path)) {
  struct stat status {};
  if (::stat(folder_.c_str(), &status) == 0) lock_folder();
  std::error_code error;
  const fs::path parent = fs::path(folder_).parent_path();
  if (!parent.empty()) fs::create_directories(parent, error);
  if (error) throw SystemError(folder_, "cannot be made", error.value());
  make_stage();
}

StagedFolder::~StagedFolder() {
  if (stage_.empty()) return;
  stage_lock_.reset();  // removing needs a descriptor, and there may be no other
  std::error_code ignored;
  fs::remove_all(stage_, ignored);
  forget_leftover(stage_);
}

void StagedFolder::lock_folder() {
  lock_ = open_folder(folder_);
  if (!lock_) throw SystemError(folder_, "cannot be made", errno);
  if (!try_lock(lock_.get())) throw SystemError(folder_ + ": another run is writing into this folder");
}

void StagedFolder::make_stage() {
  const PathParts parts = path_parts(folder_);
  const std::string parent = is_new() ? parts.folder : folder_ + "/";
  const std::string name = is_new() ? parts.name : stage_name;
  remove_stray_stages(parent.empty() ? "." : parent, name);
  for (;;) {
    const std::string path = parent + new_part_name(name);
    const SignalsHeld held;
    if (::mkdir(path.c_str(), 0700) != 0) {
      if (errno == EEXIST) continue;
      throw SystemError(folder_, is_new() ? "cannot be made" : "cannot be written", errno);
    }
    stage_lock_ = open_folder(path);
    struct stat status {};
    // Between making and locking another run may take it for a stray one.
    if (!stage_lock_) {
      const int error = errno;
      if (error == ENOENT) continue;
      ::rmdir(path.c_str());
      throw SystemError(folder_, "cannot be written", error);
    }
    if (!try_lock(stage_lock_.get()) || ::fstat(stage_lock_.get(), &status) != 0 || status.st_nlink == 0) continue;
    stage_ = path;
    note_leftover(stage_);
    return;
  }
}

std::string StagedFolder::staged(std::size_t index) const { return stage_ + "/" + std::to_string(index) + ".part"; }

std::string StagedFolder::place_of(const std::string& name) const { return (is_new() ? stage_ : folder_) + "/" + name; }

std::string StagedFolder::place_for(const std::string& name) {
  names_.push_back(name);
  return staged(names_.size() - 1);
}

void StagedFolder::write(const std::string& name, std::string_view bytes) {
  const std::string shown = folder_ + "/" + name;
  const Descriptor file(::open(place_for(name).c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
  if (!file) throw SystemError(shown, "cannot be created", errno);
  write_all(file.get(), bytes, shown);
}

void StagedFolder::prepare() {
  const bool many = names_.size() > most_synced_singly;
  for (std::size_t i = 0; i < names_.size(); ++i) {
    const std::string shown = folder_ + "/" + names_[i];
    if (!is_new()) refuse_unwritable(shown, shown);
    if (!is_new()) make_folder_for(shown);
    const Descriptor file(::open(staged(i).c_str(), O_RDONLY | O_CLOEXEC));
    if (!file) throw SystemError(shown, "cannot be written", errno);
    set_rights(file.get(), shown, shown);
    if (!many && ::fsync(file.get()) != 0) throw SystemError(shown, "cannot be written", errno);
  }
  if (many && ::syncfs(stage_lock_.get()) != 0) throw SystemError(folder_, "cannot be written", errno);
}

void StagedFolder::put_in_place(std::size_t index) const {
  const std::string target = place_of(names_[index]);
  if (is_new()) make_folder_for(target);
  if (is_plain(target)) {
    if (::rename(staged(index).c_str(), target.c_str()) == 0) return;
    if (errno != EXDEV) throw SystemError(target, "cannot be put in place", errno);
  }
  write_file(target, read_file(staged(index)));  // a link, or a folder of another file system
  ::unlink(staged(index).c_str());
}

void StagedFolder::remove(const std::vector<std::string>& names) const {
  for (const std::string& name : names) {
    if (::unlink(place_of(name).c_str()) != 0 && errno != ENOENT)
      throw SystemError(place_of(name), "cannot be removed", errno);
  }
}

void StagedFolder::sync() const {
  std::set<std::string> folders{place_of("")};
  for (const std::string& name : names_) folders.insert(path_parts(place_of(name)).folder);
  for (const std::string& folder : folders) sync_folder(folder);
}

void StagedFolder::appear() {
  if (::fchmod(stage_lock_.get(), creation_mode(0777)) != 0) throw SystemError(folder_, "cannot be made", errno);
  if (::rename(stage_.c_str(), folder_.c_str()) != 0) {
    if (errno == EEXIST || errno == ENOTEMPTY)
      throw SystemError(folder_ + ": another run has made this folder in the meantime");
    throw SystemError(folder_, "cannot be put in place", errno);
  }
  sync_folder(path_parts(folder_).folder);
}

void StagedFolder::commit(const std::vector<std::string>& superfluous) {
  const SignalsHeld held;
  for (std::size_t i = 0; i < names_.size(); ++i) {
    if (i + 1 == names_.size()) remove(superfluous);
    put_in_place(i);
  }
  sync();
  if (is_new())
    appear();
  else
    ::rmdir(stage_.c_str());
  forget_leftover(stage_);
  stage_.clear();
}

bool is_free_for_folder(const std::string& path) {
  std::error_code error;
  if (fs::symlink_status(path, error).type() == fs::file_type::not_found) return true;
  if (!fs::is_directory(path, error)) return false;
  for (fs::directory_iterator entry(path, error); !error && entry != fs::directory_iterator(); entry.increment(error)) {
    if (!is_part_name(entry->path().filename().string(), stage_name)) return false;
  }
  return !error;
}

}  // namespace mazmun
