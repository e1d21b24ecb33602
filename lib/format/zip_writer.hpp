// ZIP archives, by libzip: the same bytes for the same files, whatever the clock says.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mazmun::format {

/// An archive of `files` (name inside, bytes) in this order, each of the first day of 1980. Throws SystemError where it
/// can't be made.
std::string zip_bytes(const std::vector<std::pair<std::string, std::string_view>>& files);

}  // namespace mazmun::format
