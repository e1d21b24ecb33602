// Folders that outputs go to.
#pragma once

#include <string>

namespace mazmun {

/// Makes `path`, and the folders above it. Throws InputError where something that isn't an empty folder stands there,
/// SystemError where it can't be made, UsageError for an empty name.
void make_empty_folder(const std::string& path);

/// Makes the folder that `file` lies in, and those above it. Throws SystemError.
void make_folder_for(const std::string& file);

}  // namespace mazmun
