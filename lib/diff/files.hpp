// The two files: what each is, and what can be compared with what.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/input.hpp"

namespace mazmun::diff {

struct Kind {
  std::string compared;              ///< "coded streams"
  std::vector<std::string> formats;  ///< as headers name them; several where either will do
  bool stream = false;               ///< read record by record
};

struct File {
  std::string path;
  std::string name;    ///< for messages
  std::string format;  ///< as its header names it; empty where it says none
  std::string bytes;   ///< all of it, except of a stream in a regular file, which is read line by line
};

/// The two files that were named, OLD and NEW. Throws UsageError where there are more or fewer, or both are standard
/// input.
std::pair<File, File> open_both(const std::vector<std::string>& paths, std::string (*format_of)(std::string_view));

/// Recognises `path` ("-" is standard input) by its content; `format_of` tells the format of a file by its beginning.
File open_file(const std::string& path, std::string (*format_of)(std::string_view));

/// The lines of a stream.
LineReader lines_of(const File& file);

/// What both are. A stream without sections ("stream") goes with every other. Throws InputError where one is nothing
/// that can be compared, or where they are of two kinds.
/// Throws UsageError where `coder`, one whose judgements are asked for, is not empty and nobody has judged anything.
Kind kind_of(const File& before, const File& after, const std::string& coder);

}  // namespace mazmun::diff
