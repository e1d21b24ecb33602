// The lines of a text, as turns and headings look at them.
#pragma once

#include <string_view>
#include <vector>

#include "text/utf8.hpp"

namespace mazmun::ingest {

/// Byte ranges of the lines of `text`, without their line feeds.
std::vector<text::Range> lines_of(std::string_view text);

}  // namespace mazmun::ingest
