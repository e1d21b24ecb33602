// What readers and writers of foreign formats get and give.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "format/foreign/offsets.hpp"
#include "model/project.hpp"

namespace mazmun::format::foreign {

struct ReadOptions {
  std::optional<OffsetUnit> unit;  ///< nothing: found
  bool by_standard = false;        ///< positions are those of the standard, as in our own files
  bool keep_going = false;         ///< leave out what is damaged, with a finding
};

/// The bytes of an input: one file, or the files of a folder.
struct ForeignInput {
  std::string name;  ///< for messages
  std::string bytes;
  std::vector<std::pair<std::string, std::string>> files;  ///< of a folder: path inside and bytes, in natural order
};

}  // namespace mazmun::format::foreign
