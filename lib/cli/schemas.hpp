// The JSON Schemas of schemas/, built into the programs.
#pragma once

#include <string_view>

namespace mazmun::cli {

/// The text of schemas/NAME.v1.schema.json. Throws std::logic_error for a name that has none.
std::string_view schema_text(std::string_view name);

}  // namespace mazmun::cli
