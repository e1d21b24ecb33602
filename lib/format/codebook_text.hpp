// Codebooks to JSON.
#pragma once

#include <string>

#include "model/codebook.hpp"
#include "model/value.hpp"

namespace mazmun::format {

/// What read_codebook() reads as `codebook` again: levels of themes stand there only where they don't follow from the
/// tree.
Value codebook_value(const Codebook& codebook);

}  // namespace mazmun::format
