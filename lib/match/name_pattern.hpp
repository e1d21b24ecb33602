// Names with "*" for any letters.
#pragma once

#include <string_view>

namespace mazmun::match {

/// True where the whole of `name` is as `pattern` says; "*" stands for any letters, none too. Compares letter by
/// letter.
bool name_fits(std::string_view pattern, std::string_view name);

}  // namespace mazmun::match
