// Folders that outputs go to.
#pragma once

#include <string>

namespace mazmun {

/// Makes the folder that `file` lies in, and those above it. Throws SystemError.
void make_folder_for(const std::string& file);

}  // namespace mazmun
