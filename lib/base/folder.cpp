#include "base/folder.hpp"

#include <filesystem>
#include <system_error>

#include "base/error.hpp"

namespace mazmun {

namespace fs = std::filesystem;

void make_empty_folder(const std::string& path) {
  if (path.empty()) throw UsageError("the name of the folder is empty");
  std::error_code error;
  if (fs::exists(path, error) && !(fs::is_directory(path, error) && fs::is_empty(path, error))) {
    throw InputError({path, 0, 0, {}}, "there is something already, expected a new or an empty folder");
  }
  fs::create_directories(path, error);
  if (error) throw SystemError(path, "cannot be made", error.value());
}

void make_folder_for(const std::string& file) {
  const fs::path folder = fs::path(file).parent_path();
  if (folder.empty()) return;
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) throw SystemError(folder.string(), "cannot be made", error.value());
}

}  // namespace mazmun
