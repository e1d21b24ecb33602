// Names in messages.
#pragma once

#include <string>
#include <string_view>

namespace mazmun {

/// A heading or a name that a file gives, in quotation marks. What is longer than names are (more than 60 bytes or four
/// words) may be what somebody said, in a table without headings: "a cell of 213 bytes" then.
std::string quoted_name(std::string_view name);

}  // namespace mazmun
