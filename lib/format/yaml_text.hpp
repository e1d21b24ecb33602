// YAML documents, as people write codebooks and studies, to Value.
#pragma once

#include <string>
#include <string_view>

#include "model/value.hpp"

namespace mazmun::format {

/// The value that `text` holds, each part with its line and column. Plain scalars are typed by the core schema of
/// YAML 1.2 (null, true, false, numbers), everything else is a string. Throws InputError with line and column where it
/// is not YAML, holds several documents, has a key twice, a key that is no scalar, or expands to more
/// values than it has bytes (and ten thousand).
Value parse_yaml(std::string_view text, const std::string& file);

/// The same by yaml-cpp alone, which is slow, and says what is wrong.
Value careful_yaml(std::string_view text, const std::string& file);

/// A hand-written document: JSON where it begins with a brace, YAML elsewhere.
Value parse_document(std::string_view text, const std::string& file);

}  // namespace mazmun::format
