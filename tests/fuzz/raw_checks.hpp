// What holds of everything that a raw reader returns.
#pragma once

#include <string>

#include "format/raw/raw_text.hpp"

namespace mazmun::fuzz {

/// Reads `bytes`, and holds texts and ranges against what raw_text.hpp says of them.
void read_as(std::string bytes, const std::string& name, const format::raw::RawOptions& options);

}  // namespace mazmun::fuzz
