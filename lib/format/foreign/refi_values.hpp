// The values that REFI-QDA files may have: numbers, dates, colours, and the words of its lists.
#pragma once

#include <string>
#include <string_view>

namespace mazmun::format::foreign {

/// What is wrong with `value` as one of `type` (guid, integer, decimal, boolean, colour, time, date, variable,
/// direction, shape, line; text is always right); empty where nothing is.
std::string fault_of_value(std::string_view type, std::string_view value);

}  // namespace mazmun::format::foreign
