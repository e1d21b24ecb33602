// The order in which people number their files: int2 before int10.
#pragma once

#include <string_view>

namespace mazmun {

/// True where `a` comes before `b`. Runs of ASCII or Persian/Arabic digits compare as numbers (any length), everything
/// else byte by byte; where two names are equal so far, fewer leading zeros first, then bytes: a strict total order.
bool natural_less(std::string_view a, std::string_view b);

}  // namespace mazmun
