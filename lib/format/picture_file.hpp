// Figures as pictures for print and slides, by the program mazmun-picture.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"

namespace mazmun::format {

/// What --format calls them.
inline constexpr std::string_view picture_formats[] = {"pdf", "png"};

struct PictureFile {
  std::string bytes;
  std::vector<Finding> warnings;
};

/// The figure `svg`, which messages call `name`, as "pdf" or "png". Throws InputError where it would be
/// larger than allowed, SystemError where the program isn't
/// installed or fails over it.
PictureFile picture_of(const std::string& svg, const std::string& name, const std::string& format);

}  // namespace mazmun::format
