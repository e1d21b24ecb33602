// Writing the files of a folder so that they are put in place together.
//
// Files are written into a private folder (mode 0700) first: beside a folder that isn't there yet, which is then
// renamed and so appears whole or not at all; else inside as ".mazmun.XXXXXX.part", and then the files are renamed one
// after the other. What fails before, a full disk above all, leaves the folder as it was. One run at a time writes into
// a folder.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/descriptor.hpp"

namespace mazmun {

class StagedFolder {
 public:
  /// Makes the folders above `folder` where they are missing. Throws SystemError where nothing can be made there, or
  /// where another run is writing into the folder.
  explicit StagedFolder(const std::string& folder);
  /// Without commit() nothing has changed in the folder.
  ~StagedFolder();
  StagedFolder(const StagedFolder&) = delete;
  StagedFolder& operator=(const StagedFolder&) = delete;

  /// False where the folder was there before.
  bool is_new() const { return !lock_; }
  /// Where `name`, a path inside the folder, is to be written until it is put in place.
  std::string place_for(const std::string& name);
  /// Writes `name`. Throws SystemError.
  void write(const std::string& name, std::string_view bytes);

  /// Gives the files their rights and syncs them. Throws SystemError where one of them can't be put in place; the
  /// folder is as it was then.
  void prepare();
  /// Puts all files in place, in the order in which they were named; removes `superfluous`, paths inside the folder,
  /// before the last one. Throws SystemError; what was in place by then stays. Call prepare() before.
  void commit(const std::vector<std::string>& superfluous);

 private:
  void lock_folder();
  void make_stage();
  std::string staged(std::size_t index) const;
  std::string place_of(const std::string& name) const;
  void put_in_place(std::size_t index) const;
  void remove(const std::vector<std::string>& names) const;
  void sync() const;
  void appear();

  std::string folder_;
  std::string stage_;
  std::vector<std::string> names_;
  Descriptor lock_;        // of the folder
  Descriptor stage_lock_;  // so that no other run takes the stage for a stray one
};

/// Whether `path` is missing, or a folder with nothing in it but what a run that was stopped has left.
bool is_free_for_folder(const std::string& path);

}  // namespace mazmun
