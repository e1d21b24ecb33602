// Which mazmun format a file has, told by what is in it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mazmun::format {

/// Streams, JSON documents and hand-written documents, as their headers name them.
const std::vector<std::string>& known_formats();

/// The format that `text`, the beginning of a file or all of it, says it has: "coded", "model", "codebook" …; "stream"
/// for a stream that has nothing but an end. Known or not; empty where it says none. What follows may be broken.
std::string format_of(std::string_view text);

/// The same for a file. Empty for "-" and for what is no regular file, since a pipe can be read only once.
std::string format_of_file(const std::string& path);

}  // namespace mazmun::format
