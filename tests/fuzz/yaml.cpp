// YAML to values. JSON is YAML too, so that what it says can be written and read again.
#include "format/yaml_text.hpp"

#include "format/json_text.hpp"
#include "fuzz.hpp"

namespace mazmun::fuzz {

void run(std::string_view input) {
  Value value;
  if (!accepted([&] { value = format::parse_yaml(input, "input"); })) return;
  const std::string json = format::pretty_json(value);
  require(format::parse_json(json, "json") == value, "as JSON it says something else");
}

}  // namespace mazmun::fuzz
