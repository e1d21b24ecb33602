// A report in its folder: the files, history.json (what they were made from) and manifest.json (which they are).
//
//   history.json  = {"mazmun": {"format": "report", "version": 1, "history": […]}}
//   manifest.json = {"mazmun": {"format": "manifest", "version": 1}, "files": [{"name": …, "sha256": …}]}
//
// All files are written aside first and put in place together (base/staged_folder.hpp). While they are, an older folder
// has a manifest with "unfinished": true that names the old files and the new ones; the real one comes last.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/staged_folder.hpp"
#include "format/table_files.hpp"
#include "model/history.hpp"

namespace mazmun::format {

/// Writes the files and history.json, removes what only the old manifest names, and puts manifest.json in place last.
/// Makes the folder where there is none; leaves other files alone. Throws SystemError where writing fails or another
/// run is writing into the folder, InputError where the folder has a manifest.json of something else.
void write_folder(const std::string& folder, const std::vector<TextFile>& files, const History& history);

/// What write_folder() would change, a line each; empty where the folder is as it would be. Tool versions don't count.
std::string check_folder(const std::string& folder, const std::vector<TextFile>& files, const History& history);

/// The same for files that are written one after the other: none but the one that is being written is in memory.
class FolderWriter {
 public:
  /// Throws as write_folder() does.
  explicit FolderWriter(const std::string& folder);
  /// `name` may have folders of its own in it.
  void write(const std::string& name, std::string_view content);
  /// Where `name` is to be written by somebody else, before finish().
  std::string place_for(const std::string& name);
  /// Puts everything in place, history.json too. Call once, last.
  void finish(const History& history);
  /// Without history.json.
  void finish();

 private:
  using Digest = std::pair<std::string, std::string>;  // name and SHA-256 of a file
  StagedFolder stage_;
  std::string folder_;
  std::vector<Digest> old_;
  std::vector<Digest> digests_;
  std::vector<std::pair<std::string, std::string>> places_;  // of files that somebody else writes
};

}  // namespace mazmun::format
