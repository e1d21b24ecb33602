// YAML as it is written by hand, by libyaml's events. What two readers of YAML might see in two ways (anchors, tags,
// directives, line ends of older versions) and what is wrong is left to the careful reader (yaml_text.hpp), which says
// what it is.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/value.hpp"

namespace mazmun::format {

/// The value that `text`, which must be UTF-8, holds, each part with its line and column, as parse_yaml() gives it;
/// nothing where somebody has to look more closely.
std::optional<Value> quick_yaml(std::string_view text);

/// What a plain scalar is by the core schema of YAML 1.2.
Value plain_yaml_scalar(const std::string& text);

}  // namespace mazmun::format
