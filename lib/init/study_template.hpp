// A study folder to begin with: what stands in lib/init/template.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mazmun::init {

/// The files of lib/init/template, as they are.
const std::vector<std::pair<std::string_view, std::string_view>>& template_files();

/// Languages that there is a study for.
const std::vector<std::string>& languages();

struct StudyFile {
  std::string path;  ///< inside the study folder
  std::string_view content;
};

/// The files of a study in `language`, one of languages(), in the order of their paths.
std::vector<StudyFile> study_files(const std::string& language);

}  // namespace mazmun::init
