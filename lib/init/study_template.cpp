#include "init/study_template.hpp"

#include <algorithm>

namespace mazmun::init {

const std::vector<std::string>& languages() {
  static const std::vector<std::string> names{"en", "fa"};
  return names;
}

std::vector<StudyFile> study_files(const std::string& language) {
  std::vector<StudyFile> files;
  for (const auto& [name, content] : template_files()) {
    for (const std::string& folder : {std::string("common/"), language + "/"}) {
      if (!name.starts_with(folder)) continue;
      std::string path(name.substr(folder.size()));
      if (path == "gitignore") path = ".gitignore";
      files.push_back({std::move(path), content});
    }
  }
  std::sort(files.begin(), files.end(), [](const StudyFile& a, const StudyFile& b) { return a.path < b.path; });
  return files;
}

}  // namespace mazmun::init
