// Codebooks as people write them: YAML or JSON, "mazmun: codebook/1".
#pragma once

#include <string>

#include "format/loaded.hpp"
#include "model/codebook.hpp"
#include "model/value.hpp"

namespace mazmun::format {

/// Reads a codebook. Throws InputError with every finding: an unknown key (with a suggestion), an id that stands twice,
/// isn't allowed or is missing, levels that don't hold, an unknown framework, role or layer, a relation to an unknown
/// theme.
Loaded<Codebook> read_codebook(const std::string& path);
Codebook codebook_from(const Value& document, const std::string& file);

/// True for ids that a codebook may have: NFC letters, marks, digits, ".", "_", "-" and ZWNJ between them, in any
/// script.
bool is_codebook_id(std::string_view id);

}  // namespace mazmun::format
