#include "base/folder.hpp"

#include <filesystem>
#include <system_error>

#include "base/error.hpp"

namespace mazmun {

namespace fs = std::filesystem;

void make_folder_for(const std::string& file) {
  const fs::path folder = fs::path(file).parent_path();
  if (folder.empty()) return;
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) throw SystemError(folder.string(), "cannot be made", error.value());
}

}  // namespace mazmun
