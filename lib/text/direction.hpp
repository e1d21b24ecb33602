// Which way a text is written.
#pragma once

#include <string_view>

namespace mazmun::text {

/// True where `text` has a letter of a script that is written from right to left.
bool is_right_to_left(std::string_view text);

}  // namespace mazmun::text
