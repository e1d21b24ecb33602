#include <stdexcept>
#include <string>

#include "cli/schemas.hpp"

namespace mazmun::cli {

std::string_view schema_text(std::string_view name) {
  const std::string file = std::string(name) + ".v1.schema.json";
  for (const auto& [schema, text] : schemas()) {
    if (schema == file) return text;
  }
  throw std::logic_error("no schema named " + std::string(name));
}

}  // namespace mazmun::cli
