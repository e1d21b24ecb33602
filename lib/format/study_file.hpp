// Studies as people write them: YAML or JSON, "mazmun: study/1" (docs/reference/verification.md).
#pragma once

#include <string>

#include "model/claim.hpp"
#include "model/value.hpp"

namespace mazmun::format {

/// Reads a study and the tables that it names. Throws InputError with every finding: an unknown key (with a
/// suggestion), an id that stands twice, a claim of two forms at once or with a part missing, a figure that is none, an
/// unknown verdict.
Study read_study(const std::string& path);

/// The same from a document; tables are looked for in `folder` (empty, or with a slash at its end).
Study study_from(const Value& document, const std::string& file, const std::string& folder);

}  // namespace mazmun::format
