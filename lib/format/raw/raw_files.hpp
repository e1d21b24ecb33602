// The raw files that a command line names: files as they are, folders with all that lies in them.
#pragma once

#include <cstddef>
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
  std::vector<RawFile> others;          ///< files of the folder that aren't to be read, but name documents
};

/// RawFile::inside of each, and behind them those of the others.
std::vector<std::string> paths_inside(const RawFiles& files);

/// Files in the order given, those of a folder (and its folders) in natural order. Hidden files are left out. Throws
/// InputError where something can't be opened or a folder holds no file.
RawFiles list_raw_files(const std::vector<std::string>& paths);

/// One of the files that are wanted: RawFile::inside as `list` has it in `line`.
struct WantedFile {
  std::size_t line = 0;
  std::string inside;
};

/// Those of the files that the list names; the rest are the others. If none of them may hold several documents, they
/// are neighbours too: what is none of these is unknown. `name` is the list's in messages, which don't repeat names of
/// files: they may be those of people. Throws InputError with every line that names no file, or where the list is
/// empty.
RawFiles with_wanted(RawFiles files, const std::vector<WantedFile>& list, const std::string& name);

}  // namespace mazmun::format::raw
