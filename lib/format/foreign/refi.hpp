// REFI-QDA: codebooks (.qdc) and projects (.qdpx, or the .qde inside alone), standard 1.5.
#pragma once

#include <string>

#include "format/foreign/foreign.hpp"
#include "model/project.hpp"

namespace mazmun::format::foreign {

/// True where the bytes are a ZIP archive with a project inside, or XML that begins with <Project> or <CodeBook>.
bool is_qdpx(const ForeignInput& input);
bool is_qde(const ForeignInput& input);
bool is_qdc(const ForeignInput& input);

/// Reads what the programs of this world write, right or not: what is wrong but can be understood becomes a finding.
/// Throws InputError where the file is no project, damaged, hostile or cut off.
Project read_qdpx(const ForeignInput& input, const ReadOptions& options);
Project read_qde(const ForeignInput& input, const ReadOptions& options);
Project read_qdc(const ForeignInput& input, const ReadOptions& options);

/// The bytes of a .qdpx: the same each time. Adds to `losses` of the result what the standard has no place for.
struct Written {
  std::string bytes;
  std::vector<Loss> losses;
};
Written write_qdpx(const Project& project);
Written write_qdc(const Project& project);

}  // namespace mazmun::format::foreign
