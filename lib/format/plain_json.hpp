// What a JSON string holds as it stands.
#pragma once

#include <cstddef>
#include <string_view>

namespace mazmun::format {

/// How many bytes of `text` come before the first quote, backslash or control character (below U+0020), which a JSON
/// string can't hold as they stand.
std::size_t plain_json_length(std::string_view text);

}  // namespace mazmun::format
