// Which of several streams are read together.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mazmun::query {

/// True where several files all hold coded streams, so that those of the same documents can be walked in step.
/// `format_of` tells a format by a stream's first line. Pipes can be read only once: they are taken for coded.
bool are_coded(const std::vector<std::string>& files, std::string (*format_of)(std::string_view));

}  // namespace mazmun::query
