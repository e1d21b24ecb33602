// A report in its folder: the files, history.json (what they were made from) and manifest.json (which they are).
//
//   history.json  = {"mazmun": {"format": "report", "version": 1, "history": […]}}
//   manifest.json = {"mazmun": {"format": "manifest", "version": 1}, "files": [{"name": …, "sha256": …}]}
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "format/table_files.hpp"
#include "model/history.hpp"

namespace mazmun::format {

/// Writes the files, then history.json, removes what only the old manifest names, and writes manifest.json last. Makes
/// the folder where there is none; leaves other files alone. Throws SystemError where writing fails, InputError where
/// the folder has a manifest.json of something else.
void write_folder(const std::string& folder, const std::vector<TextFile>& files, const History& history);

/// Writes the manifest of the files `names` that stand in the folder, after removing what only the old manifest names.
/// Throws as write_folder().
void finish_folder(const std::string& folder, const std::vector<std::string>& names);

/// What write_folder() would change, a line each; empty where the folder is as it would be. Tool versions don't count.
std::string check_folder(const std::string& folder, const std::vector<TextFile>& files, const History& history);

/// The same for files that are written one after the other: none but the one that is being written is in memory.
class FolderWriter {
 public:
  /// Makes the folder where there is none. Throws as write_folder() does.
  explicit FolderWriter(std::string folder);
  /// `name` may have folders of its own in it.
  void write(const std::string& name, const std::string& content);
  /// history.json, then what the old manifest had goes, then manifest.json. Call once, last.
  void finish(const History& history);

 private:
  std::string folder_;
  std::vector<std::string> old_names_;
  std::vector<std::pair<std::string, std::string>> digests_;
};

}  // namespace mazmun::format
