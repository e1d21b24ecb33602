// The parts that claims of a study are made of. Each function reports what is wrong at its field.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "format/fields.hpp"
#include "model/claim.hpp"

namespace mazmun::format {

/// A figure as printed ("0.70", "۵۳ ٪").
Figure read_figure(const Field& field);

/// Items as NFC text: at least one, none of them twice.
std::vector<std::string> read_ids(const Field& field);

/// SOURCE:/POINTER with `stars` steps "*", or up to `most` of them.
std::string read_measure(const Field& field, std::size_t stars, std::size_t most = 0);

/// How many steps of the measure's pointer are "*".
std::size_t wildcards(std::string_view measure);

/// True where `measure` is SOURCE:/POINTER, the source "model" or "agreement".
bool is_measure(std::string_view measure);

}  // namespace mazmun::format
