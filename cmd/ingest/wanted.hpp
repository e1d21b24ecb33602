// The files that are read: all that were given, or those of --only.
#pragma once

#include "base/error.hpp"
#include "base/input.hpp"
#include "format/raw/raw_files.hpp"
#include "options.hpp"

namespace mazmun {

inline format::raw::RawFiles wanted_files(const Options& options, const cli::Context& context) {
  format::raw::RawFiles files = format::raw::list_raw_files(context.inputs());
  if (options.only.empty()) return files;
  if (!files.has_folder) throw UsageError("--only names files inside a folder, and no folder was given");
  std::vector<format::raw::WantedFile> list;
  LineReader lines(options.only);
  while (const auto line = lines.next()) {
    if (!line->empty()) list.push_back({lines.line(), std::string(*line)});
  }
  return format::raw::with_wanted(std::move(files), list, display_name(options.only));
}

}  // namespace mazmun
