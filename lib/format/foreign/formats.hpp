// The formats of other programs: a table of what each is called, how it is told apart, and what reads and writes it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "format/foreign/foreign.hpp"
#include "format/foreign/refi.hpp"
#include "model/history.hpp"
#include "model/project.hpp"

namespace mazmun::format::foreign {

struct ForeignFormat {
  std::string_view name;
  std::string_view extensions;  ///< "qdpx" or several with blanks between; empty: a folder
  std::string_view what;        ///< for people
  bool (*recognises)(const ForeignInput& input);
  Project (*read)(const ForeignInput& input, const ReadOptions& options);  ///< null pointer: can't be read
  Written (*write)(const Project& project);  ///< null pointer: can't be written, or is a folder of mazmun
};

/// In the order in which they are tried.
const std::vector<ForeignFormat>& foreign_formats();

/// Those that can be read, or written, as --from and --to call them.
std::vector<std::string> readable_formats();
std::vector<std::string> writable_formats();

/// The format called `name`, or the one whose file `input` is. Throws InputError where it is none that is known.
const ForeignFormat& source_format(const std::string& name, const ForeignInput& input);

/// The format called `name`, or by the extension of `output`; mazmun's own folder where that has none. Throws
/// UsageError where the extension is unknown.
const ForeignFormat& target_format(const std::string& name, const std::string& output);

/// Whether a file in a folder may be called so: what is written has such names inside, in archives and in XML.
bool is_name(std::string_view path);

/// The bytes that `paths` name: one file, or a folder, or several files as if they were one. Those of standard input
/// for "-".
ForeignInput read_input(const std::vector<std::string>& paths);

}  // namespace mazmun::format::foreign
