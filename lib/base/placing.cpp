#include "base/placing.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>

#include "base/descriptor.hpp"
#include "base/error.hpp"
#include "base/number.hpp"
#include "base/sha256.hpp"

namespace mazmun {
namespace {

constexpr std::string_view part_end = ".part";
constexpr std::size_t random_letters = 6;
constexpr std::size_t longest_told = 120;  // some file systems allow 143 bytes

std::string told(const std::string& name) { return name.size() <= longest_told ? name : sha256(name).substr(0, 32); }

// 3 of "/dev/fd/3": a link that doesn't lead to a path but to what the program has open.
std::optional<int> own_descriptor(const std::string& path) {
  for (const std::string_view folder : {"/dev/fd/", "/proc/self/fd/"}) {
    if (!path.starts_with(folder)) continue;
    const auto number = parse_integer(std::string_view(path).substr(folder.size()));
    if (number && *number >= 0 && *number <= INT_MAX) return static_cast<int>(*number);
  }
  return std::nullopt;
}

// Whether the file has the access list of `target` now, or that has none.
bool copy_access_list(int descriptor, const std::string& target) {
  constexpr const char* attribute = "system.posix_acl_access";
  std::array<char, 4096> list{};
  const ssize_t size = ::getxattr(target.c_str(), attribute, list.data(), list.size());
  if (size < 0) return errno != ERANGE;
  return ::fsetxattr(descriptor, attribute, list.data(), static_cast<std::size_t>(size), 0) == 0;
}

}  // namespace

PathParts path_parts(const std::string& path) {
  const std::size_t slash = path.find_last_of('/');
  if (slash == std::string::npos) return {"", path};
  return {path.substr(0, slash + 1), path.substr(slash + 1)};
}

Destination destination_of(const std::string& path) {
  std::string resolved = path;
  for (int depth = 0; depth < 40; ++depth) {
    if (const auto descriptor = own_descriptor(resolved)) return {resolved, descriptor};
    std::array<char, PATH_MAX> link{};
    const ssize_t size = ::readlink(resolved.c_str(), link.data(), link.size() - 1);
    if (size < 0) return {resolved, std::nullopt};
    const std::string target(link.data(), static_cast<std::size_t>(size));
    resolved = target.starts_with('/') ? target : path_parts(resolved).folder + target;
  }
  throw SystemError(path, "cannot be written", ELOOP);
}

void refuse_unwritable(const std::string& path, const std::string& name) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) {
    if (errno == ENAMETOOLONG) throw SystemError(name, "cannot be created", errno);
    return;
  }
  if (S_ISDIR(status.st_mode)) throw SystemError(name, "cannot be written", EISDIR);
  if (::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) != 0) throw SystemError(name, "cannot be written", errno);
}

std::string part_name(const std::string& name) {
  return "." + told(name) + "." + std::string(random_letters, 'X') + std::string(part_end);
}

bool is_part_name(std::string_view entry, const std::string& name) {
  const std::string prefix = "." + told(name) + ".";
  return entry.size() == prefix.size() + random_letters + part_end.size() && entry.starts_with(prefix) &&
         entry.ends_with(part_end);
}

void set_rights(int descriptor, const std::string& target, const std::string& name) {
  struct stat before {};
  struct stat now {};
  mode_t mode = creation_mode(0666);
  if (::stat(target.c_str(), &before) == 0 && S_ISREG(before.st_mode) && ::fstat(descriptor, &now) == 0) {
    mode = before.st_mode & 0777U;
    constexpr auto as_it_is = static_cast<uid_t>(-1);
    if (before.st_uid != now.st_uid) (void)!::fchown(descriptor, before.st_uid, as_it_is);
    const bool same_group = before.st_gid == now.st_gid || ::fchown(descriptor, as_it_is, before.st_gid) == 0;
    if (!same_group) mode &= ~0070U | ((mode & 0007U) << 3U);
    if (!copy_access_list(descriptor, target)) mode &= 0700U;
  }
  if (::fchmod(descriptor, mode) != 0) throw SystemError(name, "cannot be written", errno);
}

unsigned creation_mode(unsigned all) {
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return all & ~mask;
}

void sync_folder(const std::string& path) {
  const Descriptor folder(::open(path.empty() ? "." : path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (folder) (void)::fsync(folder.get());
}

}  // namespace mazmun
