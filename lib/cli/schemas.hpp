// The JSON Schemas of schemas/, built into the programs.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

namespace mazmun::cli {

/// File name and content of each.
const std::vector<std::pair<std::string_view, std::string_view>>& schemas();

/// The text of schemas/NAME.v1.schema.json. Throws std::logic_error for a name that has none.
std::string_view schema_text(std::string_view name);

}  // namespace mazmun::cli
