// Pseudonyms as people write them: YAML or JSON, "mazmun: pseudonyms/1" (docs/reference/pseudonyms.md).
#pragma once

#include <string>
#include <vector>

#include "model/pseudonyms.hpp"
#include "model/value.hpp"

namespace mazmun::format {

/// Reads a pseudonym file. Throws InputError with every finding: an unknown key, a name without a form, a pseudonym
/// that stands twice or can't be one, an unknown kind. No message says what stands in the file, only where. There is no
/// record for a history: pseudonym files are never named or hashed.
std::vector<Pseudonym> read_pseudonyms(const std::string& path);

/// The same from the bytes of a file.
std::vector<Pseudonym> pseudonyms_from(const std::string& bytes, const std::string& file);

}  // namespace mazmun::format
