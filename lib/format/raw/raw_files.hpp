// The raw files that a command line names: files as they are, folders with all that lies in them.
#pragma once

#include <string>
#include <vector>

namespace mazmun::format::raw {

struct RawFile {
  std::string path;    ///< to open; "-" for standard input
  std::string name;    ///< without folder
  std::string inside;  ///< path inside the folder that was given; the name for single files, "-" for standard input
};

struct RawFiles {
  std::vector<RawFile> files;
  bool has_folder = false;              ///< a folder was given, so that all its files are here
  std::vector<std::string> neighbours;  ///< names of files that lie beside the single files given
};

/// RawFile::inside of each.
std::vector<std::string> paths_inside(const RawFiles& files);

/// Files in the order given, those of a folder (and its folders) in natural order. Hidden files are left out. Throws
/// InputError where something can't be opened or a folder holds no file.
RawFiles list_raw_files(const std::vector<std::string>& paths);

}  // namespace mazmun::format::raw
