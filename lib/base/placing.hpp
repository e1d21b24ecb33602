// How files get to their places: names of parts, links, rights. For OutputFile and StagedFolder.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace mazmun {

struct PathParts {
  std::string folder;  ///< ends with a slash, or is empty for the working folder
  std::string name;
};
PathParts path_parts(const std::string& path);

/// Where writing to `path` really goes.
struct Destination {
  std::string path;               ///< behind all symlinks, also where the last one points to nothing
  std::optional<int> descriptor;  ///< of /dev/stdout, /dev/fd/N and what links to them: written through it
};
/// Throws SystemError where symlinks go round in a circle.
Destination destination_of(const std::string& path);

/// Throws SystemError where a folder stands at `path`, a file that this user may not write (what is protected isn't
/// replaced, although the folder would allow it), or where the name is too long. `name` is what the message calls it.
void refuse_unwritable(const std::string& path, const std::string& name);

/// ".NAME.XXXXXX.part" for mkstemp(): a part of what will be called `name`. A long name is told by its hash, since the
/// part's name must not be longer than the system allows.
std::string part_name(const std::string& name);
bool is_part_name(std::string_view entry, const std::string& name);

/// Gives an open file the rights of the file at `target`: its mode, owner and access list, as far as this user may.
/// What can't be given to a group isn't given to another one. Where there is no such file: the mode that the umask
/// leaves. Throws SystemError, which calls it `name`.
void set_rights(int descriptor, const std::string& target, const std::string& name);

/// 0666 or, for folders, 0777, less the umask.
unsigned creation_mode(unsigned all);

/// So that names in the folder outlast the machine. What a file system refuses is left.
void sync_folder(const std::string& path);

}  // namespace mazmun
