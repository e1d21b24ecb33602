// What a cell looks like on a terminal: its width, its direction, one line.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace mazmun::query {

/// Columns, counted by code points; marks, half-spaces and other invisible characters take none.
std::size_t width(std::string_view text);

/// Each run of blanks, line feeds and control characters as one blank, none at the ends.
std::string one_line(std::string_view text);

/// `text`, where it goes from right to left, between U+2068 and U+2069, so that it doesn't turn what stands around it.
std::string isolated(std::string_view text);

}  // namespace mazmun::query
